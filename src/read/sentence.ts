import type { Entity, SentenceSpan } from "../model/record.ts";
import type { Act } from "./acts/index.ts";
import type { DictionaryTold } from "./dictionary/index.ts";

/**
 * One unit of a sentence: a word, or a whole mention merged into one unit before parsing ("U.S. President Donald Trump").
 * `start` and `end` are UTF-16 offsets into the document's text. `head` is an index into the sentence's tokens, -1 at the root.
 */
export interface Token {
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** The mention that this unit is, or null for a plain word. */
  readonly mention: Mention | null;
}

/** How English names an actor. */
export type MentionKind =
  /** "Japan", "the United States" */
  | "state"
  /** "Tokyo", "the Kremlin": a seat that stands for a government, or for the place */
  | "seat"
  /** "Japanese", "U.S." before a noun that names no actor ("Japanese exports") */
  | "demonym"
  /** "Prime Minister Shinzo Abe", "Abe" */
  | "person"
  /** "the Japanese foreign minister", "Indian troops", "Cuban police", "a Chinese company": state + role or group noun */
  | "role"
  /** "the United Nations", "the Treasury Department", "Hamas" */
  | "organisation"
  /** "both countries", "the two sides", "the two Koreas", "their foreign ministers" */
  | "group"
  /** "he", "they", "its" */
  | "pronoun"
  /** "the North", "the island", "his counterpart", "the official", "the minister", "the government" */
  | "nominal";

/**
 * Who a stretch of a sentence refers to. `entities` is empty when it could not be placed; it holds one entity per state
 * ("the two countries" gives two). `possessive` is true of "China's", "his", "their".
 */
export interface Mention {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly possessive: boolean;
  readonly plural: boolean;
  /** Score 0..1 of the best reading, with the runner-up named in `why`. */
  readonly confidence: number;
  readonly why: string;
}

/** A sentence with its units in order; a dependency tree over them; the acts that the network sees in it; `paragraph` is 0-based. */
export interface ParsedSentence extends SentenceSpan {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Null where the reader has no network and looks for words of the lexicon instead. */
  readonly acts: readonly Act[] | null;
  /** Probability that it tells a cause and its effect; null where it is not measured. */
  readonly causal: number | null;
  /** What a user's dictionary says of it; null without a dictionary. */
  readonly told: DictionaryTold | null;
}
