import type { ContextLexicon } from "../model/lexicon-contexts.ts";
import { CONTEXTS } from "../model/ontology.ts";
import { readTable } from "./table.ts";

/** Meaning: the context lexicon in a table `term, context, weight, source, since`. Throws on an unknown context or a weight that is no positive number. */
export function loadContextLexicon(path: string): ContextLexicon {
  return readTable(path).map((row) => {
    const term = row["term"] ?? "";
    const context = CONTEXTS.find((name) => name === row["context"]);
    if (context === undefined) throw new Error(`unknown context: ${row["context"]} of ${term} (use PLOVER's 37)`);
    const weight = Number(row["weight"]);
    if (!(weight > 0)) throw new Error(`not a weight: ${row["weight"]} of ${term} (write 0.5, 1 or 2)`);
    return { term, context, weight };
  });
}
