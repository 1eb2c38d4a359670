import type { Dyad } from "../../model/codes.ts";
import type { WeekOfActs } from "../../model/level.ts";
import type { DyadWeeks } from "../../model/rollup.ts";
import type { Interval, SeriesDirection } from "../../model/series.ts";
import { compareWeeks, LEAST_BEFORE, LEAST_RECENT, nameDifference, TIMES_BEFORE } from "./compare-weeks.ts";
import { LONGEST_SILENCE, WORLD, Z90 } from "./constants.ts";
import { carry, levelOf, priorState, take } from "./filter.ts";
import { intervalAround } from "./level-series.ts";

/** How one relation stands and moved, from sums by week. */
export interface WorldRow {
  readonly dyad: Dyad;
  readonly level: number | null;
  readonly interval90: Interval | null;
  readonly effectiveN: number;
  readonly silentWeeks: number;
  /** Acts that the pair's rate of the year before its last act would have brought since then. */
  readonly missed: number;
  readonly nRecent: number;
  readonly nBefore: number;
  readonly direction: SeriesDirection["direction"];
  /** Of the window's mean less that of three times as long before, with its 95 % interval; null with fewer than 4 or 8 acts. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Standard deviation of the window's acts; null with fewer than 8. */
  readonly spread: number | null;
}

const YEAR = 52;
/** A habit takes half a year to show. */
const LEAST_SPAN = 26;

/**
 * Meaning: how each relation of a world stands at the end of week `at`, and where it moved over the last `window` weeks; PLOVER scores, all acts, both ways. Missing: pairs
 * without an act by then are left out. Shape: in the order given.
 */
export function worldRows(
  dyads: readonly DyadWeeks[],
  { at, window }: { readonly at: number; readonly window: number },
): readonly WorldRow[] {
  if (!(window >= 1)) throw new Error(`not a window: ${window} weeks`);
  return dyads.flatMap(({ dyad, weeks }) => {
    const past =
      weeks.at(-1)?.week === undefined || (weeks.at(-1)?.week ?? 0) > at
        ? weeks.filter(({ week }) => week <= at)
        : weeks;
    const [first] = past;
    const last = past.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ dyad, ...standing(past, first, last, at), ...moved(past, at, window) }];
  });
}

function standing(past: readonly WeekOfActs[], first: WeekOfActs, last: WeekOfActs, at: number) {
  const state = priorState(WORLD.plover, first.week);
  let acts = 0;
  for (const week of past) {
    carry(state, week.week);
    take(state, week);
    if (week.week > last.week - YEAR) acts += week.n;
  }
  carry(state, at);
  const silentWeeks = at - last.week;
  const { level, variance } = levelOf(state);
  const known = silentWeeks < LONGEST_SILENCE;
  return {
    level: known ? level : null,
    interval90: known ? intervalAround(level, Z90 * Math.sqrt(variance)) : null,
    effectiveN: state.effectiveN,
    silentWeeks,
    missed: (silentWeeks * acts) / Math.max(LEAST_SPAN, Math.min(YEAR, last.week - first.week + 1)),
  };
}

function moved(past: readonly WeekOfActs[], at: number, window: number) {
  const from = at - window;
  const late = past.filter(({ week }) => week > from);
  const early = past.filter(({ week }) => week <= from && week > from - TIMES_BEFORE * window);
  const count = (weeks: readonly WeekOfActs[]) => weeks.reduce((sum, { n }) => sum + n, 0);
  const [nRecent, nBefore] = [count(late), count(early)];
  const spread = nRecent < LEAST_BEFORE ? null : spreadOf(late);
  if (nRecent < LEAST_RECENT || nBefore < LEAST_BEFORE)
    return { nRecent, nBefore, direction: null, difference: null, interval: null, spread };
  const found = compareWeeks(late, early, "plover");
  return { nRecent, nBefore, direction: nameDifference(found.interval).direction, ...found, spread };
}

function spreadOf(weeks: readonly WeekOfActs[]): number {
  const total = (of: (week: WeekOfActs) => number) => weeks.reduce((sum, week) => sum + of(week), 0);
  const weight = total((week) => week.weight);
  const mean = total(({ sum }) => sum) / weight;
  return Math.sqrt(Math.max(0, total(({ squares }) => squares) / weight - mean * mean));
}

/** What is told of a world, so many rows each. */
export interface Glance {
  /** By what is sure of the change: the end of its interval that lies nearer to 0. */
  readonly movers: readonly WorldRow[];
  readonly contradictory: readonly WorldRow[];
  /** Silent for the whole window at least, by the acts missed. */
  readonly silent: readonly WorldRow[];
}

/** Meaning: the rows that stand out: those whose change clears its interval, those whose acts of the window differ most, those silent against their habit. */
export function glanceOf(
  rows: readonly WorldRow[],
  { window, limit }: { readonly window: number; readonly limit: number },
): Glance {
  const sure = ({ interval }: WorldRow) => (interval === null ? 0 : Math.max(interval.low, -interval.high));
  const by = (of: (row: WorldRow) => number, least: number) =>
    rows
      .filter((row) => of(row) > least)
      .toSorted((a, b) => of(b) - of(a))
      .slice(0, limit);
  return {
    movers: by(sure, 0),
    contradictory: by(({ spread }) => spread ?? 0, 0),
    silent: by(({ missed, silentWeeks }) => (silentWeeks >= window ? missed : 0), 1),
  };
}
