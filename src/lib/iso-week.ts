import { addDays, daysBetween, startOfIsoWeek } from "./iso-date.ts";

/**
 * Meaning: the ISO 8601 week of a day, `YYYY-Www`; the year is that of the week's Thursday.
 * Throws on a string that is not a day. Example: `isoWeekOf("2018-12-31")` is "2019-W01".
 */
export function isoWeekOf(date: string): string {
  const thursday = addDays(startOfIsoWeek(date), 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}
