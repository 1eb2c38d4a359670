import type { CodingWord } from "./coding-word.ts";
import type { WordRange } from "./noun-phrases.ts";
import type { Party } from "./parties.ts";

/** A sentence as patterns look at it: its words, and for each word the noun phrase and the party that it stands in. */
export interface Scene {
  readonly words: readonly CodingWord[];
  readonly phrases: readonly WordRange[];
  readonly parties: readonly Party[];
  readonly phraseOf: readonly (WordRange | null)[];
  readonly partyOf: readonly (Party | null)[];
}

/** Meaning: the scene of a sentence. */
export function sceneOf(words: readonly CodingWord[], phrases: readonly WordRange[], parties: readonly Party[]): Scene {
  return { words, phrases, parties, phraseOf: spread(words.length, phrases), partyOf: spread(words.length, parties) };
}

function spread<T extends WordRange>(length: number, ranges: readonly T[]): (T | null)[] {
  const of = new Array<T | null>(length).fill(null);
  for (const range of ranges) of.fill(range, range.from, range.to);
  return of;
}
