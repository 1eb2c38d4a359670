import { capitalise } from "../lib/list-phrase.ts";
import type { LevelWeek } from "../model/level.ts";
import { SCALE_NAMES } from "../model/level.ts";
import type { RelationLevel } from "../model/relation-level.ts";
import type { NamedLevel } from "./render-index.ts";
import { signed } from "./signed.ts";
import { tellDirection, tellMovingActs } from "./tell-direction.ts";
import { bold, textWidth, wrapped } from "./terminal.ts";

/** Columns before the chart. */
const LEAD = 31;
const WIDEST_CHART = 61;

/** Meaning: how a relation stands: each way at the end, the direction with what moved it, and a chart of the weeks with both intervals. */
export function renderIndexText(named: NamedLevel): string {
  const { level, name } = named;
  const width = textWidth();
  const { scale, method, context, asOf } = level;
  const what = context === null ? "all acts" : `acts on ${context.replaceAll("_", " ")}`;
  const { weeks } = level.headings.both.series;
  return [
    bold(capitalise(name)),
    `${SCALE_NAMES[scale]}, −10 to +10; ${what}; as of ${asOf}; method ${method}`,
    "",
    ...headingLines(named),
    "",
    wrapped(tellDirection(level), "", width),
    ...tellMovingActs(level).map((line) => wrapped(line, "  ", width)),
    "",
    ...chartOf(weeks, Math.min(WIDEST_CHART, width - LEAD)),
    "",
    wrapped(apartOf(level), "", width),
    "",
  ].join("\n");
}

function headingLines({ level, sideNames: [a, b] }: NamedLevel): readonly string[] {
  const rows = [
    ["both ways", level.headings.both],
    [`${a} → ${b}`, level.headings.forth],
    [`${b} → ${a}`, level.headings.back],
  ] as const;
  const longest = Math.max(...rows.map(([title]) => title.length));
  return rows.map(([title, { series, acts }]) => {
    const last = series.weeks.at(-1);
    const rest = `${acts.length} acts in all, effective n ${(last?.effectiveN ?? 0).toFixed(1)}`;
    if (last === undefined || last.level === null) return `${title.padEnd(longest)}  not known (${rest})`;
    const range = (interval: typeof last.interval50) =>
      `${signed(interval?.low ?? null)} to ${signed(interval?.high ?? null)}`;
    const silence =
      last.silentWeeks === 0 ? "" : `, silent for ${last.silentWeeks} week${last.silentWeeks === 1 ? "" : "s"}`;
    return `${title.padEnd(longest)}  ${signed(last.level)}  50 % ${range(last.interval50)}, 90 % ${range(last.interval90)}  (${rest}${silence})`;
  });
}

/** One line a week: `·` the 90 % interval, `=` the 50 % one, `o` the level, `x` the mean of the week's acts, `|` zero. */
function chartOf(weeks: readonly LevelWeek[], width: number): readonly string[] {
  const ends = weeks.flatMap(({ interval90, mean }) => [
    ...(interval90 === null ? [] : [interval90.low, interval90.high]),
    ...(mean === null ? [] : [mean]),
  ]);
  if (ends.length === 0) return ["no week with a level"];
  const low = Math.floor(Math.min(0, ...ends));
  const high = Math.ceil(Math.max(0, ...ends));
  const at = (value: number) => Math.round(((value - low) / Math.max(1, high - low)) * (width - 1));
  const lines = weeks.map((week) => {
    const cells = Array<string>(width).fill(" ");
    const fill = (interval: LevelWeek["interval50"], mark: string) => {
      if (interval !== null) cells.fill(mark, at(interval.low), at(interval.high) + 1);
    };
    fill(week.interval90, "·");
    fill(week.interval50, "=");
    cells[at(0)] = "|";
    if (week.mean !== null) cells[at(week.mean)] = "x";
    if (week.level !== null) cells[at(week.level)] = "o";
    return `${week.week} ${String(week.n).padStart(4)} ${signed(week.mean).padStart(6)} ${signed(week.level).padStart(6)}  ${cells.join("").trimEnd()}`;
  });
  const scale = `${signed(low, 0)}${signed(high, 0).padStart(width - signed(low, 0).length)}`;
  return [
    `week        n   mean  level   ${scale}`.replace(/ {3}(?=[+−])/, "  "),
    ...lines,
    "o level, = 50 % interval, · 90 % interval, x mean of the week's acts; n/a: nothing known, which is not 0",
  ];
}

function apartOf({ headings }: RelationLevel): string {
  const { planned, historical, undated, unscored } = headings.both.series.apart;
  return `Not in it: ${planned} incidents ahead or only talked of, ${historical} of the past, ${undated} without a day, ${unscored} without a score on this scale.`;
}
