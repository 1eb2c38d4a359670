import { isoDateOf } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const NAMES = MONTHS.split("|");

/** A date that a sentence names. */
export interface Mentioned {
  readonly text: string;
  /** Whether the days from `start` to `end` are what the words mean: they begin or end on that day, or lie within that month or year. */
  covers(start: IsoDate, end: IsoDate): boolean;
}

/**
 * Meaning: the dates that a sentence of ours names, and the sentence without them: "16 April 2018", "from 15 to 17 April", "April", "2010".
 * A four-digit number from 1900 to 2099 is taken for a year.
 */
export function mentionedDates(text: string): { readonly found: readonly Mentioned[]; readonly rest: string } {
  const found: Mentioned[] = [];
  const take = (pattern: RegExp, make: (match: RegExpExecArray) => readonly Mentioned[]) => (from: string) =>
    from.replace(pattern, (...args) => {
      const groups = args.slice(
        0,
        args.findIndex((value) => typeof value === "number"),
      ) as unknown as RegExpExecArray;
      found.push(...make(groups));
      return " ";
    });
  const ranges = take(
    new RegExp(`\\bfrom (\\d{1,2}) to (\\d{1,2}) (${MONTHS})(?: (\\d{4}))?\\b`, "g"),
    ([all = "", first, last, month, year]) => [dayOf(all, first, month, year), dayOf(all, last, month, year)],
  );
  const days = take(new RegExp(`\\b(\\d{1,2}) (${MONTHS})(?: (\\d{4}))?\\b`, "g"), ([all = "", day, month, year]) => [
    dayOf(all, day, month, year),
  ]);
  const months = take(new RegExp(`\\b(${MONTHS})(?: (\\d{4}))?\\b`, "g"), ([all = "", month, year]) => [
    monthOf(all, month, year),
  ]);
  const years = take(/\b((?:19|20)\d{2})\b/g, ([all = ""]) => [within(all, all)]);
  return { found, rest: years(months(days(ranges(text)))) };
}

function dayOf(text: string, day: string | undefined, month: string | undefined, year: string | undefined): Mentioned {
  const number = NAMES.indexOf(month ?? "") + 1;
  if (year !== undefined) {
    const iso = isoDateOf(Number(year), number, Number(day)) ?? "no such day";
    return { text, covers: (start, end) => start === iso || end === iso };
  }
  const tail = `-${pad(number)}-${pad(Number(day))}`;
  return { text, covers: (start, end) => start.endsWith(tail) || end.endsWith(tail) };
}

function monthOf(text: string, month: string | undefined, year: string | undefined): Mentioned {
  const number = pad(NAMES.indexOf(month ?? "") + 1);
  if (year !== undefined) return within(text, `${year}-${number}`);
  return {
    text,
    covers: (start, end) => start.slice(5, 7) === number || end.slice(5, 7) === number,
  };
}

function within(text: string, prefix: string): Mentioned {
  return { text, covers: (start, end) => start.startsWith(prefix) || end.startsWith(prefix) };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
