import { plainWords } from "../lib/content-words.ts";
import { overlap, sharedCount } from "../lib/overlap.ts";
import type { ActorCode } from "../model/codes.ts";
import type { Entity, EventRecord } from "../model/record.ts";
import type { Nature } from "./kinds.ts";
import type { Telling } from "./telling.ts";

/** What speaks for or against two reports telling one act, apart from parties and date. */
export interface Likeness {
  /** On how many sides the same person or office is told. */
  readonly people: number;
  readonly samePlace: boolean;
  readonly sameIssue: boolean;
  /** Share of the shorter sentence's content words that the other has, 0..1; 0 when fewer than two are shared. */
  readonly words: number;
  /** Why they cannot be one: different people, offices or places. Null when nothing is against it. */
  readonly conflict: string | null;
}

/** Word shares found to part retellings from sentences that only share a topic; see `likeness.test.ts`. */
const SOME_WORDS = 0.25;
const LIKE_WORDS = 0.4;

/** Meaning: the features of two tellings. */
export function likenessOf(a: Telling, b: Telling): Likeness {
  const [left, right] = [a.report.record, b.report.record];
  const people = comparePeople(left, right);
  const place = comparePlaces(left, right);
  return {
    people: people.same,
    samePlace: place === "same",
    sameIssue: left.contexts.some((context) => context !== "diplomatic" && right.contexts.includes(context)),
    words: sharedCount(a.words, b.words) < 2 ? 0 : overlap(a.words, b.words),
    conflict: people.differ ? "different people" : place === "different" ? "different places" : null,
  };
}

/** Meaning: whether anything beyond parties and date speaks for one act. */
export function isSupported(likeness: Likeness): boolean {
  return likeness.people > 0 || likeness.samePlace || likeness.sameIssue || likeness.words >= SOME_WORDS;
}

/** Meaning: whether the texts tell the same thing by themselves. People meet and travel seldom, but speak and order daily. */
export function isAlike(likeness: Likeness, nature: Nature): boolean {
  if (likeness.people > 0 && (nature === "visit" || nature === "joint")) return true;
  return likeness.words >= LIKE_WORDS || (likeness.samePlace && likeness.words >= SOME_WORDS);
}

type Verdict = "same" | "different" | "unknown";

/** People are compared within each state: one shared person is enough, none where both name somebody is a conflict. */
function comparePeople(a: EventRecord, b: EventRecord): { readonly same: number; readonly differ: boolean } {
  let same = 0;
  const left = byCode(peopleOf(a));
  const right = byCode(peopleOf(b));
  for (const [code, ours] of left) {
    const theirs = right.get(code);
    if (theirs === undefined) continue;
    const found = comparePersons(ours, theirs);
    if (found === "different") return { same, differ: true };
    if (found === "same") same += 1;
  }
  return { same, differ: false };
}

/** A visitor sees many hosts, so only the visitor tells one visit from another. */
function peopleOf(record: EventRecord): readonly Entity[] {
  return record.mode === "visit" ? record.actor : [...record.actor, ...record.recipient];
}

/** Meaning: whether entities of one state are the same people, by name where both name somebody, else by office. Some in common are enough. */
export function comparePersons(ours: readonly Entity[], theirs: readonly Entity[]): Verdict {
  const [left, right] = [ours.flatMap(nameWords), theirs.flatMap(nameWords)];
  // a body and its head, or its state's, may well do one thing
  if (ours.some(isBody) !== theirs.some(isBody)) return "unknown";
  if (left.length > 0 && right.length > 0) {
    return left.some((one) => right.some((other) => isSubset(one, other) || isSubset(other, one)))
      ? "same"
      : "different";
  }
  const [leftOffices, rightOffices] = [ours.flatMap(officesOf), theirs.flatMap(officesOf)];
  if (leftOffices.length === 0 || rightOffices.length === 0) return "unknown";
  return leftOffices.some((office) => rightOffices.includes(office)) ? "same" : "different";
}

const BODY =
  /^[\p{Lu}\d]{2,}(?:-[\p{Lu}\d]+)*$|\b(?:[Mm]inistry|[Dd]epartment|[Tt]reasury|[Oo]ffice|[Gg]uards?|[Aa]rmy|[Nn]avy|[Ff]orces?|[Pp]olice|[Pp]arty|[Ff]ront|[Mm]ovement|[Uu]nion|[Cc]ouncil|[Cc]ommand|[Aa]gency|[Pp]arliament|[Gg]overnment|[Cc]ommission|[Pp]rogramme|[Tt]igers)\b/u;

/** Whether a name is that of a body and not of a person. */
function isBody({ name, role }: Entity): boolean {
  return name !== null && role === null && BODY.test(name);
}

function nameWords(entity: Entity): readonly ReadonlySet<string>[] {
  return entity.name === null ? [] : [new Set(plainWords(entity.name))];
}

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return sharedCount(a, b) === a.size;
}

/** Offices of which a state has one at a time. Order matters: a "vice president" is no president. */
const OFFICES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["deputy", /\b(?:vice|deputy|assistant|former|ex)\b/],
  ["head of government", /\b(?:prime minister|premier|chancellor|taoiseach|head of government)\b/],
  [
    "foreign minister",
    /\b(?:foreign (?:minister|secretary)|secretary of state|minister (?:of|for) (?:foreign|external) affairs|external affairs minister|foreign affairs)\b/,
  ],
  [
    "defence minister",
    /\b(?:defen[cs]e (?:minister|secretary|chief)|secretary of defen[cs]e|minister of defen[cs]e)\b/,
  ],
  ["head of state", /\b(?:president|king|queen|emperor|emir|head of state)\b/],
];

function officesOf(entity: Entity): readonly string[] {
  const role = entity.role?.toLowerCase() ?? "";
  const office = OFFICES.find(([, pattern]) => pattern.test(role));
  return office === undefined || office[0] === "deputy" ? [] : [office[0]];
}

function byCode(entities: readonly Entity[]): ReadonlyMap<ActorCode, readonly Entity[]> {
  return Map.groupBy(
    entities.filter((entity) => entity.code !== null),
    (entity) => entity.code ?? "",
  );
}

/** Places differ when they lie in different countries, or, for an attack, protest or seizure, when neither name holds the other. */
function comparePlaces(a: EventRecord, b: EventRecord): Verdict {
  if (a.place === null || b.place === null) return "unknown";
  const [left, right] = [new Set(plainWords(a.place.text)), new Set(plainWords(b.place.text))];
  if (isSubset(left, right) || isSubset(right, left)) return "same";
  if (a.place.country !== null && b.place.country !== null && a.place.country !== b.place.country) return "different";
  return ["ASSAULT", "PROTEST", "COERCE"].includes(a.event) ? "different" : "unknown";
}
