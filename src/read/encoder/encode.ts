import type { EncoderModel, EncoderScores } from "../../model/encoder-model.ts";
import { type EncoderInput, packBatches } from "./batch.ts";
import { createWordPieces } from "./word-pieces.ts";

/** What the network says of one sentence of `words` words; the arrays are laid out as in `EncoderScores`. */
export interface Encoded extends Omit<EncoderScores, "causal"> {
  /** Words that the network read; the sentence may have more when it is very long. */
  readonly words: number;
  readonly causal: number;
}

/** Reads sentences with the network, many at once; the answer has the sentences' order. */
export type Encode = (inputs: readonly EncoderInput[]) => Promise<readonly Encoded[]>;

/** Meaning: the network as a function of sentences. A sentence without words gives empty arrays. */
export function createEncode(model: EncoderModel): Encode {
  const cut = createWordPieces(model.pieces());
  return async (inputs) => {
    const found = inputs.map((): Encoded => NOTHING);
    for (const { batch, sentences } of packBatches(inputs, cut)) {
      const scores = await model.run(batch);
      for (const [row, sentence] of sentences.entries()) {
        const from = row * batch.words;
        const first = batch.first.subarray(from, from + batch.words);
        const end = first.indexOf(0);
        found[sentence] = rowOf(scores, row, { width: batch.words, words: end === -1 ? batch.words : end });
      }
    }
    return found;
  };
}

const NOTHING: Encoded = {
  words: 0,
  acts: new Float32Array(),
  statuses: new Float32Array(),
  roles: new Float32Array(),
  heads: new Int32Array(),
  relations: new Int32Array(),
  tags: new Int32Array(),
  facts: new Float32Array(),
  causal: Number.NEGATIVE_INFINITY,
};

function rowOf(scores: EncoderScores, row: number, size: { width: number; words: number }): Encoded {
  const { width, words } = size;
  const count = scores.causal.length;
  const part = <A extends Float32Array | Int32Array>(all: A): A => {
    const stride = all.length / count;
    return all.subarray(row * stride, row * stride + (stride / width) * words) as A;
  };
  return {
    words,
    acts: part(scores.acts),
    statuses: part(scores.statuses),
    roles: squares(scores.roles.subarray(row * 4 * width * width, (row + 1) * 4 * width * width), width, words),
    heads: part(scores.heads),
    relations: part(scores.relations),
    tags: part(scores.tags),
    facts: part(scores.facts),
    causal: scores.causal[row] ?? Number.NEGATIVE_INFINITY,
  };
}

/** The four squares of `width` cut down to `words`. */
function squares(roles: Float32Array, width: number, words: number): Float32Array {
  if (width === words) return roles;
  const found = new Float32Array(4 * words * words);
  for (let role = 0; role < 4; role++) {
    for (let i = 0; i < words; i++) {
      const from = role * width * width + i * width;
      found.set(roles.subarray(from, from + words), role * words * words + i * words);
    }
  }
  return found;
}
