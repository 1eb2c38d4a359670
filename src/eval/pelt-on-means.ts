import type { TurnWeek } from "../model/turn.ts";
import type { FoundTurn } from "./known-turns.ts";

/**
 * Meaning: the baseline: exact search for changes of level in the raw weekly means, weeks without acts left out, at BIC's price
 * (2 log n of the variance of all). What PELT finds with cost l2 and that penalty, without its pruning.
 */
export function peltOnMeans(weeks: readonly TurnWeek[]): readonly FoundTurn[] {
  const means = weeks.map(({ sum, n }) => sum / n);
  const length = means.length;
  if (length < 2) return [];
  const costOf = squaredError(means);
  const price = (2 * Math.log(length) * costOf(0, length)) / length;
  const best = [-price];
  const from = [0];
  for (let end = 1; end <= length; end += 1) {
    const totals = Array.from({ length: end }, (_, start) => (best[start] ?? 0) + costOf(start, end) + price);
    best[end] = Math.min(...totals);
    from[end] = totals.indexOf(best[end] ?? 0);
  }
  const found: FoundTurn[] = [];
  let last = length;
  for (let at = from[length] ?? 0; at > 0; at = from[at] ?? 0) {
    const start = from[at] ?? 0;
    const rises = meanOf(means.slice(at, last)) > meanOf(means.slice(start, at));
    found.unshift({ date: weeks[at]?.week ?? "", direction: rises ? "improving" : "worsening" });
    last = at;
  }
  return found;
}

function squaredError(values: readonly number[]): (start: number, end: number) => number {
  const sums = [0];
  const squares = [0];
  for (const value of values) {
    sums.push((sums.at(-1) ?? 0) + value);
    squares.push((squares.at(-1) ?? 0) + value * value);
  }
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0);
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start);
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
