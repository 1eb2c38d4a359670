import type { Annotate, Word } from "../../src/read/annotate.ts";
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

/** Sentences annotated in one call. */
const AT_ONCE = 64;

function wordOf({ form }: GoldWord): Word {
  return { text: form, start: 0, end: form.length };
}

/** Tags and parses sentences whose words are given. */
export async function scoreGold(annotate: Annotate, sentences: readonly (readonly GoldWord[])[]): Promise<GoldScore> {
  let n = 0;
  let seconds = 0;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  for (let from = 0; from < sentences.length; from += AT_ONCE) {
    const part = sentences.slice(from, from + AT_ONCE);
    const start = performance.now();
    const annotations = await annotate(part.map((words) => words.map(wordOf)));
    const trees = annotations.map(({ treeOf, tags }, s) =>
      treeOf((part[s] ?? []).map((w, i) => ({ text: w.form, word: i, ...tags[i] }))),
    );
    seconds += (performance.now() - start) / 1000;
    for (const [s, words] of part.entries()) {
      const [tags, tree] = [annotations[s]?.tags ?? [], trees[s]];
      for (const [i, w] of words.entries()) {
        n++;
        if (tags[i]?.upos === w.upos) right.upos++;
        if (tags[i]?.xpos === w.xpos) right.xpos++;
        if (tree?.head[i] !== w.head) continue;
        right.uas++;
        if (tree.deprel[i] === w.deprel) right.las++;
      }
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
