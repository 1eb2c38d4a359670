/** How finely and by what a relation is looked at, which depends on how much is reported about it. */
export interface Grain {
  readonly name: "dense" | "thin" | "sparse";
  /** Acts a week from which it holds. */
  readonly perWeek: number;
  readonly weeksABin: number;
  /** Share of the relation's usual tone taken off each act: 0 leaves the flow of cooperation, 1 only what departs from the usual. */
  readonly usual: 0 | 1;
  /** Power to which a bin's sum is pressed, so that one crowded or miscoded bin weighs less. */
  readonly power: number;
  /** Whether the variance is that of all bins, or its geometric mean with that of neighbouring bins. */
  readonly variance: "all" | "mixed";
  /** The price of a turn, times log of the number of bins. */
  readonly price: number;
  readonly leastBins: number;
  /** Standard errors by which the mean score must move the same way. */
  readonly deviations: number;
  /** A return within so many days makes an episode: one turn, not two. */
  readonly episodeDays: number;
}

/** From the most to the least reported; docs/method/turns.md says where each figure comes from. */
export const GRAINS = [
  {
    name: "dense",
    perWeek: 8,
    weeksABin: 1,
    usual: 0,
    power: 2 / 3,
    variance: "all",
    price: 1.3,
    leastBins: 3,
    deviations: 1.96,
    episodeDays: 42,
  },
  {
    name: "thin",
    perWeek: 2,
    weeksABin: 4,
    usual: 1,
    power: 0.8,
    variance: "mixed",
    price: 0.7,
    leastBins: 2,
    deviations: 1.28,
    episodeDays: 84,
  },
  {
    name: "sparse",
    perWeek: 0,
    weeksABin: 4,
    usual: 1,
    power: 0.8,
    variance: "all",
    price: 1.6,
    leastBins: 2,
    deviations: 1.28,
    episodeDays: 84,
  },
] as const satisfies readonly Grain[];

/** Meaning: the grain for a relation of so many acts a week. Throws on a negative number. */
export function grainFor(perWeek: number): Grain {
  const found = GRAINS.find((grain) => perWeek >= grain.perWeek);
  if (found === undefined) throw new Error(`acts a week cannot be negative: ${perWeek}`);
  return found;
}
