/** Gold rows with the found rows that match them, one to one. */
export interface Pairing {
  /** Index of the found row for a gold row. */
  readonly foundOf: ReadonlyMap<number, number>;
  /** Index of the gold row for a found row. */
  readonly goldOf: ReadonlyMap<number, number>;
}

/** Meaning: the best one-to-one pairing, taken greedily by weight; a weight of 0 never pairs; a required gold row goes before an optional one of equal weight. */
export function pairUp<G extends { readonly optional?: boolean | undefined }, F>(
  gold: readonly G[],
  found: readonly F[],
  weigh: (g: G, f: F) => number,
): Pairing {
  const candidates: { weight: number; g: number; f: number }[] = [];
  for (const [g, row] of gold.entries()) {
    for (const [f, record] of found.entries()) {
      const weight = weigh(row, record);
      if (weight > 0) candidates.push({ weight: weight - (row.optional ? 0.001 : 0), g, f });
    }
  }
  candidates.sort((a, b) => b.weight - a.weight);
  const foundOf = new Map<number, number>();
  const goldOf = new Map<number, number>();
  for (const { g, f } of candidates) {
    if (foundOf.has(g) || goldOf.has(f)) continue;
    foundOf.set(g, f);
    goldOf.set(f, g);
  }
  return { foundOf, goldOf };
}
