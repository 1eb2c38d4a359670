import { plainWords } from "../lib/content-words.ts";
import { sharedCount } from "../lib/overlap.ts";
import type { ActorCode } from "../model/codes.ts";
import type { Entity, EventRecord } from "../model/record.ts";

/** Who stands for one state in a report: the words of each name, and the offices told. */
export interface People {
  readonly names: readonly ReadonlySet<string>[];
  readonly offices: readonly string[];
  /** Whether a body is among them: a ministry, a force. */
  readonly body: boolean;
}

export type Verdict = "same" | "different" | "unknown";

/** Meaning: the people of a report by state. A visitor sees many hosts, so only the visitor tells one visit from another. */
export function peopleByCode(record: EventRecord): ReadonlyMap<ActorCode, People> {
  const told = record.mode === "visit" ? record.actor : [...record.actor, ...record.recipient];
  const byCode = Map.groupBy(
    told.filter(({ code }) => code !== null),
    ({ code }) => code ?? "",
  );
  return new Map([...byCode].map(([code, entities]) => [code, peopleOf(entities)]));
}

/** Meaning: entities as people. */
export function peopleOf(entities: readonly Entity[]): People {
  return { names: entities.flatMap(nameWords), offices: entities.flatMap(officesOf), body: entities.some(isBody) };
}

/** Meaning: whether those of one state are the same people, by name where both name somebody, else by office. Some in common are enough. */
export function comparePersons(ours: People, theirs: People): Verdict {
  // a body and its head, or its state's, may well do one thing
  if (ours.body !== theirs.body) return "unknown";
  if (ours.names.length > 0 && theirs.names.length > 0) {
    return ours.names.some((one) => theirs.names.some((other) => isSubset(one, other) || isSubset(other, one)))
      ? "same"
      : "different";
  }
  if (ours.offices.length === 0 || theirs.offices.length === 0) return "unknown";
  return ours.offices.some((office) => theirs.offices.includes(office)) ? "same" : "different";
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

/** Meaning: whether all of some words are among others. */
export function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size <= b.size && sharedCount(a, b) === a.size;
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
