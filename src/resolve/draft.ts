import type { Status } from "../model/ontology.ts";
import type { EventRecord } from "../model/record.ts";
import { natureOf } from "./kinds.ts";
import { type Basis, replaces } from "./standing.ts";
import type { Days, Telling } from "./telling.ts";

/** An incident in the making: its tellings in order of publication, the one its status rests on, and why they were put together. */
export interface Draft {
  readonly tellings: readonly Telling[];
  readonly basis: Telling;
  readonly features: ReadonlySet<string>;
}

/** Meaning: the draft of a first telling. */
export function draftOf(telling: Telling): Draft {
  return { tellings: [telling], basis: telling, features: new Set() };
}

/** Meaning: the draft with one more, later telling; the status passes to it when it is well founded (see `standing.ts`). */
export function withTelling(draft: Draft, telling: Telling, features: readonly string[]): Draft {
  const basis = replaces(basisOf(draft.basis), basisOf(telling)) ? telling : draft.basis;
  return { tellings: [...draft.tellings, telling], basis, features: new Set([...draft.features, ...features]) };
}

function basisOf(telling: Telling): Basis {
  const { attribution, certainty } = telling.report.record;
  return { status: telling.status, attribution, certainty };
}

/** Statuses that say the act took place. */
export const DONE: ReadonlySet<Status> = new Set(["actual", "ongoing", "historical"]);

/** Meaning: the mode told by any report, null when none tells it. */
export function modeOf(draft: Draft): EventRecord["mode"] {
  return draft.tellings.find(({ report }) => report.record.mode !== null)?.report.record.mode ?? null;
}

const FINENESS = ["day", "week", "month", "year"] as const satisfies readonly Days["width"][];

/**
 * Meaning: when the act took place or is to take place, as far as is known: what the reports say that share the standing of the basis
 * (done, or not done), by the finest of them; the days of a visit told day by day run from the first to the last, a plan that was moved
 * has its last date. Null when no report has a date.
 */
export function daysOf(draft: Draft): Days | null {
  const done = DONE.has(draft.basis.status);
  const alike = draft.tellings.filter((telling) => DONE.has(telling.status) === done);
  return finest(alike) ?? finest(draft.tellings);
}

function finest(tellings: readonly Telling[]): Days | null {
  for (const width of FINENESS) {
    const told = tellings.filter(({ days }) => days?.width === width);
    const last = told.at(-1);
    if (last?.days === null || last?.days === undefined) continue;
    if (width !== "day" || natureOf(last.report.record) !== "visit" || !DONE.has(last.status)) return last.days;
    const all = told.flatMap(({ days }) => days ?? []);
    const firsts = all.map((days) => days.first).sort();
    const lasts = all.map((days) => days.last).sort();
    return { first: firsts[0] ?? last.days.first, last: lasts.at(-1) ?? last.days.last, width };
  }
  return null;
}
