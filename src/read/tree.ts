import type { ParsedSentence, Token } from "./sentence.ts";

/** A sentence's units with the indices of their dependents, in reading order. */
export interface Tree {
  readonly tokens: readonly Token[];
  readonly dependents: readonly (readonly number[])[];
}

/** Meaning: the tree of a parsed sentence. */
export function treeOf(sentence: ParsedSentence): Tree {
  const dependents: number[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) dependents[token.head]?.push(token.index);
  return { tokens: sentence.tokens, dependents };
}

/** Meaning: the token at `index`. Throws when the index is outside the sentence. */
export function at(tree: Tree, index: number): Token {
  const token = tree.tokens[index];
  if (token === undefined) throw new Error(`no token at ${index} of ${tree.tokens.length}`);
  return token;
}

/** Meaning: the dependents of `index`; with `relations`, only those whose relation is one of them ("obl" also matches "obl:tmod"). */
export function dependentsOf(tree: Tree, index: number, ...relations: readonly string[]): Token[] {
  const all = (tree.dependents[index] ?? []).map((child) => at(tree, child));
  return relations.length === 0 ? all : all.filter((token) => hasRelation(token, relations));
}

/** Meaning: whether the token's relation is one of `relations`, subtypes included when the bare relation is named. */
export function hasRelation(token: Token, relations: readonly string[]): boolean {
  return relations.some((relation) => token.deprel === relation || token.deprel.startsWith(`${relation}:`));
}

/** Meaning: the token that governs `token`, or null at the root. */
export function headOf(tree: Tree, token: Token): Token | null {
  return token.head < 0 ? null : at(tree, token.head);
}

/** Meaning: `index` and everything under it, in reading order. */
export function subtree(tree: Tree, index: number): Token[] {
  const found = new Set<number>();
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(tree.dependents[next] ?? []));
  }
  return [...found].sort((a, b) => a - b).map((i) => at(tree, i));
}

/** Meaning: whether a token is a verb (participles and gerunds used as verbs included). */
export function isVerb(token: Token): boolean {
  return token.mention === null && (token.upos === "VERB" || (token.upos === "AUX" && token.deprel === "root"));
}

/** Meaning: whether a token is a common noun. */
export function isNoun(token: Token): boolean {
  return token.mention === null && (token.upos === "NOUN" || token.upos === "PROPN");
}

/** Meaning: the prepositions ("case" dependents) of a token, as lemmas; "because of" gives both words. */
export function prepositionsOf(tree: Tree, index: number): string[] {
  return dependentsOf(tree, index, "case").map((token) => token.text.toLowerCase());
}
