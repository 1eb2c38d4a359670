import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { CompiledActors } from "./compile-actors.ts";
import type { NameLexeme, Person, Spell, WordLexeme } from "./lexeme.ts";
import { keyOf } from "./normalise.ts";
import { officeOn, yearsAway } from "./persons.ts";
import { valuesUnder } from "./trie.ts";

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
}

/** What a score is made of. */
export interface Features {
  /** How the words match: 1 a whole name of the tables, .9 a noun or office in a named state, .8 a full name in another order or transliteration, or with names between, .6 a family name alone. */
  readonly match: number;
  /** How near in time: 1 in office on the day or no person, falling by .04 for each year away, at least .3. */
  readonly time: number;
  /** .9 where the name is also a common word or another place's ("Georgia", "Jordan"), else 1. */
  readonly plain: number;
}

interface Found {
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly name: string;
  readonly role?: string;
  readonly person?: Person;
  readonly match: number;
  readonly plain?: number;
}

const WHOLE_NAME = 1;
const IN_STATE = 0.9;
const LIKE_NAME = 0.8;
const FAMILY_NAME = 0.6;

/**
 * Meaning: everyone and everything that a name or description alone can stand for on a day, likeliest first; empty when the tables know none:
 * a name is never guessed. Without a date no office is told. `name` is a full or family name ("Wang Yi", "Abe"), a state, a body, or a
 * description with its state beside it: "Citizen (Japan)", "Turkish president". Example: `resolveName(actors, "Wang Yi", "2018-04-16")[0].role` is "foreign minister".
 */
export function resolveName(actors: CompiledActors, name: string, date: IsoDate | null): NamedActor[] {
  const words = name.trim().replace(/^the\s+/i, "");
  const bracketed = /^(.+?)\s*\(([^()]+)\)$/.exec(words);
  const found = [
    ...wholeName(actors, words),
    ...(bracketed ? described(actors, bracketed[1] ?? "", stateOf(actors, bracketed[2] ?? ""), date) : []),
    ...(bracketed ? [] : led(actors, words, date)),
  ];
  const all = found.length > 0 || bracketed ? found : partOfName(actors, words);
  return distinct(all.map((one) => scored(one, date))).toSorted((a, b) => b.score - a.score);
}

/** Meaning: the likeliest reading, when all readings as likely are of the same state or body; null when undecided or unknown. */
export function decidedActor(readings: readonly NamedActor[]): NamedActor | null {
  const first = readings[0];
  if (first === undefined) return null;
  const equal = readings.filter((one) => one.score >= first.score - 1e-9);
  return equal.every((one) => one.code === first.code) ? first : null;
}

function wholeName(actors: CompiledActors, name: string): Found[] {
  const found = valuesUnder(actors.names, keyOf(name)).flatMap((value) => foundBy(value, actors));
  if (name.includes(" ")) return found;
  const single = (actors.bySurname.get(name) ?? []).filter((person) => person.name === name);
  return [...found, ...single.map((person) => ofPerson(person, WHOLE_NAME))];
}

/** A place that does not act is named by the tables, but is nobody: its state is not told. */
function foundBy(value: NameLexeme, actors: CompiledActors): Found[] {
  switch (value.kind) {
    case "state": {
      const state = inState(value.code, actors, WHOLE_NAME);
      return [value.ambiguous ? { ...state, plain: 0.9 } : state];
    }
    case "seat":
      return [{ ...inState(value.code, actors, WHOLE_NAME), sector: value.sector }];
    case "adjective":
      return [inState(value.code, actors, IN_STATE)];
    case "people":
      return [{ ...inState(value.code, actors, WHOLE_NAME), sector: "CVL" }];
    case "organisation":
      return [{ code: value.code, sector: value.sector, name: value.name, match: WHOLE_NAME }];
    case "person":
      return [ofPerson(value.person, WHOLE_NAME)];
    case "place":
      return [];
    default:
      return value satisfies never;
  }
}

function inState(code: ActorCode, actors: CompiledActors, match: number): Found {
  return { code, sector: "GOV", name: actors.stateNames.get(code) ?? code, match };
}

function ofPerson(person: Person, match: number): Found {
  return { code: person.code, sector: person.spells.at(-1)?.sector ?? "GOV", name: person.name, person, match };
}

/** The code of the state or body that a name in brackets or before a noun gives; null when it names none. */
function stateOf(actors: CompiledActors, name: string): ActorCode | null {
  const codes = valuesUnder(actors.names, keyOf(name)).flatMap((value) =>
    "code" in value && value.code !== null ? [value.code] : [],
  );
  return new Set(codes).size === 1 ? (codes[0] ?? null) : null;
}

/** "Citizen (Japan)", "Foreign Ministry (China)": the state is given; the noun, when known, tells the sector and who holds the office. */
function described(actors: CompiledActors, noun: string, code: ActorCode | null, date: IsoDate | null): Found[] {
  if (code === null) return [];
  const words = valuesUnder(
    actors.words,
    keyOf(noun).map((piece) => piece.toLowerCase()),
  );
  const found = words.flatMap((word) => ofWord(word, { actors, code, date, noun }));
  const holders = found.filter((one) => one.person !== undefined);
  if (found.length > 0) return holders.length > 0 ? holders : found;
  const sector = wholeName(actors, noun).find((one) => one.code === code)?.sector ?? "UNK";
  return [{ code, sector, name: noun, match: IN_STATE }];
}

interface Description {
  readonly actors: CompiledActors;
  readonly code: ActorCode;
  readonly date: IsoDate | null;
  readonly noun: string;
}

function ofWord(word: WordLexeme, { actors, code, date, noun }: Description): Found[] {
  if (word.kind === "reference") return [];
  if (word.kind === "agent") return [{ code, sector: word.sector, name: noun, role: word.noun, match: IN_STATE }];
  if (word.states.length > 0 && !word.states.includes(code)) return [];
  const office: Found = { code, sector: word.sector, name: noun, role: word.role, match: IN_STATE };
  if (word.plural || date === null) return [office];
  const holders = (actors.byCode.get(code) ?? []).filter((person) =>
    person.spells.some(
      (spell) => spell.role === word.role && spell.since <= date && (spell.until === null || date <= spell.until),
    ),
  );
  return holders.length > 0 ? holders.map((person) => ({ ...ofPerson(person, IN_STATE), role: word.role })) : [office];
}

/** "Turkish president", "Japanese citizens": the words split after the longest state they begin with. */
function led(actors: CompiledActors, name: string, date: IsoDate | null): Found[] {
  const words = name.split(/\s+/);
  for (let cut = words.length - 1; cut > 0; cut--) {
    const code = stateOf(actors, words.slice(0, cut).join(" "));
    const noun = words.slice(cut).join(" ");
    const known = valuesUnder(
      actors.words,
      keyOf(noun).map((piece) => piece.toLowerCase()),
    );
    if (code !== null && known.length > 0) return described(actors, noun, code, date);
  }
  return [];
}

/** A name written otherwise than in the tables, a name behind a title, or a family name. */
function partOfName(actors: CompiledActors, name: string): Found[] {
  const bare = withoutTitle(actors, name);
  const whole = bare === name ? [] : wholeName(actors, bare).filter((one) => one.person !== undefined);
  if (whole.length > 0) return whole;
  const like = actors.likeNames().find(bare);
  if (like.length > 0) return like.map((person) => ofPerson(person, LIKE_NAME));
  if (bare.includes(" ")) return [];
  return (actors.bySurname.get(keyOf(bare).join("-")) ?? []).map((person) => ofPerson(person, FAMILY_NAME));
}

const HONORIFIC =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|madame|prof|sheikh|sheik|shaykh|sayyid|sayyed|seyyed|hajj|haji|ayatollah|imam|mullah|maulana|king|queen|prince|princess|crown|emir|sultan|pope|his|her|excellency|majesty|highness|royal|former|ex|late|acting|interim|then)\.?$/i;

/** A name without the titles and honorifics before it and the realm after it: "Minister Patnaik", "Sheikh Hasina Wajed", "Abdullah II of Jordan". */
function withoutTitle(actors: CompiledActors, name: string): string {
  const words = name.replace(/ of (?:the )?\p{Lu}[\p{L} ]+$/u, "").split(/\s+/);
  let from = 0;
  while (from < words.length - 1) {
    const step = titleAt(actors, words, from);
    if (step === from) break;
    from = step;
  }
  return words.slice(from).join(" ");
}

/** The end of a title, honorific or adjective of a state at `from`; `from` where there is none. */
function titleAt(actors: CompiledActors, words: readonly string[], from: number): number {
  for (let to = Math.min(words.length - 1, from + 4); to > from; to--) {
    const key = keyOf(words.slice(from, to).join(" "));
    const title = valuesUnder(
      actors.words,
      key.map((piece) => piece.toLowerCase()),
    );
    const state = valuesUnder(actors.names, key);
    if (title.length > 0 || state.some((value) => value.kind === "adjective")) return to;
  }
  return HONORIFIC.test(words[from] ?? "") ? from + 1 : from;
}

function scored(found: Found, date: IsoDate | null): NamedActor {
  const { code, sector, name, person, match, plain = 1 } = found;
  const time = person === undefined ? 1 : Math.max(0.3, 1 - 0.04 * yearsAway(person, date));
  const office = person === undefined ? null : officeOn(person, date);
  return {
    code,
    sector: office?.sector ?? sector,
    name,
    role: found.role ?? office?.role ?? null,
    score: match * time * plain,
    features: { match, time, plain },
    spells: person?.spells ?? [],
  };
}

function distinct(found: readonly NamedActor[]): NamedActor[] {
  const seen = new Map<string, NamedActor>();
  for (const one of found) {
    const key = `${one.code ?? ""}|${one.name}|${one.role ?? ""}`;
    if ((seen.get(key)?.score ?? -1) < one.score) seen.set(key, one);
  }
  return [...seen.values()];
}
