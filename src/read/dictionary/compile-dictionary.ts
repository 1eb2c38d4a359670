import type {
  CodingDictionary,
  DatedCode,
  DictionaryAgent,
  DictionaryVerb,
  Discard,
  PhraseWord,
  VerbPattern,
} from "../../model/coding-dictionary.ts";
import { wordKey } from "./word-key.ts";

/** A phrase of the dictionary with what it stands for, its words as keys. */
export interface IndexedPhrase<T> {
  readonly words: readonly PhraseWord[];
  readonly value: T;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly IndexedPhrase<T>[]>;

/** A dictionary ready for look-up. */
export interface CompiledDictionary {
  readonly actors: PhraseIndex<readonly DatedCode[]>;
  readonly agents: PhraseIndex<DictionaryAgent>;
  /** Verbs by the word that is the verb itself, those of most words first, the last written of equals first. */
  readonly verbs: ReadonlyMap<string, readonly DictionaryVerb[]>;
  /** Patterns by the meaning of their verbs, those that ask for most first. */
  readonly patterns: ReadonlyMap<string, readonly VerbPattern[]>;
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly discards: readonly Discard[];
}

/** Meaning: indexes over a dictionary. */
export function compileDictionary(dictionary: CodingDictionary): CompiledDictionary {
  const actors = dictionary.actors.flatMap(({ phrases, codes }) =>
    phrases.map((words) => ({ words: keyed(words), value: codes })),
  );
  const agents = dictionary.agents.map((agent) => ({ words: keyed(agent.phrase), value: agent }));
  const verbs = dictionary.verbs.map((verb) => ({ ...verb, words: verb.words.map(wordKey) }));
  return {
    actors: indexed(actors),
    agents: indexed(agents),
    verbs: sortedGroups(
      verbs.toReversed(),
      (verb) => verb.words[verb.head] ?? "",
      (verb) => verb.words.length,
    ),
    patterns: sortedGroups(
      dictionary.patterns.map(withKeys),
      (pattern) => pattern.meaning,
      (pattern) => pattern.before.length + pattern.after.length,
    ),
    synsets: new Map(
      [...dictionary.synsets].map(([name, phrases]) => [name, phrases.map((words) => words.map(wordKey))]),
    ),
    discards: dictionary.discards,
  };
}

function keyed(words: readonly PhraseWord[]): PhraseWord[] {
  return words.map(({ text, joined }) => ({ text: wordKey(text), joined }));
}

function withKeys(pattern: VerbPattern): VerbPattern {
  const side = (items: VerbPattern["before"]) =>
    items.map((item) => (item.kind === "word" ? { ...item, text: wordKey(item.text) } : item));
  return { ...pattern, before: side(pattern.before), after: side(pattern.after) };
}

function indexed<T>(phrases: readonly IndexedPhrase<T>[]): PhraseIndex<T> {
  return sortedGroups(
    phrases,
    ({ words }) => words[0]?.text ?? "",
    ({ words }) => words.length,
  );
}

/** Groups by key, each sorted by weight, the heaviest first, in the order given among equals. */
function sortedGroups<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  weight: (one: T) => number,
): Map<string, readonly T[]> {
  const groups = Map.groupBy(all, keyOf);
  return new Map([...groups].map(([key, group]) => [key, group.toSorted((a, b) => weight(b) - weight(a))]));
}
