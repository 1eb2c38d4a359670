import { readFileSync } from "node:fs";

/** A row of a tab-separated table by column name; every value is a string, empty when the cell is. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * Meaning: the rows of a tab-separated file with a header line. Lines that begin with `#` and empty lines are skipped.
 * Throws when a row has another number of cells than the header: a table of ours is broken, not a user's input.
 */
export function readTable(path: string): TableRow[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const rows: TableRow[] = [];
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
    rows.push(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
  }
  return rows;
}

/** Meaning: the parts of a cell that lists values with `separator`; an empty cell is an empty list. */
export function listCell(cell: string | undefined, separator = "|"): string[] {
  return cell === undefined || cell === "" ? [] : cell.split(separator);
}
