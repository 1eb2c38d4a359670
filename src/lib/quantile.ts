/**
 * Meaning: the value below which a share of a sample lies, between order statistics by straight lines (R's type 7). Throws on an empty sample or a share outside 0..1.
 * Source: Hyndman & Fan 1996. Example: `quantile([1, 2, 3, 4], 0.5)` is 2.5.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("no values");
  if (!(share >= 0 && share <= 1)) throw new Error(`not a share: ${share}`);
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
