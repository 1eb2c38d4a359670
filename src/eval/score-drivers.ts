import { falseDiscovery } from "../lib/false-discovery.ts";
import { normalQuantile } from "../lib/normal-quantile.ts";
import { randomFrom } from "../lib/random.ts";
import { associate, RATE } from "../measure/index.ts";

/** How simulated pairs came out: pairs with a finding though there is nothing, planted leads found, and of these with the right lag. */
export interface DriverScore {
  readonly weeks: number;
  readonly heavyTails: boolean;
  readonly pairs: number;
  readonly falseFindings: number;
  readonly found: number;
  readonly rightLag: number;
}

const STRENGTH = 0.4;
const MEMORY = 0.5;
const WARM_UP = 50;

/**
 * Meaning: pairs of series that remember half of their last week: independent ones, and ones in which the other leads by 1 to 4 weeks with 0.4 of the
 * relation's own news. Heavy tails: news squared with its sign, as events have them. Repeatable by `seed`.
 */
export function scoreDrivers(weeks: number, pairs: number, heavyTails: boolean, seed: number): DriverScore {
  const random = randomFrom(seed);
  const news = () => {
    const value = normalQuantile(Math.min(Math.max(random(), 1e-12), 1 - 1e-12));
    return heavyTails ? value * Math.abs(value) : value;
  };
  let [falseFindings, found, rightLag] = [0, 0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    const lag = 1 + (pair % 4);
    if (findingsOf(...simulated(weeks, 0, lag, news)).length > 0) falseFindings += 1;
    const lead = findingsOf(...simulated(weeks, STRENGTH, lag, news)).find(
      ({ association }) => association === "leads",
    );
    if (lead !== undefined) found += 1;
    if (lead?.lag === lag) rightLag += 1;
  }
  return { weeks, heavyTails, pairs, falseFindings, found, rightLag };
}

function findingsOf(relation: readonly number[], other: readonly number[]) {
  const tests = associate(relation, other);
  if (tests === null) throw new Error("simulated series too short");
  const rates = falseDiscovery(tests.map(({ p }) => p));
  return tests.filter((_, index) => (rates[index] ?? 1) <= RATE);
}

function simulated(weeks: number, strength: number, lag: number, news: () => number) {
  const [theirNews, other, relation]: [number[], number[], number[]] = [[], [], []];
  for (let t = 0; t < weeks + WARM_UP; t += 1) {
    theirNews.push(news());
    other.push(MEMORY * (other[t - 1] ?? 0) + (theirNews[t] ?? 0));
    const own = strength * (theirNews[t - lag] ?? 0) + Math.sqrt(1 - strength ** 2) * news();
    relation.push(MEMORY * (relation[t - 1] ?? 0) + own);
  }
  return [relation.slice(WARM_UP), other.slice(WARM_UP)] as const;
}

/** Meaning: the simulations in words: 200 pairs of two years as asked, then longer and shorter ones and many more pairs. */
export function renderDriverScores(title: string): string {
  const seed = 2018;
  const asked = [false, true].map((heavy) => scoreDrivers(104, 200, heavy, seed));
  const others = [43, 104, 156, 260].flatMap((weeks) =>
    [false, true].map((heavy) => scoreDrivers(weeks, 2000, heavy, seed)),
  );
  const line = ({ weeks, heavyTails, pairs, falseFindings, found, rightLag }: DriverScore) =>
    `  ${String(weeks).padStart(3)} weeks, ${heavyTails ? "heavy tails " : "normal news "} ${String(pairs).padStart(4)} pairs: false findings ${percent(falseFindings, pairs)}, planted leads found ${percent(found, pairs)}, lag right in ${percent(rightLag, found)} of these`;
  return [
    `${title}: independent pairs, and leads of strength ${STRENGTH}, at a false discovery rate of ${RATE}`,
    ...asked.map(line),
    "  the same with other lengths and many pairs",
    ...others.map(line),
    "",
  ].join("\n");
}

function percent(count: number, of: number): string {
  return of === 0 ? "none" : `${((100 * count) / of).toFixed(1)} %`;
}
