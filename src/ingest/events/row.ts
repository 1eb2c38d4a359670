/** More cells than any format has; further ones of a line are counted, not kept. */
const MAX_CELLS = 256;

/**
 * A line cut at its tabs, used again for every line. `text` holds the bytes of a block, one character each (ISO-8859-1), and cell `i` of
 * the line lies from `starts[i]` to just before `starts[i + 1] - 1`. `isAscii` is true when the block holds nothing else. `line` is the number of the line in its file, from 1.
 */
export interface Row {
  text: string;
  isAscii: boolean;
  readonly starts: Int32Array;
  cells: number;
  line: number;
}

/** Meaning: a row with nothing in it yet. */
export function emptyRow(): Row {
  return { text: "", isAscii: true, starts: new Int32Array(MAX_CELLS + 1), cells: 0, line: 0 };
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

/** Meaning: puts the line that begins at `from` into `row` and returns where the next one begins. The block must end with a newline. */
export function cutLine(bytes: Uint8Array, from: number, row: Row): number {
  const { starts } = row;
  let cells = 1;
  let at = from;
  starts[0] = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === TAB) {
      if (cells < MAX_CELLS) starts[cells] = at + 1;
      cells += 1;
    } else if (byte === NEWLINE || byte === undefined) break;
    at += 1;
  }
  const end = at > from && bytes[at - 1] === RETURN ? at - 1 : at;
  starts[Math.min(cells, MAX_CELLS)] = end + 1;
  row.cells = cells;
  row.line += 1;
  return at + 1;
}

/** Meaning: cells `first` to `last` as they stand between their tabs, each byte a character: for codes, numbers and keys of lookups; empty where the row has no such cell. */
export function rawCells(row: Row, first: number, last: number): string {
  if (first < 0 || last >= row.cells) return "";
  return row.text.slice(row.starts[first], (row.starts[last + 1] ?? 0) - 1);
}

/** Meaning: a cell as it stands, each byte a character. */
export function rawCell(row: Row, index: number): string {
  return rawCells(row, index, index);
}

/** Meaning: whether a cell holds nothing. */
export function isEmptyCell(row: Row, index: number): boolean {
  return (row.starts[index + 1] ?? 0) - 1 <= (row.starts[index] ?? 0);
}

/** Meaning: a cell as text: UTF-8, and what is no UTF-8 as ISO-8859-1, which some published files mix in. */
export function textCell(row: Row, index: number): string {
  const raw = rawCell(row, index);
  return row.isAscii ? raw : decoded(raw);
}

/** Meaning: the whole line as text. */
export function lineText(row: Row): string {
  const raw = row.text.slice(row.starts[0], (row.starts[Math.min(row.cells, MAX_CELLS)] ?? 0) - 1);
  return row.isAscii ? raw : decoded(raw);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Meaning: bytes that were taken as characters one by one, as the text that they are: UTF-8, else ISO-8859-1. */
export function decoded(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether it holds other than ASCII
  if (/^[\x00-\x7f]*$/.test(raw)) return raw;
  try {
    return strict.decode(Buffer.from(raw, "latin1"));
  } catch {
    return raw;
  }
}

/** Meaning: the same text in memory of its own, so that keeping it does not keep the block it was cut from. */
export function ownText(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
