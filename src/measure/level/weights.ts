import type { Scale, WeekOfActs } from "../../model/level.ts";
import { KEPT_A_WEEK, WORLD } from "./constants.ts";
import { carry, type LevelStep, levelOf, priorState, take } from "./filter.ts";

/** What each week's mean weighs in a level, and what the world's base does: together 1. */
export interface LevelWeights {
  readonly level: number;
  readonly variance: number;
  /** In the order of the weeks given. */
  readonly weeks: readonly { readonly week: number; readonly weight: number; readonly mean: number }[];
  readonly prior: { readonly weight: number; readonly base: number };
}

/**
 * Meaning: a level at the end of a week taken apart: it is the sum of its weights times the weeks' means, and of the prior's times the world's base. Exact, as the
 * filter is linear in the means. Missing: null when no week lies at or before `at`.
 */
export function weightsOf(acts: readonly WeekOfActs[], at: number, scale: Scale): LevelWeights | null {
  const past = acts.filter(({ week }) => week <= at);
  const [first] = past;
  if (first === undefined) return null;
  const state = priorState(WORLD[scale], first.week);
  const steps: { week: number; step: LevelStep }[] = [];
  for (const own of past) {
    carry(state, own.week);
    steps.push({ week: own.week, step: take(state, own) });
  }
  carry(state, at);
  // how far departure and base at the end of a week weigh in the level at the end; from the last week back
  let [onDeparture, onBase] = [1, 1];
  let later = at;
  const weeks: { week: number; weight: number; mean: number }[] = [];
  for (const { week, step } of steps.toReversed()) {
    onDeparture *= KEPT_A_WEEK ** (later - week);
    later = week;
    const weight = onDeparture * step.gainDeparture + onBase * step.gainBase;
    weeks.push({ week, weight, mean: step.mean });
    onDeparture -= weight;
    onBase -= weight;
  }
  return { ...levelOf(state), weeks: weeks.reverse(), prior: { weight: onBase, base: WORLD[scale].base } };
}
