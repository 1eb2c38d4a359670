import type { ParsedSentence, Token } from "../sentence.ts";
import type { Antecedent } from "./pronouns.ts";

/** Meaning: whether a capitalised word can be a surname by itself: no part of a longer name, and a common word only where it does something ("Straw showed her a school"). */
export function standsAlone({ tokens }: ParsedSentence, token: Token): boolean {
  if (!/^\p{Lu}/u.test(token.text)) return false;
  const [before, after] = [tokens[token.index - 1], tokens[token.index + 1]];
  const acts = after?.upos === "AUX" || after?.upos === "VERB" || after?.text === "and";
  if (token.upos !== "PROPN" && !acts) return false;
  const proper = (other: Token | undefined) =>
    other?.upos === "PROPN" && other.mention === null && /^\p{Lu}/u.test(other.text);
  const place = acts && tokens[token.index - 2]?.upos === "ADP";
  return !proper(after) && (!proper(before) || place);
}

/** Meaning: whether a pronoun means no one: "It was agreed that", "it is clear". */
export function isExpletive(sentence: ParsedSentence, token: Token): boolean {
  if (token.text.toLowerCase() !== "it") return false;
  if (token.deprel.startsWith("expl")) return true;
  const [next, second, third] = sentence.tokens.slice(token.index + 1);
  const dummy =
    next?.upos === "AUX" &&
    (second?.upos === "ADJ" || second?.xpos === "VBN") &&
    /^(?:that|to|for|whether|if|when)$/.test(third?.text ?? "");
  if (dummy || next?.upos !== "AUX") return dummy;
  const first = second?.text.toLowerCase() === "the" && /^(?:first|second|third|last|latest)$/.test(third?.text ?? "");
  return first || /^(?:unclear|clear|likely|unlikely|possible|time)$/.test(second?.text ?? "");
}

/** Meaning: whom "who" or "which" means: the noun that the clause describes; null when that is none of the mentions `before`. */
export function relativeOf(sentence: ParsedSentence, token: Token, before: readonly Token[]): Antecedent | null {
  let clause = sentence.tokens[token.head];
  for (let step = 0; step < 4 && clause !== undefined && !clause.deprel.startsWith("acl"); step++)
    clause = sentence.tokens[clause.head];
  const noun = clause?.deprel.startsWith("acl") ? before[clause.head] : undefined;
  const found = noun?.mention;
  if (found == null || found.entities.length === 0) return null;
  return {
    entities: found.entities,
    confidence: found.confidence * 0.95,
    why: "the noun that the clause describes",
  };
}
