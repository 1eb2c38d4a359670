/**
 * Days of the Gregorian calendar as `YYYY-MM-DD` strings, in UTC, so that they compare and sort as text.
 * Every function here throws on a string that is not such a day; test a string from outside with `isIsoDate` first.
 */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Meaning: whether a string is an existing day written `YYYY-MM-DD`. Example: `isIsoDate("2018-02-30")` is false. */
export function isIsoDate(value: string): boolean {
  return timeOf(value) !== null;
}

/** Meaning: the day of a year (1..9999), month (1..12) and day (1..31), or null when no such day exists. */
export function isoDateOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isIsoDate(text) ? text : null;
}

/** Meaning: the day `days` later (earlier when negative). Example: `addDays("2016-02-28", 1)` is "2016-02-29". */
export function addDays(date: string, days: number): string {
  return new Date(requireTime(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Meaning: whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((requireTime(to) - requireTime(from)) / DAY_MS);
}

/** Meaning: the day of the week, 1 = Monday .. 7 = Sunday. */
export function isoWeekday(date: string): number {
  return new Date(requireTime(date)).getUTCDay() || 7;
}

/** Meaning: the Monday of the ISO week that holds the day. */
export function startOfIsoWeek(date: string): string {
  return addDays(date, 1 - isoWeekday(date));
}

/** Meaning: the last day of the month that holds the day. */
export function endOfMonth(date: string): string {
  const time = new Date(requireTime(date));
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

function timeOf(value: string): number | null {
  const match = SHAPE.exec(value);
  if (match === null) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().slice(0, 10) === value ? time : null;
}

function requireTime(value: string): number {
  const time = timeOf(value);
  if (time === null) throw new Error(`not a day: ${value} (write YYYY-MM-DD)`);
  return time;
}
