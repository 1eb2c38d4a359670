import type { LocatedRow } from "../table.ts";

/** What is wrong with a table. An error must be mended; a warning may be a fact of history, or of what we do not know. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** One word for findings of a kind, to count them by. */
  readonly kind: string;
  readonly file: string;
  /** From 1; null when it is about no single row. */
  readonly line: number | null;
  readonly message: string;
}

/** A row, its line and the file it is of. */
export interface FiledRow extends LocatedRow {
  readonly file: string;
}

/** Meaning: a finding about one row. */
export function findingOf(
  { file, line }: FiledRow,
  severity: Finding["severity"],
  kind: string,
  message: string,
): Finding {
  return { severity, kind, file, line, message };
}

/** Meaning: whether a file holds office-holders. */
export function isPersons(file: string): boolean {
  return /(?:^|\/)persons(?:-[^/]*)?\.tsv$/.test(file);
}
