import { isDataRow } from "../model/data-row.ts";
import type { EventType } from "../model/ontology.ts";
import type { EventRecord } from "../model/record.ts";
import { type Days, partiesOf } from "./telling.ts";

/**
 * How acts of a type are told apart: joint acts have no direction, a visit lasts days, a measure is ordered on one day and carried out on others, a deed
 * strikes on its day, words fall many times a day.
 */
export type Nature = "visit" | "joint" | "measure" | "deed" | "word";

const NATURES = {
  AGREE: "joint",
  CONSULT: "joint",
  COOPERATE: "joint",
  AID: "measure",
  RETREAT: "measure",
  PROTEST: "deed",
  SANCTION: "measure",
  MOBILIZE: "measure",
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
  measure: { day: "none", week: "some", month: "likeness", year: "likeness" },
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
 * shares a direction-free key, because a visit told without its mode may be joined to the visit. Null when no party is known.
 */
export function partyKeyOf(record: EventRecord): string | null {
  const actors = partiesOf(record.actor);
  const recipients = partiesOf(record.recipient);
  if (actors.length + recipients.length === 0) return null;
  if (NATURES[record.event] !== "joint") return `${record.event} ${actors.join(",")} > ${recipients.join(",")}`;
  return `${record.event} ${[...new Set([...actors, ...recipients])].sort().join(",")}`;
}

/** Modes that outlets choose between for one act: what a strike was made with, what a crowd did. */
const NEAR_MODES: readonly ReadonlySet<string>[] = [
  new Set(["aerial", "drone", "heavy-weapons", "explosives", "destroy", "suicide-attack"]),
  new Set(["firearms", "targeted"]),
  new Set(["demo", "riot", "obstruct"]),
  new Set(["disapprove", "allege"]),
];

/**
 * Meaning: how two reports agree in mode and direction: "same" when modes are equal or one is not told, "near" when they are modes that outlets choose
 * between, null when they tell two acts. A visit has a visitor, so talks of both sides are not the visit during which they were held.
 */
export function mannerOf(a: EventRecord, b: EventRecord): "same" | "near" | null {
  const differ = a.mode !== null && b.mode !== null && a.mode !== b.mode;
  if (differ) return NEAR_MODES.some((near) => near.has(a.mode ?? "") && near.has(b.mode ?? "")) ? "near" : null;
  if (a.mode !== "visit" && b.mode !== "visit") return "same";
  if (isUnmodedRow(a) || isUnmodedRow(b)) return null;
  const oneWay = !a.reciprocal && !b.reciprocal && partiesOf(a.actor).join() === partiesOf(b.actor).join();
  return oneWay ? "same" : null;
}

/** An article may leave open that talks were held on a visit; a data set has a mode of its own for visits. */
function isUnmodedRow(record: EventRecord): boolean {
  return record.mode === null && isDataRow(record);
}
