import { describe, expect, it } from "vitest";
import { lintEstimate } from "./estimative.ts";

describe("the lint of estimative words", () => {
  it.each([
    "Relations are very likely improving.",
    "Confidence is moderate: it rests on 20 incidents.",
    "Li Keqiang is to visit Japan from 8 to 11 May.",
    "Some officials say: “it might rain, with confidence and very likely”.",
  ])("passes: %s", (sentence) => {
    expect(lintEstimate(sentence)).toBeNull();
  });

  it.each([
    ["Relations might improve.", "might"],
    ["Relations may improve.", "may"],
    ["A visit could follow.", "could"],
    ["A visit is 100 % sure.", "100 %"],
    ["There is a 0% chance of talks.", "0%"],
    ["A visit is certainly near.", "certainly"],
    ["With high confidence, relations are likely improving.", "likelihood and confidence in one sentence"],
  ])("names the fault: %s", (sentence, fault) => {
    expect(lintEstimate(sentence)).toContain(fault);
  });
});
