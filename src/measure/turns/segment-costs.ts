import type { SegmentCost } from "./partition.ts";

/** Meaning: the squared distances of a segment's values from their mean. Constant time a segment. Example: `levelCost([1, 3])(0, 2)` is 2. */
export function levelCost(values: readonly number[]): SegmentCost {
  const sums = runningSums(values);
  const squares = runningSums(values.map((value) => value * value));
  return (start, end) => {
    const sum = between(sums, start, end);
    return Math.max(0, between(squares, start, end) - (sum * sum) / (end - start));
  };
}

/** Meaning: the squared distances of a segment's values from their least-squares line over places. Example: `lineCost([1, 2, 3])(0, 3)` is 0. */
export function lineCost(values: readonly number[]): SegmentCost {
  const level = levelCost(values);
  const sums = runningSums(values);
  const moments = runningSums(values.map((value, place) => place * value));
  return (start, end) => {
    const n = end - start;
    const spread = (n * (n * n - 1)) / 12;
    if (spread === 0) return level(start, end);
    const along = between(moments, start, end) - ((start + end - 1) / 2) * between(sums, start, end);
    return Math.max(0, level(start, end) - (along * along) / spread);
  };
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return sums;
}

function between(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}
