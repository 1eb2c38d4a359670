import type { ContextLexicon } from "../../model/lexicon-contexts.ts";
import type { Context } from "../../model/ontology.ts";

/** A term as its folded words. */
export interface CompiledTerm {
  readonly words: readonly string[];
  readonly context: Context;
  readonly weight: number;
}

/** The terms by their first folded word, longer ones first. */
export type CompiledContexts = ReadonlyMap<string, readonly CompiledTerm[]>;

/** Meaning: a context lexicon laid out for one pass over a text. */
export function compileContexts(lexicon: ContextLexicon): CompiledContexts {
  const compiled = new Map<string, CompiledTerm[]>();
  for (const { term, context, weight } of lexicon) {
    const words = term.split(" ").map(foldWord);
    const first = words[0] ?? "";
    const terms = compiled.get(first) ?? [];
    const same = terms.some((other) => other.context === context && other.words.join(" ") === words.join(" "));
    if (!same) terms.push({ words, context, weight });
    compiled.set(first, terms);
  }
  for (const terms of compiled.values()) terms.sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

/**
 * Meaning: a word as terms and texts are compared: lower case, possessive and plural endings off ("Missiles" is "missile",
 * "countries" is "country").
 */
export function foldWord(word: string): string {
  const low = word.toLowerCase().replace(/[’']s?$/, "");
  if (low.length < 4 || !low.endsWith("s") || /(?:ss|us|is)$/.test(low)) return low;
  if (low.endsWith("ies") && low.length > 4) return `${low.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss)es$/.test(low) ? low.slice(0, -2) : low.slice(0, -1);
}
