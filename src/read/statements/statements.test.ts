import { describe, expect, it } from "vitest";
import type { ParsedSentence, Token } from "../sentence.ts";
import { type Draft, findStatements } from "./index.ts";

const STATES: Readonly<Record<string, string>> = {
  Peru: "PER",
  Chile: "CHL",
  Kenya: "KEN",
  Somalia: "SOM",
  Norway: "NOR",
};

function read(text: string, kind: Draft["kind"]): Draft[] {
  const tokens = [...text.matchAll(/[\p{L}\d’'-]+|[^\s\p{L}\d]/gu)].map((hit, index): Token => {
    const [start, end, code] = [hit.index, hit.index + hit[0].length, STATES[hit[0]]];
    const base = { index, text: hit[0], start, end, lemma: hit[0], upos: "X", xpos: "X", head: -1, deprel: "dep" };
    if (code === undefined) return { ...base, mention: null };
    const entity = { code, sector: "GOV", name: null, role: null, text: hit[0], start, end } as const;
    return {
      ...base,
      mention: {
        kind: "state",
        start,
        end,
        text: hit[0],
        entities: [entity],
        possessive: false,
        plural: false,
        confidence: 1,
        why: "",
      },
    };
  });
  const sentence: ParsedSentence = {
    index: 0,
    start: 0,
    end: text.length,
    text,
    paragraph: 0,
    tokens,
    acts: null,
    causal: null,
    told: null,
  };
  return findStatements({
    sentence,
    dyad: ["CHL", "PER"],
    published: "2020-06-01",
    contextOf: () => "territory",
    contextsIn: () => [],
  }).filter((draft) => draft.kind === kind);
}

describe("conditions", () => {
  it.each([
    [
      "Peru will send its envoy back unless Chile rejects the ruling.",
      "unless Chile rejects the ruling",
      "Peru will send its envoy back",
    ],
    ["If the navy leaves, Chile would reopen the port.", "the navy leaves", "Chile would reopen the port"],
    [
      "Should the patrols resume, Kenya could close the crossing.",
      "Should the patrols resume",
      "Kenya could close the crossing",
    ],
    ["A loan depends on the approval of both parliaments.", "the approval of both parliaments", "A loan"],
    [
      "Somalia would have to free the crew before talks could begin.",
      "Somalia would have to free the crew",
      "talks could begin",
    ],
  ])("finds the halves of: %s", (text, condition, consequence) => {
    const [found] = read(text, "condition");
    expect(found).toMatchObject({ if: { text: condition }, then: { text: consequence } });
  });
  it.each([
    "Even if nothing is signed, the ministers met again.",
    "A diplomat spoke on condition of anonymity about the port.",
    "The ministers once again met in Lima.",
  ])("finds none in: %s", (text) => {
    expect(read(text, "condition")).toEqual([]);
  });
});

describe("causes", () => {
  it("reads both orders", () => {
    expect(read("Chile recalled its envoy because the talks had failed.", "cause")[0]).toMatchObject({
      cause: { text: "the talks had failed" },
      effect: { text: "Chile recalled its envoy" },
    });
    expect(read("Months of unrest at home pushed the president to act.", "cause")[0]).toMatchObject({
      cause: { text: "Months of unrest at home" },
    });
  });
  it("does not take a schedule for a cause", () => {
    expect(read("The minister is due to arrive on Friday.", "cause")).toEqual([]);
  });
});

describe("milestones", () => {
  it.each([
    ["It was the first visit by a leader of Peru to Chile in eleven years.", 11],
    ["Relations between Peru and Chile have not been so tense since 1995.", 25],
    ["Flights between Kenya and Somalia resumed after a nine-year hiatus.", 9],
  ])("counts the years of: %s", (text, years) => {
    expect(read(text, "milestone")[0]).toMatchObject({ years });
  });
  it("does not count a first without a past", () => {
    expect(read("Peru was the first to speak, and Chile the second.", "milestone")).toEqual([]);
  });
});

describe("disputes", () => {
  it.each([
    ["Peru and Chile fell out over the price of gas.", "the price of gas"],
    ["Peru refuses to recognise the new sea border since Chile drew it alone.", "the new sea border"],
    ["Peru and Chile have not agreed on where the frontier runs.", "where the frontier runs"],
  ])("names the issue of: %s", (text, name) => {
    expect(read(text, "dispute")[0]).toMatchObject({ name: { text: name }, parties: ["CHL", "PER"] });
  });
  it("does not take an ending for an issue", () => {
    expect(read("With goodwill the quarrel between Peru and Chile would be over in a week.", "dispute")).toEqual([]);
  });
});

describe("assessments and indicators", () => {
  it("reads a direction", () => {
    expect(read("Relations between Peru and Chile are improving.", "assessment")[0]).toMatchObject({
      direction: "improving",
    });
    expect(read("Peru and Chile traded copper.", "assessment")).toEqual([]);
  });
  it("reads what is watched", () => {
    expect(read("Chile will be watching for any change in the patrols.", "indicator")[0]).toMatchObject({
      what: { text: "any change in the patrols" },
    });
  });
});
