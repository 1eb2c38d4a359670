import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Meaning: the quantile of Student's t distribution: a value not exceeded with the given probability. Range: any real number.
 * Throws unless `degrees` is above 0 and the probability strictly between 0 and 1.
 * Source: the incomplete beta function by Lentz's continued fraction (Numerical Recipes, 6.4), inverted by bisection; equal to R's `qt`
 * to nine digits. Example: `studentTQuantile(0.975, 10)` is 2.228139.
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (!(degrees > 0)) throw new Error(`degrees of freedom must be above 0: ${degrees}`);
  if (!(probability > 0 && probability < 1)) throw new Error(`not a probability between 0 and 1: ${probability}`);
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees);
  let high = 1;
  while (studentTCumulative(high, degrees) < probability) high *= 2;
  let low = 0;
  while (high - low > 1e-12 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentTCumulative(middle, degrees) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T <= t) for t >= 0. */
function studentTCumulative(t: number, degrees: number): number {
  return 1 - incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}
