import type { Paragraph } from "./draft.ts";

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const NEWLINES = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /(?!\n)\p{Cc}/gu;

/**
 * Meaning: text with one kind of newline and one kind of space and without invisible characters. Words, quotation marks and
 * dashes stay as they are. Composed to NFC, so that the same word is the same string.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(NEWLINES, "\n")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(CONTROLS, "")
    .replace(/ {2,}/g, " ")
    .replace(/ *\n */g, "\n")
    .trim()
    .normalize("NFC");
}

/** Meaning: the same on one line. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\n+/g, " ");
}

/** Meaning: paragraphs with their offsets in the document's text, which joins them by an empty line. */
export function layOut(paragraphs: readonly Paragraph[]): {
  readonly text: string;
  readonly starts: readonly number[];
} {
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.text.length + 2;
  }
  return { text: paragraphs.map((paragraph) => paragraph.text).join("\n\n"), starts };
}
