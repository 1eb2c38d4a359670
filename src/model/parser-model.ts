/**
 * A linear classifier over hashed features, as typed arrays.
 *
 * `slots` is an open-addressed table of pairs (key, reference); its length is twice a power of two and a reference of 0
 * marks a free slot. `reference = first * 128 + count` points at `count` consecutive entries of `classes` and `weights`.
 */
export interface LinearTable {
  readonly slots: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
  readonly classCount: number;
}

/** A part of speech: the universal tag and the finer Penn tag ("VERB", "VBD"). */
export interface PartOfSpeech {
  readonly upos: string;
  readonly xpos: string;
}

/** What the tagger and the dependency parser learnt from the treebanks. Loaded by knowledge, used by read. */
export interface ParserModel {
  /** Class `i` of the tagger. */
  readonly tags: readonly PartOfSpeech[];
  /** Relation names; the parser's classes are built from them (read/syntax/transitions.ts). */
  readonly labels: readonly string[];
  readonly tagger: LinearTable;
  readonly parser: LinearTable;
  /** Word hash (read/syntax/hash.ts) to word class 1..1023, as a pair table (lib/pair-table.ts). */
  readonly wordClasses: Int32Array;
}
