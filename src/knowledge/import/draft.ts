import type { TableRow } from "../table.ts";
import type { TableName } from "./table-columns.ts";

/** A row that a file offers for a table, before it is checked. */
export interface DraftRow {
  readonly table: TableName;
  readonly row: TableRow;
  /** The line of the file it stands on, from 1; the last one where quotes hold line breaks. */
  readonly line: number;
}

/** What is wrong with a line: `problem: value (what to do)`. A `note` is told, but is no fault of the row. */
export interface Fault {
  readonly line: number;
  readonly message: string;
  readonly severity: "error" | "note";
}

/** What one file offers. */
export interface Draft {
  readonly rows: readonly DraftRow[];
  readonly faults: readonly Fault[];
}

/** Meaning: a fault that keeps a row out. */
export function fault(line: number, message: string): Fault {
  return { line, message, severity: "error" };
}
