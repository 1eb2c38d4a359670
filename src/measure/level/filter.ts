import type { WeekOfActs } from "../../model/level.ts";
import { BASE_DRIFT, BASE_PRIOR, DEPARTURE, KEPT_A_WEEK, SCATTER_PRIOR_ACTS, WEEK_NOISE } from "./constants.ts";

/**
 * What is known of a relation at the end of a week: its base, its departure from it, and their variances. The level is base + departure. Changed in place by
 * `carry` and `take`, which run over whole worlds.
 */
export interface LevelState {
  week: number;
  departure: number;
  base: number;
  varDeparture: number;
  covariance: number;
  varBase: number;
  /** Variance of single acts round their week's mean, the world's and the pair's own together. */
  scatter: number;
  squares: number;
  degrees: number;
  /** Weights so far, halved every half-life. */
  effectiveN: number;
}

/** What one week's acts did to a state: its mean `y` was expected as `expected` ± `variance`, and moved departure and base by the gains times the surprise. */
export interface LevelStep {
  readonly mean: number;
  readonly expected: number;
  readonly observed: number;
  readonly variance: number;
  readonly gainDeparture: number;
  readonly gainBase: number;
}

/** Meaning: what is known of a pair before its first act: the world's base and scatter. */
export function priorState(world: { readonly base: number; readonly scatter: number }, week: number): LevelState {
  return {
    week,
    departure: 0,
    base: world.base,
    varDeparture: DEPARTURE * world.scatter,
    covariance: 0,
    varBase: BASE_PRIOR * world.scatter,
    scatter: world.scatter,
    squares: SCATTER_PRIOR_ACTS * world.scatter,
    degrees: SCATTER_PRIOR_ACTS,
    effectiveN: 0,
  };
}

/** Meaning: a state carried to a later week without acts: the departure fades by half every half-life, and all grows less certain. Throws when the week is earlier. */
export function carry(state: LevelState, week: number): void {
  const weeks = week - state.week;
  if (weeks < 0) throw new Error(`week before the state's: ${week} (it stands at ${state.week})`);
  if (weeks === 0) return;
  const kept = KEPT_A_WEEK ** weeks;
  state.week = week;
  state.departure *= kept;
  state.varDeparture = kept * kept * state.varDeparture + (1 - kept * kept) * DEPARTURE * state.scatter;
  state.covariance *= kept;
  state.varBase += weeks * BASE_DRIFT * state.scatter;
  state.effectiveN *= kept;
}

/**
 * Meaning: a state that has taken in the acts of its week. The week's mean is the level with noise: what the week's acts share, and scatter divided by weight.
 * Throws when the state does not stand at that week or the week weighs nothing. Source: Kalman 1960; Durbin & Koopman, Time Series Analysis by State Space Methods, ch. 2.
 */
export function take(state: LevelState, acts: WeekOfActs): LevelStep {
  if (acts.week !== state.week)
    throw new Error(`acts of another week: ${acts.week} (the state stands at ${state.week})`);
  if (!(acts.weight > 0)) throw new Error(`acts without weight: ${acts.weight}`);
  const mean = acts.sum / acts.weight;
  const expected = state.base + state.departure;
  const observed = WEEK_NOISE * state.scatter + state.scatter / acts.weight;
  const toDeparture = state.varDeparture + state.covariance;
  const toBase = state.varBase + state.covariance;
  const variance = toDeparture + toBase + observed;
  const gainDeparture = toDeparture / variance;
  const gainBase = toBase / variance;
  const surprise = mean - expected;
  state.departure += gainDeparture * surprise;
  state.base += gainBase * surprise;
  state.varDeparture -= gainDeparture * toDeparture;
  state.covariance -= gainDeparture * toBase;
  state.varBase -= gainBase * toBase;
  state.effectiveN += acts.weight;
  if (acts.n > 1) {
    state.squares += Math.max(0, acts.squares - acts.sum * mean) * (acts.n / acts.weight);
    state.degrees += acts.n - 1;
    state.scatter = state.squares / state.degrees;
  }
  return { mean, expected, observed, variance, gainDeparture, gainBase };
}

/** Meaning: the level and the variance of its error. */
export function levelOf(state: LevelState): { readonly level: number; readonly variance: number } {
  return {
    level: state.base + state.departure,
    variance: state.varDeparture + 2 * state.covariance + state.varBase,
  };
}
