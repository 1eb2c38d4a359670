import type { DatabaseSync } from "node:sqlite";
import { dayOfEpoch } from "../../lib/epoch-day.ts";
import type { Document } from "../../model/document.ts";
import type { DataFormat } from "../../model/imported-event.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { KeptRow, KeptSubmission } from "../port.ts";
import { codingFrom, partyFrom } from "./sqlite-dictionary.ts";

/** Meaning: every reading of documents as it was added, in the order it was. */
export function keptSubmissions(database: DatabaseSync, documents: readonly string[]): readonly KeptSubmission[] {
  const runs = database.prepare(
    `SELECT r.sequence, r.coder, r.entered, r.document, d.body FROM runs r JOIN documents d ON d.key = r.document
      WHERE r.document_id IN (SELECT value FROM json_each(?)) ORDER BY r.sequence`,
  );
  const entries = database.prepare("SELECT sequence, body FROM entries WHERE run = ? ORDER BY sequence");
  const sentences = database.prepare("SELECT first, last FROM sentences WHERE document = ? ORDER BY first, key");
  return runs.all(JSON.stringify(documents)).map((run) => {
    const records = entries.all(Number(run["sequence"]));
    const document = JSON.parse(String(run["body"])) as Document;
    return {
      run: Number(run["sequence"]),
      first: records[0] === undefined ? null : Number(records[0]["sequence"]),
      document,
      sentences: sentences.all(Number(run["document"])).map((row, index) => sentenceOf(row, index, document.text)),
      records: records.map(({ body }) => JSON.parse(String(body)) as CodedRecord),
      coder: String(run["coder"]),
      entered: String(run["entered"]),
    };
  });
}

function sentenceOf(row: Record<string, unknown>, index: number, text: string): SentenceSpan {
  const [start, end] = [Number(row["first"]), Number(row["last"])];
  return { index, start, end, text: text.slice(start, end) };
}

/** Meaning: imported rows by their places in the order of entry, as they were added. `known` is the day from which a row counts. */
export function keptRows(database: DatabaseSync, sequences: readonly number[]): readonly KeptRow[] {
  const rows = database
    .prepare(
      `SELECT i.*, b.entered, f.name AS file, f.digest, s.name AS dataSet, s.format, c.body AS coding,
          pa.body AS actorBody, pr.body AS recipientBody, l.text AS publisherName
        FROM imported i JOIN import_batches b ON b.key = i.batch JOIN import_files f ON f.key = b.file JOIN data_sets s ON s.key = f.data_set
          JOIN codings c ON c.key = i.coding LEFT JOIN parties pa ON pa.key = i.actor LEFT JOIN parties pr ON pr.key = i.recipient
          LEFT JOIN labels l ON l.key = i.publisher
        WHERE i.sequence IN (SELECT value FROM json_each(?)) ORDER BY i.sequence`,
    )
    .all(JSON.stringify(sequences));
  return rows.map(rowOf);
}

function rowOf(row: Record<string, unknown>): KeptRow {
  const text = (name: string) => (typeof row[name] === "string" ? row[name] : null);
  const further =
    row["further"] === null ? { actor: [], recipient: [], place: null } : JSON.parse(String(row["further"]));
  const side = (body: string | null, more: readonly unknown[]) => (body === null ? more : [partyFrom(body), ...more]);
  const day = (name: string) => dayOfEpoch(Number(row[name]));
  return {
    sequence: Number(row["sequence"]),
    entered: String(row["entered"]),
    file: {
      dataSet: String(row["dataSet"]),
      format: String(row["format"]) as DataFormat,
      name: String(row["file"]),
      digest: String(row["digest"]),
    },
    event: {
      key: String(row["id"]),
      ...codingFrom(String(row["coding"])),
      actor: side(text("actorBody"), further.actor) as KeptRow["event"]["actor"],
      recipient: side(text("recipientBody"), further.recipient) as KeptRow["event"]["recipient"],
      first: day("first_day"),
      last: day("last_day"),
      known: day("counts_from"),
      place: further.place,
      publisher: text("publisherName"),
      url: text("url"),
      text: text("text"),
      mentions: row["mentions"] === null ? null : Number(row["mentions"]),
    },
  };
}

/** Meaning: what was last written down under a name; null when nothing was. */
export function noteOf(database: DatabaseSync, name: string): string | null {
  // a ledger of an older version, opened for reading, has no notes yet
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'notes'").get() === undefined) return null;
  const row = database.prepare("SELECT value FROM notes WHERE name = ? ORDER BY sequence DESC LIMIT 1").get(name);
  return row === undefined ? null : String(row["value"]);
}

/** Meaning: something written down under a name; what was before stays. */
export function keepNote(database: DatabaseSync, name: string, value: string): void {
  database.prepare("INSERT INTO notes (name, value) VALUES (?, ?)").run(name, value);
}
