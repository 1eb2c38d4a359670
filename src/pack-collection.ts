/* What of a ledger belongs to a relation's pack, and how it goes into a ledger again. */
import {
  type PackContent,
  type PackedRow,
  type PackedSource,
  packedReading,
  unpackedReading,
  withheldText,
} from "./export/index.ts";
import { currentEntries } from "./ledger/index.ts";
import { addDays } from "./lib/iso-date.ts";
import type { ActorName } from "./model/actor-name.ts";
import type { KeptCorrection } from "./model/correction.ts";
import type { Entry } from "./model/entry.ts";
import { keepPackedNames } from "./packed-names.ts";
import { ACCOUNT_SETTINGS, type AccountOptions } from "./pipeline.ts";
import type { PassedOn } from "./rights.ts";
import type { KeptRow, KeptSubmission, LedgerStore } from "./store/index.ts";

/** What a pack takes from the ledger. */
export type Relation = Pick<PackContent, "readings" | "rows" | "corrections" | "sources">;

/**
 * Meaning: every entry that an account of the relation may ask for, in its whole reading, superseded, rejected and retracted ones too, with the corrections about
 * them; as far as `out` lets their words pass.
 */
export async function collectRelation(store: LedgerStore, out: PassedOn, options: AccountOptions): Promise<Relation> {
  const entries = await entriesAskedFor(store, options);
  const imported = entries.filter(({ original }) => original !== undefined);
  const documents = [
    ...new Set(entries.flatMap(({ original, record }) => (original === undefined ? [record.document] : []))),
  ];
  const kept = await store.submissions(documents);
  const known = kept.filter(({ entered }) => options.knownAt === undefined || entered <= options.knownAt);
  const rows = await store.importedRows(imported.map(({ sequence }) => sequence));
  return {
    readings: await Promise.all(
      known.map(async (reading) => packedReading(reading, await out.allowance(reading.document.id))),
    ),
    rows: await Promise.all(rows.map((row) => packedRow(store, out, row))),
    corrections: correctionsAbout(await store.corrections(options.knownAt), known, rows),
    sources: sourcesOf(known, rows),
  };
}

/** The questions of an account, asked of all readings and without regard to corrections, and once more as corrections leave it. */
async function entriesAskedFor(store: LedgerStore, options: AccountOptions): Promise<readonly Entry[]> {
  const { dyad, asOf, since, knownAt } = options;
  const horizon = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  const around = { ...horizon, involving: dyad, since: addDays(since, -ACCOUNT_SETTINGS.surroundingsDays) };
  const found = [
    ...(await store.entries({ ...horizon, between: dyad, view: "all" })),
    ...(await currentEntries(store, { ...horizon, between: dyad })),
    ...(await store.entries({ ...around, view: "all" })),
    ...(await currentEntries(store, around)),
  ];
  return [...new Map(found.map((entry) => [entry.sequence, entry])).values()].sort((a, b) => a.sequence - b.sequence);
}

async function packedRow(store: LedgerStore, out: PassedOn, row: KeptRow): Promise<PackedRow> {
  const { dataSet } = row.file;
  const isOpen = (await out.allowance(dataSet)) !== "none" || row.event.text === null;
  const event = isOpen ? row.event : { ...row.event, text: withheldText(row.event.text ?? "") };
  return { ...row, event, mentions: await store.mentions(`${dataSet}:${row.event.key}`) };
}

function correctionsAbout(
  corrections: readonly KeptCorrection[],
  readings: readonly KeptSubmission[],
  rows: readonly KeptRow[],
): readonly KeptCorrection[] {
  const records = new Set([
    ...readings.flatMap((reading) => reading.records.map(({ id }) => id)),
    ...rows.map(({ file, event }) => `${file.dataSet}:${event.key}`),
  ]);
  const documents = new Set([...readings.map(({ document }) => document.id), ...rows.map(({ file }) => file.dataSet)]);
  const sources = new Set([
    ...readings.map(({ document }) => document.source),
    ...rows.flatMap(({ file, event }) => [file.dataSet, event.publisher]),
  ]);
  return corrections.filter(({ target }) => {
    if ("records" in target) return target.records.some((id) => records.has(id));
    return "document" in target ? documents.has(target.document) : sources.has(target.source);
  });
}

function sourcesOf(readings: readonly KeptSubmission[], rows: readonly KeptRow[]): readonly PackedSource[] {
  const documents = [...new Map(readings.map(({ document }) => [document.id, document])).values()];
  const items = [
    ...documents.map(({ source, published, rights }) => ({ source, published, rights, isRow: false })),
    ...rows.map(({ file, event }) => ({
      source: event.publisher ?? file.dataSet,
      published: event.known,
      rights: null,
      isRow: true,
    })),
  ];
  const bySource = [...Map.groupBy(items, ({ source }) => source)];
  return bySource
    .map(([source, own]): PackedSource => {
      const days = own.flatMap(({ published }) => published ?? []).sort();
      const [first, last] = [days[0], days.at(-1)];
      return {
        source,
        documents: own.filter(({ isRow }) => !isRow).length,
        rows: own.filter(({ isRow }) => isRow).length,
        published: first === undefined || last === undefined ? null : { first, last },
        rights: [...new Set(own.flatMap(({ rights }) => rights ?? []))].sort(),
      };
    })
    .toSorted((a, b) => ((a.source ?? "") < (b.source ?? "") ? -1 : 1));
}

/** Meaning: the names of the actors that a relation tells of, by code. */
export function namesIn(
  relation: Relation,
  { names, dyad }: Pick<AccountOptions, "names" | "dyad">,
): readonly ActorName[] {
  const codes = new Set<string>(dyad);
  const look = (value: unknown): void => {
    if (typeof value === "string" && names.has(value)) codes.add(value);
    else if (typeof value === "object" && value !== null) for (const member of Object.values(value)) look(member);
  };
  for (const { records } of relation.readings) look(records);
  for (const { event } of relation.rows) look(event);
  look(relation.corrections);
  return [...codes].sort().flatMap((code) => names.get(code) ?? []);
}

/** Meaning: writes the content of a pack into an empty ledger, in the order in which it was entered. Rejects with a `LedgerError`. */
export async function restoreRelation(store: LedgerStore, content: PackContent): Promise<void> {
  for (const step of inOrder(content)) {
    if ("records" in step) await store.append([unpackedReading(step)]);
    else await appendRows(store, step);
  }
  for (const { sequence: _, ...correction } of content.corrections) await store.correct(correction);
  await keepPackedNames(store, content.names);
}

/** Readings and runs of rows that came in together, as they stand in the order of entry; a reading without records follows the one before it. */
function* inOrder({ readings, rows }: PackContent): Generator<PackContent["readings"][number] | readonly PackedRow[]> {
  let next = 0;
  const rowsBefore = function* (sequence: number) {
    while (next < rows.length && (rows[next]?.sequence ?? sequence) < sequence) {
      const from = next;
      while (next < rows.length && (rows[next]?.sequence ?? sequence) < sequence && areTogether(rows[from], rows[next]))
        next += 1;
      yield rows.slice(from, next);
    }
  };
  for (const reading of readings) {
    if (reading.first !== null) yield* rowsBefore(reading.first);
    yield reading;
  }
  yield* rowsBefore(Number.POSITIVE_INFINITY);
}

function areTogether(a: PackedRow | undefined, b: PackedRow | undefined): boolean {
  return a?.entered === b?.entered && a?.file.dataSet === b?.file.dataSet && a?.file.digest === b?.file.digest;
}

/** The file counts as not taken in, so that the whole of it can still be imported. */
async function appendRows(store: LedgerStore, rows: readonly PackedRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await store.appendImport({
    file: first.file,
    lines: 0,
    whole: false,
    events: rows.map(({ event }) => event),
    mentions: rows.flatMap(({ event, mentions }) => mentions.map((mention) => ({ ...mention, key: event.key }))),
    entered: first.entered,
  });
}
