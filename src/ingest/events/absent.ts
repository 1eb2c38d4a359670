const ABSENT: ReadonlySet<string> = new Set(["", "NA", "N/A", "NULL", "null", "None", "NaN", "nan", "---"]);

/** Meaning: a cell's text, or null where it is one of the words that data sets write for nothing. */
export function presentText(cell: string): string | null {
  const text = cell.trim();
  return ABSENT.has(text) ? null : text;
}

/** Meaning: a cell's number, or null where it is none. */
export function presentNumber(cell: string): number | null {
  const text = presentText(cell);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
