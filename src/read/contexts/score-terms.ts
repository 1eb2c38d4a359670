import type { Context } from "../../model/ontology.ts";
import { type CompiledContexts, type CompiledTerm, foldWord } from "./compile-contexts.ts";

/** A term of the lexicon found in a text, and where it begins (UTF-16). */
export interface TermHit {
  readonly term: CompiledTerm;
  readonly start: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.&+/-][\p{L}\p{N}]+)*(?:[’']s\b)?/gu;

/** Meaning: the context terms of a text in reading order: at every word the longest terms that begin there, and none inside them. */
export function findTerms(text: string, lexicon: CompiledContexts): readonly TermHit[] {
  const words: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push(foldWord(match[0]));
    starts.push(match.index);
  }
  const hits: TermHit[] = [];
  for (let i = 0; i < words.length; ) {
    const terms = lexicon.get(words[i] ?? "") ?? [];
    const fitting = terms.filter((term) => term.words.every((word, k) => words[i + k] === word));
    const length = fitting[0]?.words.length ?? 1;
    for (const term of fitting) if (term.words.length === length) hits.push({ term, start: starts[i] ?? 0 });
    i += length;
  }
  return hits;
}

/** Meaning: each context's weight in a text: its terms' weights summed, a repeated term counting half as much each time. */
export function sumTerms(hits: readonly TermHit[], weigh: (hit: TermHit) => number): ReadonlyMap<Context, number> {
  const sums = new Map<Context, number>();
  const seen = new Map<CompiledTerm, number>();
  for (const hit of hits) {
    const times = seen.get(hit.term) ?? 0;
    seen.set(hit.term, times + 1);
    const weight = (hit.term.weight * weigh(hit)) / 2 ** times;
    sums.set(hit.term.context, (sums.get(hit.term.context) ?? 0) + weight);
  }
  return sums;
}
