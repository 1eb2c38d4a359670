import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Meaning: the probability that a variable of the F distribution exceeds `value`. Range: 0..1. Throws unless both degrees of freedom are above 0.
 * Source: by the incomplete beta function; equal to scipy's `stats.f.sf`. Example: `fTail(4.26, 2, 9)` is 0.0500.
 */
export function fTail(value: number, between: number, within: number): number {
  if (!(between > 0 && within > 0)) throw new Error(`degrees of freedom must be above 0: ${between}, ${within}`);
  return value <= 0 ? 1 : incompleteBeta(within / (within + between * value), within / 2, between / 2);
}
