import type { Cell } from "./record-row.ts";

/** Meaning: a line of CSV (RFC 4180). Null is an empty cell, an empty text a pair of quotes, so that both come back as they were. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  return text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
