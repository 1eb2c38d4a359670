import type { SegmentCost } from "./partition.ts";

/** Places between which a change lies, both included. */
export interface PlaceInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Meaning: the shortest run of places round `place` that holds at least `level` of the probability of where the change lies, its neighbours `from` and
 * `to` held fixed and every place in between equally likely beforehand. `cost` is minus twice the log likelihood of a segment.
 * Range: from+least..to-least. Throws unless 0 < level < 1. Source: Smith 1975, with the variance known.
 */
export function placeInterval(
  cost: SegmentCost,
  {
    from,
    place,
    to,
    least,
  }: { readonly from: number; readonly place: number; readonly to: number; readonly least: number },
  level: number,
): PlaceInterval {
  if (!(level > 0 && level < 1)) throw new Error(`not a probability between 0 and 1: ${level}`);
  const first = Math.min(place, from + least);
  const last = Math.max(place, to - least);
  const costs = Array.from({ length: last - first + 1 }, (_, i) => cost(from, first + i) + cost(first + i, to));
  const lowest = Math.min(...costs);
  const likely = costs.map((value) => Math.exp((lowest - value) / 2));
  const all = likely.reduce((sum, value) => sum + value, 0);
  let [low, high] = [place, place];
  let held = likely[place - first] ?? 0;
  while (held < level * all && (low > first || high < last)) {
    const below = low > first ? (likely[low - 1 - first] ?? 0) : -1;
    const above = high < last ? (likely[high + 1 - first] ?? 0) : -1;
    if (below >= above) low -= 1;
    else high += 1;
    held += Math.max(below, above);
  }
  return { low, high };
}
