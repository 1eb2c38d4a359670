import type { IsoDate } from "../../model/codes.ts";
import type { WeekTotals } from "../../model/rollup.ts";

/** A week counts as if so many acts of the mean score had been told beside its own: one act does not make a week's level. */
const PRIOR_ACTS = 3;

/** A subject's weeks as one value each, with how many acts they rest on and their mean. */
export interface WeeklyValues {
  readonly values: readonly number[];
  readonly n: number;
  readonly mean: number;
}

/**
 * Meaning: the level of each week: its mean score drawn towards the mean of all weeks by three acts. A week without acts tells nothing and stands at the
 * mean. Range: -10..+10. Missing: null when no week has an act. Shape: one value a Monday given. Example: `weeklyValues(weeks, mondays)?.values`
 */
export function weeklyValues(
  weeks: readonly Omit<WeekTotals, "heading">[],
  mondays: readonly IsoDate[],
): WeeklyValues | null {
  const byWeek = new Map<IsoDate, { n: number; sum: number }>();
  for (const { week, n, sum } of weeks) {
    const found = byWeek.get(week) ?? { n: 0, sum: 0 };
    byWeek.set(week, { n: found.n + n, sum: found.sum + sum });
  }
  const own = mondays.map((monday) => byWeek.get(monday) ?? { n: 0, sum: 0 });
  const n = own.reduce((total, week) => total + week.n, 0);
  if (n === 0) return null;
  const mean = own.reduce((total, week) => total + week.sum, 0) / n;
  return { values: own.map((week) => (week.sum + PRIOR_ACTS * mean) / (week.n + PRIOR_ACTS)), n, mean };
}
