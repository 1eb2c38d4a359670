import type { Context } from "./ontology.ts";

/** How strongly a term speaks for a context: 2 by itself, 1 with others, 0.5 hardly. */
export interface ContextTerm {
  readonly words: readonly string[];
  readonly context: Context;
  readonly weight: number;
}

/** The terms of all contexts, found by their first word; longer terms come first. Words are lower case, plurals folded as by `foldWord`. */
export type ContextLexicon = ReadonlyMap<string, readonly ContextTerm[]>;

/**
 * Meaning: a word as the context lexicon files it: lower case, possessive and plural endings off ("Missiles" is "missile",
 * "countries" is "country").
 */
export function foldWord(word: string): string {
  const low = word.toLowerCase().replace(/[’']s?$/, "");
  if (low.length < 4 || !low.endsWith("s") || low.endsWith("ss") || low.endsWith("us") || low.endsWith("is"))
    return low;
  if (low.endsWith("ies") && low.length > 4) return `${low.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss)es$/.test(low) ? low.slice(0, -2) : low.slice(0, -1);
}
