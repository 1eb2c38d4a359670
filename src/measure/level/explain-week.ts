import type { Scale, WeekOfActs } from "../../model/level.ts";
import { WORLD } from "./constants.ts";
import { carry, type LevelState, type LevelStep, priorState, take } from "./filter.ts";

/** One week's arithmetic: the state after the last week with acts (the prior when there was none), carried to this one, and after its acts. */
export interface WeekArithmetic {
  readonly before: LevelState;
  readonly carried: LevelState;
  readonly acts: WeekOfActs | null;
  /** Null in a silent week. */
  readonly step: LevelStep | null;
  readonly after: LevelState;
}

/** Meaning: what happened to a level in one week. Missing: null before the first act. */
export function weekArithmetic(weeks: readonly WeekOfActs[], week: number, scale: Scale): WeekArithmetic | null {
  const past = weeks.filter((one) => one.week <= week);
  const [first] = past;
  if (first === undefined) return null;
  const state = priorState(WORLD[scale], first.week);
  const acts = past.at(-1)?.week === week ? (past.at(-1) ?? null) : null;
  for (const one of acts === null ? past : past.slice(0, -1)) {
    carry(state, one.week);
    take(state, one);
  }
  const before = { ...state };
  carry(state, week);
  const carried = { ...state };
  const step = acts === null ? null : take(state, acts);
  return { before, carried, acts, step, after: { ...state } };
}
