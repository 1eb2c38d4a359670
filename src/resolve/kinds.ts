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
  SUPPORT: "deed",
  CONCEDE: "deed",
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

/** Modes that are of another nature than their type: a truce is made by both sides, a test of arms is over in a moment. */
const NATURES_OF_MODES: Readonly<Record<string, Nature>> = { visit: "visit", ceasefire: "joint", weapons: "deed" };

/** Meaning: the nature of an event as told. */
export function natureOf({ event, mode }: EventRecord): Nature {
  return (mode === null ? undefined : NATURES_OF_MODES[mode]) ?? NATURES[event];
}

/** Meaning: what it takes to join reports of this nature whose dates meet at this width. */
export function supportNeeded(nature: Nature, width: Days["width"]): Support {
  return SUPPORT[nature][width];
}

/** Keys of a report: those to file it under, and those under which to look for others that can tell the same. */
export interface PartyKeys {
  readonly own: readonly string[];
  readonly near: readonly string[];
}

/**
 * Meaning: the keys under which reports can be one at all: type and parties, with their direction where words are exchanged. Other acts are told from
 * either side, or as done by both. A visit told without its mode may be joined to the visit, an agreement on a truce to the truce, a deportation to the
 * expulsion, a test told of nobody in particular to one that names whom it threatens; a mediated meeting is its parties'. Null when no party is known.
 */
export function partyKeysOf(record: EventRecord): PartyKeys | null {
  const actors = partiesOf(record.actor);
  const recipients = partiesOf(record.recipient);
  if (actors.length + recipients.length === 0) return null;
  if (natureOf(record) === "word") {
    const key = `${record.event} ${actors.join(",")} > ${recipients.join(",")}`;
    return { own: [key], near: [key] };
  }
  const parties = partiesIn(record).join(",");
  const shared = SHARED_BY_TYPES.filter(({ tells }) => tells(record)).map(({ name }) => `${name} ${parties}`);
  const full = [`${record.event} ${parties}`, ...shared];
  if (record.event !== "MOBILIZE") return { own: full, near: full };
  const [open, aimed] = [`MOBILIZE by ${actors.join(",")}`, `MOBILIZE by ${actors.join(",")} against some`];
  return recipients.length === 0
    ? { own: [...full, open], near: [...full, aimed] }
    : { own: [...full, aimed], near: [...full, open] };
}

/** The parties of an act, whatever their sides. Of a mediated meeting those who were brought together. */
function partiesIn({ mode, reciprocal, actor, recipient }: EventRecord): readonly string[] {
  const recipients = partiesOf(recipient);
  if (mode === "third-party" && !reciprocal && recipients.length > 1) return recipients;
  return [...new Set([...partiesOf(actor), ...recipients])].sort();
}

const TRUCE = /\b(?:truces?|cease-?fires?|armistices?)\b/i;

/** Happenings that coders put under two types. */
const SHARED_BY_TYPES: readonly { readonly name: string; readonly tells: (record: EventRecord) => boolean }[] = [
  {
    name: "truce",
    tells: ({ event, mode, sentence }) => mode === "ceasefire" || (event === "AGREE" && TRUCE.test(sentence.text)),
  },
  { name: "put out", tells: ({ mode }) => mode === "expel" || mode === "deport" },
];

/** Modes that outlets choose between for one act: what a strike was made with, what a crowd did. */
const NEAR_MODES: readonly ReadonlySet<string>[] = [
  new Set(["aerial", "drone", "heavy-weapons", "explosives", "destroy", "suicide-attack"]),
  new Set(["firearms", "targeted"]),
  new Set(["demo", "riot", "obstruct"]),
  new Set(["disapprove", "allege"]),
  new Set(["troops", "weapons"]),
  new Set(["expel", "deport"]),
];

/**
 * Meaning: how two reports agree in mode and direction: "same" when modes are equal or one is not told, "near" when they are modes that outlets choose
 * between, or each side says that the other attacked; null when they tell two acts. A visit has a visitor, so
 * talks of both sides are not the visit during which they were held.
 */
export function mannerOf(a: EventRecord, b: EventRecord): "same" | "near" | null {
  const differ = a.mode !== null && b.mode !== null && a.mode !== b.mode;
  if (differ) return NEAR_MODES.some((near) => near.has(a.mode ?? "") && near.has(b.mode ?? "")) ? "near" : null;
  if (a.mode !== "visit" && b.mode !== "visit") return directionOf(a, b);
  if (isUnmodedRow(a) || isUnmodedRow(b)) return null;
  if (isPlanOfTalks(a, b)) return "same";
  const oneWay = !a.reciprocal && !b.reciprocal && partiesOf(a.actor).join() === partiesOf(b.actor).join();
  return oneWay ? "same" : null;
}

/** Told by those who say that it was done to them: of a clash each side has its own account. */
function isOwnAccount({ attribution, recipient }: EventRecord): boolean {
  return attribution?.code != null && recipient.some(({ code }) => code === attribution.code);
}

/** Who did it to whom. What both do has no direction. */
function directionOf(a: EventRecord, b: EventRecord): "same" | "near" | null {
  if (natureOf(a) === "joint" || natureOf(b) === "joint") return "same";
  const [actors, others] = [partiesOf(a.actor).join(), partiesOf(b.actor).join()];
  const [recipients, theirs] = [partiesOf(a.recipient).join(), partiesOf(b.recipient).join()];
  if (actors === others && recipients === theirs) return "same";
  if (a.reciprocal || b.reciprocal) return "same";
  if (actors === others && (recipients === "" || theirs === "")) return "same";
  const opposed = actors === theirs && recipients === others;
  return opposed && a.event === "ASSAULT" && (isOwnAccount(a) || isOwnAccount(b)) ? "near" : null;
}

/** While one of two is only a plan, a trip and the talks at its place are not told apart. */
function isPlanOfTalks(a: EventRecord, b: EventRecord): boolean {
  const planned = (a.status === "future") !== (b.status === "future");
  const together = a.mode !== b.mode && (a.mode === null || b.mode === null);
  return planned && together && a.place !== null && a.place.text === b.place?.text;
}

/** An article may leave open that talks were held on a visit; a data set has a mode of its own for visits. */
function isUnmodedRow(record: EventRecord): boolean {
  return record.mode === null && isDataRow(record);
}
