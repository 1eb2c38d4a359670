import { dayOfEpoch } from "../../lib/epoch-day.ts";
import { isoWeekOf } from "../../lib/iso-week.ts";
import type { LevelWeek, Scale, WeekOfActs } from "../../model/level.ts";
import type { Interval } from "../../model/series.ts";
import { LONGEST_SILENCE, SCORE_RANGE, WORLD, Z50, Z90 } from "./constants.ts";
import { carry, type LevelState, levelOf, priorState, take } from "./filter.ts";
import { mondayOfWeek } from "./weeks-of-acts.ts";

/**
 * Meaning: the level week by week from `from` to `to` (numbers of weeks, both included), each as far as known at the end of its week. All weeks given count, those
 * before `from` too. Missing: before the first act and from half a year of silence on there is no level. Shape: one row a week. Range: -10 to +10.
 * Example: `levelWeeks(weeksOfActs(acts), { from: 2504, to: 2512, scale: "plover" })`
 */
export function levelWeeks(
  weeks: readonly WeekOfActs[],
  { from, to, scale }: { readonly from: number; readonly to: number; readonly scale: Scale },
): readonly LevelWeek[] {
  if (to < from) throw new Error(`empty range: week ${from} to ${to}`);
  const first = weeks[0]?.week ?? to + 1;
  const state = priorState(WORLD[scale], Math.min(first, from));
  const rows: LevelWeek[] = [];
  let next = 0;
  let last: number | null = null;
  for (let week = state.week; week <= to; week += 1) {
    carry(state, week);
    const acts = weeks[next]?.week === week ? weeks[next] : undefined;
    if (acts !== undefined) {
      take(state, acts);
      next += 1;
      last = week;
    }
    if (week >= from) rows.push(rowOf(state, acts, last));
  }
  return rows;
}

function rowOf(state: LevelState, acts: WeekOfActs | undefined, last: number | null): LevelWeek {
  const start = dayOfEpoch(mondayOfWeek(state.week));
  const silentWeeks = last === null ? 0 : state.week - last;
  const told = last === null || silentWeeks >= LONGEST_SILENCE ? null : levelOf(state);
  const deviation = told === null ? 0 : Math.sqrt(told.variance);
  const around = (times: number): Interval | null =>
    told === null ? null : intervalAround(told.level, times * deviation);
  return {
    week: isoWeekOf(start),
    start,
    n: acts?.n ?? 0,
    mean: acts === undefined ? null : acts.sum / acts.weight,
    level: told === null ? null : told.level,
    interval50: around(Z50),
    interval90: around(Z90),
    effectiveN: state.effectiveN,
    silentWeeks,
  };
}

/** Meaning: an interval cut at the ends of the scale. */
export function intervalAround(middle: number, margin: number): Interval {
  return { low: Math.max(-SCORE_RANGE, middle - margin), high: Math.min(SCORE_RANGE, middle + margin) };
}
