import type { DatabaseSync } from "node:sqlite";
import type { EditionFilter, KeptEdition, NewEdition } from "../port.ts";

/** The step of the schema that brings editions. `body` is the edition as JSON, of which `hash` is the SHA-256; the other columns are for looking up. */
export const EDITIONS_STEP = `
  CREATE TABLE editions (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (a < b),
    hash TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX editions_by_dyad ON editions (a, b);
  CREATE TABLE edition_records (
    record TEXT NOT NULL,
    edition INTEGER NOT NULL REFERENCES editions (sequence),
    PRIMARY KEY (record, edition)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER editions_stay BEFORE DELETE ON editions BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER editions_hold BEFORE UPDATE ON editions BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  CREATE TRIGGER edition_records_stay BEFORE DELETE ON edition_records BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER edition_records_hold BEFORE UPDATE ON edition_records BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  `;

/** Meaning: an edition written down, with the records that it leans on. Throws when its id is there already with another content. */
export function addEdition(database: DatabaseSync, edition: NewEdition): KeptEdition {
  const { id, dyad, hash, body, records } = edition;
  const known = database.prepare("SELECT sequence, hash FROM editions WHERE id = ?").get(id);
  if (known !== undefined) {
    if (known["hash"] !== hash) throw new Error(`another edition has this id: ${id}`);
    return { sequence: Number(known["sequence"]), id, dyad, hash, body };
  }
  const added = database
    .prepare("INSERT INTO editions (id, a, b, hash, body) VALUES (?, ?, ?, ?, ?)")
    .run(id, ...dyad, hash, body);
  const sequence = Number(added.lastInsertRowid);
  database
    .prepare("INSERT INTO edition_records (record, edition) SELECT DISTINCT value, :sequence FROM json_each(:records)")
    .run({ sequence, records: JSON.stringify(records) });
  return { sequence, id, dyad, hash, body };
}

/** Meaning: the editions that meet every member of a filter, in the order they were saved; none in a ledger of a version that knew none. */
export function editionsBy(database: DatabaseSync, filter: EditionFilter): readonly KeptEdition[] {
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'editions'").get() === undefined) return [];
  const { between, idPrefix, records } = filter;
  const conditions = [
    ...(between === undefined ? [] : ["a = :a AND b = :b"]),
    ...(idPrefix === undefined ? [] : ["id >= :prefix AND id < :prefix || char(1114111)"]),
    ...(records === undefined
      ? []
      : ["sequence IN (SELECT edition FROM edition_records WHERE record IN (SELECT value FROM json_each(:records)))"]),
  ];
  const values = {
    ...(between === undefined ? {} : { a: between[0], b: between[1] }),
    ...(idPrefix === undefined ? {} : { prefix: idPrefix }),
    ...(records === undefined ? {} : { records: JSON.stringify(records) }),
  };
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const rows = database.prepare(`SELECT * FROM editions ${where} ORDER BY sequence`).all(values);
  return rows.map((row) => ({
    sequence: Number(row["sequence"]),
    id: String(row["id"]),
    dyad: [String(row["a"]), String(row["b"])],
    hash: String(row["hash"]),
    body: String(row["body"]),
  }));
}
