import { daysBetween } from "./iso-date.ts";

const EPOCH = "1970-01-01";
const DAY_MS = 86_400_000;

/**
 * Meaning: days since 1 January 1970, negative before; for many comparisons, hence by arithmetic where the day is plainly one. Throws on what is no day.
 * Example: `epochDayOf("1970-01-08")` is 7.
 */
export function epochDayOf(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const isPlain =
    date.length === 10 &&
    date[4] === "-" &&
    date[7] === "-" &&
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28;
  return isPlain ? Date.UTC(year, month - 1, day) / DAY_MS : daysBetween(EPOCH, date);
}

/** Meaning: the day of a day number. Example: `dayOfEpoch(7)` is "1970-01-08". */
export function dayOfEpoch(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
