import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Document } from "../../model/document.ts";
import { dyadsOf } from "../../model/dyads.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { Submission, Submitted } from "../port.ts";

const STATEMENTS = {
  findRun: "SELECT sequence, coder, entered, entries FROM runs WHERE document_id = ? AND coder = ?",
  findDocument: "SELECT key, body FROM documents WHERE id = ? ORDER BY key DESC LIMIT 1",
  addDocument: "INSERT INTO documents (id, source, title, published, counts_from, body) VALUES (?, ?, ?, ?, ?, ?)",
  addRun: "INSERT INTO runs (document_id, document, coder, entered, entries) VALUES (?, ?, ?, ?, ?)",
  findSentence: "SELECT key FROM sentences WHERE document = ? AND first = ? AND last = ?",
  addSentence: "INSERT INTO sentences (document, first, last) VALUES (?, ?, ?)",
  addWords: "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
  addEntry: `INSERT INTO entries (id, run, sentence, kind, type, status, first_day, last_day, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  addDyad: "INSERT INTO entry_dyads (a, b, entry) VALUES (?, ?, ?)",
} as const;

type Statements = Readonly<Record<keyof typeof STATEMENTS, StatementSync>>;

/** Meaning: the statements of an append, compiled once for a connection. */
export function prepareAppend(database: DatabaseSync): Statements {
  const prepare = (name: keyof typeof STATEMENTS) => database.prepare(STATEMENTS[name]);
  return {
    findRun: prepare("findRun"),
    findDocument: prepare("findDocument"),
    addDocument: prepare("addDocument"),
    addRun: prepare("addRun"),
    findSentence: prepare("findSentence"),
    addSentence: prepare("addSentence"),
    addWords: prepare("addWords"),
    addEntry: prepare("addEntry"),
    addDyad: prepare("addDyad"),
  };
}

/** Meaning: one submission written inside the caller's transaction; nothing is written when this coder has read the document. */
export function appendWith(statements: Statements, submission: Submission): Submitted {
  const { document, coder, entered, records } = submission;
  const known = statements.findRun.get(document.id, coder);
  if (known !== undefined) {
    const [sequence, entries] = [Number(known["sequence"]), Number(known["entries"])];
    return {
      outcome: "unchanged",
      run: { sequence, document: document.id, coder, entered: String(known["entered"]), entries },
    };
  }
  const key = documentKey(statements, document, entered);
  const run = Number(statements.addRun.run(document.id, key, coder, entered, records.length).lastInsertRowid);
  for (const sentence of submission.sentences) sentenceKey(statements, key, sentence);
  for (const record of records) addEntry(statements, { record, run, key });
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
}

function addEntry(statements: Statements, { record, run, key }: EntryPlace): void {
  const event = record.kind === "event" ? record : null;
  const added = statements.addEntry.run(
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
  for (const [a, b] of dyadsOf(record)) statements.addDyad.run(a, b, Number(added.lastInsertRowid));
}
