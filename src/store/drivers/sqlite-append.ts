import type { DatabaseSync, StatementSync } from "node:sqlite";
import { epochDayOf } from "../../lib/epoch-day.ts";
import type { Document } from "../../model/document.ts";
import { codesOf, dyadsOf } from "../../model/dyads.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { Submission, Submitted } from "../port.ts";
import { LAST_SEQUENCE } from "./sqlite-import.ts";
import { COUNTED, type CountedAct, directionOf, prepareRollUp, type RollUp } from "./sqlite-rollup.ts";

const STATEMENTS = {
  findRun: "SELECT sequence, coder, entered, entries FROM runs WHERE document_id = ? AND coder = ?",
  findDocument: "SELECT key, body FROM documents WHERE id = ? ORDER BY key DESC LIMIT 1",
  addDocument: "INSERT INTO documents (id, source, title, published, counts_from, body) VALUES (?, ?, ?, ?, ?, ?)",
  addRun: "INSERT INTO runs (document_id, document, coder, entered, entries) VALUES (?, ?, ?, ?, ?)",
  findSentence: "SELECT key FROM sentences WHERE document = ? AND first = ? AND last = ?",
  addSentence: "INSERT INTO sentences (document, first, last) VALUES (?, ?, ?)",
  addWords: "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
  findLast: LAST_SEQUENCE,
  findCurrent: `SELECT sequence, body FROM entries
    WHERE kind = 'event' AND run = (SELECT max(sequence) FROM runs WHERE document_id = ?)`,
  addEntry: `INSERT INTO entries (sequence, id, run, sentence, kind, type, status, first_day, last_day, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  addDyad: "INSERT INTO entry_dyads (a, b, entry) VALUES (?, ?, ?)",
  addActor: "INSERT INTO entry_actors (code, entry) VALUES (?, ?)",
} as const;

type Statements = Readonly<Record<keyof typeof STATEMENTS, StatementSync>>;

/** Everything an append needs of its connection. */
export interface Appender {
  readonly statements: Statements;
  readonly rollUp: RollUp;
}

/** Acts read here stand under no data set in the roll-ups. */
const READ_HERE = 0;

/** Meaning: the statements of an append, compiled once for a connection. */
export function prepareAppend(database: DatabaseSync): Appender {
  const statements = Object.fromEntries(
    Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as Statements;
  return { statements, rollUp: prepareRollUp(database) };
}

/** Meaning: one submission written inside the caller's transaction; nothing is written when this coder has read the document. */
export function appendWith({ statements, rollUp }: Appender, submission: Submission): Submitted {
  const { document, coder, entered, records } = submission;
  const known = statements.findRun.get(document.id, coder);
  if (known !== undefined) {
    const [sequence, entries] = [Number(known["sequence"]), Number(known["entries"])];
    return {
      outcome: "unchanged",
      run: { sequence, document: document.id, coder, entered: String(known["entered"]), entries },
    };
  }
  const before = statements.findCurrent
    .all(document.id)
    .flatMap((row) => actsOf(JSON.parse(String(row["body"])), Number(row["sequence"])));
  const key = documentKey(statements, document, entered);
  const run = Number(statements.addRun.run(document.id, key, coder, entered, records.length).lastInsertRowid);
  for (const sentence of submission.sentences) sentenceKey(statements, key, sentence);
  const last = Number(statements.findLast.get()?.["last"]);
  for (const [n, record] of records.entries()) addEntry(statements, { record, run, key, sequence: last + 1 + n });
  rollUp.count(before, READ_HERE, -1);
  rollUp.count(
    records.flatMap((record, n) => actsOf(record, last + 1 + n)),
    READ_HERE,
  );
  return { outcome: "added", run: { sequence: run, document: document.id, coder, entered, entries: records.length } };
}

/** A document that a newer version cleaned differently is kept beside the old one, so that old offsets stay true. */
function documentKey(statements: Statements, document: Document, entered: string): number {
  const body = JSON.stringify(document);
  const found = statements.findDocument.get(document.id);
  if (found !== undefined && found["body"] === body) return Number(found["key"]);
  const { id, source, title, published } = document;
  const countsFrom = published ?? entered.slice(0, 10);
  return Number(statements.addDocument.run(id, source, title, published, countsFrom, body).lastInsertRowid);
}

function sentenceKey(statements: Statements, document: number, sentence: SentenceSpan): number {
  const found = statements.findSentence.get(document, sentence.start, sentence.end);
  if (found !== undefined) return Number(found["key"]);
  const key = Number(statements.addSentence.run(document, sentence.start, sentence.end).lastInsertRowid);
  statements.addWords.run(key, sentence.text);
  return key;
}

interface EntryPlace {
  readonly record: CodedRecord;
  readonly run: number;
  /** Key of the document as that run read it. */
  readonly key: number;
  readonly sequence: number;
}

function addEntry(statements: Statements, { record, run, key, sequence }: EntryPlace): void {
  const event = record.kind === "event" ? record : null;
  statements.addEntry.run(
    sequence,
    record.id,
    run,
    sentenceKey(statements, key, record.sentence),
    record.kind,
    event?.event ?? null,
    event?.status ?? null,
    event?.date.start ?? null,
    event?.date.end ?? null,
    JSON.stringify(record),
  );
  for (const [a, b] of dyadsOf(record)) statements.addDyad.run(a, b, sequence);
  for (const code of partiesOf(record)) statements.addActor.run(code, sequence);
}

/** Every code that a record names as a party. */
function partiesOf(record: CodedRecord): ReadonlySet<string> {
  const named =
    record.kind === "event"
      ? codesOf([...record.actor, ...record.recipient])
      : record.kind === "indicator"
        ? record.watchers
        : record.kind === "dispute"
          ? record.parties
          : [];
  return new Set([...named, ...dyadsOf(record).flat()]);
}

/** What the roll-ups count of a record: an act done or under way, on a day, once for each dyad. */
function actsOf(record: CodedRecord, sequence: number): readonly CountedAct[] {
  if (record.kind !== "event" || record.date.start === null) return [];
  if (!COUNTED.has(record.status)) return [];
  const { event: type, mode, score, date, reciprocal } = record;
  const actors = codesOf(record.actor);
  const day = epochDayOf(date.start ?? "");
  return dyadsOf(record).map(([a, b]) => {
    const direction = directionOf([a, b], actors, reciprocal);
    return { sequence, a, b, direction, type, mode, day, score };
  });
}
