import type { Moments } from "./moments.ts";
import { studentTQuantile } from "./student-t.ts";

/**
 * Meaning: the mean of `a` less the mean of `b`, with the interval that Welch's unequal-variances t gives. Null when either has fewer than
 * two values or neither scatters at all, since nothing then says how far the means may be off.
 * Throws unless `level` lies strictly between 0 and 1.
 * Source: Welch 1947, degrees of freedom after Satterthwaite; equal to scipy's `ttest_ind(a, b, equal_var=False).confidence_interval()`.
 */
export function welchInterval(
  a: Moments,
  b: Moments,
  level: number,
): { readonly difference: number; readonly low: number; readonly high: number } | null {
  if (a.n < 2 || b.n < 2) return null;
  const [left, right] = [a.squares / (a.n - 1) / a.n, b.squares / (b.n - 1) / b.n];
  const variance = left + right;
  if (variance === 0) return null;
  const degrees = variance ** 2 / (left ** 2 / (a.n - 1) + right ** 2 / (b.n - 1));
  const margin = studentTQuantile((1 + level) / 2, degrees) * Math.sqrt(variance);
  const difference = a.mean - b.mean;
  return { difference, low: difference - margin, high: difference + margin };
}
