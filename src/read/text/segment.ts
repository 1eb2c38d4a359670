import { BEFORE_NUMBERS, isAbbreviation, MONTHS, TITLES } from "./abbreviations.ts";
import { datelineLength } from "./dateline.ts";
import { paragraphsOf, type TextRange } from "./paragraphs.ts";

/** A sentence: 0-based number, 0-based paragraph, half-open UTF-16 offsets into the whole text, and its text. */
export interface Sentence extends TextRange {
  readonly index: number;
  readonly paragraph: number;
  readonly text: string;
}

/** Where a sentence may end: its stops, the quotes and brackets that close after them, the space. */
const STOP = /([.!?…]{1,20})(["'”’)\]»]{0,6})(\s+|$|(?=["“(]?\p{Lu}\p{Ll}))/gu;

/** Words that begin sentences and are no names: after "U.S." or "Inc." only these begin a new one. */
const STARTERS = new Set(
  `The A An This That These Those It He She They We I You His Her Its Their Our My But And Or So Yet In On At By For From To
  With As If When While After Before Since Although Though However Meanwhile Also There Then Here What Who Why How Where
  Which Some Many Most Both All No Not Such Under Last Earlier Later Now Still Only Even Despite During According Asked Once
  Until Instead Moreover Nevertheless Officials Analysts Critics One Two Three`.split(/\s+/),
);

/** How far to look for what follows a stop. */
const LOOK_AHEAD = 120;

/** A speaker and a verb of saying, which belong to the quotation before them ("…?" Abe asked.). */
const SPEAKER =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|writes|added|replied|declared|exclaimed)\b/u;

/**
 * The sentences of a text in order.
 *
 * Nothing inside a range of `skip` (boilerplate, half-open, any order) becomes part of a sentence; a dateline
 * ("TOKYO, April 15 –") is cut from the sentence that follows it. A paragraph is a block between line breaks.
 *
 * @example segment("Mr. Xi left the U.S. on Feb. 14. He flew home.", []).length // 2
 */
export function segment(text: string, skip: readonly TextRange[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, block] of paragraphsOf(text).entries()) {
    for (const part of without(block, skip)) {
      const dateline = part.start === block.start ? datelineLength(text.slice(part.start, part.end)) : 0;
      for (const { start, end } of split(text, part.start + dateline, part.end)) {
        sentences.push({ index: sentences.length, paragraph, start, end, text: text.slice(start, end) });
      }
    }
  }
  return sentences;
}

/** What is left of a range when others are cut out. */
function without(range: TextRange, skip: readonly TextRange[]): TextRange[] {
  let left: TextRange[] = [range];
  for (const cut of skip) {
    left = left.flatMap(({ start, end }) =>
      cut.end <= start || cut.start >= end
        ? [{ start, end }]
        : [
            { start, end: Math.max(start, cut.start) },
            { start: Math.min(end, cut.end), end },
          ],
    );
  }
  return left.filter(({ start, end }) => end > start);
}

function split(text: string, from: number, to: number): TextRange[] {
  const part = text.slice(from, to);
  const ranges: TextRange[] = [];
  let start = 0;
  for (const match of part.matchAll(STOP)) {
    const end = match.index + (match[1] ?? "").length + (match[2] ?? "").length;
    if (end === part.length || !isEnd(part, match)) continue;
    ranges.push({ start, end });
    start = end;
  }
  ranges.push({ start, end: part.length });
  return ranges
    .map((range) => trimmed(part, range))
    .filter(({ start: s, end: e }) => /[\p{L}\p{N}]/u.test(part.slice(s, e)))
    .map(({ start: s, end: e }) => ({ start: from + s, end: from + e }));
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const content = text.slice(start, end);
  return { start: start + content.length - content.trimStart().length, end: start + content.trimEnd().length };
}

function isEnd(text: string, match: RegExpExecArray): boolean {
  const [, stops = "", closers = "", space = ""] = match;
  const from = match.index + match[0].length;
  const next = text.slice(from, from + LOOK_AHEAD).replace(/^["'“‘«([—–-]+\s*/u, "");
  const before = /[\p{L}\p{N}.'’-]*$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? "";
  if (/^\p{Ll}/u.test(next)) return false;
  if (space === "") return isSafeWithoutSpace(before, stops, closers);
  if (closers !== "" && stops !== "." && SPEAKER.test(next)) return false;
  if (stops !== "." || closers !== "") return true;
  return !isInsideName(before, next, match.index === before.length);
}

/** "…the border.The army…" is two sentences; "node.Js", "U.S.The" and "3.The" are left alone. */
function isSafeWithoutSpace(before: string, stops: string, closers: string): boolean {
  if (stops.length > 1) return false;
  return /^\p{L}?\p{Ll}{2,}$/u.test(before) || (closers !== "" && /\p{Ll}{2,}$/u.test(before));
}

/** Does the full stop after `before` belong to a shortened word, an initial or a list number, with the sentence going on? */
function isInsideName(before: string, next: string, opensParagraph: boolean): boolean {
  const word = before.slice(before.lastIndexOf("-") + 1);
  const plain = word.toLowerCase();
  const beforeNumber = /^[\p{N}$€£¥]/u.test(next);
  if (opensParagraph && /^(?:\p{N}{1,3}|\p{L})$/u.test(word)) return true;
  const startsSentence = STARTERS.has(/^[\p{L}]+/u.exec(next)?.[0] ?? "");
  if (/^\p{Lu}$/u.test(word)) return !startsSentence;
  if (TITLES.has(plain)) return true;
  if (MONTHS.has(plain) || BEFORE_NUMBERS.has(plain)) return beforeNumber;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || /^Ph\.D$/.test(word)) return !startsSentence && !beforeNumber;
  return isAbbreviation(word) && !startsSentence;
}
