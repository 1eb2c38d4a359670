import { type CodingWord, GAP } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { phraseAt } from "./find-phrase.ts";

/** Words `from` up to, not including, `to`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

const NOUN = /^(?:NN|NNS|NNP|NNPS|CD|FW|GW)$/;
const INSIDE = /^(?:NN|NNS|NNP|NNPS|CD|FW|GW|JJ|JJR|JJS|POS|HYPH|AFX|\$|ADD)$/;
const OPENING = /^(?:DT|PDT|PRP\$)$/;
const PRONOUN = /^(?:PRP|EX)$/;
const DAYS = /^(?:YESTERDAY|TODAY|TOMORROW|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)$/;
/** Words that begin a phrase of time beside another phrase. */
const TIMES = new RegExp(`^(?:NEXT|LAST|LATE|EARLY)$|${DAYS.source}`);
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/**
 * Meaning: the noun phrases of a sentence without what hangs on them, possessors inside ("Arnor's main opposition group"), in reading order. The
 * names that a dictionary knows are never cut ("Prince of Dol Amroth").
 */
export function nounPhrases(words: readonly CodingWord[], dictionary: CompiledDictionary): WordRange[] {
  const known = knownNames(words, dictionary);
  const tags = words.map(({ xpos }, i) => (known[i] === -1 ? xpos : "NNP"));
  const ranges: WordRange[] = [];
  let at = 0;
  while (at < words.length) {
    const end = PRONOUN.test(tags[at] ?? "") ? at + 1 : phraseEnd({ words, tags, known }, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const named = tags.slice(at, end).some((tag) => NOUN.test(tag) || PRONOUN.test(tag));
    if (named || OPENING.test(tags[at] ?? "")) ranges.push({ from: at, to: end });
    at = end;
  }
  return ranges;
}

/** For each word the number of the dictionary's name that it belongs to, -1 for none. */
function knownNames(words: readonly CodingWord[], { actors, agents }: CompiledDictionary): number[] {
  const known = words.map(() => -1);
  let at = 0;
  while (at < words.length) {
    const found = [actors, agents].flatMap((index) => {
      const one = phraseAt<unknown>(words, index, at, words.length);
      return one?.unbroken && isNominal(words, at, one.to) ? [one.to] : [];
    });
    const to = Math.max(at, ...found);
    known.fill(at, at, to);
    at = Math.max(to, at + 1);
  }
  return known;
}

/** One of the words must be tagged as one that can stand in a noun phrase, or be written like a name and taken for a verb. */
function isNominal(words: readonly CodingWord[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ xpos, capital }) => INSIDE.test(xpos) || (capital && xpos.startsWith("VB")));
}

interface Tagged {
  readonly words: readonly CodingWord[];
  readonly tags: readonly string[];
  readonly known: readonly number[];
}

function phraseEnd(tagged: Tagged, from: number): number {
  let at = from;
  while (at < tagged.words.length && belongs(tagged, from, at)) at += 1;
  while (at > from && !INSIDE.test(tagged.tags[at - 1] ?? "") && !OPENING.test(tagged.tags[at - 1] ?? "")) at -= 1;
  return at;
}

function belongs({ words, tags, known }: Tagged, from: number, at: number): boolean {
  const tag = tags[at] ?? "";
  const previous = at === from ? "" : (tags[at - 1] ?? "");
  const next = tags[at + 1] ?? "";
  if (at > from && known[at] !== -1 && known[at] === known[at - 1]) return true;
  if (tag === GAP) return false;
  if (OPENING.test(tag)) return at === from || OPENING.test(previous);
  if (at > from && TIMES.test(words[at]?.key ?? "") && NOUN.test(previous)) return false;
  if (at === from + 1 && /^NNPS?$/.test(tag) && known[at] !== -1 && isTime(words, from)) return false;
  if (tag === "POS") return at > from && next !== "";
  if (INSIDE.test(tag)) return true;
  const goesOn = INSIDE.test(next) || /^VB[NG]$/.test(next);
  if (/^VB[NGD]$/.test(tag)) return isModifier(tag, at === from ? (tags[at - 1] ?? "") : previous, next, at === from);
  if (tag === "RB" || tag === "RBR" || tag === "RBS")
    return at > from && /^(?:DT|PRP\$|JJ|CC|POS|RB)$/.test(previous) && goesOn && !NOUN.test(next);
  if (tag === "CC" || tag === ",") return at > from && isAdjective(previous) && isAdjective(next) && ends(tags, at);
  return false;
}

/** "Thursday", "since 2021": a time that a name may follow without belonging to it. */
function isTime(words: readonly CodingWord[], at: number): boolean {
  const key = words[at]?.key ?? "";
  return DAYS.test(key) || (YEAR.test(key) && words[at - 1]?.xpos === "IN");
}

/** A participle before a noun: "the affected villages", "against besieged Osgiliath". */
function isModifier(tag: string, previous: string, next: string, first: boolean): boolean {
  if (!/^(?:NN|JJ)/.test(next)) return false;
  if (first) return previous === "IN" && tag !== "VBG";
  return tag !== "VBD" && /^(?:DT|PRP\$|JJ|CD|POS)/.test(previous);
}

function isAdjective(tag: string): boolean {
  return /^(?:JJ|JJR|JJS)$/.test(tag);
}

/** Whether the adjectives after a conjunction lead to a noun. */
function ends(tags: readonly string[], at: number): boolean {
  let i = at + 1;
  while (isAdjective(tags[i] ?? "")) i += 1;
  return NOUN.test(tags[i] ?? "");
}
