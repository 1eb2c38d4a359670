import { dayOfEpoch } from "../lib/epoch-day.ts";
import { isoWeekOf } from "../lib/iso-week.ts";
import { capitalise } from "../lib/list-phrase.ts";
import {
  constants,
  levelOf,
  mondayOfWeek,
  type WeekArithmetic,
  weekArithmetic,
  weekNumberOf,
  weightsOf,
} from "../measure/index.ts";
import type { Heading } from "../model/level.ts";
import { SCALE_NAMES } from "../model/level.ts";
import type { HeadedLevel } from "../model/relation-level.ts";
import type { NamedLevel } from "./render-index.ts";
import { actLine, reportsBehind } from "./tell-direction.ts";

const { BASE_DRIFT, DEPARTURE, HALF_LIFE_DAYS, KEPT_A_WEEK, LONGEST_SILENCE, Z50, Z90, WEEK_NOISE, WORLD } = constants;
const MOST_ACTS_OF_OTHER_WEEKS = 12;

/** Meaning: how one week's level came about, each line to be checked by hand: figures are printed to six places. Null before the first act. */
export function renderExplanation(named: NamedLevel, heading: Heading, week: string): string | null {
  const { level, sideNames } = named;
  const headed = level.headings[heading];
  const number = weekNumberOf(level.asOf);
  const told = weekArithmetic(headed.sums, number, level.scale);
  if (told === null) return null;
  const way = {
    both: `${sideNames[0]} and ${sideNames[1]}, both ways`,
    forth: `${sideNames[0]} towards ${sideNames[1]}`,
    back: `${sideNames[1]} towards ${sideNames[0]}`,
  };
  const what = level.context === null ? "all acts" : `acts on ${level.context.replaceAll("_", " ")}`;
  const ended = level.asOf < dayOfEpoch(mondayOfWeek(number) + 6) ? `, as far as ${level.asOf}` : "";
  return [
    `${capitalise(way[heading])}, week ${week}${ended}`,
    `${SCALE_NAMES[level.scale]}; ${what}; method ${level.method} (docs/method.md)`,
    "",
    ...beforeLines(told, number, level.scale),
    ...actLines(headed, named, number),
    ...stepLines(told),
    ...resultLines(told, headed),
    ...weightLines(headed, number, level.scale),
    "",
  ].join("\n");
}

function beforeLines(
  { before, carried }: WeekArithmetic,
  number: number,
  scale: keyof typeof WORLD,
): readonly string[] {
  const weeks = number - before.week;
  const kept = KEPT_A_WEEK ** weeks;
  const origin =
    before.effectiveN === 0
      ? `nothing yet: the world's base ${f(WORLD[scale].base)} and scatter ${f(WORLD[scale].scatter)}`
      : `as it stood at the end of ${weekName(before.week)}`;
  return [
    `1  Before: ${origin}`,
    `   base ${f(before.base)}, departure ${f(before.departure)}; their variances ${f(before.varBase)}, ${f(before.varDeparture)}, covariance ${f(before.covariance)}; scatter ${f(before.scatter)}`,
    `2  Carried over ${weeks} week${weeks === 1 ? "" : "s"}: half of the departure is kept every ${HALF_LIFE_DAYS} days, k = 2^(−7·${weeks}/${HALF_LIFE_DAYS}) = ${f(kept)}`,
    `   departure ${f(before.departure)} × k = ${f(carried.departure)}; base stays ${f(carried.base)}; expected level ${f(carried.base + carried.departure)}`,
    `   variances: departure k²·${f(before.varDeparture)} + (1 − k²)·${DEPARTURE}·${f(before.scatter)} = ${f(carried.varDeparture)}; base ${f(before.varBase)} + ${weeks}·${BASE_DRIFT}·${f(before.scatter)} = ${f(carried.varBase)}; covariance × k = ${f(carried.covariance)}`,
  ];
}

function actLines({ acts, sums }: HeadedLevel, { level }: NamedLevel, number: number): readonly string[] {
  const own = acts.filter(({ day }) => weekNumberOf(day) === number);
  const sum = sums.find(({ week }) => week === number);
  if (sum === undefined) return ["3  No act in this week: the level is what was carried, and its interval is wider"];
  return [
    `3  Acts of the week: ${own.length}, weight w by credibility, score x`,
    ...own.map((act) => {
      const reports = reportsBehind(act, level.incidents);
      return `   w ${act.weight.toFixed(2)}  ${actLine(act)}  (${reports} report${reports === 1 ? "" : "s"}, ${act.references[0]})`;
    }),
    `   Σw = ${f(sum.weight)}, Σwx = ${f(sum.sum)}, Σwx² = ${f(sum.squares)}; mean Σwx/Σw = ${f(sum.sum / sum.weight)}`,
  ];
}

function stepLines({ carried, step, acts, after }: WeekArithmetic): readonly string[] {
  if (step === null || acts === null) return [];
  const scatter =
    acts.n > 1
      ? `(${f(carried.squares)} + (Σwx² − Σwx·mean)·n/Σw) / (${carried.degrees} + n − 1) = ${f(after.scatter)}, from next week on`
      : `${f(after.scatter)}, as before: one act does not scatter`;
  return [
    `4  Noise of the mean: ${WEEK_NOISE}·scatter + scatter/Σw = ${f(WEEK_NOISE * carried.scatter)} + ${f(carried.scatter / acts.weight)} = ${f(step.observed)}`,
    `   variance expected of it: ${f(carried.varBase)} + 2·${f(carried.covariance)} + ${f(carried.varDeparture)} + ${f(step.observed)} = ${f(step.variance)}`,
    `   gains: departure (${f(carried.varDeparture)} + ${f(carried.covariance)}) / ${f(step.variance)} = ${f(step.gainDeparture)}; base (${f(carried.varBase)} + ${f(carried.covariance)}) / ${f(step.variance)} = ${f(step.gainBase)}`,
    `5  Surprise: ${f(step.mean)} − ${f(step.expected)} = ${f(step.mean - step.expected)}`,
    `   departure ${f(carried.departure)} + gain × surprise = ${f(after.departure)}; base ${f(carried.base)} + gain × surprise = ${f(after.base)}`,
    `   scatter ${scatter}`,
  ];
}

function resultLines({ after }: WeekArithmetic, { series }: HeadedLevel): readonly string[] {
  const { level, variance } = levelOf(after);
  const deviation = Math.sqrt(variance);
  const last = series.weeks.at(-1);
  const silent =
    last?.level === null
      ? [`   not told: silent for ${last.silentWeeks} weeks, and from ${LONGEST_SILENCE} on only the base is left`]
      : [];
  return [
    `6  Level = base + departure = ${f(level)}; variance ${f(after.varBase)} + 2·${f(after.covariance)} + ${f(after.varDeparture)} = ${f(variance)}, root ${f(deviation)}`,
    `   50 %: ± ${Z50}·${f(deviation)}: ${f(level - Z50 * deviation)} to ${f(level + Z50 * deviation)}`,
    `   90 %: ± ${Z90}·${f(deviation)}: ${f(level - Z90 * deviation)} to ${f(level + Z90 * deviation)}; cut at −10 and +10`,
    ...silent,
  ];
}

/** The level as a sum over single acts: exact, as every step is linear in the scores. */
function weightLines({ acts, sums }: HeadedLevel, number: number, scale: keyof typeof WORLD): readonly string[] {
  const taken = weightsOf(sums, number, scale);
  if (taken === null) return [];
  const ofWeek = new Map(taken.weeks.map(({ week, weight }) => [week, weight]));
  const total = new Map(sums.map(({ week, weight }) => [week, weight]));
  const share = acts
    .map((act) => {
      const week = weekNumberOf(act.day);
      return { act, share: ((ofWeek.get(week) ?? 0) * act.weight) / (total.get(week) ?? 1) };
    })
    .sort((x, y) => Math.abs(y.share * (y.act.score - taken.level)) - Math.abs(x.share * (x.act.score - taken.level)));
  const rest = share.slice(MOST_ACTS_OF_OTHER_WEEKS);
  const sumOf = (rows: typeof share) => rows.reduce((sum, row) => sum + row.share, 0);
  const worth = (rows: typeof share) => rows.reduce((sum, row) => sum + row.share * row.act.score, 0);
  return [
    `7  The same as a sum over all acts: weight × score, the weights adding up to 1 (those that pull hardest first)`,
    ...share
      .slice(0, MOST_ACTS_OF_OTHER_WEEKS)
      .map((row) => `   ${f(row.share)} × ${actLine(row.act)} = ${f(row.share * row.act.score)}`),
    ...(rest.length === 0 ? [] : [`   ${f(sumOf(rest))} over ${rest.length} other acts = ${f(worth(rest))}`]),
    `   ${f(taken.prior.weight)} × the world's base ${f(taken.prior.base)} = ${f(taken.prior.weight * taken.prior.base)}`,
    `   Σ weights ${f(sumOf(share) + taken.prior.weight)}, Σ = ${f(worth(share) + taken.prior.weight * taken.prior.base)}`,
  ];
}

function weekName(week: number): string {
  return isoWeekOf(dayOfEpoch(mondayOfWeek(week)));
}

function f(value: number): string {
  return value.toFixed(6).replace("-", "−");
}
