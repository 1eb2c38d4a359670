import { readFileSync } from "node:fs";

/** A row of a tab-separated table by column name; every value is a string, empty when the cell is. */
export type TableRow = Readonly<Record<string, string>>;

/** A row and the line of its file that it stands on, from 1. */
export interface LocatedRow {
  readonly row: TableRow;
  readonly line: number;
}

/**
 * Meaning: the rows of a tab-separated file with a header line. Lines that begin with `#` and empty lines are skipped.
 * Throws when a row has another number of cells than the header: a table of ours is broken, not a user's input.
 */
export function readTable(path: string): TableRow[] {
  return readLocatedRows(path).map(({ row }) => row);
}

/** Meaning: the same with each row's line. */
export function readLocatedRows(path: string): LocatedRow[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const rows: LocatedRow[] = [];
  let header: string[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (header === null) {
      header = cells;
      continue;
    }
    if (cells.length !== header.length)
      throw new Error(`wrong number of cells: ${path}:${index + 1} has ${cells.length}, header has ${header.length}`);
    const row: Record<string, string> = {};
    for (let i = 0; i < header.length; i++) row[header[i] as string] = cells[i] as string;
    rows.push({ row, line: index + 1 });
  }
  return rows;
}

/** Meaning: the parts of a cell that lists values with `separator`; an empty cell is an empty list. */
export function listCell(cell: string | undefined, separator = "|"): string[] {
  return cell === undefined || cell === "" ? [] : cell.split(separator);
}

/** Meaning: the value of a row in a column. Throws when the table has no such column. */
export function cell(row: TableRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`missing column: ${name}`);
  return value;
}

/** Meaning: the value as one of those allowed. Throws with the list when it is none; `what` names the kind of value. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], what: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`unknown ${what}: ${value} (one of ${allowed.join(", ")})`);
  return found;
}
