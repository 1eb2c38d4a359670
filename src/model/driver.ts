import type { ActorCode, Dyad, IsoDate } from "./codes.ts";

/** What may move with a relation: another relation, or what happens within one state. */
export type DriverSubject =
  | { readonly kind: "dyad"; readonly dyad: Dyad }
  | { readonly kind: "home"; readonly code: ActorCode };

/** `together`: in the same week; `leads`: the subject moves first; `follows`: the relation does. */
export type Association = "together" | "leads" | "follows";

/** An association that stands after false discoveries are controlled. It says nothing of causes. */
export interface Driver {
  readonly subject: DriverSubject;
  readonly association: Association;
  /** Weeks between the two at the strongest correlation; 0 for `together`. */
  readonly lag: number;
  /** Correlation of the prewhitened series at that lag, -1..1. */
  readonly correlation: number;
  /** Probability of so strong a test were there nothing, and the same after all tests made are counted (Benjamini and Hochberg). */
  readonly p: number;
  readonly q: number;
  /** Weeks compared, and acts of the subject in them. */
  readonly weeks: number;
  readonly n: number;
}

/** A third party with its relations to both: balanced when the product of the three signs is positive. */
export interface Triad {
  readonly third: ActorCode;
  /** Mean scores: of the relation, of its first side with the third, of its second side with the third. */
  readonly levels: readonly [number, number, number];
  readonly n: readonly [number, number, number];
  readonly balanced: boolean;
}

export interface DriversReport {
  readonly dyad: Dyad;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeks: number;
  readonly n: number;
  /** How many subjects were compared, how many were too thin, and how many tests were made in all. */
  readonly compared: number;
  readonly thin: number;
  readonly tests: number;
  /** The false discovery rate that was allowed. */
  readonly rate: number;
  readonly drivers: readonly Driver[];
  readonly triads: readonly Triad[];
}
