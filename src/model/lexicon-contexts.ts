import type { Context } from "./ontology.ts";

/** A term and what it speaks for. `term` is one or more lower-case words; `weight` is 2 when it tells by itself, 1 with others, 0.5 hardly. */
export interface ContextTerm {
  readonly term: string;
  readonly context: Context;
  readonly weight: number;
}

/** The terms of all contexts; a term of two contexts has two rows. */
export type ContextLexicon = readonly ContextTerm[];
