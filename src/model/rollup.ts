import type { ActorCode, Dyad, IsoDate } from "./codes.ts";
import type { Heading, WeekOfActs } from "./level.ts";
import type { EventType, Mode } from "./ontology.ts";

/**
 * Meaning: whether an act is of both sides, whoever is told first, so that its mirror image is the same act: talks other than visits, and agreements. Of rows of ICEWS
 * in 2018, 92 to 100 % of these have their mirror image on the same day, of all other types at most 58 % (`npm run eval -- --only level`).
 */
export function isMutual(event: EventType, mode: Mode | null): boolean {
  return event === "AGREE" || (event === "CONSULT" && mode !== "visit");
}

/** How many dated acts, done or under way, were entered, each once a day, type, mode and way however many rows tell it, with the sum of their scores and of their squares. */
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

/** The weeks of one dyad that have acts, in order, both ways together; each act weighs what is believed of its data set. */
export interface DyadWeeks {
  readonly dyad: Dyad;
  readonly weeks: readonly WeekOfActs[];
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
