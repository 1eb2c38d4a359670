import { correlation } from "../lib/correlation.ts";
import { endOfMonth } from "../lib/iso-date.ts";
import { mean } from "../lib/mean.ts";
import { momentsOf } from "../lib/moments.ts";
import { quantile } from "../lib/quantile.ts";
import { studentTQuantile } from "../lib/student-t.ts";
import { levelWeeks, predictMean, weekNumberOf, weeksOfActs } from "../measure/index.ts";
import type { Interval } from "../model/series.ts";
import type { DyadYear } from "./level-data.ts";

/** How intervals hold: share of months within the 90 and the 50 % one, mean width of the former, mean distance of the middle. */
export interface Holding {
  readonly name: string;
  readonly n: number;
  readonly within90: number;
  readonly within50: number | null;
  readonly width: number;
  readonly distance: number;
}

/** Months with fewer acts have no observed mean worth predicting. */
const LEAST_ACTS = 5;
/** Months seen before the first prediction. */
const LEAST_MONTHS = 3;
const WEEKS_A_MONTH = 4;

interface Guess {
  readonly name: string;
  readonly middle: number;
  readonly interval90: Interval;
  readonly interval50: Interval | null;
}

/**
 * Meaning: how predictive intervals for the mean score of a month's acts hold, ours and three made of the pair's own past. Rolling origin: only weeks that end before the
 * month, and months before it, are used. A pair counts from its fourth month with five acts on.
 */
export function scoreIntervals(dyads: readonly DyadYear[], months: readonly string[]): readonly Holding[] {
  const judged = new Map<string, { guess: Guess; truth: number }[]>();
  for (const { acts } of dyads) {
    const sums = weeksOfActs(acts);
    const byMonth = Map.groupBy(acts, ({ day }) => day.slice(0, 7));
    for (const month of months) {
      const own = byMonth.get(month) ?? [];
      const past = [...byMonth].filter(([one, { length }]) => one < month && length >= LEAST_ACTS);
      if (own.length < LEAST_ACTS || past.length < LEAST_MONTHS) continue;
      const truth = mean(own.map(({ score }) => score));
      const after = weekNumberOf(`${month}-01`) - 1;
      const means = past.map(([, list]) => mean(list.map(({ score }) => score)));
      const weekly = sums.filter(({ week }) => week <= after).map(({ sum, weight }) => sum / weight);
      for (const guess of [oursOf(sums, after), ...baselines(means, weekly)])
        judged.set(guess.name, [...(judged.get(guess.name) ?? []), { guess, truth }]);
    }
  }
  return [...judged].map(([name, rows]) => holdingOf(name, rows));
}

function oursOf(sums: ReturnType<typeof weeksOfActs>, after: number): Guess {
  const found = predictMean(sums, { after, weeks: WEEKS_A_MONTH, scale: "plover", least: LEAST_ACTS });
  return { name: "level", middle: found.mean, interval90: found.interval90, interval50: found.interval50 };
}

function baselines(months: readonly number[], weeks: readonly number[]): readonly Guess[] {
  const range = (name: string, values: readonly number[]): Guess => ({
    name,
    middle: mean(values),
    interval90: { low: quantile(values, 0.05), high: quantile(values, 0.95) },
    interval50: { low: quantile(values, 0.25), high: quantile(values, 0.75) },
  });
  const moments = momentsOf(months);
  if (moments === null) return [];
  const deviation = Math.sqrt((moments.squares / (moments.n - 1)) * (1 + 1 / moments.n));
  const margin = studentTQuantile(0.95, moments.n - 1) * deviation;
  const middle = moments.mean;
  return [
    range("own weekly means, 5-95 %", weeks),
    range("own monthly means, 5-95 %", months),
    {
      name: "own monthly means, t interval",
      middle,
      interval90: { low: middle - margin, high: middle + margin },
      interval50: null,
    },
  ];
}

function holdingOf(name: string, rows: readonly { guess: Guess; truth: number }[]): Holding {
  const holds = (interval: Interval, truth: number) => (truth >= interval.low && truth <= interval.high ? 1 : 0);
  const halves = rows.flatMap(({ guess, truth }) =>
    guess.interval50 === null ? [] : [holds(guess.interval50, truth)],
  );
  return {
    name,
    n: rows.length,
    within90: mean(rows.map(({ guess, truth }) => holds(guess.interval90, truth))),
    within50: halves.length === 0 ? null : mean(halves),
    width: mean(rows.map(({ guess: { interval90 } }) => interval90.high - interval90.low)),
    distance: mean(rows.map(({ guess, truth }) => Math.abs(guess.middle - truth))),
  };
}

/** Absolute correlations with the weekly number of rows, and of the level with the weekly number of acts. */
export interface VolumeScore {
  readonly dyad: string;
  readonly level: number;
  readonly levelAndActs: number;
  readonly plainMean: number;
  readonly plainSum: number;
}

/** Meaning: how far the level, a plain mean and a plain sum of the rows go with how much is reported, week by week over the year. */
export function scoreVolume(
  dyads: readonly DyadYear[],
  [first, last]: readonly [string, string],
): readonly VolumeScore[] {
  const [from, to] = [weekNumberOf(first), weekNumberOf(last)];
  return dyads.map(({ dyad, rows, acts }) => {
    const sums = weeksOfActs(acts);
    const levels = levelWeeks(sums, { from, to, scale: "plover" });
    const byWeek = Map.groupBy(rows, ({ week }) => week);
    const weeks = levels.map(({ level, n }, i) => {
      const scores = (byWeek.get(from + i) ?? []).map(({ score }) => score);
      return { level, n, count: scores.length, sum: scores.reduce((sum, score) => sum + score, 0) };
    });
    const told = weeks.filter(({ level }) => level !== null);
    const full = weeks.filter(({ count }) => count > 0);
    const size = (a: readonly number[], b: readonly number[]) => Math.abs(correlation(a, b) ?? 0);
    return {
      dyad: dyad.join("-"),
      level: size(
        told.map(({ level }) => level ?? 0),
        told.map(({ count }) => count),
      ),
      levelAndActs: size(
        told.map(({ level }) => level ?? 0),
        told.map(({ n }) => n),
      ),
      plainMean: size(
        full.map(({ sum, count }) => sum / count),
        full.map(({ count }) => count),
      ),
      plainSum: size(
        weeks.map(({ sum }) => sum),
        weeks.map(({ count }) => count),
      ),
    };
  });
}

/** Meaning: the months of a year up to the last given, `YYYY-MM`, whole ones only. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  const [year, from] = first.split("-").map(Number);
  for (let month = from ?? 1; month <= 12; month += 1) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (endOfMonth(`${name}-01`) <= last) months.push(name);
  }
  return months;
}
