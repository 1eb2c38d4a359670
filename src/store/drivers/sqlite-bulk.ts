import type { DatabaseSync } from "node:sqlite";

type Value = string | number | null;

/** Rows on their way into a table. */
export interface BulkInsert {
  readonly add: (...row: readonly Value[]) => void;
  /** Meaning: writes what waits; to be called before the transaction ends. */
  readonly flush: () => void;
  /** Meaning: drops what waits. */
  readonly drop: () => void;
}

const ROWS_A_STATEMENT = 32;

/** Meaning: inserts into a table many rows a statement, which takes about half the time of one each. */
export function bulkInsert(database: DatabaseSync, table: string, columns: number): BulkInsert {
  const row = `(${Array(columns).fill("?").join(", ")})`;
  const many = database.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS_A_STATEMENT).fill(row).join(", ")}`);
  const one = database.prepare(`INSERT INTO ${table} VALUES ${row}`);
  let waiting: Value[] = [];
  return {
    add: (...values) => {
      waiting.push(...values);
      if (waiting.length < columns * ROWS_A_STATEMENT) return;
      many.run(...waiting);
      waiting = [];
    },
    flush: () => {
      for (let at = 0; at < waiting.length; at += columns) one.run(...waiting.slice(at, at + columns));
      waiting = [];
    },
    drop: () => {
      waiting = [];
    },
  };
}
