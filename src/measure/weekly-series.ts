import { addDays, startOfIsoWeek } from "../lib/iso-date.ts";
import { isoWeekOf } from "../lib/iso-week.ts";
import { momentsOf } from "../lib/moments.ts";
import { studentTQuantile } from "../lib/student-t.ts";
import type { Dyad, IsoDate } from "../model/codes.ts";
import type { Incident } from "../model/incident.ts";
import type { Interval, SeriesWeek, WeeklySeries } from "../model/series.ts";

const LEVEL = 0.95;
const BEST_SCORE = 10;

/**
 * Meaning: a relation week by week: the mean PLOVER score of what took place (status actual or ongoing), each incident once, in the
 * ISO week in which it began. Missing: a week without incidents has no mean; an incident whose date is coarser than a week stands in none and is counted
 * as `unplaced` (an undated one always, a month or year when it meets the range). Shape: every week that the half-open range touches; at its ends
 * only days within the range count. Range: scores -10..+10. Throws when a day is none or the range is empty.
 *
 * The interval uses one standard deviation pooled over the weeks of the series, so a week of one incident gets a wide interval, not none,
 * and two equal scores do not feign certainty; it is cut at the ends of the scale. Null when no week holds two incidents that differ.
 * Example: `weeklySeries(incidents, dyadOf("CHN", "JPN"), { from: "2018-01-01", to: "2018-04-26" })`
 */
export function weeklySeries(
  incidents: readonly Incident[],
  dyad: Dyad,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): WeeklySeries {
  const first = startOfIsoWeek(from);
  if (startOfIsoWeek(to) < first || to <= from) throw new Error(`empty range: ${from} to ${to}`);
  const done = incidents.filter((incident) => tookPlace(incident) && isBetween(incident, dyad));
  const placed = done.filter(
    ({ date }) => date.start !== null && date.start >= from && date.start < to && isPlaced(date),
  );
  const byWeek = Map.groupBy(placed, ({ date }) => isoWeekOf(date.start ?? from));
  const weeks: SeriesWeek[] = [];
  const scatter = scatterOf([...byWeek.values()].map((week) => week.map(({ score }) => score)));
  for (let start = first; start < to; start = addDays(start, 7)) {
    weeks.push(weekOf(start, byWeek.get(isoWeekOf(start)) ?? [], scatter));
  }
  const unplaced = done.filter(({ date }) => !isPlaced(date) && mayMeet(date, from, to)).length;
  return { dyad, from, to, weeks, unplaced };
}

function weekOf(start: IsoDate, incidents: readonly Incident[], scatter: Scatter | null): SeriesWeek {
  const scores = incidents.map(({ score }) => score);
  const mean = momentsOf(scores)?.mean ?? null;
  const interval = mean === null || scatter === null ? null : around(mean, marginOf(scatter, scores.length));
  return {
    week: isoWeekOf(start),
    start,
    n: scores.length,
    mean,
    interval,
    scores,
    incidents: incidents.map(({ id }) => id),
  };
}

/** How scores scatter round the mean of their week, over all weeks. */
interface Scatter {
  readonly deviation: number;
  readonly degrees: number;
}

function scatterOf(weeks: readonly (readonly number[])[]): Scatter | null {
  const moments = weeks.flatMap((scores) => momentsOf(scores) ?? []);
  const degrees = moments.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = moments.reduce((sum, week) => sum + week.squares, 0);
  return squares === 0 ? null : { deviation: Math.sqrt(squares / degrees), degrees };
}

function marginOf({ deviation, degrees }: Scatter, n: number): number {
  return (studentTQuantile((1 + LEVEL) / 2, degrees) * deviation) / Math.sqrt(n);
}

function around(mean: number, margin: number): Interval {
  return { low: Math.max(-BEST_SCORE, mean - margin), high: Math.min(BEST_SCORE, mean + margin) };
}

function tookPlace(incident: Incident): boolean {
  return incident.status === "actual" || incident.status === "ongoing";
}

function isBetween(incident: Incident, [a, b]: Dyad): boolean {
  const { actor, recipient } = incident;
  if (incident.reciprocal) return [a, b].every((code) => actor.includes(code) || recipient.includes(code));
  return (actor.includes(a) && recipient.includes(b)) || (actor.includes(b) && recipient.includes(a));
}

function isPlaced({ start, precision }: Incident["date"]): boolean {
  return start !== null && (precision === "day" || precision === "week");
}

function mayMeet({ start, end }: Incident["date"], from: IsoDate, to: IsoDate): boolean {
  return start === null || end === null || (start < to && end >= from);
}
