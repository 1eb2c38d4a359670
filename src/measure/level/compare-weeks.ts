import type { Scale, WeekOfActs } from "../../model/level.ts";
import type { Interval, SeriesDirection } from "../../model/series.ts";
import { DEPARTURE, SCATTER_PRIOR_ACTS, WEEK_NOISE, WORLD, Z95 } from "./constants.ts";

/** A window is compared with so many times as long before it. */
export const TIMES_BEFORE = 3;
/** Fewest acts in the window and before it; one act alone then moves a mean by a quarter of its error at most. */
export const LEAST_RECENT = 4;
export const LEAST_BEFORE = 8;
/** A change that an analyst would not call one: the step from talks (2.5) to a visit (4). */
const STABLE_POINTS = 1.5;
/** What weeks have in common beyond their acts, in units of the scatter: a departure that comes and goes, and noise. */
const WEEKS_SHARE = DEPARTURE + WEEK_NOISE;

/** The mean of some weeks less that of others, with its 95 % interval. */
export interface Difference {
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * Meaning: the difference of the means of two spans, each week by 1 / (share + 1 / weight): a week of a hundred acts is not a hundred weeks. Missing: NaN when a
 * span has no week. Shape: points of the scale. Source: inverse-variance weighting with a random effect of weeks (DerSimonian & Laird 1986).
 */
export function compareWeeks(late: readonly WeekOfActs[], early: readonly WeekOfActs[], scale: Scale): Difference {
  const scatter = scatterOf([...early, ...late], scale);
  const [a, b] = [meanOf(late), meanOf(early)];
  const margin = Z95 * Math.sqrt(scatter * (a.variance + b.variance));
  const difference = a.mean - b.mean;
  return { difference, interval: { low: difference - margin, high: difference + margin } };
}

/** Meaning: the name of a difference by its interval, and why. */
export function nameDifference({ low, high }: Interval): Pick<SeriesDirection, "direction" | "rule"> {
  if (low > 0) return { direction: "improving", rule: "above 0" };
  if (high < 0) return { direction: "worsening", rule: "below 0" };
  if (low > -STABLE_POINTS && high < STABLE_POINTS) return { direction: "stable", rule: `within ±${STABLE_POINTS}` };
  return { direction: null, rule: `spans 0 and more than ±${STABLE_POINTS}` };
}

/** The scatter of acts round their week's mean, with the world's as if of 16 acts more. */
function scatterOf(weeks: readonly WeekOfActs[], scale: Scale): number {
  let [squares, degrees] = [SCATTER_PRIOR_ACTS * WORLD[scale].scatter, SCATTER_PRIOR_ACTS];
  for (const { n, weight, sum, squares: own } of weeks) {
    if (n < 2) continue;
    squares += Math.max(0, own - (sum * sum) / weight) * (n / weight);
    degrees += n - 1;
  }
  return squares / degrees;
}

/** The mean of weeks' means, each by its precision, with its variance in units of the scatter. */
function meanOf(weeks: readonly WeekOfActs[]): { readonly mean: number; readonly variance: number } {
  let [total, sum] = [0, 0];
  for (const { weight, sum: own } of weeks) {
    const precision = 1 / (WEEKS_SHARE + 1 / weight);
    total += precision;
    sum += (precision * own) / weight;
  }
  return { mean: sum / total, variance: 1 / total };
}
