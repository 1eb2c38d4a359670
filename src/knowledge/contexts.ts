import { type ContextLexicon, type ContextTerm, foldWord } from "../model/lexicon-contexts.ts";
import { CONTEXTS } from "../model/ontology.ts";
import { readTable } from "./table.ts";

/** Meaning: the context lexicon in a table `term, context, weight, source, since`. Throws on an unknown context or a weight that is no positive number. */
export function loadContextLexicon(path: string): ContextLexicon {
  const lexicon = new Map<string, ContextTerm[]>();
  for (const row of readTable(path)) {
    const context = CONTEXTS.find((name) => name === row["context"]);
    if (context === undefined)
      throw new Error(`unknown context: ${row["context"]} of ${row["term"]} (use PLOVER's 37)`);
    const weight = Number(row["weight"]);
    if (!(weight > 0)) throw new Error(`not a weight: ${row["weight"]} of ${row["term"]} (write 0.5, 1 or 2)`);
    const words = (row["term"] ?? "").split(" ").map(foldWord);
    const first = words[0] ?? "";
    const terms = lexicon.get(first) ?? [];
    terms.push({ words, context, weight });
    lexicon.set(first, terms);
  }
  for (const terms of lexicon.values()) terms.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}
