import type { ActorCode, Dyad, IsoDate } from "./codes.ts";
import type { EventType } from "./ontology.ts";

/** Which way an act goes between the codes of a dyad: from its first to its second, back, or jointly. */
export type Heading = "forth" | "back" | "both";

/** How many dated acts, done or under way, were entered, with the sum of their scores and of their squares. */
export interface Totals {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** A week (its Monday) of one dyad. */
export interface WeekTotals extends Totals {
  readonly week: IsoDate;
  readonly heading: Heading;
}

/** A dyad whose mean score moved: `before` and `after` are the two spans compared. */
export interface Mover {
  readonly dyad: Dyad;
  readonly before: Totals;
  readonly after: Totals;
  /** Difference of the two means, in points of the score. */
  readonly change: number;
}

/** The last day on which an act of a type was done between two parties, and the place of its entry in the ledger. */
export interface LastTime {
  readonly dyad: readonly [ActorCode, ActorCode];
  readonly type: EventType;
  readonly day: IsoDate;
  readonly sequence: number;
}
