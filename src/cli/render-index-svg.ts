import { capitalise } from "../lib/list-phrase.ts";
import type { LevelWeek } from "../model/level.ts";
import { SCALE_NAMES } from "../model/level.ts";
import type { Interval } from "../model/series.ts";
import type { NamedLevel } from "./render-index.ts";
import { signed } from "./signed.ts";

const WIDTH = 960;
const PANEL = 230;
const TOP = 64;
const LEFT = 52;
const RIGHT = 16;
const TITLE = 24;
const BOTTOM = 40;
const PLOT = PANEL - TITLE - BOTTOM;
const MOST_YEARS_BY_MONTH = 2;

interface Panel {
  readonly title: string;
  readonly weeks: readonly LevelWeek[];
}

/** Where a value and a week lie in a panel. */
interface Frame {
  readonly x: (start: string) => number;
  readonly y: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/**
 * Meaning: levels as a picture, one panel a relation (of a single one: both ways, and each way), all on one scale: the level as a line, its 50 and 90 % intervals as
 * bands, the weeks' means as dots that grow with n. Where nothing is known there is a gap.
 */
export function renderIndexSvg(levels: readonly NamedLevel[]): string {
  const panels = panelsOf(levels);
  const [first] = levels;
  if (first === undefined) throw new Error("nothing to draw");
  const { scale, method, context, asOf } = first.level;
  const height = TOP + panels.length * PANEL;
  const frame = frameOf(panels);
  const what = context === null ? "all acts" : `acts on ${context.replaceAll("_", " ")}`;
  const title = levels.length === 1 ? capitalise(first.name) : "Relations on one scale";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="#222">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="26" font-size="18" font-weight="600">${escaped(title)}</text>`,
    `<text x="${LEFT}" y="46" fill="#555">${escaped(`${SCALE_NAMES[scale]}, ${what}, as of ${asOf}; line: level, dark band: 50 %, light band: 90 % interval, dots: weekly means; method ${method}`)}</text>`,
    ...panels.map((panel, i) => `<g transform="translate(0 ${TOP + i * PANEL})">\n${drawPanel(panel, frame)}\n</g>`),
    "</svg>",
    "",
  ].join("\n");
}

function panelsOf(levels: readonly NamedLevel[]): readonly Panel[] {
  const [first, ...more] = levels;
  if (first === undefined) return [];
  if (more.length > 0)
    return levels.map(({ name, level }) => ({ title: capitalise(name), weeks: level.headings.both.series.weeks }));
  const { headings } = first.level;
  const [a, b] = first.sideNames;
  return [
    { title: "Both ways", weeks: headings.both.series.weeks },
    { title: capitalise(`${a} towards ${b}`), weeks: headings.forth.series.weeks },
    { title: capitalise(`${b} towards ${a}`), weeks: headings.back.series.weeks },
  ];
}

function frameOf(panels: readonly Panel[]): Frame {
  const weeks = panels.flatMap((panel) => panel.weeks);
  const ends = weeks.flatMap(({ interval90 }) => (interval90 === null ? [] : [interval90.low, interval90.high]));
  const means = weeks.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const low = Math.floor(Math.min(0, ...ends, ...means));
  const high = Math.ceil(Math.max(1, ...ends, ...means));
  const times = weeks.map(({ start }) => Date.parse(start));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const span = Math.max(1, to - from);
  return {
    low,
    high,
    x: (start) => round(LEFT + ((Date.parse(start) - from) / span) * (WIDTH - LEFT - RIGHT)),
    y: (value) => round(TITLE + ((high - value) / (high - low)) * PLOT),
  };
}

function drawPanel({ title, weeks }: Panel, frame: Frame): string {
  const step = frame.high - frame.low > 10 ? 5 : 2;
  const ticks: number[] = [];
  for (let tick = Math.ceil(frame.low / step) * step; tick <= frame.high; tick += step) ticks.push(tick);
  const grid = ticks.map(
    (tick) =>
      `<path d="M${LEFT} ${frame.y(tick)}H${WIDTH - RIGHT}" stroke="${tick === 0 ? "#888" : "#e4e4e4"}"/><text x="${LEFT - 8}" y="${frame.y(tick) + 4}" text-anchor="end" fill="#555">${signed(tick, 0)}</text>`,
  );
  const runs = runsOf(weeks);
  return [
    `<text x="${LEFT}" y="14" font-weight="600">${escaped(title)}</text>`,
    ...grid,
    ...dateTicks(weeks, frame),
    ...runs.map((run) => band(run, frame, ({ interval90 }) => interval90, "#cfe0f3")),
    ...runs.map((run) => band(run, frame, ({ interval50 }) => interval50, "#8fb8e3")),
    ...weeks.flatMap(({ start, mean, n }) =>
      mean === null
        ? []
        : [
            `<circle cx="${frame.x(start)}" cy="${frame.y(mean)}" r="${round(Math.min(5, 1 + Math.sqrt(n) / 2))}" fill="#444" fill-opacity="0.35"/>`,
          ],
    ),
    ...runs.map(
      (run) =>
        `<path d="${run.map(({ start, level }, i) => `${i === 0 ? "M" : "L"}${frame.x(start)} ${frame.y(level ?? 0)}`).join("")}" fill="none" stroke="#174a84" stroke-width="2"/>`,
    ),
  ].join("\n");
}

function band(run: readonly LevelWeek[], frame: Frame, of: (week: LevelWeek) => Interval | null, fill: string): string {
  const told = run.flatMap((week) => {
    const interval = of(week);
    return interval === null
      ? []
      : [{ x: frame.x(week.start), high: frame.y(interval.high), low: frame.y(interval.low) }];
  });
  const upper = told.map(({ x, high }) => `${x} ${high}`);
  const lower = told.map(({ x, low }) => `${x} ${low}`).reverse();
  return `<path d="M${[...upper, ...lower].join("L")}Z" fill="${fill}"/>`;
}

/** Stretches of weeks with a level. */
function runsOf(weeks: readonly LevelWeek[]): readonly (readonly LevelWeek[])[] {
  const runs: LevelWeek[][] = [[]];
  for (const week of weeks) {
    if (week.level === null) runs.push([]);
    else runs.at(-1)?.push(week);
  }
  return runs.filter((run) => run.length > 0);
}

/** Months of a short span, years of a long one. */
function dateTicks(weeks: readonly LevelWeek[], frame: Frame): readonly string[] {
  const starts = weeks.map(({ start }) => start);
  const years = new Set(starts.map((start) => start.slice(0, 4))).size;
  const length = years > MOST_YEARS_BY_MONTH ? 4 : 7;
  const firsts = starts.filter((start, i) => start.slice(0, length) !== starts[i - 1]?.slice(0, length));
  let last = -Infinity;
  return firsts.flatMap((start) => {
    const x = frame.x(start);
    if (x - last < 56) return [];
    last = x;
    const bottom = TITLE + PLOT;
    return [
      `<path d="M${x} ${bottom}v5" stroke="#888"/><text x="${x}" y="${bottom + 18}" text-anchor="middle" fill="#555">${start.slice(0, length)}</text>`,
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
