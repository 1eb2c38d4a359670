import { addDays, daysBetween } from "../../lib/iso-date.ts";
import { median } from "../../lib/median.ts";
import type { IsoDate } from "../../model/codes.ts";
import type { Turn, TurnSide, TurnWeek } from "../../model/turn.ts";
import { type Grain, grainFor } from "./grain.ts";
import { partition, type SegmentCost } from "./partition.ts";
import { placeInterval } from "./place-interval.ts";
import { levelCost } from "./segment-costs.ts";

interface Bin {
  readonly start: IsoDate;
  readonly n: number;
  readonly sum: number;
}

interface Relation {
  readonly bins: readonly Bin[];
  readonly values: readonly number[];
  /** Variance of a score round the mean of all. */
  readonly scatter: number;
  readonly grain: Grain;
}

interface Candidate {
  readonly place: number;
  readonly rises: boolean;
  readonly turn: Turn;
}

/** Fewer acts than this in all tell of no turn. */
const LEAST_ACTS = 20;
const LEAST_SCATTER = 0.25;
const MAD_TO_DEVIATION = 1.4826;
const INTERVAL_LEVEL = 0.9;

/**
 * Meaning: the days from which a relation stood better or worse than before, out of its weekly totals. A week that is not given had no acts; the range is
 * that of the weeks given. A turn needs both a new level of the pressed sums of its bins and a mean score that moves the same way by more
 * than its error, so that talk which only becomes more or less is none; an opposite turn within the grain's episode closes the one before
 * and is not told apart. Missing: fewer than 20 acts give none. Shape: by date; `date` is the Monday of the first bin after. Throws on
 * a week twice. Source: docs/method/turns.md. Example: `findTurns(weeks).map(({ date }) => date)`.
 */
export function findTurns(weeks: readonly TurnWeek[]): readonly Turn[] {
  const relation = relationOf(weeks);
  if (relation === null) return [];
  const { bins, values, grain } = relation;
  const variance = varianceOf(values, grain);
  if (!(variance > 0)) return [];
  const cost = levelCost(values.map((value) => value / Math.sqrt(variance)));
  const price = grain.price * Math.log(bins.length);
  const places = partition(bins.length, (start, end) => cost(start, end) + price, grain.leastBins);
  const candidates = places.flatMap((place, i) => {
    const round = { from: places[i - 1] ?? 0, place, to: places[i + 1] ?? bins.length };
    const found = candidateAt(relation, round, cost);
    return found === null ? [] : [found];
  });
  return withoutReturns(candidates, grain.episodeDays);
}

function relationOf(weeks: readonly TurnWeek[]): Relation | null {
  const sorted = weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1));
  const twice = sorted.find(({ week }, i) => week === sorted[i - 1]?.week);
  if (twice !== undefined) throw new Error(`week given twice: ${twice.week}`);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const n = sorted.reduce((sum, week) => sum + week.n, 0);
  if (first === undefined || last === undefined || n < LEAST_ACTS) return null;
  const span = daysBetween(first.week, last.week) / 7 + 1;
  const grain = grainFor(n / span);
  const mean = sorted.reduce((sum, week) => sum + week.sum, 0) / n;
  const scatter = sorted.reduce((sum, week) => sum + week.squares, 0) / n - mean * mean;
  const bins = binsOf(sorted, grain.weeksABin, span);
  const values = bins.map(({ n: acts, sum }) => pressed(sum - grain.usual * mean * acts, grain.power));
  return { bins, values, scatter: Math.max(LEAST_SCATTER, scatter), grain };
}

function binsOf(weeks: readonly TurnWeek[], weeksABin: number, span: number): readonly Bin[] {
  const from = weeks[0]?.week ?? "";
  const bins = Array.from({ length: Math.ceil(span / weeksABin) }, (_, i) => ({
    start: addDays(from, 7 * weeksABin * i),
    n: 0,
    sum: 0,
  }));
  for (const { week, n, sum } of weeks) {
    const bin = bins[Math.floor(daysBetween(from, week) / 7 / weeksABin)];
    if (bin === undefined) continue;
    bin.n += n;
    bin.sum += sum;
  }
  return bins;
}

function pressed(value: number, power: number): number {
  return Math.sign(value) * Math.abs(value) ** power;
}

function varianceOf(values: readonly number[], { variance }: Grain): number {
  const all = levelCost(values)(0, values.length) / values.length;
  if (variance === "all") return all;
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)) / Math.SQRT2);
  return Math.sqrt(all * (MAD_TO_DEVIATION * median(steps)) ** 2);
}

function candidateAt(
  relation: Relation,
  { from, place, to }: { readonly from: number; readonly place: number; readonly to: number },
  cost: SegmentCost,
): Candidate | null {
  const { bins, values, grain } = relation;
  const rises = meanOf(values.slice(place, to)) > meanOf(values.slice(from, place));
  const [before, after] = [sideOf(relation, from, place), sideOf(relation, place, to)];
  if (before.mean === null || after.mean === null) return null;
  const size = after.mean - before.mean;
  const deviations = size / Math.sqrt(before.variance + after.variance);
  if ((rises ? deviations : -deviations) < grain.deviations) return null;
  const { low, high } = placeInterval(cost, { from, place, to, least: grain.leastBins }, INTERVAL_LEVEL);
  const startOf = (at: number) => bins[at]?.start ?? "";
  const turn = {
    date: startOf(place),
    direction: rises ? "improving" : "worsening",
    interval: { low: startOf(low), high: addDays(startOf(high), 7 * grain.weeksABin - 1) },
    size,
    deviations,
    before: { n: before.n, mean: before.mean },
    after: { n: after.n, mean: after.mean },
    until: null,
  } as const;
  return { place, rises, turn };
}

/** Acts of one bin tell much the same story, so the bins are what is independent: the larger of their variance and that of acts apart. */
function sideOf({ bins, scatter }: Relation, from: number, to: number): TurnSide & { readonly variance: number } {
  const own = bins.slice(from, to);
  const n = own.reduce((sum, bin) => sum + bin.n, 0);
  if (n === 0) return { n, mean: null, variance: 0 };
  const mean = own.reduce((sum, bin) => sum + bin.sum, 0) / n;
  const squares = own.reduce((sum, bin) => sum + (bin.sum - mean * bin.n) ** 2, 0);
  const clustered = (squares / n ** 2) * (own.length / Math.max(1, own.length - 1));
  return { n, mean, variance: Math.max(clustered, scatter / n) };
}

function withoutReturns(candidates: readonly Candidate[], episodeDays: number): readonly Turn[] {
  const told: Turn[] = [];
  let open: Candidate | null = null;
  for (const candidate of candidates) {
    const last = told.at(-1);
    const isReturn: boolean =
      open !== null &&
      last !== undefined &&
      open.rises !== candidate.rises &&
      daysBetween(last.date, candidate.turn.date) <= episodeDays;
    if (isReturn && last !== undefined) told[told.length - 1] = { ...last, until: candidate.turn.date };
    else told.push(candidate.turn);
    open = isReturn ? null : candidate;
  }
  return told;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
