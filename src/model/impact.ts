import type { AccountReference } from "./account.ts";
import type { FigureChange, SentenceChange } from "./account-change.ts";
import type { ActorCode, Dyad, IsoDate } from "./codes.ts";
import type { EventType, Mode, Status } from "./ontology.ts";
import type { EventDate } from "./record.ts";

/** Where an incident stands. */
export interface IncidentState {
  readonly status: Status;
  readonly date: EventDate;
  /** The record its status rests on. */
  readonly basis: string;
  readonly reports: number;
}

/** What would become of an incident: gone, in parts, resting on another report, with another status or date, or only with fewer reports. */
export type IncidentOutcome = "vanishes" | "falls-apart" | "changes" | "other-basis" | "other-reports";

export interface IncidentImpact {
  readonly id: string;
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly actor: readonly ActorCode[];
  readonly recipient: readonly ActorCode[];
  readonly outcome: IncidentOutcome;
  readonly was: IncidentState;
  /** Null when it vanishes. */
  readonly is: IncidentState | null;
}

/** The figures of one relation that would be others. */
export interface RelationImpact {
  readonly dyad: Dyad;
  readonly figures: readonly FigureChange[];
}

/** The sentences of one relation's account of the day that would change, with the evidence they cite now. */
export interface AccountImpact {
  readonly dyad: Dyad;
  readonly sentences: readonly (SentenceChange & { readonly evidence: readonly AccountReference[] })[];
}

/** A saved edition that leans on what is in question: how many of its records, and the sentences that cite them. It stays as it is. */
export interface EditionImpact {
  readonly id: string;
  readonly dyad: Dyad;
  readonly asOf: IsoDate;
  readonly records: number;
  readonly sentences: readonly { readonly section: string; readonly text: string }[];
}

/** All that leans on some records as of a day, and what would become of it. */
export interface Impact {
  readonly asOf: IsoDate;
  /** The records in question that stand now. */
  readonly records: readonly string[];
  readonly documents: number;
  readonly incidents: readonly IncidentImpact[];
  readonly relations: readonly RelationImpact[];
  readonly accounts: readonly AccountImpact[];
  /** Relations concerned whose accounts were not written. */
  readonly notWritten: readonly Dyad[];
  readonly editions: readonly EditionImpact[];
  /** Editions whose text was altered, so that nothing can be said of them. */
  readonly problems: readonly string[];
}
