import type { CodingWord } from "./coding-word.ts";
import type { WordRange } from "./noun-phrases.ts";
import { type Party, type PartySource, partiesOf, singleParties } from "./parties.ts";

/** A sentence as patterns look at it: its words, and for each word the noun phrase and the party that it stands in. */
export interface Scene {
  readonly words: readonly CodingWord[];
  readonly phraseOf: readonly (WordRange | null)[];
  readonly partyOf: readonly (Party | null)[];
  /** The noun phrase alone as a party, without what belongs to it. */
  readonly singleOf: readonly (Party | null)[];
}

/** Meaning: the scene of a sentence's words and noun phrases. */
export function sceneOf(source: PartySource): Scene {
  const { words, phrases } = source;
  return {
    words,
    phraseOf: spread(words.length, phrases),
    partyOf: spread(words.length, partiesOf(source)),
    singleOf: spread(words.length, singleParties(source)),
  };
}

function spread<T extends WordRange>(length: number, ranges: readonly T[]): (T | null)[] {
  const of = new Array<T | null>(length).fill(null);
  for (const range of ranges) of.fill(range, range.from, range.to);
  return of;
}
