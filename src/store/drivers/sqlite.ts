import type { DatabaseSync } from "node:sqlite";
import type { Document } from "../../model/document.ts";
import type { Coverage, Entry, Run } from "../../model/entry.ts";
import type { EntryFilter, LedgerStore, Submission, Submitted } from "../port.ts";
import { appendWith, prepareAppend } from "./sqlite-append.ts";
import { failureOf } from "./sqlite-failure.ts";
import { openFile, type SqliteLedgerOptions } from "./sqlite-file.ts";
import { entriesQuery, horizonConditions, valuesOf, whereOf } from "./sqlite-query.ts";

const RUN_COLUMNS = "r.sequence, r.document_id AS document, r.coder, r.entered, r.entries";

/**
 * Meaning: the ledger in one file, kept by SQLite inside this process; other processes may read it meanwhile.
 * Rejects with a `LedgerError` when the file is not a ledger (left as it is), is newer than this version, or cannot be opened.
 * Example: `const store = await openSqliteLedger("ledger.db"); …; await store.close();`
 */
export async function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): Promise<LedgerStore> {
  const database = guarded(path, () => openFile(path, options));
  const statements = guarded(path, () => (options.access === "read" ? null : prepareAppend(database)));
  return {
    append: async (submissions) => guarded(path, () => append(database, statements, submissions)),
    documents: async (ids) => guarded(path, () => documents(database, ids)),
    entries: async (filter) => guarded(path, () => entries(database, filter)),
    coverage: async (filter) => guarded(path, () => coverage(database, filter)),
    runs: async (document) => guarded(path, () => runs(database, document)),
    close: async () => guarded(path, () => database.close()),
  };
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failureOf(error, path);
  }
}

function append(
  database: DatabaseSync,
  statements: ReturnType<typeof prepareAppend> | null,
  submissions: readonly Submission[],
): readonly Submitted[] {
  if (statements === null) throw Object.assign(new Error("opened for reading"), { code: "EROFS" });
  database.exec("BEGIN IMMEDIATE");
  try {
    const outcomes = submissions.map((submission) => appendWith(statements, submission));
    database.exec("COMMIT");
    return outcomes;
  } catch (error) {
    // a full disk has already rolled back
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function documents(database: DatabaseSync, ids: readonly string[]): ReadonlyMap<string, Document> {
  const sql = `SELECT d.id, d.body FROM runs r JOIN documents d ON d.key = r.document
    WHERE r.document_id IN (SELECT value FROM json_each(:ids)) ORDER BY r.sequence`;
  const rows = database.prepare(sql).all({ ids: JSON.stringify(ids) });
  return new Map(rows.map((row) => [String(row["id"]), JSON.parse(String(row["body"])) as Document]));
}

function entries(database: DatabaseSync, filter: EntryFilter): readonly Entry[] {
  if (filter.text?.trim() === "") return [];
  const { sql, values } = entriesQuery(filter);
  const rows = database.prepare(sql).all(values);
  return rows.reverse().map((row) => ({
    sequence: Number(row["sequence"]),
    record: JSON.parse(String(row["body"])) as Entry["record"],
    source: textOf(row["source"]),
    title: textOf(row["title"]),
    published: textOf(row["published"]),
    coder: String(row["coder"]),
    entered: String(row["entered"]),
  }));
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
  return {
    documents: Number(row["documents"]),
    undated: Number(row["undated"]),
    entries: Number(row["entries"]),
    published: rangeOf(row["firstPublished"], row["lastPublished"]),
    entered: rangeOf(row["firstEntered"], row["lastEntered"]),
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

function rangeOf(first: unknown, last: unknown): { readonly first: string; readonly last: string } | null {
  return typeof first === "string" && typeof last === "string" ? { first, last } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
