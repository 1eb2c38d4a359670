import type { NamesakeRow } from "../../model/actor-table.ts";
import type { ActorCode } from "../../model/codes.ts";

/** A name that another place bears too, with the words of a text that speak for the one or the other. */
export interface Namesake {
  readonly name: string;
  readonly elsewhere: ActorCode | null;
  readonly cues: RegExp;
  readonly own: RegExp;
}

/** Names that a document uses of another place or thing than the tables' first: the state of that place, or null when it has none. */
export type Elsewhere = ReadonlyMap<string, ActorCode | null>;

export const NOWHERE_ELSE: Elsewhere = new Map();

/** Meaning: the rows ready for search. */
export function compileNamesakes(rows: readonly NamesakeRow[]): readonly Namesake[] {
  return rows.map(({ name, elsewhere, cues, own }) => ({ name, elsewhere, cues: anyOf(cues), own: anyOf(own) }));
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}-])(?:${escaped.join("|")})(?![\\p{L}])`, "gu");
}

/** Meaning: the names that a text uses of another place: those for which more words of the text speak than for the place of the tables. */
export function namesElsewhere(text: string, namesakes: readonly Namesake[]): Elsewhere {
  const used = namesakes.filter(({ name, cues, own }) => text.includes(name) && kinds(text, cues) > kinds(text, own));
  return used.length === 0 ? NOWHERE_ELSE : new Map(used.map(({ name, elsewhere }) => [name, elsewhere]));
}

/** How many different words of a set a text has. */
function kinds(text: string, words: RegExp): number {
  return new Set(Array.from(text.matchAll(words), (match) => match[0])).size;
}
