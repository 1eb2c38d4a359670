import { fTail } from "../../lib/f-tail.ts";
import { normalQuantile } from "../../lib/normal-quantile.ts";
import type { Association } from "../../model/driver.ts";
import { prewhiten } from "./prewhiten.ts";

/** Farthest lead that is looked for, in weeks. */
export const MOST_LAG = 4;

/** One test of one association between two series. */
export interface Test {
  readonly association: Association;
  readonly lag: number;
  readonly correlation: number;
  readonly p: number;
}

/**
 * Meaning: three tests of whether two weekly series have to do with one another: in the same week (correlation), the other leading, the other following
 * (Granger: whether one of the last four weeks of the one tells of the next of the other). Both are prewhitened and their residuals turned to normal scores by
 * rank, so that one wild week decides nothing. Missing: null where a series is too short or does not scatter. Throws when the lengths differ.
 * Shape: `lag` is that of the strongest correlation. Source: Box and Jenkins 1970, chapter 11; Granger 1969.
 */
export function associate(relation: readonly number[], other: readonly number[]): readonly Test[] | null {
  if (relation.length !== other.length) throw new Error(`lengths differ: ${relation.length} and ${other.length} weeks`);
  const [own, theirs] = [prewhiten(relation), prewhiten(other)];
  if (own === null || theirs === null) return null;
  const [y, x] = [normalScores(own.residuals), normalScores(theirs.residuals)];
  return [together(y, x), leading("leads", y, x), leading("follows", x, y)];
}

function together(y: readonly number[], x: readonly number[]): Test {
  const correlation = correlationAt(y, x, 0);
  return { association: "together", lag: 0, correlation, p: chanceOf(correlation, y.length) };
}

/** Whether the past of `x` tells of `y`, whose own past has been taken out: the strongest of the lags, counted as one of so many looked at (Šidák). */
function leading(association: Association, y: readonly number[], x: readonly number[]): Test {
  const lags = Array.from({ length: MOST_LAG }, (_, k) => {
    const correlation = correlationAt(y, x, k + 1);
    return { lag: k + 1, correlation, p: chanceOf(correlation, y.length - k - 1) };
  });
  const [strongest] = lags.toSorted((a, b) => a.p - b.p);
  if (strongest === undefined) throw new Error("no lag to look at");
  return { association, ...strongest, p: 1 - (1 - strongest.p) ** MOST_LAG };
}

/** Probability of a correlation so far from 0 between `n` pairs that have nothing to do with one another: F of the regression of one on the other. */
function chanceOf(correlation: number, n: number): number {
  const rest = Math.max(1 - correlation ** 2, Number.EPSILON);
  return fTail((correlation ** 2 / rest) * (n - 2), 1, n - 2);
}

/** Correlation of `y` with `x` so many weeks earlier. */
function correlationAt(y: readonly number[], x: readonly number[], lag: number): number {
  const [late, early] = [y.slice(lag), x.slice(0, x.length - lag)];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanLate, meanEarly] = [mean(late), mean(early)];
  let [cross, squaresLate, squaresEarly] = [0, 0, 0];
  for (const [t, value] of late.entries()) {
    const [a, b] = [value - meanLate, (early[t] ?? 0) - meanEarly];
    cross += a * b;
    squaresLate += a * a;
    squaresEarly += b * b;
  }
  return squaresLate === 0 || squaresEarly === 0 ? 0 : cross / Math.sqrt(squaresLate * squaresEarly);
}

/** Normal scores by rank (Blom); equal values share the mean rank. */
function normalScores(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const ranks = new Map<number, { readonly first: number; n: number }>();
  for (const [index, value] of sorted.entries()) {
    const rank = ranks.get(value);
    if (rank === undefined) ranks.set(value, { first: index + 1, n: 1 });
    else rank.n += 1;
  }
  return values.map((value) => {
    const { first, n } = ranks.get(value) ?? { first: 1, n: 1 };
    return normalQuantile((first + (n - 1) / 2 - 0.375) / (values.length + 0.25));
  });
}
