import { describe, expect, it } from "vitest";
import { sampleSentence } from "../../model/sample-records.ts";
import type { ToldSlot } from "../../model/told-slot.ts";
import { findSlots } from "./index.ts";

function told(code: string, low: number, differences: Partial<ToldSlot> = {}): ToldSlot {
  return {
    kind: "count",
    key: "killed",
    value: { is: "range", low, high: low, unit: "person" },
    words: "",
    scope: [],
    actors: ["CHN", "JPN"],
    states: ["CHN", "JPN"],
    places: ["Hakone"],
    days: null,
    another: false,
    planned: false,
    corrects: false,
    speaker: { name: code, code, narrator: false },
    document: code,
    source: null,
    published: "2018-04-25",
    sentence: sampleSentence(""),
    records: [],
    ...differences,
  };
}

const contradicted = (...all: readonly ToldSlot[]) => findSlots(all).some((slot) => slot.contradicted);
const next = { published: "2018-04-27", document: "later" };

describe("counts", () => {
  it("differ when two sides give ranges that do not meet", () => {
    expect(contradicted(told("CHN", 4), told("JPN", 43))).toBe(true);
  });
  it.each([
    ["a toll that has risen", told("CHN", 4), told("CHN", 9, next)],
    ["a part beside the whole", told("CHN", 40), told("JPN", 12, { scope: ["soldier"] })],
    [
      "a range that holds the other",
      told("CHN", 4),
      told("JPN", 3, { value: { is: "range", low: 3, high: null, unit: "person" } }),
    ],
    ["a correction", told("CHN", 9), told("CHN", 4, { ...next, corrects: true })],
    ["another place", told("CHN", 4), told("JPN", 43, { places: ["Nara"] })],
    ["another currency", told("CHN", 4), told("JPN", 43, { value: { is: "range", low: 43, high: 43, unit: "USD" } })],
    ["a second one", told("CHN", 4), told("JPN", 43, { another: true })],
    ["a plan", told("CHN", 4), told("JPN", 43, { planned: true })],
  ])("do not when it is %s", (_, a, b) => {
    expect(contradicted(a, b)).toBe(false);
  });
});

it("a party that denies contradicts who blames it, and not who blames another", () => {
  const blame = (code: string, party: string, not = false) =>
    told(code, 0, { kind: "responsible", key: "", value: { is: "party", party, not } });
  expect(contradicted(blame("JPN", "CHN"), blame("CHN", "CHN", true))).toBe(true);
  expect(contradicted(blame("JPN", "KOR"), blame("CHN", "CHN", true))).toBe(false);
});

it("tells who moved towards whom", () => {
  const [slot] = findSlots([told("CHN", 4), told("JPN", 43), told("CHN", 40, { ...next })]);
  expect(slot?.moved).toEqual([{ who: "CHN", towards: "JPN", from: 0, to: 2 }]);
});
