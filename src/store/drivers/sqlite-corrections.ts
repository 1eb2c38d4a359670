import type { DatabaseSync } from "node:sqlite";
import type { Correction, CorrectionAction, KeptCorrection } from "../../model/correction.ts";

/** Meaning: a correction written down; those before it stay. */
export function addCorrection(database: DatabaseSync, correction: Correction): KeptCorrection {
  const { at, user, action, reason, target, amendment } = correction;
  const added = database
    .prepare("INSERT INTO corrections (at, user, action, reason, body) VALUES (?, ?, ?, ?, ?)")
    .run(at, user, action, reason, JSON.stringify({ target, amendment }));
  return { ...correction, sequence: Number(added.lastInsertRowid) };
}

/** Meaning: all corrections made by a moment, in the order they were made. */
export function correctionsBy(database: DatabaseSync, knownAt: string | undefined): readonly KeptCorrection[] {
  const rows = database
    .prepare(`SELECT * FROM corrections ${knownAt === undefined ? "" : "WHERE at <= :knownAt"} ORDER BY sequence`)
    .all(knownAt === undefined ? {} : { knownAt });
  return rows.map((row) => ({
    sequence: Number(row["sequence"]),
    at: String(row["at"]),
    user: String(row["user"]),
    action: String(row["action"]) as CorrectionAction,
    reason: String(row["reason"]),
    ...JSON.parse(String(row["body"])),
  }));
}
