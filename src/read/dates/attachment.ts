import type { Token } from "../sentence.ts";
import type { FoundDate } from "./found-date.ts";

/** Where a date hangs in the tree: its own tokens, the nouns above it in order, and the verb above those (-1 when none). */
export interface Attachment {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly nouns: readonly number[];
  readonly verb: number;
}

/** Meaning: where a date of the sentence hangs; null when no token lies within it. */
export function attachmentOf(date: FoundDate, tokens: readonly Token[]): Attachment | null {
  const inside = tokens.filter((token) => token.start < date.end && date.start < token.end);
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
