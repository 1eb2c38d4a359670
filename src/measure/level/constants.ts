import type { Scale } from "../../model/level.ts";

/** Half of what sets a relation apart from its base is forgotten in so many days. Fitted; see docs/method.md for this and what follows. */
export const HALF_LIFE_DAYS = 28;
/** Of one week, what the half-life leaves. */
export const KEPT_A_WEEK = 2 ** (-7 / HALF_LIFE_DAYS);
/** Variances are told in units of the scatter of single acts, so that they hold on any scale. Of the departure from the base, in the long run: */
export const DEPARTURE = 0.11;
/** Of what all acts of one week share, however many are reported: the floor that volume cannot break. */
export const WEEK_NOISE = 0.025;
/** By which the base wanders, a week. */
export const BASE_DRIFT = 0.0005;
/** Of a pair's base around the world's, before anything is known of the pair. */
export const BASE_PRIOR = 0.3;
/** Acts that the world's scatter is worth beside the pair's own. */
export const SCATTER_PRIOR_ACTS = 16;
/**
 * The world's base, and the scatter of single acts (a variance), by scale: means over the 184 pairs with at least 100 acts in ICEWS, 1 January to 26 August 2018:
 * bases 1.38, 0.82, 0.82; scatter pooled over weeks 16.7, 17.6, 17.7.
 */
export const WORLD: Readonly<Record<Scale, { readonly base: number; readonly scatter: number }>> = {
  plover: { base: 1.4, scatter: 16 },
  icews: { base: 0.8, scatter: 17 },
  gdelt: { base: 0.8, scatter: 17 },
};
/** Quantiles of the normal distribution for 50, 90 and 95 %: R's `qnorm(c(.75, .95, .975))`. Student's t of 10 degrees held 94 % where 90 were promised. */
export const Z50 = 0.6744898;
export const Z90 = 1.6448536;
export const Z95 = 1.959964;
/** After so many silent weeks nothing of the last acts is left but the base: the level is not told. */
export const LONGEST_SILENCE = 26;
/** The least and the most that a score can be. */
export const SCORE_RANGE = 10;
