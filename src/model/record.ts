import type { ActorCode, Dyad, IsoDate, Span } from "./codes.ts";
import type { Certainty, Context, EventType, Mode, Sector, Status } from "./ontology.ts";

/** Who is meant by a mention: a state or organisation by code (null when unplaced), its sector, the person or body when known, the office held on that date. */
export interface Entity extends Span {
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly name: string | null;
  readonly role: string | null;
}

/** Who says it, when it is not the narrator. */
export interface Attribution {
  readonly text: string;
  readonly kind: "official" | "expert" | "media" | "anonymous";
  readonly code: ActorCode | null;
}

/** A sentence of the document: 0-based number, UTF-16 offsets into the cleaned text. */
export interface SentenceSpan extends Span {
  readonly index: number;
}

export const PRECISIONS = ["day", "week", "month", "season", "year", "unknown"] as const;

/** When: inclusive first and last day, both null when unresolved; `text` is null when the text says nothing. */
export interface EventDate {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly precision: (typeof PRECISIONS)[number];
  readonly text: string | null;
}

export const UNDATED: EventDate = { start: null, end: null, precision: "unknown", text: null };

export interface Place extends Span {
  readonly country: ActorCode | null;
}

/** A counted thing: `what` is killed, wounded, arrested, expelled, troops, money, tonnes, people, ...; `unit` is person, USD, EUR, percent, tonne, km, ... or null. */
export interface Quantity {
  readonly what: string;
  readonly value: number;
  readonly unit: string | null;
  readonly text: string;
}

/**
 * What decided: the words, the id of the rule or of the kind of act (`act.visit.v`), and the runner-up when there was one. `margin`: how much likelier
 * the kind was than the runner-up, 0..1; null where a rule decided.
 */
export interface Why {
  readonly words: string;
  readonly rule: string;
  readonly runnerUp: string | null;
  readonly margin?: number | null;
}

/** What all coded records share. */
export interface RecordBase {
  readonly id: string;
  readonly document: string;
  readonly sentence: SentenceSpan;
  readonly attribution: Attribution | null;
  readonly certainty: Certainty;
  /** Probability that the record is right, 0..1. */
  readonly confidence: number;
  readonly why: Why;
}

export interface EventRecord extends RecordBase {
  readonly kind: "event";
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  readonly actor: readonly Entity[];
  readonly recipient: readonly Entity[];
  readonly reciprocal: boolean;
  readonly status: Status;
  readonly date: EventDate;
  readonly place: Place | null;
  readonly quantities: readonly Quantity[];
  /** PLOVER score, -10..+10. */
  readonly score: number;
}

export const DIRECTIONS = ["improving", "worsening", "stable", "mixed", "uncertain"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Assessment extends RecordBase {
  readonly kind: "assessment";
  readonly dyad: Dyad;
  readonly direction: Direction;
  readonly issues: readonly Context[];
}
export interface Dispute extends RecordBase {
  readonly kind: "dispute";
  readonly parties: readonly ActorCode[];
  readonly name: Span;
  readonly context: Context;
}
export interface Milestone extends RecordBase {
  readonly kind: "milestone";
  readonly what: string;
  readonly years: number | null;
  readonly since: IsoDate | null;
  readonly dyad: Dyad | null;
}
export interface Condition extends RecordBase {
  readonly kind: "condition";
  readonly if: Span;
  readonly then: Span;
  readonly dyad: Dyad | null;
  readonly polarity: "if" | "unless" | "not-a-condition";
  readonly state: "demanded" | "offered" | "dropped" | "speculated" | "met";
}
export interface Cause extends RecordBase {
  readonly kind: "cause";
  readonly cause: Span;
  readonly effect: Span;
  readonly dyad: Dyad | null;
}
export interface Factor extends RecordBase {
  readonly kind: "factor";
  readonly what: Span;
  readonly bears_on: Dyad;
  readonly effect: "together" | "apart" | "unclear";
  readonly event: string | null;
}
export interface Indicator extends RecordBase {
  readonly kind: "indicator";
  readonly what: Span;
  readonly watchers: readonly ActorCode[];
}
export type Statement = Assessment | Dispute | Milestone | Condition | Cause | Factor | Indicator;
export type CodedRecord = EventRecord | Statement;
