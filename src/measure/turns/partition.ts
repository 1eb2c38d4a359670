/** The cost of the values from `start` to `end` (not included) as one segment, the price of having a segment included. */
export type SegmentCost = (start: number, end: number) => number;

/**
 * Meaning: where the segments of the cheapest partition of `length` values begin, the first (0) left out. Shape: ascending; empty when one segment is
 * cheapest or there are too few values for two. Exact, in time quadratic in `length`. Throws when `least` is below 1.
 * Source: optimal partitioning, Jackson et al. 2005. Example: `partition(6, cost, 2)`.
 */
export function partition(length: number, cost: SegmentCost, least: number): readonly number[] {
  if (!(least >= 1)) throw new Error(`a segment needs a value: ${least}`);
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  best[0] = 0;
  for (let end = least; end <= length; end += 1) {
    for (let start = 0; start <= end - least; start += 1) {
      const before = best[start] ?? Number.POSITIVE_INFINITY;
      if (before === Number.POSITIVE_INFINITY) continue;
      const total = before + cost(start, end);
      if (total < (best[end] ?? 0)) {
        best[end] = total;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let at = from[length] ?? 0; at > 0; at = from[at] ?? 0) starts.unshift(at);
  return starts;
}
