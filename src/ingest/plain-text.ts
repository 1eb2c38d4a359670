import type { Paragraph } from "./draft.ts";

/** Hard-wrapped files break their lines somewhere in this range of columns. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 100;
/** A writer's editor may break a word or two early. */
const RAGGED = 10;
const FINAL = /[.!?:;…]["'”’)\]]*$/;
const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s/;

/**
 * Meaning: the paragraphs of cleaned plain text. In a hard-wrapped file the lines of a paragraph are joined; in a file with one
 * paragraph a line every line stays one. An empty line always ends a paragraph.
 */
export function paragraphsOfPlainText(text: string): readonly Paragraph[] {
  const blocks = text.split(/\n{2,}/).map((block) => block.split("\n").filter((line) => line !== ""));
  const width = wrapWidth(blocks);
  return blocks.flatMap((lines) => joinLines(lines, width)).map((line) => ({ text: line, mark: null }));
}

/** Meaning: the column at which the file wraps its lines, or null when it does not wrap. */
function wrapWidth(blocks: readonly (readonly string[])[]): number | null {
  const width = blocks.flat().reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  const broken = blocks.flatMap((lines) => lines.slice(0, -1));
  const inMidSentence = broken.filter((line) => !FINAL.test(line)).length;
  return broken.length >= 3 && inMidSentence * 2 >= broken.length ? width : null;
}

function joinLines(lines: readonly string[], width: number | null): readonly string[] {
  const out: string[] = [];
  let previous = "";
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && continues(previous, line, width)) {
      out[out.length - 1] = /\w-$/.test(last) ? last + line : `${last} ${line}`;
    } else {
      out.push(line);
    }
    previous = line;
  }
  return out;
}

/** Meaning: whether a line goes on with the paragraph of the line before it: that one was full, or stops in mid-sentence. */
function continues(previous: string, line: string, width: number | null): boolean {
  if (LIST_ITEM.test(line)) return false;
  if (!FINAL.test(previous) && /^\p{Ll}/u.test(line)) return true;
  if (width === null) return false;
  const firstWord = line.split(" ", 1)[0] ?? "";
  return previous.length + 1 + firstWord.length > width - RAGGED;
}
