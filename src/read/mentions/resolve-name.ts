import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { described, describedBy } from "./described-name.ts";
import { type Found, IN_STATE, inState, stateOf, WHOLE_NAME, wholeName } from "./found-name.ts";
import { compoundCodes, joinedNames } from "./joint-name.ts";
import type { Spell } from "./lexeme.ts";
import { partOfName } from "./partial-name.ts";
import { officeOn, sectorOn, yearsAway } from "./persons.ts";

/** One reading of a name: who it is, the office held on the day, and what speaks for it. */
export interface NamedActor {
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly name: string;
  /** The office held on the day, or the office or noun the words themselves name; null when there is none. */
  readonly role: string | null;
  /** 0..1: the product of the features below. A rank among readings, not a calibrated probability. */
  readonly score: number;
  readonly features: Features;
  /** Spells in office, earliest first; empty for what is no person. */
  readonly spells: readonly Spell[];
  /** True where the words mean several at once ("Seoul and Washington"): all readings are meant, not one of them. */
  readonly joint: boolean;
}

/** What a score is made of. */
export interface Features {
  /** How the words match: 1 a whole name of the tables, .9 a noun or office in a named state, .8 a full name in another order or transliteration, or with names between, .6 a family name alone. */
  readonly match: number;
  /** How near in time: 1 in office on the day or no person, falling by .04 for each year away, at least .3. */
  readonly time: number;
  /** For a person found otherwise than by the whole name: 1 who leads a state or its foreign policy on the day, .97 who holds another office, .94 who holds none; else 1. */
  readonly standing: number;
  /** .9 where the name is also a common word or another place's ("Georgia", "Jordan"), else 1. */
  readonly plain: number;
}

/**
 * Meaning: everyone and everything that a name or description alone can stand for on a day, likeliest first; empty when the tables know none:
 * a name is never guessed. Without a date no office is told. `name` is a full or family name ("Wang Yi", "Abe"), a state, a body, or a
 * description with its state beside it: "Citizen (Japan)", "Turkish president",
 * or several of these joined by "and". Example: `resolveName(actors, "Wang Yi", "2018-04-16")[0].role` is "foreign minister".
 */
export function resolveName(actors: CompiledActors, name: string, date: IsoDate | null): NamedActor[] {
  const trimmed = name.trim();
  const words = /^[tb]/i.test(trimmed) ? trimmed.replace(OPENING, "") : trimmed;
  const bracketed = words.endsWith(")") ? /^(.+?)\s*\(([^()]+)\)$/.exec(words) : null;
  const whole = wholeName(actors, words, date);
  if (bracketed !== null) {
    const found = described(actors, bracketed[1] ?? "", stateOf(actors, bracketed[2] ?? ""), date);
    return ranked([...whole, ...found], date);
  }
  const found = whole.length > 0 || !words.includes(" ") ? whole : describedBy(actors, words, date);
  if (found.length > 0) return ranked(found, date);
  const joint = jointly(actors, words, date);
  return joint.length > 0 ? joint : ranked(partOfName(actors, words), date);
}

/** "the", "both Koreas", "the two Koreas" */
const OPENING = /^(?:(?:the|both)\s+)?(?:(?:two|three)\s+(?=\p{Lu}\p{L}+s$))?/iu;

/** Several named at once: each of them as sure as it is alone. */
function jointly(actors: CompiledActors, name: string, date: IsoDate | null): NamedActor[] {
  const codes = compoundCodes(actors, name);
  if (codes.length > 0) return codes.map((code) => scored({ ...inState(code, actors, IN_STATE), joint: true }, date));
  const parts = joinedNames(name).map((part) => decidedActor(resolveName(actors, part, date)));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.map((part) => ({ ...part, joint: true })) : [];
}

function ranked(found: readonly Found[], date: IsoDate | null): NamedActor[] {
  const [only] = found;
  if (only !== undefined && found.length === 1) return [scored(only, date)];
  return distinct(found.map((one) => scored(one, date))).toSorted((a, b) => b.score - a.score);
}

/** Meaning: the likeliest reading, when all readings as likely are of the same state or body; null when undecided or unknown. */
export function decidedActor(readings: readonly NamedActor[]): NamedActor | null {
  const first = readings[0];
  if (first === undefined) return null;
  const equal = first.joint ? readings : readings.filter((one) => one.score >= first.score - 1e-9);
  return equal.every((one) => one.code === first.code) ? first : null;
}

function scored(found: Found, date: IsoDate | null): NamedActor {
  const { code, sector, name, person, match, plain = 1 } = found;
  const time = person === undefined ? 1 : Math.max(0.3, 1 - 0.04 * yearsAway(person, date));
  const office = person === undefined ? null : officeOn(person, date);
  const standing = person === undefined || match === WHOLE_NAME ? 1 : standingOf(office);
  return {
    code,
    sector: person === undefined ? sector : sectorOn(person, date),
    name,
    role: found.role ?? office?.role ?? null,
    score: match * time * standing * plain,
    features: { match, time, standing, plain },
    spells: person?.spells ?? [],
    joint: found.joint ?? false,
  };
}

function standingOf(office: Spell | null): number {
  if (office === null) return 0.94;
  return office.top || office.officeClass === "foreign" ? 1 : 0.97;
}

function distinct(found: readonly NamedActor[]): NamedActor[] {
  const seen = new Map<string, NamedActor>();
  for (const one of found) {
    const key = `${one.code ?? ""}|${one.name}|${one.role ?? ""}`;
    if ((seen.get(key)?.score ?? -1) < one.score) seen.set(key, one);
  }
  return [...seen.values()];
}
