import { daysBetween } from "../../lib/iso-date.ts";
import type { Turn, TurnWeek } from "../../model/turn.ts";
import { findTurns } from "./find-turns.ts";

/** A turn as it was first told, week after week, on what had happened by then. */
export interface Alarm {
  readonly turn: Turn;
  /** Days from the turn to the end of the week in which it was first told. */
  readonly delayDays: number;
  /** Whether the whole series tells a turn of this direction near that day too. */
  readonly stands: boolean;
}

/** Two tellings of one turn lie within so many days. */
const SAME_DAYS = 42;

/**
 * Meaning: what somebody who looks every week would have been told, and when: `findTurns` on each beginning of the series from `first` weeks on. A turn
 * told again near the same day is the same alarm. Shape: in the order told. An alarm that does not stand was a false one.
 * Example: `alarms(weeks).filter(({ stands }) => !stands).length`.
 */
export function alarms(weeks: readonly TurnWeek[], first = 12): readonly Alarm[] {
  const sorted = weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1));
  const final = findTurns(sorted);
  const told: Alarm[] = [];
  for (let end = first; end <= sorted.length; end += 1) {
    const known = sorted.slice(0, end);
    const today = known.at(-1)?.week;
    if (today === undefined) continue;
    for (const turn of findTurns(known)) {
      if (told.some((alarm) => isSame(alarm.turn, turn))) continue;
      const stands = final.some((other) => isSame(other, turn));
      told.push({ turn, delayDays: daysBetween(turn.date, today) + 7, stands });
    }
  }
  return told;
}

function isSame(a: Turn, b: Turn): boolean {
  return a.direction === b.direction && Math.abs(daysBetween(a.date, b.date)) <= SAME_DAYS;
}
