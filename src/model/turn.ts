import type { IsoDate } from "./codes.ts";
import type { Incident } from "./incident.ts";

/** A week of a relation as turns are sought in it: its Monday, how many acts, the sum of their scores and of the squares. */
export interface TurnWeek {
  readonly week: IsoDate;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** The stretch before or after a turn: acts and their mean score, null when there were none. */
export interface TurnSide {
  readonly n: number;
  readonly mean: number | null;
}

/** A day from which a relation stood differently. */
export interface Turn {
  readonly date: IsoDate;
  readonly direction: "improving" | "worsening";
  /** First and last day on which it may have begun, 90 %. */
  readonly interval: { readonly low: IsoDate; readonly high: IsoDate };
  /** Difference of the mean score, in points, and how many standard errors that is. */
  readonly size: number;
  readonly deviations: number;
  readonly before: TurnSide;
  readonly after: TurnSide;
  /** The day by which it had gone again, when it lasted only an episode. */
  readonly until: IsoDate | null;
}

/** A turn told: what kind it is, and the incidents at its beginning that moved it most. */
export interface Episode extends Turn {
  readonly kind: "thaw" | "crisis" | "freeze" | "cooling";
  readonly name: string;
  readonly incidents: readonly Incident[];
}
