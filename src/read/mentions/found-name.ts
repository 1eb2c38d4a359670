import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { CompiledActors } from "./compile-actors.ts";
import type { NameLexeme, Person } from "./lexeme.ts";
import { keyOf } from "./normalise.ts";
import { isPastSeat } from "./scan.ts";
import { valuesUnder } from "./trie.ts";

/** What a name was found to stand for, before it is weighed. */
export interface Found {
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly name: string;
  readonly role?: string;
  readonly person?: Person;
  readonly match: number;
  readonly plain?: number;
  /** One of several that the word means together. */
  readonly joint?: boolean;
}

export const WHOLE_NAME = 1;
export const IN_STATE = 0.9;

/** Meaning: what the words are the whole name of; empty when the tables have no such name. */
export function wholeName(actors: CompiledActors, name: string, date: IsoDate | null = null): Found[] {
  const found: Found[] = [];
  for (const value of valuesUnder(actors.names, keyOf(name)))
    if (!isPastSeat(value, date)) found.push(...foundBy(value, actors));
  if (name.includes(" ")) return found;
  for (const person of actors.bySurname.get(name) ?? [])
    if (person.name === name) found.push(ofPerson(person, WHOLE_NAME));
  return found;
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
    case "states":
      return value.codes.map((code) => ({ ...inState(code, actors, WHOLE_NAME), joint: true }));
    case "place":
      return [];
    default:
      return value satisfies never;
  }
}

/** Meaning: a state found by name. */
export function inState(code: ActorCode, actors: CompiledActors, match: number): Found {
  return { code, sector: "GOV", name: actors.stateNames.get(code) ?? code, match };
}

/** Meaning: a person found by name. */
export function ofPerson(person: Person, match: number): Found {
  return { code: person.code, sector: person.spells.at(-1)?.sector ?? "GOV", name: person.name, person, match };
}

/** Meaning: the code of the state or body that a name in brackets or before a noun gives; null when it names none. */
export function stateOf(actors: CompiledActors, name: string): ActorCode | null {
  return codeOf(valuesUnder(actors.names, keyOf(name)));
}

/** Meaning: the one code that all values with a code have; null when there is none, or several. */
export function codeOf(values: readonly NameLexeme[]): ActorCode | null {
  let only: ActorCode | null = null;
  for (const value of values) {
    if (!("code" in value) || value.code === null) continue;
    if (only !== null && value.code !== only) return null;
    only = value.code;
  }
  return only;
}
