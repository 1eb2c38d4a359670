import { addDays, daysBetween } from "./iso-date.ts";

const EPOCH = "1970-01-01";

/** Meaning: days since 1 January 1970, negative before; for many comparisons. Throws on what is no day. Example: `epochDayOf("1970-01-08")` is 7. */
export function epochDayOf(date: string): number {
  return daysBetween(EPOCH, date);
}

/** Meaning: the day of a day number. Example: `dayOfEpoch(7)` is "1970-01-08". */
export function dayOfEpoch(day: number): string {
  return addDays(EPOCH, day);
}
