import type { Account } from "../model/account.ts";
import { signed } from "./signed.ts";

/** Meaning: the weeks of the account's series that hold a dated act, one line each: the week, the mean PLOVER score and what it rests on. */
export function seriesLines({ series }: Account): string[] {
  const told = series.weeks.filter(({ n }) => n > 0);
  const lines = told.map(({ week, n, mean, interval }) => {
    const range = interval === null ? "" : `, 95 % interval ${signed(interval.low)} to ${signed(interval.high)}`;
    return `${week}  ${mean === null ? "n/a" : signed(mean)}  (n ${n}${range})`;
  });
  const empty = series.weeks.length - told.length;
  const rest = `${empty} of ${series.weeks.length} weeks without a dated act; ${series.unplaced} acts carry no date as fine as a week`;
  return [...lines, rest];
}
