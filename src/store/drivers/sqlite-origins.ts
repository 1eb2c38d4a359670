import type { DatabaseSync } from "node:sqlite";
import type { KeptSourceGrade, Reliability, SourceGrade } from "../../model/source-grade.ts";
import type { OriginCandidate, OriginKeys } from "../port.ts";

/** Of a key that many documents have, the last so many are looked at. */
const MOST_OF_A_KEY = 64;

/** Meaning: documents put into the index by their keys; one that is there already is left as it is. Keys are written in their order, which spares the disk. */
export function addOriginKeys(database: DatabaseSync, batch: readonly OriginKeys[]): number {
  const addDocument = database.prepare("INSERT OR IGNORE INTO origin_documents (document) VALUES (?)");
  const addKey = database.prepare("INSERT OR IGNORE INTO origin_keys (key, number) VALUES (?, ?)");
  let added = 0;
  const rows: bigint[] = [];
  for (const { document, keys } of batch) {
    const { changes, lastInsertRowid } = addDocument.run(document);
    if (changes === 0) continue;
    added += 1;
    for (const key of keys) rows.push((BigInt(key) << 32n) | BigInt(lastInsertRowid));
  }
  // key before number, both below 2^32, so that numbers sort as rows do
  for (const row of BigUint64Array.from(rows).sort()) addKey.run(row >> 32n, row & 0xffff_ffffn);
  return added;
}

/** Meaning: documents of the ledger that are not in the index yet, in the order they were entered. */
export function withoutOriginKeys(database: DatabaseSync, limit: number): readonly string[] {
  if (!hasTable(database, "origin_documents")) return [];
  const sql = `SELECT DISTINCT id FROM documents WHERE key > (SELECT coalesce(max(d.key), 0) FROM documents d
      WHERE d.id = (SELECT document FROM origin_documents ORDER BY number DESC LIMIT 1))
    AND id NOT IN (SELECT document FROM origin_documents) ORDER BY key LIMIT :limit`;
  return database
    .prepare(sql)
    .all({ limit })
    .map((row) => String(row["id"]));
}

/** Meaning: the documents that share most keys with those given, most first, the last entered first among equals. A ledger of an earlier format has no index: none. */
export function originCandidates(
  database: DatabaseSync,
  keys: readonly number[],
  limit: number,
): readonly OriginCandidate[] {
  if (!hasTable(database, "origin_keys")) return [];
  const find = database.prepare(
    `SELECT number FROM origin_keys WHERE key = ? ORDER BY number DESC LIMIT ${MOST_OF_A_KEY}`,
  );
  const shared = new Map<number, number>();
  for (const key of new Set(keys))
    for (const row of find.all(key)) shared.set(Number(row["number"]), (shared.get(Number(row["number"])) ?? 0) + 1);
  const name = database.prepare("SELECT document FROM origin_documents WHERE number = ?");
  return [...shared]
    .toSorted(([m, a], [n, b]) => b - a || n - m)
    .slice(0, limit)
    .map(([number, count]) => ({ document: String(name.get(number)?.["document"]), shared: count }));
}

/** Meaning: a grade of a source written down; those before it stay. */
export function addSourceGrade(database: DatabaseSync, grade: SourceGrade): KeptSourceGrade {
  const { source, letter, reason, user, at, since } = grade;
  const added = database
    .prepare("INSERT INTO source_grades (at, user, source, letter, reason, since) VALUES (?, ?, ?, ?, ?, ?)")
    .run(at, user, source, letter, reason, since);
  return { ...grade, sequence: Number(added.lastInsertRowid) };
}

/** Meaning: all grades made by a moment, in the order they were made. A ledger of an earlier format holds none. */
export function sourceGradesBy(database: DatabaseSync, knownAt: string | undefined): readonly KeptSourceGrade[] {
  if (!hasTable(database, "source_grades")) return [];
  const rows = database
    .prepare(`SELECT * FROM source_grades ${knownAt === undefined ? "" : "WHERE at <= :knownAt"} ORDER BY sequence`)
    .all(knownAt === undefined ? {} : { knownAt });
  return rows.map((row) => ({
    sequence: Number(row["sequence"]),
    at: String(row["at"]),
    user: String(row["user"]),
    source: String(row["source"]),
    letter: String(row["letter"]) as Reliability,
    reason: String(row["reason"]),
    since: typeof row["since"] === "string" ? row["since"] : null,
  }));
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
