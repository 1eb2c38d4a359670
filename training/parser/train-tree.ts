import { Configuration } from "../../src/read/syntax/configuration.ts";
import { isAllowed } from "../../src/read/syntax/parser.ts";
import { PARSER_FEATURE_LIMIT, type ParserInput, parserFeatures } from "../../src/read/syntax/parser-features.ts";
import { type Costs, correctTransitions, type GoldTree, transitionCosts } from "./oracle.ts";
import { TrainingWeights } from "./weights.ts";

/** A sentence to learn trees from. */
export interface TreeExample {
  readonly input: ParserInput;
  readonly gold: GoldTree;
}

/** How to train; `examplesOf` gives the sentences of one epoch in their order. */
export interface TreeOptions {
  readonly classCount: number;
  readonly epochs: number;
  readonly examplesOf: (epoch: number) => Iterable<TreeExample>;
  readonly random: () => number;
}

/** Trains the parser: an averaged perceptron with a dynamic oracle, following its own decisions from the second epoch on. */
export function trainTree(options: TreeOptions): TrainingWeights {
  const weights = new TrainingWeights(options.classCount);
  const c = new Configuration();
  const keys = new Int32Array(PARSER_FEATURE_LIMIT);
  const scores = new Float64Array(options.classCount);
  const costs: Costs = { shift: 0, reduce: 0, left: 0, right: 0 };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { input, gold } of options.examplesOf(epoch)) {
      c.reset(gold.head.length);
      while (!c.isDone()) {
        const { next: b } = c;
        transitionCosts(c, gold, costs);
        const correct = correctTransitions(c, gold, costs);
        if (b === c.n) {
          c.apply(correct[0] as number);
          continue;
        }
        const count = parserFeatures(input, c, keys);
        weights.score(keys, count, scores);
        const target = correct.reduce((a, t) => ((scores[t] as number) > (scores[a] as number) ? t : a));
        const rival = bestOf(
          scores,
          options.classCount,
          (t) => !correct.includes(t) && isAllowed(c, t, gold.rootLabel),
        );
        const lead = rival < 0 ? Infinity : (scores[target] as number) - (scores[rival] as number);
        const right = lead > 0 || (lead === 0 && target < rival);
        if (!right) {
          weights.update(keys, count, target, 1);
          weights.update(keys, count, rival, -1);
        }
        weights.tick();
        c.apply(!right && epoch > 0 && options.random() < 0.9 ? rival : target);
      }
    }
  }
  return weights;
}

function bestOf(scores: Float64Array, count: number, allowed: (t: number) => boolean): number {
  let best = -1;
  for (let t = 0; t < count; t++) {
    if ((best < 0 || (scores[t] as number) > (scores[best] as number)) && allowed(t)) best = t;
  }
  return best;
}
