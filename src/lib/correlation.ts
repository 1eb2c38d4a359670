import { mean } from "./mean.ts";

/**
 * Meaning: Pearson's correlation of two lists of one length. Missing: null when either does not vary or holds fewer than two. Range: -1..1. Throws when lengths differ.
 * Example: `correlation([1, 2, 3], [2, 4, 6])` is 1.
 */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new Error(`lists of different length: ${a.length} and ${b.length}`);
  const [x, y] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number) => a.reduce((total, _, i) => total + of(i), 0);
  const [dx, dy] = [(i: number) => (a[i] ?? 0) - x, (i: number) => (b[i] ?? 0) - y];
  const spread = Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
  return a.length < 2 || spread === 0 ? null : sum((i) => dx(i) * dy(i)) / spread;
}
