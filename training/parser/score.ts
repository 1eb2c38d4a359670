import type { ParserModel } from "../../src/model/parser-model.ts";
import { createSyntax } from "../../src/read/syntax/index.ts";
import type { GoldWord } from "./conllu.ts";

/** Percentages over all words, punctuation included, and words a second for tags and tree together. */
export interface GoldScore {
  readonly words: number;
  readonly upos: string;
  readonly xpos: string;
  readonly uas: string;
  readonly las: string;
  readonly wordsPerSecond: number;
}

/** Tags and parses sentences whose words are given. */
export function scoreGold(model: ParserModel, sentences: readonly (readonly GoldWord[])[]): GoldScore {
  const syntax = createSyntax(model);
  let n = 0;
  let seconds = 0;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  for (const words of sentences) {
    const units = words.map((w) => ({ text: w.form }));
    const start = performance.now();
    const tags = syntax.tag(units);
    const tree = syntax.parse(units.map((unit, i) => ({ ...unit, ...tags[i] })));
    seconds += (performance.now() - start) / 1000;
    for (const [i, w] of words.entries()) {
      n++;
      if (tags[i]?.upos === w.upos) right.upos++;
      if (tags[i]?.xpos === w.xpos) right.xpos++;
      if (tree.head[i] !== w.head) continue;
      right.uas++;
      if (tree.deprel[i] === w.deprel) right.las++;
    }
  }
  const percent = (count: number): string => ((100 * count) / n).toFixed(2);
  return {
    words: n,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
    wordsPerSecond: Math.round(n / seconds),
  };
}
