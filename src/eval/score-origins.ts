import { randomFrom } from "../lib/random.ts";
import { originsOf, profileOf, sharedCount } from "../resolve/index.ts";
import { loadOriginCases, type OriginCase, originTextOf } from "./origin-cases.ts";
import { type PairCount, pairF1 } from "./score-incidents.ts";

/** Which articles some way of telling origins puts together: true for each pair that shares one. */
type Together = (a: string, b: string) => boolean;

const ROUNDS = 1000;
const SEED = 20180416;
const NEAR_DUPLICATE = 0.5;

/** Meaning: pairs of articles that our origins put together: all that share one of their origins, a merged article with both sides. */
function byOrigins(cases: readonly OriginCase[]): Together {
  const origins = new Map<string, Set<string>>();
  for (const { id, documents } of originsOf(cases.map(originTextOf)))
    for (const document of documents) origins.set(document, (origins.get(document) ?? new Set()).add(id));
  return (a, b) => sharedCount(origins.get(a) ?? new Set<string>(), origins.get(b) ?? new Set<string>()) > 0;
}

/** Meaning: the plain way: the three-word runs of two articles are the same by half (Jaccard). */
function byShingles(cases: readonly OriginCase[]): Together {
  const shingles = new Map(cases.map((one) => [one.id, profileOf(originTextOf(one)).shingles]));
  return (a, b) => {
    const [x, y] = [shingles.get(a) ?? new Set<number>(), shingles.get(b) ?? new Set<number>()];
    const both = sharedCount(x, y);
    return both / Math.max(1, x.size + y.size - both) >= NEAR_DUPLICATE;
  };
}

interface Judged {
  readonly families: readonly [string, string];
  readonly wanted: boolean;
  readonly found: boolean;
  readonly pair: string;
}

function judge(cases: readonly OriginCase[], together: Together): readonly Judged[] {
  return cases.flatMap((a, i) =>
    cases.slice(i + 1).flatMap((b) => {
      const wanted = a.origins.some((origin) => b.origins.includes(origin));
      const found = together(a.id, b.id);
      return wanted || found ? [{ families: [a.family, b.family], wanted, found, pair: `${a.id} and ${b.id}` }] : [];
    }),
  );
}

function count(pairs: readonly Judged[], weight: (pair: Judged) => number): PairCount {
  const tally = { hits: 0, extra: 0, missed: 0 };
  for (const pair of pairs) tally[pair.wanted && pair.found ? "hits" : pair.found ? "extra" : "missed"] += weight(pair);
  return tally;
}

/** A pair is drawn as often as the family of its first article is: families are resampled, since articles of one stand or fall together. */
function intervalOf(pairs: readonly Judged[], families: readonly string[]): readonly [number, number] {
  const random = randomFrom(SEED);
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const drawn = new Map<string, number>();
    for (let n = 0; n < families.length; n++) {
      const family = families[Math.floor(random() * families.length)] ?? "";
      drawn.set(family, (drawn.get(family) ?? 0) + 1);
    }
    values.push(pairF1(count(pairs, ({ families: [first] }) => drawn.get(first) ?? 0)));
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(ROUNDS * 0.025)] ?? 0, values[Math.ceil(ROUNDS * 0.975) - 1] ?? 0];
}

/** Meaning: how well articles of a part are put down to their origins, the plain threshold beside it, as text. `details` lists the wrong pairs of the open part. */
export function scoreOrigins(folder: string, options: { readonly held: boolean; readonly details: boolean }): string {
  const parts = options.held ? (["dev", "held"] as const) : (["dev"] as const);
  return parts.map((part) => renderPart(`${folder}/${part}`, part, options.details && part === "dev")).join("\n");
}

function renderPart(folder: string, part: "dev" | "held", details: boolean): string {
  const cases = loadOriginCases(folder);
  const origins = new Set(cases.flatMap((one) => one.origins));
  const families = [...new Set(cases.map(({ family }) => family))];
  const row = (name: string, judged: readonly Judged[]) => {
    const tally = count(judged, () => 1);
    const [low, high] = intervalOf(judged, families);
    return `  ${name.padEnd(28)} ${pairF1(tally).toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})  ${tally.hits} right, ${tally.extra} extra, ${tally.missed} missed`;
  };
  const own = judge(cases, byOrigins(cases));
  const wrong = own.filter(({ wanted, found }) => wanted !== found);
  return [
    `origins, ${part === "held" ? "held-back" : "development"} part: ${cases.length} articles of ${origins.size} origins in ${families.length} families`,
    row("pairs of one origin, F1", own),
    row("word runs, Jaccard 0.5, F1", judge(cases, byShingles(cases))),
    ...(details ? wrong.map(({ wanted, pair }) => `  ${wanted ? "left apart" : "put together"}: ${pair}`) : []),
    "",
  ].join("\n");
}
