import type { Token } from "./sentence.ts";

/** Where an expression (a date, a quantity, a place) hangs in the tree: its own tokens, the nouns above it in order, and the verb above those (-1 when none). */
export interface Attachment {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly nouns: readonly number[];
  readonly verb: number;
}

/** Meaning: where an expression of the sentence hangs, given by its offsets; null when no token lies within it. */
export function attachmentOf(
  expression: { readonly start: number; readonly end: number },
  tokens: readonly Token[],
): Attachment | null {
  const inside = tokens.filter((token) => token.start < expression.end && expression.start < token.end);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  const own = (index: number): boolean => index >= first.index && index <= last.index;
  const tops = inside.filter((token) => !own(token.head));
  const top = tops.find((token) => !["ADP", "DET", "SCONJ", "PUNCT"].includes(token.upos)) ?? tops[0] ?? last;
  const nouns: number[] = [];
  let at = top.head;
  for (let step = 0; step < tokens.length && at >= 0; step++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isClauseHead(token, tokens)) return { first: first.index, last: last.index, top: top.index, nouns, verb: at };
    nouns.push(at);
    at = token.head;
  }
  return { first: first.index, last: last.index, top: top.index, nouns, verb: -1 };
}

/** Meaning: whether a token heads a clause: a verb, or a noun or adjective with a copula or a subject. */
export function isClauseHead(token: Token, tokens: readonly Token[]): boolean {
  if (token.mention === null && token.upos === "VERB" && token.deprel !== "amod" && token.deprel !== "compound")
    return true;
  if (token.upos === "AUX") return token.deprel === "root" || token.deprel === "conj";
  return tokens.some(
    (child) => child.head === token.index && (child.deprel === "cop" || child.deprel.startsWith("nsubj")),
  );
}

/**
 * Meaning: how far an expression hangs from an act: 0 on it, more through nouns, 2 and more when only the words between tell
 * (no other clause head and no clause border). Null when it belongs to another clause.
 */
export function clauseDistance(at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  if (predicate >= at.first && predicate <= at.last) return 0;
  const noun = at.nouns.indexOf(predicate);
  if (noun >= 0) return 0.25 * (noun + 1);
  if (predicate === at.verb) return at.nouns.length === 0 ? 0 : 0.5;
  const act = tokens[predicate];
  if (act === undefined) return null;
  if (act.head === at.verb && at.verb >= 0 && /^(?:nsubj|obj|obl)/.test(act.deprel)) return 1.5;
  const [from, to] = predicate < at.first ? [predicate + 1, at.first] : [at.last + 1, predicate];
  const between = tokens.slice(from, to);
  const border = between.some(
    (token) => isClauseHead(token, tokens) || /^(?:that|which|who|;|:|"|“|”)$/i.test(token.text),
  );
  return border || between.length > 12 ? null : 2 + between.length / 20;
}
