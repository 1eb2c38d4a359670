import type { Status } from "../../model/ontology.ts";

/** What a word can be to an act, in the order of the network's classes. */
export const ROLES = ["none", "actor", "recipient", "speaker"] as const;
export type Role = (typeof ROLES)[number];

/**
 * An act that the network sees in a sentence. `start` and `end` are UTF-16 offsets of its words, `anchor` of the one that tells it most clearly.
 * `kinds` are kinds of `data/lexicon/acts.tsv` with their probabilities, the likeliest first; `sure` is the probability that there is an act at all.
 */
export interface Act {
  readonly start: number;
  readonly end: number;
  readonly anchor: number;
  readonly sure: number;
  readonly kinds: readonly { readonly kind: string; readonly probability: number }[];
  readonly statuses: ReadonlyMap<Status, number>;
  /** How likely each word of the sentence stands for each role, 0..1; `words` gives their offsets. */
  readonly words: readonly WordRole[];
}

/** One word of the sentence and what it is to the act. */
export interface WordRole {
  readonly start: number;
  readonly end: number;
  readonly actor: number;
  readonly recipient: number;
  readonly speaker: number;
}

/** Meaning: how likely a stretch of the sentence stands for a role: the mean over its words; 0 when it holds none. */
export function roleOf(
  act: Act,
  span: { readonly start: number; readonly end: number },
  role: Exclude<Role, "none">,
): number {
  let sum = 0;
  let count = 0;
  for (const word of act.words) {
    if (word.start >= span.end || word.end <= span.start) continue;
    sum += word[role];
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
