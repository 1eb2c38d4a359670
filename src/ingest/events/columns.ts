import { lineText, type Row } from "./row.ts";

/** Meaning: a column's name without case, spaces and marks. Example: `columnKey("#!Event ID")` is "eventid". */
function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Meaning: where each column of a header line stands, by its name without case, spaces and marks. */
export function headerColumns(row: Row): ReadonlyMap<string, number> {
  return new Map(
    lineText(row)
      .split("\t")
      .map((name, i) => [columnKey(name), i]),
  );
}

/** Meaning: the place of a column under any of its names; -1 where the file has none. */
export function columnAt(columns: ReadonlyMap<string, number>, ...names: readonly string[]): number {
  for (const name of names) {
    const at = columns.get(columnKey(name));
    if (at !== undefined) return at;
  }
  return -1;
}
