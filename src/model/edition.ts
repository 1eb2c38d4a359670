import type { Account } from "./account.ts";
import type { Dyad, IsoDate } from "./codes.ts";
import type { Instant } from "./entry.ts";

/** What an account was written with, beyond its relation and its day. */
export interface AccountSettings {
  /** The day of the edition that the account compares itself with. */
  readonly since: IsoDate;
  /** Weeks of the series that the direction leans on. */
  readonly seriesWeeks: number;
  /** How far back acts with third parties are looked for, in days. */
  readonly surroundingsDays: number;
  /** The least confidence of a record that is told, 0 to 1. */
  readonly leastConfidence: number;
}

/** What an edition holds: an account with all that is needed to have it again. */
export interface EditionContent {
  readonly dyad: Dyad;
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment, is in it. */
  readonly knownAt: Instant;
  readonly saved: Instant;
  readonly user: string;
  readonly settings: AccountSettings;
  /** The coders of the records that the account leans on, sorted. */
  readonly coders: readonly string[];
  /** The version of the program that wrote it. */
  readonly method: string;
  /** Every record that the account leans on: cited, counted, or behind a figure; sorted ids. */
  readonly records: readonly string[];
  readonly account: Account;
}

/** An account that was saved. It is never changed. `hash`: SHA-256 of the content as it was kept, in hexadecimal; the id is its beginning. */
export interface Edition extends EditionContent {
  readonly id: string;
  readonly sequence: number;
  readonly hash: string;
}
