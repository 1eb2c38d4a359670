import type { IsoDate } from "./codes.ts";
import type { EventDate } from "./record.ts";

/**
 * Where an incident stands on a day, as far as reports tell. `rumoured`: told only by unnamed or doubtful voices, or as a possibility. `no-report`: its
 * day has passed and no report says that it took place, which is not the same as that it did not.
 */
export const LIFE_STATUSES = [
  "rumoured",
  "announced",
  "confirmed",
  "under-way",
  "done",
  "slipped",
  "cancelled",
  "denied",
  "no-report",
] as const;
export type LifeStatus = (typeof LIFE_STATUSES)[number];

/** One turn in the life of an incident. */
export interface LifeStep {
  /** The day on which it was known: publication of the report (its entry, when undated), or the day that a deadline passed. */
  readonly on: IsoDate;
  readonly status: LifeStatus;
  /** When it was then to take place, or took place. */
  readonly date: EventDate;
  /** The record it rests on; of a deadline that passed, the one that set it. */
  readonly basis: string;
  /** What was planned before a change of date; null for any other step. */
  readonly from: EventDate | null;
  /** The step in words. Example: `for 2018-05-08 to 2018-05-11, on the word of the foreign ministry`. */
  readonly words: string;
  /** False for a claim that is told but does not decide: a party's denial of what the narrator saw. */
  readonly decides: boolean;
}
