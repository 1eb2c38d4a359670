/**
 * Meaning: a score with its sign, a true minus, as figures are printed; what is barely below 0 is "−0.0", so that an interval that clears 0 is seen to. "n/a" when there is none.
 * Example: `signed(-1.25)` is "−1.3".
 */
export function signed(value: number | null, digits = 1): string {
  return value === null ? "n/a" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}
