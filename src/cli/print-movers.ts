import { csvLine } from "../export/index.ts";
import type { WorldRow } from "../measure/index.ts";
import type { ActorNames } from "../model/actor-name.ts";
import type { IsoDate } from "../model/codes.ts";
import { SCALE_NAMES } from "../model/level.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { type OpenedRow, type World, worldIn } from "../world.ts";
import { openActorNames } from "./country-names.ts";
import { signed } from "./signed.ts";
import { directionSentence, tellMovingActs } from "./tell-direction.ts";
import { bold, textWidth, wrapped } from "./terminal.ts";

export type MoversFormat = "text" | "csv" | "json";

export interface PrintMoversOptions {
  readonly asOf: IsoDate;
  readonly weeks: number;
  readonly limit: number;
  readonly ledger: string;
  readonly format: MoversFormat;
}

/** Meaning: prints the world at a glance. Returns the exit status. Rejects with a `LedgerError`. */
export async function printMovers({ asOf, weeks, limit, ledger, format }: PrintMoversOptions): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const world = await worldIn(store, { asOf, window: weeks, limit });
    process.stdout.write(render(world, format, openActorNames()));
    if (world.dyads === 0) console.error(`demarche: no act between two parties in the ledger by ${asOf}`);
    return 0;
  } finally {
    await store.close();
  }
}

function render(world: World, format: MoversFormat, names: ActorNames): string {
  switch (format) {
    case "text":
      return renderText(world, names);
    case "csv":
      return renderCsv(world);
    case "json":
      return `${JSON.stringify(objectOf(world), null, 2)}\n`;
    default:
      return format satisfies never;
  }
}

function renderText(world: World, names: ActorNames): string {
  const { asOf, window, held, fallen, contradictory, silent, dyads, compared, method } = world;
  const width = textWidth();
  const pair = ({ dyad }: WorldRow) => dyad.map((code) => names.get(code)?.name ?? code).join(" – ");
  const level = (row: WorldRow) =>
    `level ${signed(row.level)}${row.interval90 === null ? "" : ` (90 % ${signed(row.interval90.low)} to ${signed(row.interval90.high)})`}`;
  const moved = ({ row, level: told }: OpenedRow) => [
    bold(pair(row)),
    wrapped(directionSentence(told.direction), "  ", width),
    ...tellMovingActs(told)
      .slice(0, 3)
      .map((line) => wrapped(line, "    ", width)),
  ];
  const section = (title: string, lines: readonly string[]) => [
    "",
    bold(title),
    ...(lines.length === 0 ? ["  none"] : lines),
  ];
  return [
    bold(`The ${window === 1 ? "week" : `${window} weeks`} to ${asOf} against the ${3 * window} before`),
    wrapped(
      `${SCALE_NAMES.plover}; all acts; method ${method}. ${dyads} relations, ${compared} with enough acts to compare; of relations that do not change about one in 25 clears its interval by chance. Sums count acts by their day, as entered by now.`,
      "",
      width,
    ),
    ...section("Moved most", held.flatMap(moved)),
    ...(fallen.length === 0
      ? []
      : section(
          "Moved by rows at their face, but not once plans, memories and doubles are set apart",
          fallen.map(({ row }) => `  ${pair(row)}: ${signed(row.difference)} by rows`),
        )),
    ...section(
      "Most contradictory: widest scatter within the window",
      contradictory.map(
        (row) =>
          `  ${pair(row)}: standard deviation ${(row.spread ?? 0).toFixed(1)} over ${row.nRecent} acts, ${level(row)}`,
      ),
    ),
    ...section(
      "Most silent against their habit",
      silent.map(
        (row) =>
          `  ${pair(row)}: ${row.silentWeeks} weeks without an act, where about ${Math.round(row.missed)} would be usual; ${row.level === null ? "level no longer known" : level(row)}`,
      ),
    ),
    "",
  ].join("\n");
}

const COLUMNS = [
  ..."method as_of window_weeks list a b level low90 high90 effective_n n_recent n_before direction".split(" "),
  ..."difference low95 high95 spread silent_weeks missed".split(" "),
];

/** One line a relation and list. The figures of movers are those of their incidents. */
function renderCsv(world: World): string {
  const line = (list: string, row: WorldRow, opened: OpenedRow | null) => {
    const told = opened === null ? row : opened.level.direction;
    const { difference, interval, direction, nRecent, nBefore } = told;
    const week = opened === null ? row : (opened.level.headings.both.series.weeks.at(-1) ?? row);
    return csvLine([
      ...[world.method, world.asOf, world.window, list, row.dyad[0], row.dyad[1]],
      ...[
        week.level,
        week.interval90?.low ?? null,
        week.interval90?.high ?? null,
        week.effectiveN,
        nRecent,
        nBefore,
        direction,
      ],
      ...[difference, interval?.low ?? null, interval?.high ?? null, row.spread, row.silentWeeks, row.missed],
    ]);
  };
  return [
    csvLine(COLUMNS),
    ...world.held.map((opened) => line("moved", opened.row, opened)),
    ...world.fallen.map((opened) => line("moved-by-rows-only", opened.row, opened)),
    ...world.contradictory.map((row) => line("contradictory", row, null)),
    ...world.silent.map((row) => line("silent", row, null)),
  ].join("");
}

function objectOf({ held, fallen, ...world }: World) {
  const opened = ({ row, level }: OpenedRow) => {
    const { direction, headings } = level;
    const moving = new Set(direction.movers.map(({ act }) => act));
    return {
      dyad: row.dyad,
      byRows: row,
      direction,
      level: headings.both.series.weeks.at(-1) ?? null,
      acts: headings.both.acts.filter(({ id }) => moving.has(id)),
    };
  };
  return { ...world, moved: held.map(opened), movedByRowsOnly: fallen.map(opened) };
}
