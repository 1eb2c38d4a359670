import { civilOf, type DaySpan, monthSpan, yearSpan } from "./calendar.ts";
import { type Resolved, resolved } from "./found-date.ts";

/**
 * Meaning: a third of a month: "early" is the 1st-10th, "mid" the 11th-20th, "late" the 21st to the end; "the beginning of"
 * and "the end of" say the same. No word gives the whole month.
 */
export function partOfMonth(part: string | undefined, month: DaySpan): Resolved {
  const third = thirdOf(part);
  if (third === null) return resolved(month, "month");
  if (third === 0) return resolved({ first: month.first, last: month.first + 9 }, "week");
  if (third === 1) return resolved({ first: month.first + 10, last: month.first + 19 }, "week");
  return resolved({ first: month.first + 20, last: month.last }, "week");
}

/** Meaning: part of a year: "early" is January-March, "mid" June-July, "late" October-December; "the beginning of" is January and "the end of" December. */
export function partOfYear(part: string | undefined, year: number): Resolved {
  const third = thirdOf(part);
  if (third === null) return resolved(yearSpan(year), "year");
  const narrow = /of|end|beginning|start/i.test(part ?? "");
  if (third === 0) return months(year, 1, narrow ? 1 : 3);
  if (third === 1) return months(year, 6, 7);
  return months(year, narrow ? 12 : 10, 12);
}

/** Meaning: calendar months of a year, both included; one month is of month precision, more are a season's. */
export function months(year: number, from: number, to: number): Resolved {
  const span = { first: monthSpan(year, from).first, last: monthSpan(year, to).last };
  return resolved(span, from === to ? "month" : "season");
}

/**
 * Meaning: a northern season by months: spring March-May, summer June-August, autumn September-November, winter December of
 * the year before to February. `year` is the year in which it ends.
 */
export function seasonSpan(season: string, year: number): DaySpan {
  const word = season.toLowerCase();
  const from = word === "spring" ? 3 : word === "summer" ? 6 : word === "winter" ? 0 : 9;
  return { first: monthSpan(year, from).first, last: monthSpan(year, from + 2).last };
}

/**
 * Meaning: the season of that name seen from a day. "last" ended before it, "next" begins after it, "this" holds it or is of
 * its year; "past" is the latest that has begun, "ahead" the first that has not ended.
 */
export function nearestSeason(
  season: string,
  which: "last" | "this" | "next" | "past" | "ahead",
  day: number,
): DaySpan {
  const { year } = civilOf(day);
  const near = [year - 1, year, year + 1].map((at) => seasonSpan(season, at));
  const ofYear = seasonSpan(season, year);
  if (which === "last") return near.filter((span) => span.last < day).at(-1) ?? ofYear;
  if (which === "next") return near.find((span) => span.first > day) ?? ofYear;
  if (which === "past") return near.filter((span) => span.first <= day).at(-1) ?? ofYear;
  if (which === "ahead") return near.find((span) => span.last >= day) ?? ofYear;
  return near.find((span) => span.first <= day && day <= span.last) ?? ofYear;
}

function thirdOf(part: string | undefined): 0 | 1 | 2 | null {
  if (part === undefined || part === "") return null;
  const word = part.toLowerCase();
  if (/early|beginning|start/.test(word)) return 0;
  return /mid/.test(word) ? 1 : 2;
}
