import { EVENT_TYPES, type EventType, type Mode, SCORES } from "./ontology.ts";

/** A code of an event as one of our types. `hosted`: the one who is said to act receives the act (a host is visited). */
export interface CodedType {
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly hosted: boolean;
}

/** Types of CAMEO's codes, by the longest beginning that is listed. 01 tells statements, which are no events here. */
const TYPES: Readonly<Record<string, string>> = {
  "02": "REQUEST",
  "021": "REQUEST assist",
  "022": "REQUEST assist",
  "023": "REQUEST assist",
  "024": "REQUEST change",
  "025": "REQUEST yield",
  "026": "REQUEST meet",
  "027": "REQUEST meet",
  "028": "REQUEST meet",
  "03": "AGREE",
  "04": "CONSULT",
  "041": "CONSULT phone",
  "042": "CONSULT visit",
  "043": "CONSULT visit hosted",
  "045": "CONSULT third-party",
  "05": "SUPPORT",
  "057": "AGREE",
  "06": "COOPERATE",
  "07": "AID",
  "08": "CONCEDE",
  "0831": "RETREAT resign",
  "084": "RETREAT release",
  "086": "RETREAT access",
  "087": "RETREAT",
  "0871": "RETREAT ceasefire",
  "0873": "RETREAT disarm",
  "0874": "RETREAT withdraw",
  "09": "ACCUSE investigate",
  "10": "REQUEST",
  "101": "REQUEST assist",
  "102": "REQUEST assist",
  "103": "REQUEST assist",
  "104": "REQUEST change",
  "105": "REQUEST yield",
  "106": "REQUEST meet",
  "107": "REQUEST meet",
  "108": "REQUEST meet",
  "11": "ACCUSE disapprove",
  "112": "ACCUSE allege",
  "115": "ACCUSE allege",
  "116": "SANCTION convict",
  "12": "REJECT",
  "121": "REJECT assist",
  "122": "REJECT assist",
  "123": "REJECT change",
  "124": "REJECT yield",
  "125": "REJECT meet",
  "126": "REJECT meet",
  "13": "THREATEN",
  "1312": "THREATEN restrict",
  "1313": "THREATEN relations",
  "132": "THREATEN restrict",
  "134": "THREATEN relations",
  "138": "THREATEN violence",
  "1382": "THREATEN territory",
  "14": "PROTEST",
  "141": "PROTEST demo",
  "142": "PROTEST hunger",
  "143": "PROTEST strike",
  "144": "PROTEST obstruct",
  "145": "PROTEST riot",
  "15": "MOBILIZE",
  "151": "MOBILIZE police",
  "152": "MOBILIZE troops",
  "153": "MOBILIZE police",
  "154": "MOBILIZE troops",
  "16": "SANCTION discontinue",
  "166": "SANCTION expel",
  "17": "COERCE",
  "171": "COERCE seize",
  "172": "COERCE restrict",
  "1723": "COERCE curfew",
  "1724": "COERCE martial-law",
  "173": "COERCE arrest",
  "174": "COERCE deport",
  "176": "COERCE cyber",
  "18": "ASSAULT",
  "181": "ASSAULT abduct",
  "182": "ASSAULT beat",
  "1821": "ASSAULT sexual",
  "1822": "ASSAULT torture",
  "183": "ASSAULT explosives",
  "1831": "ASSAULT suicide-attack",
  "185": "ASSAULT targeted",
  "186": "ASSAULT targeted",
  "19": "ASSAULT",
  "191": "COERCE restrict",
  "193": "ASSAULT firearms",
  "194": "ASSAULT heavy-weapons",
  "195": "ASSAULT aerial",
  "20": "ASSAULT",
  "204": "ASSAULT unconventional",
};
const LONGEST = 4;
const SHORTEST = 2;

/**
 * Meaning: the type of an event's code, or null for a code that is none here: one of CAMEO's ("042", "1831"), or a type of PLOVER's by name,
 * with its mode after a hyphen ("CONSULT", "CONSULT-visit"). Example: `codedType("174")` is `{ event: "COERCE", mode: "deport", hosted: false }`.
 */
export function codedType(code: string): CodedType | null {
  const [type = "", ...rest] = code.split("-");
  const named = EVENT_TYPES.find((one) => one === type);
  if (named !== undefined) return ofMode(named, rest.join("-"));
  if (!/^\d{2,4}$/.test(code)) return null;
  for (let length = Math.min(code.length, LONGEST); length >= SHORTEST; length -= 1) {
    const [event, mode = "", hosted] = (TYPES[code.slice(0, length)] ?? "").split(" ");
    const found = EVENT_TYPES.find((one) => one === event);
    if (found !== undefined) return { event: found, mode: mode === "" ? null : mode, hosted: hosted === "hosted" };
  }
  return null;
}

function ofMode(event: EventType, mode: string): CodedType | null {
  if (mode === "") return { event, mode: null, hosted: false };
  return Object.hasOwn(SCORES[event].modes, mode) ? { event, mode, hosted: false } : null;
}

/** Meaning: every type that the table names, for its test. */
export function tabledTypes(): readonly CodedType[] {
  return Object.keys(TYPES).flatMap((code) => codedType(code) ?? []);
}
