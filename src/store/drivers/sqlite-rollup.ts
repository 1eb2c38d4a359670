import type { DatabaseSync } from "node:sqlite";
import type { ActorCode, Dyad } from "../../model/codes.ts";
import type { EventType, Mode, Status } from "../../model/ontology.ts";
import { isMutual } from "../../model/rollup.ts";

/** An act as the roll-ups count it: dated, done or under way, between two parties. `day` is its first, since 1970-01-01. */
export interface CountedAct {
  readonly sequence: number;
  readonly a: ActorCode;
  readonly b: ActorCode;
  /** 0 from a to b, 1 from b to a, 2 of both. */
  readonly direction: number;
  readonly type: EventType;
  readonly mode: Mode | null;
  readonly day: number;
  readonly score: number;
}

/** Acts that took place or are going on; the others are not counted. */
export const COUNTED: ReadonlySet<Status> = new Set(["actual", "ongoing"]);

/** Meaning: which way an act goes between the codes of a dyad, as `CountedAct` writes it. Where both act, it is of both. */
export function directionOf([a, b]: Dyad, actors: readonly ActorCode[], reciprocal: boolean): number {
  if (reciprocal || (actors.includes(a) && actors.includes(b))) return 2;
  return actors.includes(a) ? 0 : 1;
}

/** Counts acts of one data set (0: what was read here) in or out inside the caller's transaction. */
export interface RollUp {
  readonly count: (acts: readonly CountedAct[], dataSet: number, sign?: 1 | -1) => void;
}

const WEEK_OFFSET = 3;
const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

/** Meaning: the Monday of a day, both since 1970-01-01 (a Thursday). */
export function mondayOf(day: number): number {
  return day - ((((day + WEEK_OFFSET) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** Meaning: year times 12 and month (0-11) of a day since 1970-01-01. */
export function monthOf(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Meaning: the statements that keep the roll-up tables, compiled once for a connection. What several rows of one day, type, mode and way tell is one act and
 * is summed once.
 */
export function prepareRollUp(database: DatabaseSync): RollUp {
  const add = "DO UPDATE SET n = n + excluded.n, sum = sum + excluded.sum, squares = squares + excluded.squares";
  const week = database.prepare(`INSERT INTO weeks VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ${add}`);
  const month = database.prepare(`INSERT INTO months VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ${add}`);
  const last = database.prepare(`INSERT INTO last_days VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET day = excluded.day, sequence = excluded.sequence WHERE excluded.day >= day`);
  const forget = database.prepare("DELETE FROM last_days WHERE a = ? AND b = ? AND type = ? AND data_set = ?");
  const recall = database.prepare(RECALL);
  const actsOf = prepareActs(database);
  return {
    count: (rows, dataSet, sign = 1) => {
      const acts = sign === 1 ? actsOf.enter(rows, dataSet) : actsOf.leave(rows, dataSet);
      for (const { row, totals } of inOrder(summed(acts, weekRowOf, sign)))
        week.run(row.a, row.b, row.at, row.direction, dataSet, totals.n, totals.sum, totals.squares);
      for (const { row, totals } of inOrder(summed(acts, monthRowOf, sign)))
        month.run(row.at, row.a, row.b, row.type, dataSet, totals.n, totals.sum, totals.squares);
      for (const act of latest(rows)) {
        if (sign === 1) last.run(act.a, act.b, act.type, dataSet, act.day, act.sequence);
        else {
          forget.run(act.a, act.b, act.type, dataSet);
          recall.run({ a: act.a, b: act.b, type: act.type });
        }
      }
    },
  };
}

/** Rows told of one act, and how many of them. */
interface DayAct {
  readonly act: CountedAct;
  reports: number;
}

/** Which acts rows bring in that were not there, and which leave with the last row that told them. */
function prepareActs(database: DatabaseSync) {
  const enter = database.prepare("INSERT OR IGNORE INTO day_acts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const at = "a = ? AND b = ? AND day = ? AND direction = ? AND type = ? AND mode = ? AND data_set = ?";
  const tell = database.prepare(`UPDATE day_acts SET reports = reports + ? WHERE ${at}`);
  const leave = database.prepare(`DELETE FROM day_acts WHERE ${at} AND reports <= 0`);
  const placeOf = ({ a, b, day, direction, type, mode }: CountedAct, dataSet: number) =>
    [a, b, day, direction, type, mode ?? "", dataSet] as const;
  return {
    enter: (rows: readonly CountedAct[], dataSet: number): readonly CountedAct[] =>
      dayActs(rows).flatMap(({ act, reports }) => {
        const place = placeOf(act, dataSet);
        if (enter.run(...place, reports, act.score).changes === 1) return [act];
        tell.run(reports, ...place);
        return [];
      }),
    leave: (rows: readonly CountedAct[], dataSet: number): readonly CountedAct[] =>
      dayActs(rows).flatMap(({ act, reports }) => {
        const place = placeOf(act, dataSet);
        tell.run(-reports, ...place);
        return leave.run(...place).changes === 1 ? [act] : [];
      }),
  };
}

/** In the order of the table, so that neighbours fall on the same page. */
function dayActs(rows: readonly CountedAct[]): readonly DayAct[] {
  const found = new Map<string, DayAct>();
  for (const row of rows) {
    const direction = isMutual(row.type, row.mode) ? 2 : row.direction;
    const key = `${row.a} ${row.b} ${row.day} ${direction} ${row.type} ${row.mode ?? ""}`;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, { act: direction === row.direction ? row : { ...row, direction }, reports: 1 });
    else known.reports += 1;
  }
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, act]) => act);
}

/** The last act read here that still stands, after one was counted out. */
const RECALL = `INSERT INTO last_days
  SELECT :a, :b, :type, 0, CAST(julianday(e.first_day) - 2440587.5 AS INTEGER), e.sequence
  FROM entry_dyads y JOIN entries e ON e.sequence = y.entry JOIN runs r ON r.sequence = e.run
  WHERE y.a = :a AND y.b = :b AND e.type = :type AND e.status IN (${[...COUNTED].map((status) => `'${status}'`).join(", ")}) AND e.first_day IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs later WHERE later.document_id = r.document_id AND later.sequence > r.sequence)
  ORDER BY e.first_day DESC, e.sequence DESC LIMIT 1`;

interface Row {
  readonly a: string;
  readonly b: string;
  readonly at: number;
  readonly direction: number;
  readonly type: string;
}

interface Sum {
  readonly row: Row;
  readonly totals: { n: number; sum: number; squares: number };
}

function weekRowOf({ a, b, direction, day }: CountedAct): Row {
  return { a, b, at: mondayOf(day), direction, type: "" };
}

function monthRowOf({ a, b, type, day }: CountedAct): Row {
  return { a, b, at: monthOf(day), direction: 0, type };
}

function summed(acts: readonly CountedAct[], rowOf: (act: CountedAct) => Row, sign: 1 | -1): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const act of acts) {
    const row = rowOf(act);
    const key = `${row.a} ${row.b} ${row.at} ${row.direction} ${row.type}`;
    let found = sums.get(key);
    if (found === undefined) {
      found = { row, totals: { n: 0, sum: 0, squares: 0 } };
      sums.set(key, found);
    }
    found.totals.n += sign;
    found.totals.sum += sign * act.score;
    found.totals.squares += sign * act.score * act.score;
  }
  return sums;
}

/** Nearly in the order of the tables, so that neighbours fall on the same page. */
function inOrder(sums: ReadonlyMap<string, Sum>): readonly Sum[] {
  return [...sums].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, sum]) => sum);
}

function latest(acts: readonly CountedAct[]): Iterable<CountedAct> {
  const found = new Map<string, CountedAct>();
  for (const act of acts) {
    const key = `${act.a} ${act.b} ${act.type}`;
    const known = found.get(key);
    if (known === undefined || known.day <= act.day) found.set(key, act);
  }
  return found.values();
}
