import type { LinearTable } from "../../model/parser-model.ts";
import { Configuration } from "./configuration.ts";
import { scoreClasses } from "./linear.ts";
import { PARSER_FEATURE_LIMIT, type ParserInput, parserFeatures } from "./parser-features.ts";
import { isLeftArc, leftArc, REDUCE, rightArc, SHIFT } from "./transitions.ts";

/** A dependency tree over units: `head[i]` is the index of the head, -1 for the root of the sentence. */
export interface Tree {
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** May this transition be taken now? `rootLabel` is the number of the label "root", reserved for the artificial root. */
export function isAllowed(c: Configuration, transition: number, rootLabel: number): boolean {
  const atRoot = c.next === c.n;
  if (transition === SHIFT) return !atRoot;
  if (c.depth === 0) return false;
  if (transition === REDUCE) return c.hasHead(c.top());
  if (isLeftArc(transition)) return !c.hasHead(c.top()) && (transition === leftArc(rootLabel)) === atRoot;
  return !atRoot && transition !== rightArc(rootLabel);
}

/** Best allowed transition by score; ties go to the lower class. */
export function bestAllowed(c: Configuration, scores: Int32Array, classCount: number, rootLabel: number): number {
  const atRoot = c.next === c.n;
  const canReduce = c.depth > 0 && c.hasHead(c.top());
  const canLeft = c.depth > 0 && !canReduce && !atRoot;
  const canRight = c.depth > 0 && !atRoot;
  if (atRoot) return canReduce ? REDUCE : leftArc(rootLabel);
  let best = SHIFT;
  let bestScore = scores[SHIFT] as number;
  if (canReduce && (scores[REDUCE] as number) > bestScore) {
    best = REDUCE;
    bestScore = scores[REDUCE] as number;
  }
  if (!canRight) return best;
  const firstRoot = leftArc(rootLabel);
  for (let t = canLeft ? leftArc(0) : rightArc(0); t < classCount; t += canLeft ? 1 : 2) {
    const score = scores[t] as number;
    if (score > bestScore && t >> 1 !== firstRoot >> 1) {
      best = t;
      bestScore = score;
    }
  }
  return best;
}

/** A greedy arc-eager parser with its own scratch memory. */
export function createTreeParser(
  table: LinearTable,
  labels: readonly string[],
): (input: ParserInput, n: number) => Tree {
  const configuration = new Configuration();
  const keys = new Int32Array(PARSER_FEATURE_LIMIT);
  const scores = new Int32Array(table.classCount);
  const rootLabel = labels.indexOf("root");
  return (input, n) => {
    const c = configuration;
    c.reset(n);
    while (!c.isDone()) {
      if (c.next === n) {
        c.apply(c.hasHead(c.top()) ? REDUCE : leftArc(rootLabel));
        continue;
      }
      scoreClasses(table, keys, parserFeatures(input, c, keys), scores);
      c.apply(bestAllowed(c, scores, table.classCount, rootLabel));
    }
    return readTree(c, labels);
  };
}

/** The finished tree; when several words hang on the artificial root, the first keeps it and takes the others. */
export function readTree(c: Configuration, labels: readonly string[]): Tree {
  const head: number[] = [];
  const deprel: string[] = [];
  let root = -1;
  for (let i = 0; i < c.n; i++) {
    const h = c.head[i] as number;
    if (h < c.n) {
      head.push(h);
      deprel.push(labels[c.label[i] as number] ?? "dep");
    } else if (root < 0) {
      root = i;
      head.push(-1);
      deprel.push("root");
    } else {
      head.push(root);
      deprel.push("parataxis");
    }
  }
  return { head, deprel };
}
