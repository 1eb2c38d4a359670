import { randomFrom } from "../lib/random.ts";
import type { Outcome } from "./outcome.ts";

const ROUNDS = 1000;
const SEED = 20180425;

/** A figure with its 95 % interval; both ends null when the figure itself is. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Meaning: a figure over judged rows with a 95 % percentile bootstrap interval. Whole sentences are resampled, since the rows of one sentence
 * stand or fall together. Repeatable: the seed is fixed.
 */
export function withInterval(
  outcomes: readonly Outcome[],
  figure: (rows: readonly Outcome[]) => number | null,
): Interval {
  const value = figure(outcomes);
  if (value === null) return { value, low: null, high: null };
  const units = [...Map.groupBy(outcomes, (outcome) => outcome.unit).values()];
  const random = randomFrom(SEED);
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const drawn = units.flatMap(() => units[Math.floor(random() * units.length)] ?? []);
    const drawnValue = figure(drawn);
    if (drawnValue !== null) values.push(drawnValue);
  }
  values.sort((a, b) => a - b);
  return {
    value,
    low: values[Math.floor(values.length * 0.025)] ?? null,
    high: values[Math.ceil(values.length * 0.975) - 1] ?? null,
  };
}
