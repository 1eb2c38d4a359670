import { TAGGER_FEATURE_LIMIT, taggerFeatures } from "../../src/read/syntax/tagger-features.ts";
import { describeForm } from "../../src/read/syntax/word-form.ts";
import { seededRandom, shuffled } from "./random.ts";
import { TrainingWeights } from "./weights.ts";

/** A sentence to learn tags from: forms and classes. */
export interface TagExample {
  readonly forms: readonly string[];
  readonly tags: readonly number[];
}

/** How to train. */
export interface TaggerOptions {
  readonly classCount: number;
  readonly epochs: number;
  readonly wordClasses: Int32Array;
  readonly seed: number;
}

/** Trains the tagger: an averaged perceptron that sees its own earlier decisions. */
export function trainTagger(examples: readonly TagExample[], options: TaggerOptions): TrainingWeights {
  const weights = new TrainingWeights(options.classCount);
  const random = seededRandom(options.seed);
  const keys = new Int32Array(TAGGER_FEATURE_LIMIT);
  const scores = new Float64Array(options.classCount);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { forms: texts, tags: gold } of shuffled(examples, random)) {
      const forms = texts.map((text) => describeForm(text, options.wordClasses));
      const tags = new Int32Array(forms.length);
      for (let i = 0; i < forms.length; i++) {
        const count = taggerFeatures(forms, tags, i, keys);
        weights.score(keys, count, scores);
        let best = 0;
        for (let c = 1; c < options.classCount; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
        const target = gold[i] as number;
        if (best !== target) {
          weights.update(keys, count, target, 1);
          weights.update(keys, count, best, -1);
        }
        tags[i] = best;
        weights.tick();
      }
    }
  }
  return weights;
}
