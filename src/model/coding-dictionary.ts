import type { IsoDate } from "./codes.ts";

/** A word of a dictionary phrase, in capitals. `joined`: it must follow the word before at once; otherwise other words may stand between. */
export interface PhraseWord {
  readonly text: string;
  readonly joined: boolean;
}

/** A code that holds on the days from `since` to `until`, both included; null: open. */
export interface DatedCode {
  readonly code: string;
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

/** An actor: its names and its codes in the order written. "A/B" stands for two actors, "---" for none. */
export interface DictionaryActor {
  readonly phrases: readonly (readonly PhraseWord[])[];
  readonly codes: readonly DatedCode[];
  readonly line: number;
}

/** A noun for those who act. Its code is set after the actor's, or `before` it. */
export interface DictionaryAgent {
  readonly phrase: readonly PhraseWord[];
  readonly code: string;
  readonly before: boolean;
}

/** One form of a verb. `words[head]` is the verb itself in a verb of several words ("CORDON OFF"). `code` is null when the verb alone says nothing. */
export interface DictionaryVerb {
  readonly words: readonly string[];
  readonly head: number;
  /** The block whose patterns the verb shares. */
  readonly meaning: string;
  readonly code: string | null;
}

/** A part of a pattern. `joined`: nothing may stand between it and its neighbour on the verb's side. */
export type PatternItem =
  | { readonly kind: "word"; readonly text: string; readonly joined: boolean }
  | { readonly kind: "synset"; readonly name: string; readonly joined: boolean }
  /** "$" source, "+" target, "^" a noun phrase to pass over, "%" a coordination that is source and target. */
  | { readonly kind: "source" | "target" | "skip" | "compound"; readonly joined: boolean };

/** What must stand around a verb for another code, each side from the verb outwards. `code` is null when the pattern says that nothing is coded. */
export interface VerbPattern {
  readonly meaning: string;
  readonly before: readonly PatternItem[];
  readonly after: readonly PatternItem[];
  readonly code: string | null;
  readonly line: number;
}

/** Words that make a sentence, or the whole `story`, not worth coding. `whole`: the last word must end there. */
export interface Discard {
  readonly text: string;
  readonly whole: boolean;
  readonly story: boolean;
}

/** Dictionaries of a user in the formats of TABARI and PETRARCH, as read. */
export interface CodingDictionary {
  readonly actors: readonly DictionaryActor[];
  readonly agents: readonly DictionaryAgent[];
  readonly verbs: readonly DictionaryVerb[];
  readonly patterns: readonly VerbPattern[];
  /** Sets of phrases by name, each phrase as its words. */
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly discards: readonly Discard[];
}
