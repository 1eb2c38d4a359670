import type { EventType } from "../model/ontology.ts";
import type { EventRecord } from "../model/record.ts";
import { type Days, partiesOf } from "./telling.ts";

/** How acts of a type are told apart: joint acts have no direction, a visit lasts days, words fall many times a day. */
export type Nature = "visit" | "joint" | "deed" | "word";

const NATURES = {
  AGREE: "joint",
  CONSULT: "joint",
  COOPERATE: "joint",
  AID: "deed",
  RETREAT: "deed",
  PROTEST: "deed",
  SANCTION: "deed",
  MOBILIZE: "deed",
  COERCE: "deed",
  ASSAULT: "deed",
  SUPPORT: "word",
  CONCEDE: "word",
  REQUEST: "word",
  ACCUSE: "word",
  REJECT: "word",
  THREATEN: "word",
} as const satisfies Record<EventType, Exclude<Nature, "visit">>;

/** What must speak for two reports being one, beyond parties and date: nothing, some feature, or a telling likeness. */
export type Support = "none" | "some" | "likeness";

/** The coarser the date on which two reports agree, and the more often such acts happen, the more must speak for them. */
const SUPPORT = {
  visit: { day: "none", week: "none", month: "none", year: "likeness" },
  joint: { day: "none", week: "some", month: "likeness", year: "likeness" },
  deed: { day: "none", week: "some", month: "likeness", year: "likeness" },
  word: { day: "some", week: "likeness", month: "likeness", year: "likeness" },
} as const satisfies Record<Nature, Record<Days["width"], Support>>;

/** Meaning: the nature of an event as told. */
export function natureOf(record: EventRecord): Nature {
  return record.mode === "visit" ? "visit" : NATURES[record.event];
}

/** Meaning: what it takes to join reports of this nature whose dates meet at this width. */
export function supportNeeded(nature: Nature, width: Days["width"]): Support {
  return SUPPORT[nature][width];
}

/**
 * Meaning: the key under which reports can be one at all: type and parties, with their direction unless the act is joint. All of CONSULT
 * shares a direction-free key, because a visit told without its mode may be joined to the visit.
 */
export function partyKeyOf(record: EventRecord): string {
  const actors = partiesOf(record.actor);
  const recipients = partiesOf(record.recipient);
  if (NATURES[record.event] !== "joint") return `${record.event} ${actors.join(",")} > ${recipients.join(",")}`;
  return `${record.event} ${[...new Set([...actors, ...recipients])].sort().join(",")}`;
}

/**
 * Meaning: whether two reports can tell one act by mode and direction. Modes are equal or one is not told; a visit has a visitor,
 * so talks of both sides are not the visit during which they were held.
 */
export function sameManner(a: EventRecord, b: EventRecord): boolean {
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (a.mode !== "visit" && b.mode !== "visit") return true;
  return !a.reciprocal && !b.reciprocal && partiesOf(a.actor).join() === partiesOf(b.actor).join();
}
