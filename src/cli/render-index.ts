import { csvLine } from "../export/index.ts";
import type { Heading, LevelAct, LevelWeek } from "../model/level.ts";
import type { RelationLevel } from "../model/relation-level.ts";

/** A level with the names of its sides in words. */
export interface NamedLevel {
  readonly level: RelationLevel;
  readonly sideNames: readonly [string, string];
  readonly name: string;
}

const HEADINGS = ["both", "forth", "back"] as const satisfies readonly Heading[];

const COLUMNS = [
  ..."method scale a a_as_members b b_as_members heading context week start n mean level".split(" "),
  ..."low50 high50 low90 high90 effective_n silent_weeks".split(" "),
];

/** Meaning: every week of every heading, one line each; an empty cell is no value. Scores -10 to +10. */
export function renderIndexCsv(levels: readonly NamedLevel[]): string {
  const lines = levels.flatMap(({ level }) =>
    HEADINGS.flatMap((heading) => level.headings[heading].series.weeks.map((week) => weekCells(level, heading, week))),
  );
  return [COLUMNS, ...lines].map(csvLine).join("");
}

function weekCells({ method, scale, sides: [a, b], context }: RelationLevel, heading: Heading, week: LevelWeek) {
  const { interval50, interval90 } = week;
  return [
    ...[method, scale, a.code, String(a.asMembers), b.code, String(b.asMembers), heading, context],
    ...[week.week, week.start, week.n, week.mean, week.level],
    ...[interval50?.low ?? null, interval50?.high ?? null, interval90?.low ?? null, interval90?.high ?? null],
    ...[week.effectiveN, week.silentWeeks],
  ];
}

/** Meaning: the levels with their directions and the acts behind them, each with the records it rests on. */
export function renderIndexJson(levels: readonly NamedLevel[]): string {
  const told = levels.map(({ level, sideNames }) => {
    const { method, scale, sides, context, asOf, direction, headings } = level;
    const series = HEADINGS.map((heading) => {
      const { weeks, apart } = headings[heading].series;
      return { heading, apart, weeks };
    });
    const acts: readonly LevelAct[] = headings.both.acts;
    return { method, scale, sides, names: sideNames, context, asOf, direction, series, acts };
  });
  return `${JSON.stringify({ relations: told }, null, 2)}\n`;
}
