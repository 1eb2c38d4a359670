import type { PartOfSpeech } from "../../model/parser-model.ts";

/**
 * The tagger's class of a given part of speech, -1 when none is given.
 *
 * An unknown pair falls back to a class with the same fine tag, then to one with the same universal tag.
 */
export function tagNumbers(tags: readonly PartOfSpeech[]): (given: Partial<PartOfSpeech>) => number {
  const exact = new Map<string, number>();
  const byFine = new Map<string, number>();
  const byUniversal = new Map<string, number>();
  for (const [i, { upos, xpos }] of tags.entries()) {
    exact.set(`${upos} ${xpos}`, i);
    if (!byFine.has(xpos)) byFine.set(xpos, i);
    if (!byUniversal.has(upos)) byUniversal.set(upos, i);
  }
  return ({ upos, xpos }) => {
    if (upos === undefined && xpos === undefined) return -1;
    return exact.get(`${upos} ${xpos}`) ?? byFine.get(xpos ?? "") ?? byUniversal.get(upos ?? "") ?? -1;
  };
}
