import type { DatabaseSync } from "node:sqlite";
import type { Document } from "../../model/document.ts";
import type { Coverage, Entry, Run } from "../../model/entry.ts";
import type { EntryFilter, LedgerStore } from "../port.ts";
import { appendWith, prepareAppend } from "./sqlite-append.ts";
import { addCorrection, correctionsBy } from "./sqlite-corrections.ts";
import { addEdition, editionsBy } from "./sqlite-editions.ts";
import { failureOf } from "./sqlite-failure.ts";
import { openFile, type SqliteLedgerOptions } from "./sqlite-file.ts";
import { importProgress, LAST_SEQUENCE, prepareImport } from "./sqlite-import.ts";
import { importedCoverage, importedEntries, importedMentions } from "./sqlite-imported.ts";
import { keepNote, keptRows, keptSubmissions, noteOf } from "./sqlite-kept.ts";
import {
  addOriginKeys,
  addSourceGrade,
  originCandidates,
  sourceGradesBy,
  withoutOriginKeys,
} from "./sqlite-origins.ts";
import { entriesQuery, horizonConditions, valuesOf, whereOf } from "./sqlite-query.ts";
import { homeWeeksOf, lastTimesOf, moversOf, weeksOf, worldWeeksOf } from "./sqlite-rollup-query.ts";

const RUN_COLUMNS = "r.sequence, r.document_id AS document, r.coder, r.entered, r.entries";

/**
 * Meaning: the ledger in one file, kept by SQLite inside this process; other processes may read it meanwhile.
 * Rejects with a `LedgerError` when the file is not a ledger (left as it is), is newer than this version, or cannot be opened.
 * Example: `const store = await openSqliteLedger("ledger.db"); …; await store.close();`
 */
export async function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): Promise<LedgerStore> {
  const database = guarded(path, () => openFile(path, options));
  const writer = guarded(path, () => (options.access === "read" ? null : writerOf(database)));
  const write = async <T>(work: (writer: Writer) => T): Promise<T> =>
    guarded(path, () => {
      if (writer === null) throw Object.assign(new Error("opened for reading"), { code: "EROFS" });
      return transaction(database, () => work(writer), writer.importer.forget);
    });
  const read = async <T>(work: () => T): Promise<T> => guarded(path, work);
  return {
    append: (submissions) => write(({ appender }) => submissions.map((one) => appendWith(appender, one))),
    documents: (ids) => read(() => documents(database, ids)),
    entries: (filter) => read(() => entries(database, filter)),
    lastSequence: () => read(() => Number(database.prepare(LAST_SEQUENCE).get()?.["last"])),
    coverage: (filter) => read(() => coverage(database, filter)),
    runs: (document) => read(() => runs(database, document)),
    importProgress: (file) => read(() => importProgress(database, file)),
    appendImport: (batch) => write(({ importer }) => importer.append(batch)),
    mentions: (record) => read(() => importedMentions(database, record)),
    submissions: (ids) => read(() => keptSubmissions(database, ids)),
    importedRows: (sequences) => read(() => keptRows(database, sequences)),
    note: (name) => read(() => noteOf(database, name)),
    keepNote: (name, value) => write(() => keepNote(database, name, value)),
    correct: (correction) => write(() => addCorrection(database, correction)),
    corrections: (knownAt) => read(() => correctionsBy(database, knownAt)),
    addEdition: (edition) => write(() => addEdition(database, edition)),
    editions: (filter) => read(() => editionsBy(database, filter)),
    weeks: (dyad, range) => read(() => weeksOf(database, dyad, range)),
    homeWeeks: (code, range) => read(() => homeWeeksOf(database, code, range)),
    worldWeeks: (range) => read(() => worldWeeksOf(database, range)),
    movers: (query) => read(() => moversOf(database, query)),
    lastTimes: (filter) => read(() => lastTimesOf(database, filter)),
    indexOrigins: (batch) => write(() => addOriginKeys(database, batch)),
    withoutOriginKeys: (limit) => read(() => withoutOriginKeys(database, limit)),
    originCandidates: (keys, limit) => read(() => originCandidates(database, keys, limit)),
    gradeSource: (grade) => write(() => addSourceGrade(database, grade)),
    sourceGrades: (knownAt) => read(() => sourceGradesBy(database, knownAt)),
    close: async () => guarded(path, () => database.close()),
  };
}

type Writer = ReturnType<typeof writerOf>;

function writerOf(database: DatabaseSync) {
  return { appender: prepareAppend(database), importer: prepareImport(database) };
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failureOf(error, path);
  }
}

function transaction<T>(database: DatabaseSync, work: () => T, undone: () => void): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // a full disk has already rolled back
    if (database.isTransaction) database.exec("ROLLBACK");
    undone();
    throw error;
  }
}

function documents(database: DatabaseSync, ids: readonly string[]): ReadonlyMap<string, Document> {
  const sql = `SELECT d.id, d.body FROM runs r JOIN documents d ON d.key = r.document
    WHERE r.document_id IN (SELECT value FROM json_each(:ids)) ORDER BY r.sequence`;
  const rows = database.prepare(sql).all({ ids: JSON.stringify(ids) });
  return new Map(rows.map((row) => [String(row["id"]), JSON.parse(String(row["body"])) as Document]));
}

/** What was read here and what was imported, in one order; a limit keeps the last of both together. */
function entries(database: DatabaseSync, filter: EntryFilter): readonly Entry[] {
  if (filter.text?.trim() === "") return [];
  const { sql, values } = entriesQuery(filter);
  const read = database
    .prepare(sql)
    .all(values)
    .map((row) => ({
      sequence: Number(row["sequence"]),
      record: JSON.parse(String(row["body"])) as Entry["record"],
      source: textOf(row["source"]),
      title: textOf(row["title"]),
      published: textOf(row["published"]),
      coder: String(row["coder"]),
      entered: String(row["entered"]),
    }));
  const imported = importedEntries(database, filter);
  const both = imported.length === 0 ? read : [...read, ...imported].sort((a, b) => b.sequence - a.sequence);
  return both.slice(0, filter.limit).reverse();
}

function coverage(database: DatabaseSync, filter: Parameters<LedgerStore["coverage"]>[0]): Coverage {
  const conditions = [...horizonConditions(filter)];
  const [a, b] = filter.between ?? ["", ""];
  const dyad = "SELECT e.run FROM entry_dyads y JOIN entries e ON e.sequence = y.entry WHERE y.a = :a AND y.b = :b";
  if (filter.between !== undefined) conditions.push([`r.sequence IN (${dyad})`, { a, b }]);
  const sql = `SELECT count(*) AS documents, count(*) - count(d.published) AS undated, coalesce(sum(r.entries), 0) AS entries,
      min(d.published) AS firstPublished, max(d.published) AS lastPublished, min(r.entered) AS firstEntered, max(r.entered) AS lastEntered
    FROM runs r JOIN documents d ON d.key = r.document ${whereOf(conditions)}`;
  const row = database.prepare(sql).get(valuesOf(conditions)) ?? {};
  const imported = importedCoverage(database, filter);
  return {
    documents: Number(row["documents"]),
    undated: Number(row["undated"]),
    entries: Number(row["entries"]) + imported.rows,
    imported: imported.rows,
    published: rangeOf(row["firstPublished"], row["lastPublished"], imported.published),
    entered: rangeOf(row["firstEntered"], row["lastEntered"], imported.entered),
  };
}

function runs(database: DatabaseSync, document: string | undefined): readonly Run[] {
  const where = document === undefined ? "" : "WHERE r.document_id = :document";
  const rows = database
    .prepare(`SELECT ${RUN_COLUMNS} FROM runs r ${where} ORDER BY r.sequence`)
    .all(document === undefined ? {} : { document });
  return rows.map((row) => ({
    sequence: Number(row["sequence"]),
    document: String(row["document"]),
    coder: String(row["coder"]),
    entered: String(row["entered"]),
    entries: Number(row["entries"]),
  }));
}

/** First and last of what a query found and of a range found elsewhere. */
function rangeOf(first: unknown, last: unknown, other: Coverage["published"]): Coverage["published"] {
  const bounds = [first, last, other?.first, other?.last].filter((bound) => typeof bound === "string").sort();
  const [least, most] = [bounds[0], bounds.at(-1)];
  return least === undefined || most === undefined ? null : { first: least, last: most };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
