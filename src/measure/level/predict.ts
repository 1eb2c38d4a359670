import type { Scale, WeekOfActs } from "../../model/level.ts";
import type { Interval } from "../../model/series.ts";
import { DEPARTURE, KEPT_A_WEEK, WEEK_NOISE, WORLD, Z50, Z90 } from "./constants.ts";
import { carry, priorState, take } from "./filter.ts";
import { intervalAround } from "./level-series.ts";

/** What the mean score of the acts of some weeks to come will be. */
export interface Prediction {
  readonly mean: number;
  readonly interval50: Interval;
  readonly interval90: Interval;
  /** How many acts are expected in those weeks. */
  readonly acts: number;
}

/** Rates of reporting change within about two months. */
const RATE_HALF_LIFE_WEEKS = 8;

/**
 * Meaning: the mean score that the acts of the `weeks` weeks after week `after` will show, from the acts up to it. Its interval holds the level's own
 * uncertainty, how it may move, what weeks have in common, and the scatter of as many acts as the pair has had of late; `least`: at least so many are supposed.
 */
export function predictMean(
  acts: readonly WeekOfActs[],
  {
    after,
    weeks,
    scale,
    least,
  }: { readonly after: number; readonly weeks: number; readonly scale: Scale; readonly least: number },
): Prediction {
  const past = acts.filter(({ week }) => week <= after);
  const state = priorState(WORLD[scale], past[0]?.week ?? after);
  let [rate, span] = [0, 0];
  for (const own of past) {
    carry(state, own.week);
    take(state, own);
    rate += own.n * 2 ** ((own.week - after) / RATE_HALF_LIFE_WEEKS);
  }
  for (let week = past[0]?.week ?? after; week <= after; week += 1)
    span += 2 ** ((week - after) / RATE_HALF_LIFE_WEEKS);
  carry(state, after);
  const expected = Math.max(least, (span === 0 ? 0 : rate / span) * weeks);
  const { ahead, moved } = aheadOf(weeks);
  const mean = state.base + ahead * state.departure;
  const level = ahead * ahead * state.varDeparture + 2 * ahead * state.covariance + state.varBase;
  const noise = (moved * DEPARTURE + WEEK_NOISE / weeks + 1 / expected) * state.scatter;
  const deviation = Math.sqrt(level + noise);
  return {
    mean,
    interval50: intervalAround(mean, Z50 * deviation),
    interval90: intervalAround(mean, Z90 * deviation),
    acts: expected,
  };
}

/** Of the mean departure over the next weeks: what is left of today's, and the variance of what is new, in units of the long run's. */
function aheadOf(weeks: number): { readonly ahead: number; readonly moved: number } {
  let [ahead, moved] = [0, 0];
  for (let i = 1; i <= weeks; i += 1) {
    ahead += KEPT_A_WEEK ** i / weeks;
    for (let j = 1; j <= weeks; j += 1)
      moved += (KEPT_A_WEEK ** Math.abs(i - j) - KEPT_A_WEEK ** (i + j)) / (weeks * weeks);
  }
  return { ahead, moved };
}
