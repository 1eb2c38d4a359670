import type { ParsedSentence } from "./sentence.ts";

const NOT_STATES = new Set(["UNO", "NAT", "SEA", "ARL", "AFU", "IAE"]);
/** How much less a mention weighs with each sentence that lies between. */
const FADING = 0.8;
/** What a state that has all the document's mentions weighs beside one mention in the same sentence. */
const BACKGROUND = 2;

/**
 * Meaning: the states in play at each sentence, the most in play first: those named in it and just before it weigh most, those the document
 * names often come next. Index 0 of the result belongs to sentence 0.
 */
export function statesInPlay(sentences: readonly ParsedSentence[]): readonly (readonly string[])[] {
  const all = sentences.flatMap(statesOf);
  const background = new Map<string, number>();
  for (const code of all) background.set(code, (background.get(code) ?? 0) + BACKGROUND / all.length);
  const recent = new Map<string, number>();
  return sentences.map((sentence) => {
    for (const [code, weight] of recent) recent.set(code, weight * FADING);
    for (const code of new Set(statesOf(sentence))) recent.set(code, (recent.get(code) ?? 0) + 1);
    return [...background]
      .map(([code, often]) => ({ code, weight: (recent.get(code) ?? 0) + often }))
      .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
  });
}

function statesOf(sentence: ParsedSentence): string[] {
  return sentence.tokens.flatMap((token) =>
    (token.mention?.entities ?? []).flatMap(({ code }) => (code === null || NOT_STATES.has(code) ? [] : [code])),
  );
}

/**
 * Meaning: the states of a document in the order of how often it names them: what its statements are about when they name no pair.
 */
export function statesOfDocument(sentences: readonly ParsedSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const code of sentences.flatMap(statesOf)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

/** Meaning: whether a document is about two states: no third is named half as often as the second. */
export function isFocused(sentences: readonly ParsedSentence[]): boolean {
  const counts = Map.groupBy(sentences.flatMap(statesOf), (code) => code);
  const [, second = 0, third = 0] = [...counts.values()].map((all) => all.length).sort((a, b) => b - a);
  return second > 0 && 2 * third < second;
}
