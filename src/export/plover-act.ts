import { type EventType, type Mode, type Status, scoreOf } from "../model/ontology.ts";
import type { EventRecord } from "../model/record.ts";

/** An event under PLOVER's own rules. `auxiliary` is its auxiliary mode, null where it has none. */
export interface PloverAct {
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly auxiliary: string | null;
  readonly score: number;
  readonly quad: number;
}

/** What PLOVER calls a plan of an act: one category where category and auxiliary would both do. */
const PLANS: Readonly<Partial<Record<EventType, EventType>>> = {
  CONSULT: "AGREE",
  SUPPORT: "AGREE",
  COOPERATE: "AGREE",
  AID: "AGREE",
  RETREAT: "CONCEDE",
};
const AUXILIARY: Readonly<Partial<Record<Status, string>>> = {
  historical: "historical",
  future: "future",
  hypothetical: "hypothetical",
  negated: "negation",
};
/** Verbal and material cooperation, verbal and material conflict. */
const QUADS: Readonly<Record<EventType, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** Meaning: what PLOVER codes for an event of ours: a planned meeting, visit, support, cooperation or aid is AGREE, an announced withdrawal CONCEDE. Source: PLOVER manual. */
export function ploverAct({ event, mode, status }: Pick<EventRecord, "event" | "mode" | "status">): PloverAct {
  const plan = status === "future" ? PLANS[event] : undefined;
  const told = plan ?? event;
  const own = plan === undefined ? mode : null;
  const auxiliary = plan === undefined ? (AUXILIARY[status] ?? null) : null;
  return { event: told, mode: own, auxiliary, score: scoreOf(told, own), quad: QUADS[told] };
}
