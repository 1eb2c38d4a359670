import { median } from "../../lib/median.ts";
import { partition, type SegmentCost } from "./partition.ts";
import { type PlaceInterval, placeInterval } from "./place-interval.ts";
import { levelCost, lineCost } from "./segment-costs.ts";

/** A place at which a series changes its level or its slope: the first value after it, and where else the change may lie. */
export interface ChangePoint extends PlaceInterval {
  readonly place: number;
}

/** Parameters a change adds, by BIC's count: its place and the level, and for a line its slope. */
const LEVEL_PARAMETERS = 2;
const LINE_PARAMETERS = 3;
/** Four values are the fewest that can speak against a line of two parameters and a spike. */
const LEAST_VALUES = 4;
/** A value so many robust deviations from the median of its neighbourhood is taken for that median. */
const SPIKE_DEVIATIONS = 5;
const NEIGHBOURS = 3;
const MAD_TO_DEVIATION = 1.4826;
const INTERVAL_LEVEL = 0.9;

/**
 * Meaning: where a series of evenly spaced values changes, found without settings: the partition into levels and lines of least BIC. The variance is that
 * about one line through the whole series, so a slow drift or strong autocorrelation, which makes that variance large, must be
 * beaten by a change worth many values; a trend alone changes nothing. Single spikes are levelled first. Missing: a null is filled
 * in along the line between its neighbours. Shape: ascending, with the 90 % interval of each place. Throws on a value that is not finite.
 * Source: docs/method/turns.md. Example: `changePoints([0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9])` has one, at 6.
 */
export function changePoints(series: readonly (number | null)[]): readonly ChangePoint[] {
  const values = withoutSpikes(filled(series));
  const length = values.length;
  const lines = lineCost(values);
  const variance = lines(0, length) / length;
  if (length < 2 * LEAST_VALUES || !(variance > 1e-12 * (1 + levelCost(values)(0, length) / length))) return [];
  const levels = levelCost(values);
  const price = Math.log(length);
  const fit: SegmentCost = (start, end) =>
    Math.min(
      levels(start, end) / variance + LEVEL_PARAMETERS * price,
      lines(start, end) / variance + LINE_PARAMETERS * price,
    );
  const places = partition(length, fit, LEAST_VALUES);
  return places.map((place, i) => {
    const round = { from: places[i - 1] ?? 0, place, to: places[i + 1] ?? length, least: LEAST_VALUES };
    return { place, ...placeInterval(fit, round, INTERVAL_LEVEL) };
  });
}

function filled(series: readonly (number | null)[]): readonly number[] {
  const wrong = series.findIndex((value) => value !== null && !Number.isFinite(value));
  if (wrong >= 0) throw new Error(`not a finite value: ${series[wrong]} (at ${wrong})`);
  return series.map((value, place) => {
    if (value !== null) return value;
    const before = series.findLastIndex((other, i) => i < place && other !== null);
    const after = series.findIndex((other, i) => i > place && other !== null);
    const [left, right] = [series[before] ?? null, series[after] ?? null];
    if (left === null || right === null) return left ?? right ?? 0;
    return left + ((right - left) * (place - before)) / (after - before);
  });
}

function withoutSpikes(values: readonly number[]): readonly number[] {
  const usual = values.map((_, i) => median(values.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)));
  const limit =
    SPIKE_DEVIATIONS * MAD_TO_DEVIATION * median(values.map((value, i) => Math.abs(value - (usual[i] ?? value))));
  if (!(limit > 0)) return values;
  return values.map((value, i) => {
    const middle = usual[i] ?? value;
    return Math.abs(value - middle) > limit ? middle : value;
  });
}
