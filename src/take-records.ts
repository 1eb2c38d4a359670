/* Files of records into the ledger: what was read in articles becomes readings of their coder again, rows of data sets become rows, reviews become corrections. */
import { CorrectionError, correct } from "./ledger/index.ts";
import type { Amendment } from "./model/correction.ts";
import type { Document } from "./model/document.ts";
import type { Instant } from "./model/entry.ts";
import type { ImportedEvent } from "./model/imported-event.ts";
import type { CodedRecord } from "./model/record.ts";
import type { Provenance, ToldRecord } from "./model/told-record.ts";
import { rowOfDataSet } from "./row-of-data-set.ts";
import { sparseDocument } from "./sparse-document.ts";
import type { ImportFile, LedgerStore, Submission } from "./store/index.ts";

/** A record of a file by its row, or why the row holds none. */
export type FileRecord =
  | { readonly row: number; readonly told: ToldRecord }
  | { readonly row: number; readonly reason: string };

/** What became of a file of records. `superseding`: documents that the ledger had as read by another coder, whose newest reading is now the file's. */
export interface Taken {
  readonly added: number;
  readonly known: number;
  readonly corrections: number;
  readonly superseding: number;
  readonly faults: readonly { readonly row: number; readonly reason: string }[];
}

export interface TakeOptions {
  /** What the file is called, and what tells it from others. */
  readonly name: string;
  readonly digest: string;
  /** Who coded the records of which the file does not say it. */
  readonly coder: string;
  now(): Instant;
}

type Kept = { -readonly [Name in keyof Omit<Taken, "faults">]: Taken[Name] } & {
  readonly faults: { row: number; reason: string }[];
};

interface Placed {
  readonly row: number;
  /** As the machine coded it. */
  readonly record: CodedRecord;
  readonly from: Provenance;
}

/** Rows of data sets and readings that are kept in one transaction. */
const ROWS_A_TRANSACTION = 20_000;
const READINGS_A_TRANSACTION = 500;

/**
 * Meaning: takes the records of a file in with their ids, words and coders, and says what became of them; what is in already adds nothing. A record that cannot be taken
 * in is a fault by its row. The articles themselves are no part of such a file: of each the sentences are kept at their places. Rejects with a `LedgerError`.
 */
export async function takeRecords(
  store: LedgerStore,
  records: AsyncIterable<FileRecord>,
  options: TakeOptions,
): Promise<Taken> {
  const kept: Kept = { added: 0, known: 0, corrections: 0, superseding: 0, faults: [] };
  const readings = new Map<string, Placed[]>();
  const reviews: (Placed & { readonly human: CodedRecord })[] = [];
  const rows = rowKeeper(store, options, kept);
  for await (const read of records) {
    if ("reason" in read) {
      kept.faults.push(read);
      continue;
    }
    const { row, told } = read;
    const { from } = told;
    const placed = { row, record: from.review?.machine ?? told.record, from };
    if (from.review !== null) reviews.push({ ...placed, human: told.record });
    if (from.original !== null) await rows.add(placed);
    else {
      const key = JSON.stringify([placed.record.document, from.coder ?? options.coder]);
      const reading = readings.get(key);
      if (reading === undefined) readings.set(key, [placed]);
      else reading.push(placed);
    }
  }
  await rows.flush(true);
  await keepReadings(store, readings, { options, kept });
  await keepReviews(store, reviews, kept);
  return kept;
}

/** Gathers rows by the file of their data set, and keeps them some thousands at a time. */
function rowKeeper(store: LedgerStore, { name, digest, now }: TakeOptions, kept: Kept) {
  const waiting = new Map<string, { readonly file: ImportFile; events: ImportedEvent[]; last: number }>();
  let count = 0;
  const flush = async (whole: boolean): Promise<void> => {
    for (const one of waiting.values()) {
      const { file, events, last: lines } = one;
      const added = await store.appendImport({ file, lines, whole, events, mentions: [], entered: now() });
      kept.added += added;
      kept.known += events.length - added;
      one.events = [];
    }
    count = 0;
  };
  const add = async ({ row, record, from }: Placed): Promise<void> => {
    const found = rowOfDataSet(record, from, name);
    if (typeof found === "string") {
      kept.faults.push({ row, reason: found });
      return;
    }
    const { event, file } = found;
    const key = JSON.stringify([file.dataSet, file.name]);
    const group = waiting.get(key) ?? { file: { ...file, digest: `${digest} ${file.name}` }, events: [], last: row };
    waiting.set(key, group);
    group.events.push(event);
    group.last = row;
    count += 1;
    if (count >= ROWS_A_TRANSACTION) await flush(false);
  };
  return { add, flush };
}

async function keepReadings(
  store: LedgerStore,
  readings: ReadonlyMap<string, readonly Placed[]>,
  { options, kept }: { readonly options: TakeOptions; readonly kept: Kept },
): Promise<void> {
  let waiting: Submission[] = [];
  const flush = async () => {
    for (const { run } of await store.append(waiting)) kept.added += run.entries;
    waiting = [];
  };
  for (const [key, placed] of readings) {
    const [document = "", coder = ""] = JSON.parse(key) as string[];
    const runs = await store.runs(document);
    const fresh = await newOnes(store, placed, { kept, isRead: runs.some((run) => run.coder === coder) });
    if (fresh.length === 0) continue;
    const found = await documentOf(store, document, fresh);
    for (const { row } of found.misplaced)
      kept.faults.push({ row, reason: `sentence overlaps another of its document: ${document}` });
    const records = fresh.filter((one) => !found.misplaced.includes(one)).map(({ record }) => record);
    if (records.length === 0) continue;
    if (runs.length > 0) kept.superseding += 1;
    const sentences = [
      ...new Map(records.map(({ sentence }) => [`${sentence.start} ${sentence.end}`, sentence])).values(),
    ];
    waiting.push({ document: found.document, sentences, records, coder, entered: options.now() });
    if (waiting.length >= READINGS_A_TRANSACTION) await flush();
  }
  await flush();
}

/** Those that the ledger does not hold. What it cannot take in beside what it holds is a fault: an id is one record, a coder reads a document once. */
async function newOnes(
  store: LedgerStore,
  placed: readonly Placed[],
  { kept, isRead }: { readonly kept: Kept; readonly isRead: boolean },
): Promise<readonly Placed[]> {
  const known = await store.entries({ ids: placed.map(({ record }) => record.id), view: "all" });
  const held = new Map(known.map(({ record }) => [record.id, record.document]));
  const seen = new Set<string>();
  return placed.filter(({ row, record, from }) => {
    const { id, document } = record;
    const holder = held.get(id);
    if (holder === document || seen.has(id)) kept.known += 1;
    else if (holder !== undefined) kept.faults.push({ row, reason: `id of another record: ${id} (of ${holder})` });
    else if (isRead)
      kept.faults.push({
        row,
        reason: `not in the reading that the ledger holds: ${id} (${document} by ${from.coder}; export the document whole)`,
      });
    else {
      seen.add(id);
      return true;
    }
    return false;
  });
}

/** The document that the ledger holds where its text has the sentences at their places, else one of the sentences alone. */
async function documentOf(store: LedgerStore, id: string, placed: readonly Placed[]) {
  const held = (await store.documents([id])).get(id);
  const fits = (document: Document) =>
    placed.every(({ record: { sentence } }) => document.text.slice(sentence.start, sentence.end) === sentence.text);
  if (held !== undefined && fits(held)) return { document: held, misplaced: [] };
  return sparseDocument(id, placed);
}

async function keepReviews(
  store: LedgerStore,
  reviews: readonly (Placed & { readonly human: CodedRecord })[],
  kept: Kept,
): Promise<void> {
  const keyOf = (at: string, user: string, action: string, records: readonly string[]) =>
    [at, user, action, ...records].join("\n");
  const made = new Set(
    (await store.corrections()).flatMap(({ at, user, action, target }) =>
      "records" in target ? [keyOf(at, user, action, target.records)] : [],
    ),
  );
  for (const { row, record, human, from } of reviews) {
    if (from.review === null) continue;
    const { at, user, action, reason } = from.review;
    if (made.has(keyOf(at, user, action, [record.id]))) continue;
    const amendment = action === "amend" ? amendmentOf(record, human) : null;
    try {
      await correct(store, { at, user, action, reason, target: { records: [record.id] }, amendment });
      kept.corrections += 1;
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error;
      kept.faults.push({ row, reason: error.message });
    }
  }
}

const AMENDABLE = [
  "event",
  "mode",
  "actor",
  "recipient",
  "reciprocal",
  "status",
  "date",
  "place",
  "attribution",
  "contexts",
] as const satisfies readonly (keyof Amendment)[];

/** Where a human's values differ from the machine's; where they say the same in all, the status stands for it. */
function amendmentOf(machine: CodedRecord, human: CodedRecord): Amendment {
  if (machine.kind !== "event" || human.kind !== "event") return {};
  const fields = AMENDABLE.filter((field) => JSON.stringify(machine[field]) !== JSON.stringify(human[field]));
  const said = fields.length === 0 ? (["status"] as const) : fields;
  return Object.fromEntries(said.map((field) => [field, human[field]]));
}
