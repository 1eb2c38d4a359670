import type { DictionaryVerb } from "../../model/coding-dictionary.ts";
import { type CodingWord, isPassedOver } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import type { Scene } from "./scene.ts";

/** A verb of the dictionary in a sentence: words `from` up to, not including, `to`, `head` the verb itself. */
export interface FoundVerb {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly verb: DictionaryVerb;
  /** False for a noun by its tag that only a pattern can tell to be a verb ("is inching nearer to accord with"). */
  readonly sure: boolean;
}

/**
 * Meaning: the verb of the dictionary whose head stands at a place, or null: a word that is tagged as a verb outside a noun phrase, or follows
 * "to" or a modal.
 */
export function verbAt(scene: Scene, { verbs }: CompiledDictionary, at: number): FoundVerb | null {
  const word = scene.words[at];
  if (word === undefined) return null;
  const tagged = word.xpos.startsWith("VB") && scene.phraseOf[at] === null;
  for (const verb of verbs.get(word.key) ?? []) {
    const range = rangeOf(scene.words, verb, at);
    if (range === null) continue;
    const sure = tagged || isInfinitive(scene, range.from);
    if (sure || scene.words[range.from - 1]?.key === "TO") return { ...range, head: at, verb, sure };
  }
  return null;
}

/** Tags of what follows a verb rather than a noun. */
const AFTER_VERB = /^(?:DT|PDT|WDT|WP|WRB|PRP|PRP\$|NNP|NNPS|RB|RP)$/;
const CLAUSE_OPENERS = /^(?:WHETHER|THAT|IF)$/;

/** Whether a word follows "to" or a modal (a negation may stand between), or a "to" taken for a preposition where the next word cannot follow a noun. */
function isInfinitive({ words }: Scene, at: number): boolean {
  const before = /^(?:NOT|N'T|NEVER)$/.test(words[at - 1]?.key ?? "") ? words[at - 2] : words[at - 1];
  if (before === undefined) return false;
  if (before.xpos === "TO" || before.xpos === "MD") return true;
  const next = words[at + 1];
  return before.key === "TO" && next !== undefined && (AFTER_VERB.test(next.xpos) || CLAUSE_OPENERS.test(next.key));
}

function rangeOf(words: readonly CodingWord[], { words: parts, head }: DictionaryVerb, at: number) {
  const after = walk(words, parts.slice(head + 1), at, 1);
  const before = walk(words, parts.slice(0, head).reverse(), at, -1);
  return after === null || before === null ? null : { from: before, to: after + 1 };
}

/** The place of the last of some words that follow one another in a direction, or null. */
function walk(words: readonly CodingWord[], wanted: readonly string[], at: number, step: 1 | -1): number | null {
  let place = at;
  for (const text of wanted) {
    place += step;
    for (let word = words[place]; word !== undefined && word.key !== text && isPassedOver(word); word = words[place])
      place += step;
    if (words[place]?.key !== text) return null;
  }
  return place;
}
