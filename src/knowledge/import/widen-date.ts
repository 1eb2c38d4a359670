import { endOfMonth, isIsoDate } from "../../lib/iso-date.ts";

/**
 * Meaning: a date that may be known to the year or month only, as its first or last day; a time of day is dropped. Null when it is no date.
 * Example: `widenDate("2014-05", "last")` is "2014-05-31".
 */
export function widenDate(written: string, edge: "first" | "last"): string | null {
  const day = written.replace(/T.*$/, "");
  if (/^\d{4}$/.test(day)) return edge === "first" ? `${day}-01-01` : `${day}-12-31`;
  if (/^\d{4}-\d{2}$/.test(day)) {
    const first = `${day}-01`;
    if (!isIsoDate(first)) return null;
    return edge === "first" ? first : endOfMonth(first);
  }
  return isIsoDate(day) ? day : null;
}
