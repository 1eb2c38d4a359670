import { CONFIDENCE_KEYS } from "../model/confidence.ts";

/** One record of a labelled article: the row of the table that it falls under, and whether gold holds it. */
export interface Judged {
  readonly key: string;
  readonly right: boolean;
  readonly article: string;
  /** The collection the article is from; collections weigh the same, whatever their size. */
  readonly set: string;
}

/** A judged record with the confidence that a table gave it. */
export interface Rated extends Judged {
  readonly confidence: number;
}

/** How many records the guess of the broader class counts for: 2, 5, 10, 20 and 40 were tried leaving articles out; beyond 20 little changes. */
const SHRINKAGE = 20;

/**
 * Meaning: for every key the share of right records, each class drawn towards the broader one it lies in (`event tree verb high words` to
 * `event tree verb high`, and so on up to all events; a statement's kind to all statements; these to one half), the more the fewer it holds.
 */
export function fitConfidence(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const weightOf = setWeights(judged);
  const totals = new Map<string, { weight: number; right: number }>();
  for (const row of judged) {
    for (const prefix of broader(row.key)) {
      const total = totals.get(prefix) ?? { weight: 0, right: 0 };
      const weight = weightOf(row);
      totals.set(prefix, { weight: total.weight + weight, right: total.right + (row.right ? weight : 0) });
    }
  }
  const shareOf = (key: string): number =>
    broader(key).reduce((above, prefix) => {
      const total = totals.get(prefix) ?? { weight: 0, right: 0 };
      return (total.right + SHRINKAGE * above) / (total.weight + SHRINKAGE);
    }, 0.5);
  return new Map(CONFIDENCE_KEYS.map((key) => [key, shareOf(key)]));
}

/** The classes that a key lies in, the broadest first. */
function broader(key: string): readonly string[] {
  const parts = /^(?:event|act) /.test(key) ? key.split(" ") : ["statement", key];
  return parts.map((_, i) => parts.slice(0, i + 1).join(" "));
}

/** Meaning: a weight for a record such that the sets weigh the same among events and among statements, and the mean weight is 1. */
function setWeights(judged: readonly Judged[]): (row: Judged) => number {
  const groupOf = (row: Judged) => broader(row.key)[0] ?? "";
  const groups = Map.groupBy(judged, groupOf);
  const weights = new Map<string, number>();
  for (const [group, rows] of groups) {
    const sets = Map.groupBy(rows, (row) => row.set);
    for (const [set, own] of sets) weights.set(`${group} ${set}`, rows.length / sets.size / own.length);
  }
  return (row) => weights.get(`${groupOf(row)} ${row.set}`) ?? 0;
}

/** Meaning: each record with the confidence from a table that was fitted without its article. */
export function rateLeavingOut(judged: readonly Judged[]): readonly Rated[] {
  return [...Map.groupBy(judged, (row) => row.article)].flatMap(([article, rows]) => {
    const table = fitConfidence(judged.filter((row) => row.article !== article));
    return rows.map((row) => ({ ...row, confidence: table.get(row.key) ?? 0.5 }));
  });
}

/** Meaning: the expected calibration error in ten bins, 0 to 1, sets weighing the same; NaN without records. */
export function calibrationError(rated: readonly Rated[]): number {
  const weightOf = setWeights(rated);
  const bins = Map.groupBy(rated, (row) => Math.min(9, Math.floor(row.confidence * 10)));
  const gaps = [...bins.values()].map((rows) =>
    Math.abs(rows.reduce((sum, row) => sum + weightOf(row) * (row.confidence - Number(row.right)), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / rated.length;
}

/** Meaning: the mean squared distance of confidence and truth (Brier), sets weighing the same; NaN without records. */
export function brier(rated: readonly Rated[]): number {
  const weightOf = setWeights(rated);
  return rated.reduce((sum, row) => sum + weightOf(row) * (row.confidence - Number(row.right)) ** 2, 0) / rated.length;
}
