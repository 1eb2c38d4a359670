import type { IsoDate } from "../model/codes.ts";
import type { EventDate } from "../model/record.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Meaning: a day in words. The year is left out when it is `year`. Example: `tellDay("2018-04-16", "2018")` is "16 April". */
export function tellDay(day: IsoDate, year: string | null = null): string {
  const text = `${Number(day.slice(8))} ${monthName(day)}`;
  return day.slice(0, 4) === year ? text : `${text} ${day.slice(0, 4)}`;
}

/** Meaning: two days, both included, as "12 January to 23 April 2018"; one day when they are the same. */
export function tellDays(first: IsoDate, last: IsoDate): string {
  if (first === last) return tellDay(first);
  return `${tellDay(first, last.slice(0, 4))} to ${tellDay(last)}`;
}

/**
 * Meaning: when, as an adverbial: "on 16 April", "from 15 to 17 April", "in the week of 9 April", "in January", "in 2010". Missing: null when
 * the date is unresolved. The year is left out when it is that of `asOf`.
 */
export function tellDate(date: EventDate, asOf: IsoDate): string | null {
  const { start, end, precision } = date;
  if (start === null || end === null) return null;
  const year = asOf.slice(0, 4);
  if (precision === "day") return start === end ? `on ${tellDay(start, year)}` : tellRange(start, end, year);
  if (precision === "week") return `in the week of ${tellDay(start, year)}`;
  if (precision === "year" && sameYear(start, end)) return `in ${start.slice(0, 4)}`;
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return `in ${tellMonth(start, year)}`;
  if (sameYear(start, end))
    return start.slice(0, 7) === end.slice(0, 7)
      ? `in ${tellMonth(start, year)}`
      : `between ${monthName(start)} and ${tellMonth(end, year)}`;
  return `between ${tellMonth(start, null)} and ${tellMonth(end, null)}`;
}

function tellRange(start: IsoDate, end: IsoDate, year: string): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return `from ${Number(start.slice(8))} to ${tellDay(end, year)}`;
  return `from ${tellDay(start, end.slice(0, 4))} to ${tellDay(end, year)}`;
}

/** Meaning: the month of a day in words; the year is left out when it is `year`. */
export function tellMonth(day: IsoDate, year: string | null): string {
  return day.slice(0, 4) === year ? monthName(day) : `${monthName(day)} ${day.slice(0, 4)}`;
}

function monthName(day: IsoDate): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

function sameYear(start: IsoDate, end: IsoDate): boolean {
  return start.slice(0, 4) === end.slice(0, 4);
}
