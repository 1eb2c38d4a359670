import { ORGANISATION_CODES } from "../../model/actor-table.ts";
import type { ActorCode, Dyad } from "../../model/codes.ts";
import { dyadOf } from "../../model/codes.ts";
import type { ParsedSentence } from "../sentence.ts";

/** Codes of organisations, which are no party to a dyad of states; the European Union is one. */
const ORGANISATIONS = new Set(ORGANISATION_CODES.filter((code) => code !== "EUR"));

/**
 * Meaning: the two states most in play at sentence `upTo` of resolved sentences: mentions weighed by nearness and role, with a
 * small part for the document as a whole. Null when fewer than two states are named so far and in the whole document.
 */
export function salientDyad(sentences: readonly ParsedSentence[], upTo: number): Dyad | null {
  const [a, b] = salientStates(sentences, upTo);
  return a === undefined || b === undefined ? null : dyadOf(a, b);
}

/** Meaning: the states in play at sentence `upTo`, most present first. */
export function salientStates(sentences: readonly ParsedSentence[], upTo: number): ActorCode[] {
  const weights = new Map<ActorCode, number>();
  const here = sentences[upTo]?.paragraph ?? 0;
  for (const sentence of sentences) {
    const distance = upTo - sentence.index;
    const near = distance < 0 ? 0 : (sentence.paragraph === here ? 1.3 : 1) * 0.65 ** Math.min(distance, 12);
    for (const [code, weight] of codesIn(sentence)) weights.set(code, (weights.get(code) ?? 0) + weight * near + 0.08);
  }
  return [...weights].sort((x, y) => y[1] - x[1]).map(([code]) => code);
}

function codesIn(sentence: ParsedSentence): Map<ActorCode, number> {
  const codes = new Map<ActorCode, number>();
  for (const { mention, deprel } of sentence.tokens) {
    const weight = /^nsubj/.test(deprel) ? 1.4 : 1;
    for (const { code } of mention?.entities ?? []) {
      if (code !== null && !ORGANISATIONS.has(code)) codes.set(code, (codes.get(code) ?? 0) + weight);
    }
  }
  return codes;
}
