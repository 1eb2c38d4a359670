import type { ActorCode } from "../model/codes.ts";
import { isDataRow } from "../model/data-row.ts";
import type { Status } from "../model/ontology.ts";
import type { Entity } from "../model/record.ts";
import type { Telling } from "./telling.ts";

/** A row of an event data set between two states: all it knows of time is its own day, which is the day of the report. */
export interface DayRow {
  readonly telling: Telling;
  readonly day: number;
  readonly actor: Entity;
  readonly recipient: Entity;
  /** The two states, sorted. */
  readonly pair: string;
  readonly isVisit: boolean;
  /** Talks face to face; calls and talks through others show nobody's whereabouts. */
  readonly isTalk: boolean;
}

/**
 * Meaning: the rows among tellings that come from a data set of days: one party on each side, of two states, and no date but that
 * of the report. Records read in an article have a date of their own, where the text gives one.
 */
export function dayRowsOf(tellings: readonly Telling[]): readonly DayRow[] {
  return tellings.flatMap((telling): DayRow[] => {
    const { record } = telling.report;
    const [actor, recipient] = [record.actor[0], record.recipient[0]];
    if (!isDayOfReport(telling) || telling.days === null || !TOLD.has(telling.status)) return [];
    if (!actor?.code || !recipient?.code || actor.code === recipient.code) return [];
    const pair = [actor.code, recipient.code].sort().join(" ");
    const isConsult = record.event === "CONSULT" && telling.status === "actual";
    const isTalk = isConsult && (record.mode === null || record.mode === "multilateral");
    return [
      {
        telling,
        day: telling.days.first,
        actor,
        recipient,
        pair,
        isVisit: isConsult && record.mode === "visit",
        isTalk,
      },
    ];
  });
}

const TOLD: ReadonlySet<Status> = new Set(["actual", "future"]);

/** Meaning: whether all that a telling knows of time is the day of its report, as a row of a data set. */
export function isDayOfReport({ days, report: { record, published } }: Telling): boolean {
  if (!isDataRow(record) || days === null || days.first !== days.last) return false;
  return published === null || published === record.date.start;
}

/** Meaning: the person that a party is, "" for a state, a body or an office. Who holds or held an office on the day is a person. */
export function personOf({ name, role, sector }: Entity): string {
  const isPerson = name !== null && (role !== null || sector === "ELI") && name.toLowerCase() !== role?.toLowerCase();
  return isPerson ? name : "";
}

/** Meaning: the other party of a row than the person of a state; null when that person is not in it. */
export function counterpart({ actor, recipient }: DayRow, code: ActorCode, person: string): Entity | null {
  if (actor.code === code && personOf(actor) === person) return recipient;
  return recipient.code === code && personOf(recipient) === person ? actor : null;
}
