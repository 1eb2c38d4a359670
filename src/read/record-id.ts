import { hash } from "node:crypto";

/**
 * Meaning: the id of a record: the first 16 hex digits of a hash of what identifies it. The same document, span, kind, rule and
 * coder version give the same id. Shape: 16 hex digits.
 */
export function recordId(parts: {
  document: string;
  start: number;
  end: number;
  kind: string;
  rule: string;
  coder: string;
  ordinal: number;
}): string {
  const { document, start, end, kind, rule, coder, ordinal } = parts;
  return hash("sha256", [document, start, end, kind, rule, ordinal, coder].join("\u001f"), "hex").slice(0, 16);
}
