import type { ActorCode } from "../../model/codes.ts";
import type { Person } from "./lexeme.ts";
import { pieces } from "./normalise.ts";

/** Finds persons whose name is written otherwise than in the tables. */
export interface LikeNames {
  /** Persons all of whose name is in `name`, or in whose full name all of `name` is, in any order and transliteration; at least two words must match. */
  find(name: string): readonly Person[];
}

interface Entry {
  readonly person: Person;
  readonly size: number;
}

/** Words of names that transliterations add, drop or join. */
const PARTICLES = new Set(
  "al el ul as ash an ad ed ar at bin ibn bint ben abu de da do dos del della di la le van von der den y e of the".split(
    " ",
  ),
);
/** Where few syllables make many names, so that one letter makes another person. */
const EXACT_ONLY: ReadonlySet<ActorCode> = new Set(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "MMR"]);
const SHORT = 4;

/** Meaning: an index of persons by the sounds of their names. */
export function likeNames(
  persons: readonly { readonly person: Person; readonly variants: readonly string[] }[],
): LikeNames {
  const index = new Map<string, Entry[]>();
  for (const { person, variants } of persons) {
    const exact = EXACT_ONLY.has(person.code);
    for (const variant of variants) {
      const words = wordsOf(variant);
      if (words.length < 2) continue;
      const entry = { person, size: words.length };
      for (const word of words) {
        const key = exact ? exactKey(word) : soundKey(word);
        const list = index.get(key);
        if (list === undefined) index.set(key, [entry]);
        else list.push(entry);
      }
    }
  }
  return { find: (name) => found(index, wordsOf(name)) };
}

function found(index: ReadonlyMap<string, readonly Entry[]>, words: readonly string[]): Person[] {
  if (words.length < 2) return [];
  const lists = words.map((word) => {
    const [exact, sound] = [exactKey(word), soundKey(word)];
    return [index.get(exact), exact === sound ? undefined : index.get(sound)];
  });
  // two words must match: most unknown names have none that do
  if (lists.filter(([exact, sound]) => exact !== undefined || sound !== undefined).length < 2) return [];
  const shared = new Map<Entry, number>();
  for (const list of lists.flat()) for (const entry of list ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  const whole = new Set<Person>();
  for (const [entry, count] of shared)
    if (count > 1 && (count >= entry.size || count >= words.length)) whole.add(entry.person);
  return [...whole];
}

/** The words of a name that can be compared: folded, in lower case, hyphens and particles apart. */
function wordsOf(name: string): string[] {
  const words = new Set<string>();
  for (const part of joinedServants(name).split(/[\s,]+/)) {
    for (const piece of pieces(part)) {
      const word = piece.toLowerCase().replaceAll("'", "");
      if (word !== "" && !PARTICLES.has(word)) words.add(word);
    }
  }
  return [...words];
}

/** "Abdul Aziz", "Abd-Rahman": the servant and whose servant are one word. */
function joinedServants(name: string): string {
  return /\babd/i.test(name) ? name.replace(/\b(Abd(?:e|u|a|ou)?l?)[ -](?=\p{L})/giu, "$1") : name;
}

const exactKey = (word: string) => `=${word}`;

/** The consonants of a word, those that transliterations confuse as one; a first vowel counts as such. Short words as they are. */
function soundKey(word: string): string {
  if (word.length < SHORT) return exactKey(word);
  const sounds = SPELT_IN_WAYS.test(word) ? asSpokenOf(word) : word;
  const first = /^[aeiou]/.test(sounds) ? "a" : sounds.charAt(0);
  return (
    first +
    sounds
      .slice(1)
      .replace(/[aeiouyj]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

/** Every sound that is spelt in several ways has one of these letters in it. */
const SPELT_IN_WAYS = /[chqxw]/;

function asSpokenOf(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/tch|tsch/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/ck|kh|q/g, "k")
    .replace(/c(?!h)/g, "k")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/zh/g, "j")
    .replace(/([bdgt])h/g, "$1")
    .replace(/h$/, "");
}
