import { existsSync } from "node:fs";
import { quantile } from "../lib/quantile.ts";
import { METHOD_VERSION } from "../model/level.ts";
import type { CompiledActors } from "../read/index.ts";
import { type DyadYear, dyadYears } from "./level-data.ts";
import { scoreAlarms } from "./score-direction.ts";
import { type Holding, monthsBetween, scoreIntervals, scoreVolume } from "./score-level.ts";

const LEAST_ROWS = 100;
const LEAST_ROWS_2014 = 40;
const MOST_REPORTED = 50;
const ICEWS14 = "../shared/data/icews14";

/** Meaning: the check of levels on ICEWS18 in `directory`: intervals, volume, false alarms; and intervals on ICEWS14, on which nothing was fitted, where it is at hand. */
export async function checkLevel(title: string, directory: string, actors: CompiledActors): Promise<string> {
  const dyads = await dyadYears(directory, actors, { firstDay: "2018-01-01", least: LEAST_ROWS });
  return [
    `${title} (method ${METHOD_VERSION}): ${dyads.length} dyads with at least ${LEAST_ROWS} rows of acts in weeks 0-33`,
    ...intervalLines(
      "months April-August 2018, on whose weeks constants were set",
      scoreIntervals(dyads, monthsBetween("2018-04", "2018-08-31")),
    ),
    ...intervalLines(
      "months September-October 2018, not used for the filter's constants",
      scoreIntervals(dyads, monthsBetween("2018-09", "2018-10-31")),
    ),
    ...intervalLines(
      "all seven months, the 158 most-reported dyads",
      scoreIntervals(dyads.slice(0, 158), monthsBetween("2018-04", "2018-10-31")),
    ),
    ...(existsSync(ICEWS14) ? await year2014(actors) : [`  data not found: ${ICEWS14}`]),
    ...volumeLines(dyads),
    ...alarmLines(dyads),
    "",
  ].join("\n");
}

async function year2014(actors: CompiledActors): Promise<readonly string[]> {
  const dyads = await dyadYears(ICEWS14, actors, { firstDay: "2014-01-01", least: LEAST_ROWS_2014 });
  const name = `ICEWS14, April-December 2014, ${dyads.length} dyads with at least ${LEAST_ROWS_2014} rows, not used for the filter's constants`;
  return intervalLines(name, scoreIntervals(dyads, monthsBetween("2014-04", "2014-12-31")));
}

function intervalLines(name: string, holdings: readonly Holding[]): readonly string[] {
  const percent = (share: number | null) => (share === null ? "-" : `${(100 * share).toFixed(1)} %`);
  return [
    `  next month's observed mean score, months with at least 5 acts: ${name}; n ${holdings[0]?.n ?? 0}`,
    ...holdings.map(
      ({ name: whose, within90, within50, width, distance }) =>
        `    ${whose.padEnd(30)} 90 % holds ${percent(within90)}, 50 % holds ${percent(within50)}, mean width ${width.toFixed(2)}, mean distance ${distance.toFixed(2)}`,
    ),
  ];
}

function volumeLines(dyads: readonly DyadYear[]): readonly string[] {
  const scores = scoreVolume(dyads.slice(0, MOST_REPORTED), ["2018-01-01", "2018-10-28"]);
  const median = (of: (score: (typeof scores)[number]) => number) => quantile(scores.map(of), 0.5).toFixed(2);
  const one = scoreVolume(
    dyads.filter(({ dyad }) => dyad.join() === "CHN,JPN"),
    ["2018-01-01", "2018-10-28"],
  )[0];
  return [
    `  absolute correlation with the weekly number of rows, median over the ${scores.length} most-reported dyads: level ${median(({ level }) => level)} (with the number of acts ${median(({ levelAndActs }) => levelAndActs)}), plain mean ${median(({ plainMean }) => plainMean)}, plain sum ${median(({ plainSum }) => plainSum)}`,
    ...(one === undefined
      ? []
      : [
          `    Japan-China: level ${one.level.toFixed(2)} (acts ${one.levelAndActs.toFixed(2)}), plain mean ${one.plainMean.toFixed(2)}, plain sum ${one.plainSum.toFixed(2)}`,
        ]),
  ];
}

function alarmLines(dyads: readonly DyadYear[]): readonly string[] {
  return [
    "  a direction over 4 weeks against 12, share called improving or worsening:",
    ...scoreAlarms(dyads, ["2018-01-01", "2018-10-28"]).map(
      ({ name, n, ours, welch }) =>
        `    ${name.padEnd(48)} ours ${ours.toFixed(3)}, Welch over single acts ${welch.toFixed(3)} (n ${n})`,
    ),
  ];
}
