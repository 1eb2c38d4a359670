/** How many values, their mean, and the sum of their squared distances from it. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** Meaning: the moments of values, or null when there are none. Example: `momentsOf([1, 3])` is `{ n: 2, mean: 2, squares: 2 }`. */
export function momentsOf(values: readonly number[]): Moments | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}
