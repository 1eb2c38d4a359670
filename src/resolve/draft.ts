import type { Mode, Status } from "../model/ontology.ts";
import { natureOf } from "./kinds.ts";
import { type Basis, replaces } from "./standing.ts";
import { type Days, meet, type Telling } from "./telling.ts";

/** An incident in the making: its tellings in order of publication, the one its status rests on, and why they were put together. Grows in place. */
export interface Draft {
  readonly tellings: Telling[];
  /** Tellings that differ in what sameness is judged by, the last of its like each; what one of thousands of like rows adds is nothing. */
  readonly faces: Map<string, Telling>;
  /** The last telling of each date in each standing: few, however many rows there are. */
  readonly dated: Map<string, Telling>;
  basis: Telling;
  /** The mode told by any report, null when none tells it. */
  mode: Mode | null;
  /** When it took place or is to, as far as is known; null when no report has a date. */
  days: Days | null;
  /** Whether every telling recalls a past act. */
  past: boolean;
  readonly features: Set<string>;
}

/** So many different tellings are compared; of more, the first and the latest. */
const MOST_FACES = 40;

/** Meaning: the draft of a first telling. */
export function draftOf(telling: Telling): Draft {
  return {
    tellings: [telling],
    faces: new Map([[telling.face, telling]]),
    dated: new Map([[dateKeyOf(telling), telling]]),
    basis: telling,
    mode: telling.report.record.mode,
    days: telling.days,
    past: telling.status === "historical",
    features: new Set(),
  };
}

/** Meaning: adds one more, later telling to the draft; the status passes to it when it is well founded (see `standing.ts`). */
export function addTelling(draft: Draft, telling: Telling, features: readonly string[]): void {
  if (replaces(basisOf(draft.basis), basisOf(telling))) draft.basis = telling;
  draft.tellings.push(telling);
  draft.faces.delete(telling.face);
  draft.faces.set(telling.face, telling);
  const [, second] = draft.faces.keys();
  if (draft.faces.size > MOST_FACES && second !== undefined) draft.faces.delete(second);
  draft.mode ??= telling.report.record.mode;
  draft.past &&= telling.status === "historical";
  const date = dateKeyOf(telling);
  draft.dated.delete(date);
  draft.dated.set(date, telling);
  draft.days = daysOf([...draft.dated.values()], draft.basis);
  for (const feature of features) draft.features.add(feature);
}

/** Meaning: the mode of the type that the incident is taken for; reports of another type have modes of their own. Null when none tells it. */
export function modeOf({ basis, mode, tellings }: Draft): Mode | null {
  const type = basis.report.record.event;
  const own = tellings.flatMap(({ report }) => (report.record.event === type ? (report.record.mode ?? []) : []));
  return mode !== null && own.includes(mode) ? mode : (own[0] ?? null);
}

function dateKeyOf({ days, status, report }: Telling): string {
  return `${days?.first} ${days?.last} ${days?.width} ${status} ${report.record.mode}`;
}

function basisOf(telling: Telling): Basis {
  const { attribution, certainty } = telling.report.record;
  return { status: telling.status, attribution, certainty };
}

/** Statuses that say the act took place. */
export const DONE: ReadonlySet<Status> = new Set(["actual", "ongoing", "historical"]);

const FINENESS = ["day", "week", "month", "year"] as const satisfies readonly Days["width"][];

/**
 * What the reports say that share the standing of the basis (done, or not done), by the finest of them; the days of a visit told day by day run
 * from the first to the last. A plan that was moved has its last date, however coarse.
 */
function daysOf(tellings: readonly Telling[], basis: Telling): Days | null {
  if (basis.putOff) return null;
  const done = DONE.has(basis.status);
  const days = finest(tellings.filter((telling) => DONE.has(telling.status) === done)) ?? finest(tellings);
  const isMoved = !done && days !== null && basis.days !== null && !meet(days, basis.days);
  return isMoved ? basis.days : days;
}

function finest(tellings: readonly Telling[]): Days | null {
  for (const width of FINENESS) {
    const told = tellings.filter(({ days }) => days?.width === width);
    const last = told.at(-1);
    if (last?.days === null || last?.days === undefined) continue;
    if (width !== "day" || natureOf(last.report.record) !== "visit" || !DONE.has(last.status)) return last.days;
    const all = told.flatMap(({ days }) => days ?? []);
    return {
      first: Math.min(...all.map(({ first }) => first)),
      last: Math.max(...all.map((days) => days.last)),
      width,
    };
  }
  return null;
}
