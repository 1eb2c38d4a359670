import type { ImportKind } from "../../model/import-kind.ts";

const LINES_LOOKED_AT = 400;

/** Meaning: what kind of file a text is, by its first lines; null when it looks like none of them. */
export function detectKind(text: string): ImportKind | null {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/, LINES_LOOKED_AT);
  const telling = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const first = telling[0];
  if (first === undefined) return null;
  if (/^\s*\{.*"(?:schema|properties|id)"/.test(first)) return "ftm";
  if (telling.some((line) => /^\+\S/.test(line) || /(?:^|\s)\[(?:[A-Z]{3}|-)[^\]]*\]/.test(line))) return "petrarch";
  return /[\t,;]/.test(first) || /^\s*surname\s*$/i.test(first) ? "csv" : null;
}
