import type { CodingDictionary } from "../../model/coding-dictionary.ts";
import type { Fault } from "./draft.ts";
import { readPetrarchActors } from "./read-petrarch-actors.ts";
import { readPetrarchAgents, readPetrarchDiscards } from "./read-petrarch-agents.ts";
import { readPetrarchVerbs } from "./read-petrarch-verbs.ts";

/** The kinds of file that a coding dictionary is made of. */
const DICTIONARY_KINDS = ["actors", "agents", "verbs", "discards"] as const;
export type DictionaryKind = (typeof DICTIONARY_KINDS)[number];

/** One file of a dictionary. */
export interface DictionaryFile {
  readonly kind: DictionaryKind;
  readonly name: string;
  readonly text: string;
}

/** A dictionary and, by file and line, what could not be read of it. */
export interface ReadDictionary {
  readonly dictionary: CodingDictionary;
  readonly faults: readonly (Fault & { readonly file: string })[];
}

/** Meaning: the dictionary in a user's files, in the formats of TABARI and PETRARCH, in the order given. What can be read is kept where other lines are faulty. */
export function readCodingDictionary(files: readonly DictionaryFile[]): ReadDictionary {
  const read = files.map(({ kind, name, text }) => ({ name, ...readFile(kind, text) }));
  return {
    dictionary: {
      actors: read.flatMap(({ actors = [] }) => actors),
      agents: read.flatMap(({ agents = [] }) => agents),
      verbs: read.flatMap(({ verbs = [] }) => verbs),
      patterns: read.flatMap(({ patterns = [] }) => patterns),
      synsets: new Map(read.flatMap(({ synsets }) => [...(synsets ?? [])])),
      discards: read.flatMap(({ discards = [] }) => discards),
    },
    faults: read.flatMap(({ name, faults }) => faults.map((one) => ({ ...one, file: name }))),
  };
}

function readFile(
  kind: DictionaryKind,
  text: string,
): Partial<CodingDictionary> & { readonly faults: readonly Fault[] } {
  switch (kind) {
    case "actors":
      return readPetrarchActors(text);
    case "agents":
      return readPetrarchAgents(text);
    case "verbs":
      return readPetrarchVerbs(text);
    case "discards":
      return { discards: readPetrarchDiscards(text), faults: [] };
    default:
      return kind satisfies never;
  }
}

/**
 * Meaning: what kind of dictionary a file is: as its name says ("Phoenix.agents.txt", "CAMEO.verbpatterns.txt"), else as its lines look. Null
 * when neither tells. Lists of discards have nothing of their own, so only a name tells them.
 */
export function dictionaryKindOf(name: string, text: string): DictionaryKind | null {
  const named = DICTIONARY_KINDS.find((kind) => name.toLowerCase().includes(kind.slice(0, -1)));
  if (named !== undefined) return named;
  if (/^\s*---.*---/m.test(text) && /^\s*-[^[\n]*\*[^[\n]*\[/m.test(text)) return "verbs";
  if (/^[^#;\n]*\[\s*(?:~\s*\w+|\w+\s*~)\s*\]/m.test(text)) return "agents";
  return /^[^#;\n]*\[[^\]\n]+\]/m.test(text) ? "actors" : null;
}
