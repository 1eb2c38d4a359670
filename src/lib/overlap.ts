/** Meaning: how many members two sets share. */
export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared += 1;
  return shared;
}

/**
 * Meaning: the overlap coefficient, the share of the smaller set that the larger one holds. Range: 0..1, 0 when one is empty.
 * Source: Szymkiewicz-Simpson. Example: `overlap(new Set([1, 2]), new Set([2, 3, 4]))` is 0.5.
 */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}
