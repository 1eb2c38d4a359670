import { dirname } from "node:path";
import { daysBetween } from "../lib/iso-date.ts";
import { median } from "../lib/median.ts";
import { randomFrom } from "../lib/random.ts";
import { alarms, findTurns } from "../measure/index.ts";
import type { TurnWeek } from "../model/turn.ts";
import type { CompiledActors } from "../read/index.ts";
import { dyadWeeks } from "./dyad-weeks.ts";
import {
  type FoundTurn,
  type KnownTurn,
  readKnownTurns,
  scoreTurns,
  type TurnScore,
  totalScore,
  turnF1,
} from "./known-turns.ts";
import { peltOnMeans } from "./pelt-on-means.ts";
import { quietRelation } from "./quiet-relation.ts";

type Finder = (weeks: readonly TurnWeek[]) => readonly FoundTurn[];

const MOST_REPORTED = 50;
const YEARS_OF_ICEWS18 = 304 / 365.25;
const THREE_WEEKS = 21;
const TWO_MONTHS = 61;
const FINDERS: readonly (readonly [string, Finder])[] = [
  ["turns", findTurns],
  ["never a change", () => []],
  ["PELT on raw means", peltOnMeans],
];

/** Meaning: the turns of 2018 and of 2005-2015 against those known, beside never-a-change and PELT on raw weekly means, and the delay of telling them week by week. `path`: the known turns. */
export async function checkTurns(title: string, path: string, actors: CompiledActors): Promise<string> {
  const data = `${dirname(dirname(path))}/../shared/data`;
  const world = await dyadWeeks(`${data}/icews18`, actors);
  const past = await dyadWeeks(`${data}/icews0515-sample`, actors);
  const top = mostReported(world);
  const known = (name: string) => readKnownTurns(`${path}/${name}.tsv`);
  const lists = ["japan-china", "other-dyads", "sparse-dyads"].map(
    (name) => [name, known(`${name}-2005-2015`)] as const,
  );
  const lines = FINDERS.flatMap(([name, find]) => {
    const all = scored(world, top, known("world-2018"), find, THREE_WEEKS);
    const rate = all.others / top.length / YEARS_OF_ICEWS18;
    return [
      `  ${name.padEnd(18)} 2018: ${all.hits} of ${all.asked} within 3 weeks, ${all.others} others in ${top.length} dyads, ${rate.toFixed(2)} a dyad and year${missing(all)}`,
      ...lists.map(([list, rows]) => {
        const score = scored(past, [...new Set(rows.map(({ dyad }) => dyad))], rows, find, TWO_MONTHS);
        return `  ${"".padEnd(18)} ${list} 2005-2015: ${score.hits} of ${score.asked} within 2 months, ${score.others} others, F1 ${turnF1(score).toFixed(3)}`;
      }),
    ];
  });
  return [title, ...lines, ...onlineLines(top.map((dyad) => world.get(dyad) ?? [])), ""].join("\n");
}

/** Meaning: how often a turn is told of relations that never change, from a fixed seed. */
export function checkFalseAlarms(title: string): string {
  const random = randomFrom(20181025);
  const cases = [
    { perWeek: 20, weeks: 44, runs: 400 },
    { perWeek: 20, weeks: 156, runs: 100 },
    { perWeek: 3, weeks: 574, runs: 100 },
    { perWeek: 0.7, weeks: 574, runs: 100 },
  ];
  const lines = cases.map(({ perWeek, weeks, runs }) => {
    const counts = Array.from({ length: runs }, () => quietRelation(weeks, { perWeek, random })).map(
      (quiet) => [findTurns(quiet).length, peltOnMeans(quiet.filter(({ n }) => n > 0)).length] as const,
    );
    const perYear = (which: 0 | 1) =>
      (counts.reduce((sum, count) => sum + count[which], 0) / ((runs * weeks) / 52.18)).toFixed(2);
    return `  ${perWeek} acts a week, ${weeks} weeks, ${runs} runs: ${perYear(0)} false turns a year (PELT on raw means ${perYear(1)})`;
  });
  return [title, ...lines, ...[1.5, 3, 5].map((points) => fallLine(points, random)), ""].join("\n");
}

/** How often a fall in the middle of a year and a half is found, and its interval holds the true week. */
function fallLine(points: number, random: () => number): string {
  const runs = Array.from({ length: 200 }, () => {
    const fall = { from: 40, points };
    const weeks = quietRelation(80, { perWeek: 20, random, fall });
    const truth = weeks[fall.from]?.week ?? "";
    const near = findTurns(weeks).find(
      ({ date, direction }) => direction === "worsening" && Math.abs(daysBetween(date, truth)) <= TWO_MONTHS,
    );
    return near === undefined ? null : near.interval.low <= truth && truth <= near.interval.high;
  });
  const found = runs.filter((held) => held !== null);
  const held = found.filter(Boolean).length / found.length;
  return `  a fall by ${points} points, 20 acts a week: found in ${found.length} of ${runs.length} within 2 months, 90 % interval holds the week in ${(100 * held).toFixed(0)} %`;
}

function scored(
  weeks: ReadonlyMap<string, readonly TurnWeek[]>,
  dyads: readonly string[],
  known: readonly KnownTurn[],
  find: Finder,
  toleranceDays: number,
): TurnScore {
  return totalScore(
    dyads.map((dyad) =>
      scoreTurns(
        find(weeks.get(dyad) ?? []),
        known.filter((turn) => turn.dyad === dyad),
        toleranceDays,
      ),
    ),
  );
}

function onlineLines(series: readonly (readonly TurnWeek[])[]): readonly string[] {
  const told = series.flatMap((weeks) => alarms(weeks));
  const standing = told.filter(({ stands }) => stands);
  const delay = median(standing.map(({ delayDays }) => delayDays));
  const gone = told.length - standing.length;
  const rate = gone / series.length / YEARS_OF_ICEWS18;
  return [
    `  told week by week in 2018: ${told.length} alarms, ${standing.length} stand, median delay ${delay} days; ${gone} did not stand, ${rate.toFixed(2)} a dyad and year`,
  ];
}

function missing({ missed }: TurnScore): string {
  return missed.length === 0 ? "" : ` (missed: ${missed.join("; ")})`;
}

function mostReported(weeks: ReadonlyMap<string, readonly TurnWeek[]>): readonly string[] {
  const count = (own: readonly TurnWeek[]) => own.reduce((sum, { n }) => sum + n, 0);
  return [...weeks]
    .toSorted(([, a], [, b]) => count(b) - count(a))
    .slice(0, MOST_REPORTED)
    .map(([dyad]) => dyad);
}
