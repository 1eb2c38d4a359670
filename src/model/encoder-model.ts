import type { EventType, Mode, Status } from "./ontology.ts";
import type { PartOfSpeech } from "./parser-model.ts";

/** The classes of the encoder's heads, in the order of their numbers. */
export interface EncoderLabels {
  readonly tags: readonly PartOfSpeech[];
  readonly relations: readonly string[];
  /** Kinds of acts (`data/lexicon/acts.tsv`); class 0 of the head is no act, kind `i` is class `i + 1`. */
  readonly kinds: readonly string[];
  readonly statuses: readonly Status[];
}

/**
 * Sentences of one run, filled up to the same length. `pieces`, `mark` and `letterCase` are `count` rows of `length` numbers: pieces of words, 0 after
 * the end; 1 at the pieces of an actor and 2 at those of a recipient asked about, else 0; 1 where a word begins with a capital, 2 where it is
 * all capitals. `first` holds `words` numbers a row: where each word's first piece stands, 0 after the last.
 */
export interface EncoderBatch {
  readonly count: number;
  readonly length: number;
  readonly words: number;
  readonly pieces: Int32Array;
  readonly mark: Int32Array;
  readonly letterCase: Int32Array;
  readonly first: Int32Array;
}

/**
 * What the heads say of a batch, row by row. `acts`: words × (kinds + 1) logits. `statuses`: words × statuses logits. `roles`: 4 × words × words
 * logits (none, actor, recipient, speaker; of the second word in the act told by the first). `heads`: each word's head from 1, 0 the root.
 * `relations`, `tags`: class numbers. `facts`: how far an act told by the word has happened, -3 to 3. `causal`: one logit a sentence.
 */
export interface EncoderScores {
  readonly acts: Float32Array;
  readonly statuses: Float32Array;
  readonly roles: Float32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly tags: Int32Array;
  readonly facts: Float32Array;
  readonly causal: Float32Array;
}

/** The trained network of `models/reader`. Loaded by knowledge, used by read. */
export interface EncoderModel {
  readonly labels: EncoderLabels;
  /** Number of each piece of the vocabulary; a piece inside a word begins with `##`. Read on first use: `--reader fast` cuts no words. */
  readonly pieces: () => ReadonlyMap<string, number>;
  run(batch: EncoderBatch): Promise<EncoderScores>;
}

/** One row of `data/lexicon/acts.tsv`: a kind of act, the PLOVER event and mode it is recorded as, and its root in relation benchmarks. */
export interface ActKind {
  readonly kind: string;
  readonly event: EventType;
  readonly mode: Mode | null;
  /** PLOVER root by the CAMEO crosswalk, CONCEDE and RETREAT as YIELD. */
  readonly relation: string;
  /** Whether both sides do it to each other: always; where two sides act and nobody receives (`may`); never. */
  readonly mutual: "always" | "may" | "";
  readonly definition: string;
}
