import { expect, test } from "vitest";
import { jaccard, normalise, overlaps, sameSentence, sameSet } from "./text-match.ts";

test("text is compared without case, punctuation and kinds of apostrophe", () => {
  expect(normalise("  The Envoy\u2019s trip \u2013 at LAST! ")).toBe("the envoy's trip at last");
});

test("a sentence is itself with its dateline cut, and not a longer one that begins like it", () => {
  const sentence = "The two ministers met in Lima on Monday for talks on fish.";
  expect(sameSentence(`LIMA, May 3 \u2013 ${sentence}`, sentence)).toBe(true);
  expect(
    sameSentence(sentence, `${sentence} Later, the two of them drove north along the coast to see the harbour.`),
  ).toBe(false);
  expect(sameSentence(sentence, "")).toBe(false);
});

test("one changed word in twelve keeps a sentence the same; a third of its words does not", () => {
  expect(
    sameSentence("one two three four five six seven eight nine ten", "one two three four five six seven eight nine"),
  ).toBe(true);
  expect(sameSentence("one two three four five six", "one two three four seven eight")).toBe(false);
});

test("spans meet when half of their content words do (Dice)", () => {
  // {fishing, rights} and {fishing}: 2 * 1 / 3
  expect(overlaps("the fishing rights", "fishing")).toBe(true);
  // {fishing, rights, river} and {river, dams}: 2 * 1 / 5
  expect(overlaps("fishing rights on the river", "dams on the river")).toBe(false);
  expect(overlaps("of the", "of the")).toBe(false);
});

test("sets", () => {
  expect(jaccard(new Set(["a", "b"]), new Set(["b", "c"]))).toBeCloseTo(1 / 3, 12);
  expect(jaccard(new Set(), new Set())).toBe(0);
  expect(sameSet(["FRA", "DEU", "FRA"], ["DEU", "FRA"])).toBe(true);
});
