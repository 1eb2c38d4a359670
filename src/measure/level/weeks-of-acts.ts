import { epochDayOf } from "../../lib/epoch-day.ts";
import type { IsoDate } from "../../model/codes.ts";
import type { LevelAct, WeekOfActs } from "../../model/level.ts";

const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** Meaning: the number of a day's ISO week, 0 for that of 1970-01-01. */
export function weekNumberOf(day: IsoDate): number {
  return Math.floor((epochDayOf(day) + FIRST_WEEKDAY) / DAYS_PER_WEEK);
}

/** Meaning: the first day of a week by number, since 1970-01-01. */
export function mondayOfWeek(week: number): number {
  return week * DAYS_PER_WEEK - FIRST_WEEKDAY;
}

/** Meaning: acts summed by week, in order; weeks without acts are missing. */
export function weeksOfActs(acts: readonly Pick<LevelAct, "day" | "score" | "weight">[]): readonly WeekOfActs[] {
  const byWeek = Map.groupBy(acts, ({ day }) => weekNumberOf(day));
  return [...byWeek].sort(([a], [b]) => a - b).map(([week, own]) => weekOf(week, own));
}

function weekOf(week: number, acts: readonly Pick<LevelAct, "score" | "weight">[]): WeekOfActs {
  const total = { weight: 0, sum: 0, squares: 0 };
  for (const { score, weight } of acts) {
    total.weight += weight;
    total.sum += weight * score;
    total.squares += weight * score * score;
  }
  return { week, n: acts.length, ...total };
}
