import type { IsoDate } from "../../model/codes.ts";

/** A day as the count of days since 1970-01-01 (UTC). */
export type DayNumber = number;

/** Inclusive first and last day. */
export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const MS_PER_DAY = 86_400_000;

/** Meaning: the day of a civil date; `month` is 1..12, and months or days out of range roll over. */
export function dayOf(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Meaning: the day number of an ISO date. Throws when it is no calendar date. */
export function dayFromIso(iso: IsoDate): DayNumber {
  const at = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(at)) throw new Error(`not a calendar date: ${iso} (write YYYY-MM-DD)`);
  return Math.floor(at / MS_PER_DAY);
}

/** Meaning: the ISO date of a day number. */
export function isoFromDay(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Meaning: year, month (1..12) and day of the month of a day number. */
export function civilOf(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Meaning: day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Meaning: the ISO week (Monday to Sunday) that holds a day, moved by whole weeks. */
export function weekSpan(day: DayNumber, shift = 0): DaySpan {
  const first = day - weekdayOf(day) + 7 * shift;
  return { first, last: first + 6 };
}

/** Meaning: a calendar month; month numbers out of 1..12 roll into other years. */
export function monthSpan(year: number, month: number): DaySpan {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
}

/** Meaning: calendar years from one to another, both included. */
export function yearSpan(from: number, to = from): DaySpan {
  return { first: dayOf(from, 1, 1), last: dayOf(to, 12, 31) };
}

/** Meaning: the same day of another month, held to that month's last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const at = civilOf(day);
  const target = monthSpan(at.year, at.month + months);
  return Math.min(target.first + at.day - 1, target.last);
}
