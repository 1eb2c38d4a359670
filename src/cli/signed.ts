/** Meaning: a score with its sign, a true minus, as figures are printed; "n/a" when there is none. Example: `signed(-1.25)` is "−1.3". */
export function signed(value: number | null, digits = 1): string {
  if (value === null) return "n/a";
  const rounded = Math.abs(value).toFixed(digits);
  return `${value < 0 && Number(rounded) > 0 ? "−" : "+"}${rounded}`;
}
