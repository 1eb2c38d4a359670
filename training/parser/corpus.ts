import { join } from "node:path";
import { type GoldWord, readTreebank } from "./conllu.ts";
import { joinHyphens } from "./merge.ts";
import { seededRandom } from "./random.ts";

/** A word with the class of its part of speech: the gold one, or one predicted by a tagger that has not seen the sentence. */
export interface TaggedWord extends GoldWord {
  readonly tag: number;
}

/** The class of each part of speech, most frequent first; rare pairs are folded into the class nearest to them. */
export interface TagSet {
  readonly tags: readonly { upos: string; xpos: string }[];
  readonly numberOf: (word: GoldWord) => number;
}

/** The training sentences: as the treebanks split them, and with hyphenated words joined as the tokeniser does. */
export function readCorpus(folder: string, part: "train" | "dev" | "test"): GoldWord[][] {
  return [`en_ewt-ud-${part}.conllu.gz`, `en_gum-by-${part}.conllu.gz`].flatMap((name) =>
    readTreebank(join(folder, name)).map(({ words }) => [...words]),
  );
}

/** Hyphenated words joined in most sentences, left as they are in the others. */
export function joinMostHyphens(sentences: readonly GoldWord[][], seed: number): GoldWord[][] {
  const random = seededRandom(seed);
  return sentences.map((words) => (random() < 0.8 ? joinHyphens(words) : words));
}

/** Collects the parts of speech that occur at least `least` times. */
export function collectTags(sentences: readonly GoldWord[][], least: number): TagSet {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const { upos, xpos } of words) counts.set(`${upos} ${xpos}`, (counts.get(`${upos} ${xpos}`) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= least).sort((a, b) => b[1] - a[1]);
  const tags = kept.map(([name]) => ({ upos: name.split(" ")[0] ?? "X", xpos: name.split(" ")[1] ?? "FW" }));
  const index = new Map(kept.map(([name], i) => [name, i]));
  return {
    tags,
    numberOf: ({ upos, xpos }) => {
      const exact = index.get(`${upos} ${xpos}`);
      if (exact !== undefined) return exact;
      const near = tags.findIndex((tag) => tag.upos === upos);
      return Math.max(near, 0);
    },
  };
}

/** All relation names, sorted. */
export function collectLabels(sentences: readonly GoldWord[][]): string[] {
  return [...new Set(sentences.flatMap((words) => words.map(({ deprel }) => deprel)))].sort();
}
