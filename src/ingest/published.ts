import { isoDateOf } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** How a written date turned out: a day, a day that does not exist, or nothing that can be read without guessing. */
export type StatedDate =
  | { readonly kind: "day"; readonly date: IsoDate }
  | { readonly kind: "impossible" }
  | { readonly kind: "unclear" };

/**
 * Meaning: the full date that a text states, as its writer wrote it: ISO ("2018-04-25T23:30:00+09:00" is 25 April),
 * "April 25, 2018" or "25 April 2018", also within a line. Purely numeric dates such as 4/5/2018 are unclear.
 */
export function statedDate(written: string): StatedDate {
  const iso = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/.exec(written);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const monthFirst = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(written);
  if (monthFirst !== null && monthOf(monthFirst[1]) !== 0)
    return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(written);
  if (dayFirst !== null && monthOf(dayFirst[2]) !== 0) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  return { kind: "unclear" };
}

function monthOf(name: string | undefined): number {
  const start = (name ?? "").slice(0, 3).toLowerCase();
  return MONTHS.indexOf(start) + 1;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): StatedDate {
  const date = isoDateOf(Number(year), month, Number(day));
  return date === null ? { kind: "impossible" } : { kind: "day", date };
}
