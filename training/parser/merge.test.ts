import { expect, test } from "vitest";
import type { GoldWord } from "./conllu.ts";
import { joinHyphens, joinNames, joinPhrases } from "./merge.ts";

const word = (form: string, xpos: string, head: number, deprel: string, spaceAfter = true): GoldWord => ({
  form,
  upos: xpos,
  xpos,
  head: head - 1,
  deprel,
  spaceAfter,
});
const show = (words: readonly GoldWord[]): string[] =>
  words.map(({ form, xpos, head, deprel }) => `${form} ${xpos} ${head + 1} ${deprel}`);

test("hyphenated words become one word with the tag and head of their head", () => {
  const words = [
    word("high", "JJ", 3, "amod", false),
    word("-", "HYPH", 1, "punct", false),
    word("level", "NN", 4, "compound"),
    word("talks", "NNS", 0, "root"),
  ];
  expect(show(joinHyphens(words))).toEqual(["high-level NN 2 compound", "talks NNS 0 root"]);
});

test("names become one unit; phrases do when chosen", () => {
  const words = [
    word("President", "NNP", 2, "nmod:desc"),
    word("Ana", "NNP", 4, "nsubj"),
    word("Silva", "NNP", 2, "flat"),
    word("met", "VBD", 0, "root"),
    word("both", "DT", 6, "det"),
    word("envoys", "NNS", 4, "obj"),
  ];
  const named = joinNames(words);
  expect(show(named)).toEqual([
    "President Ana Silva NNP 2 nsubj",
    "met VBD 0 root",
    "both DT 4 det",
    "envoys NNS 2 obj",
  ]);
  expect(show(joinPhrases(named, () => true)).at(-1)).toBe("both envoys NNPS 2 obj");
  expect(joinPhrases(named, () => false)).toHaveLength(4);
});
