import type { CodingWord } from "./coding-word.ts";
import type { IndexedPhrase, PhraseIndex } from "./compile-dictionary.ts";

/** A phrase found: words `from` up to, not including, `to`. */
export interface FoundPhrase<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
  /** Nothing stands between its words. */
  readonly unbroken: boolean;
}

/** Meaning: the longest phrase of the dictionary that begins at `from` and ends before `end`, or null. */
export function phraseAt<T>(
  words: readonly CodingWord[],
  index: PhraseIndex<T>,
  from: number,
  end: number,
): FoundPhrase<T> | null {
  const found = (index.get(words[from]?.key ?? "") ?? []).flatMap((phrase) => {
    const to = endOf(words, phrase, from, end);
    return to === null ? [] : [{ from, to, value: phrase.value, unbroken: to - from === phrase.words.length }];
  });
  return found[0] ?? null;
}

function endOf<T>(words: readonly CodingWord[], phrase: IndexedPhrase<T>, from: number, end: number): number | null {
  let at = from;
  for (const [i, { text, joined }] of phrase.words.entries()) {
    if (i > 0 && !joined) while (at < end && words[at]?.key !== text) at += 1;
    if (at >= end || words[at]?.key !== text) return null;
    at += 1;
  }
  return at;
}
