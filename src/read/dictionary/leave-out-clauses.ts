import type { ClauseLength, CodingOptions } from "./coding-options.ts";
import { type CodingWord, GAP, isCounted } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { coordinations } from "./coordinations.ts";
import { nounPhrases } from "./noun-phrases.ts";

/**
 * Meaning: the words without short clauses between commas, after the last comma and before the first, each replaced by a mark. Commas inside a
 * coordination are no borders; a clause after the last comma stays when no verb stands before it, and
 * one that a conjunction ties to the sentence always.
 */
export function leaveOutClauses(
  words: readonly CodingWord[],
  dictionary: CompiledDictionary,
  options: CodingOptions,
): readonly CodingWord[] {
  const commas = borders(words, dictionary);
  const end = endOfSentence(words);
  const out = new Set<number>();
  const leaveOut = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) out.add(i);
  };
  const first = commas[0];
  const last = commas.at(-1);
  if (first === undefined || last === undefined) return words;
  if (isWithin(words.slice(0, first), options.commaBegin)) leaveOut(0, first + 1);
  const ending = words.slice(last, end);
  if (isWithin(ending, options.commaEnd) && hasVerb(words.slice(0, last)) && !isCoordinate(ending)) leaveOut(last, end);
  for (const [i, comma] of commas.entries()) {
    const next = commas[i + 1];
    if (next === undefined || out.has(comma)) continue;
    const clause = words.slice(comma, next);
    if (!isWithin(clause, options.commaInside) || isCoordinate(clause)) continue;
    leaveOut(comma, next + 1);
  }
  return words.flatMap((word, i): readonly CodingWord[] => {
    if (!out.has(i)) return [word];
    return out.has(i - 1) ? [] : [{ key: "", xpos: GAP, index: word.index, capital: false }];
  });
}

function borders(words: readonly CodingWord[], dictionary: CompiledDictionary): number[] {
  const phrases = nounPhrases(words, dictionary);
  const groups = coordinations(words, phrases).map((ranges) => ({
    from: ranges[0]?.from ?? 0,
    to: ranges.at(-1)?.to ?? 0,
  }));
  return words.flatMap(({ key }, i) => (key === "," && !groups.some(({ from, to }) => from <= i && i < to) ? [i] : []));
}

function endOfSentence(words: readonly CodingWord[]): number {
  let end = words.length;
  while (end > 0 && /^[.!?:]$/.test(words[end - 1]?.key ?? "")) end -= 1;
  return end;
}

function isWithin(words: readonly CodingWord[], { least, most }: ClauseLength): boolean {
  const count = words.filter(isCounted).length;
  return most > 0 && count >= least && count <= most;
}

/** ", and Mu left": a clause that goes on with the sentence. */
function isCoordinate(words: readonly CodingWord[]): boolean {
  return words[1]?.xpos === "CC" && words.some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
}

function hasVerb(words: readonly CodingWord[]): boolean {
  return words.some(({ xpos }) => xpos.startsWith("VB"));
}
