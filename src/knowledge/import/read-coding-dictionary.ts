import type { CodingDictionary } from "../../model/coding-dictionary.ts";
import type { Fault } from "./draft.ts";
import { readPetrarchActors } from "./read-petrarch-actors.ts";
import { readPetrarchAgents, readPetrarchDiscards } from "./read-petrarch-agents.ts";
import { readPetrarchVerbs } from "./read-petrarch-verbs.ts";

/** The kinds of file that a coding dictionary is made of. */
export const DICTIONARY_FILES = ["actors", "agents", "verbs", "discards"] as const;
export type DictionaryFile = (typeof DICTIONARY_FILES)[number];

/** The text of each file; one that is missing counts as empty. Several actor files may be joined by line breaks. */
export type DictionaryTexts = Readonly<Partial<Record<DictionaryFile, string>>>;

/** A dictionary and, by file, what could not be read of it. */
export interface ReadDictionary {
  readonly dictionary: CodingDictionary;
  readonly faults: readonly (Fault & { readonly file: DictionaryFile })[];
}

/** Meaning: the dictionary in a user's files, in the formats of TABARI and PETRARCH. What can be read is kept where other lines are faulty. */
export function readCodingDictionary(texts: DictionaryTexts): ReadDictionary {
  const { actors, faults: ofActors } = readPetrarchActors(texts.actors ?? "");
  const { agents, faults: ofAgents } = readPetrarchAgents(texts.agents ?? "");
  const { verbs, patterns, synsets, faults: ofVerbs } = readPetrarchVerbs(texts.verbs ?? "");
  const discards = readPetrarchDiscards(texts.discards ?? "");
  const by = (file: DictionaryFile, faults: readonly Fault[]) => faults.map((one) => ({ ...one, file }));
  return {
    dictionary: { actors, agents, verbs, patterns, synsets, discards },
    faults: [...by("actors", ofActors), ...by("agents", ofAgents), ...by("verbs", ofVerbs)],
  };
}
