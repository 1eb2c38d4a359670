import type { IsoDate } from "../../model/codes.ts";
import type { ImportedParty } from "../../model/imported-event.ts";
import { ownText } from "./row.ts";

/** Months kept at once: a day's file of GDELT holds events of that day, and of a week, month, year and ten years before. */
const MONTHS = 24;
const MONTH_LETTERS = 7;

/**
 * Meaning: parties by what was published of them, remembered within a month, as offices change. `make` is asked where `published` is new in the month
 * of `date`.
 */
export function partyMemory(
  make: (published: string, date: IsoDate) => readonly ImportedParty[],
): (published: string, date: IsoDate) => readonly ImportedParty[] {
  const months = new Map<string, Map<string, readonly ImportedParty[]>>();
  let lastDate = "";
  let last = new Map<string, readonly ImportedParty[]>();
  return (published, date) => {
    if (date !== lastDate) {
      lastDate = date;
      last = monthOf(months, date.slice(0, MONTH_LETTERS));
    }
    const found = last.get(published);
    if (found !== undefined) return found;
    const own = ownText(published);
    const made = make(own, date);
    last.set(own, made);
    return made;
  };
}

function monthOf<T>(months: Map<string, Map<string, T>>, month: string): Map<string, T> {
  const found = months.get(month);
  if (found !== undefined) return found;
  if (months.size >= MONTHS) months.delete(months.keys().next().value ?? "");
  const made = new Map<string, T>();
  months.set(month, made);
  return made;
}
