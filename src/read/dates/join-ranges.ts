import type { EventDate } from "../../model/record.ts";
import type { FoundDate } from "./found-date.ts";

/** Words between two dates that make them one stretch; "and" does so after "between", and between two of the same grain. */
const RANGE_JOIN = /^\s*(?:to|through|until|till|-|–|—)\s*(?:the\s+)?$/;
const AND_JOIN = /^\s+and\s+(?:the\s+)?(?:(?:on|in)\s+)?$/;

/**
 * Meaning: the dates of a sentence with "from A to B", "between A and B", "A-B" and "on Monday and Tuesday" joined to one.
 * `offset` is where the sentence begins, as in the dates.
 */
export function joinRanges(found: readonly FoundDate[], text: string, offset: number): readonly FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of found) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(last, date, text, offset))
      joined[joined.length - 1] = joinTwo(last, date, text, offset);
    else joined.push(date);
  }
  return joined;
}

function belongTogether(a: FoundDate, b: FoundDate, text: string, offset: number): boolean {
  const absent = a.date.start === null || b.date.start === null;
  if (absent || a.role === "since" || a.role === "by" || b.attributive) return false;
  const lead = text.slice(Math.max(0, a.start - offset - 9), a.start - offset + 8);
  const inner = text.slice(a.end - offset, b.start - offset);
  const opened = /\b(?:from|between)\s/i.test(lead);
  const lastWord = /^(?:to|through|until|till|and)\s/.test(b.text);
  const link = inner + (lastWord ? (b.text.split(/\s/)[0] ?? "") : "");
  if (RANGE_JOIN.test(link)) return opened || a.rule === b.rule;
  return (
    AND_JOIN.test(`${link} `) &&
    (opened || (a.rule === b.rule && a.date.precision === b.date.precision && nextTo(a.date, b.date)))
  );
}

/** "Monday and Tuesday" is one stretch, "2003 and 2011" are two dates. */
function nextTo(a: EventDate, b: EventDate): boolean {
  if (a.end === null || b.start === null) return false;
  const gap = Date.parse(b.start) - Date.parse(a.end);
  return gap > 0 && gap <= 86_400_000;
}

function joinTwo(a: FoundDate, b: FoundDate, text: string, offset: number): FoundDate {
  const words = text.slice(a.start - offset, b.end - offset);
  return {
    ...a,
    end: b.end,
    text: words,
    date: stretch(a.date, b.date, words),
    ahead: stretch(a.ahead, b.ahead, words),
    role: "at",
    attributive: false,
  };
}

function stretch(a: EventDate, b: EventDate, text: string): EventDate {
  if (a.start === null || b.start === null) return { ...a, text };
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return { start: first.start, end: second.end, precision: b.precision, text };
}
