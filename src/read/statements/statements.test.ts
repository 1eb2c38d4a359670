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
    focused: false,
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
    [
      "The pact enters into force thirty days after both sides have ratified it.",
      "both sides have ratified it",
      "The pact enters into force",
    ],
    [
      "The council told Peru to withdraw from the island, or face sanctions.",
      "to withdraw from the island",
      "face sanctions",
    ],
    ["Chile warned that a further raid on its soil would mean war.", "a further raid on its soil", "would mean war"],
    ["Its miners will strike whatever the ministers sign.", "whatever the ministers sign", "Its miners will strike"],
    [
      "If the judge, who retires in May, is replaced, Peru would appeal.",
      "the judge, who retires in May, is replaced",
      "Peru would appeal",
    ],
    [
      "If the sappers finish by May, as planned, the crossing can open.",
      "the sappers finish by May",
      "the crossing can open",
    ],
    [
      "After that, provided somebody pays for it, the road could reopen.",
      "somebody pays for it",
      "the road could reopen",
    ],
  ])("finds the halves of: %s", (text, condition, consequence) => {
    const [found] = read(text, "condition");
    expect(found).toMatchObject({ if: { text: condition }, then: { text: consequence } });
  });
  it.each([
    "Even if nothing is signed, the ministers met again.",
    "A diplomat spoke on condition of anonymity about the port.",
    "The ministers once again met in Lima.",
    "Peru learned of the dam only when the river fell.",
    "The treaty rests on shared values.",
    "Much depends on two elections.",
    "Chile has provided the patrol boats to Peru since 2016.",
    "Kenya took a step that it had never before taken.",
    "Somalia will accept whatever they decided.",
    "Relations will improve if Mr Ruiz has his way.",
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
  it.each([
    [
      "After a panel found the wall lawful, Peru expelled the ambassador.",
      "a panel found the wall lawful",
      "Peru expelled the ambassador",
    ],
    [
      "Chile cut the net of a trawler, and Peru responded by closing the port.",
      "Chile cut the net of a trawler",
      "Peru responded by closing the port",
    ],
    ["The king, under pressure from his army, ordered a retreat.", "under pressure from his army", "ordered a retreat"],
    [
      "The shelling of the port, which prompted Peru to recall its envoy, went on.",
      "The shelling of the port",
      "prompted Peru to recall its envoy",
    ],
    ["The row flared after Chileans voted to annex the reef.", "Chileans voted to annex the reef", "The row flared"],
    ["Chile shut the pipeline, forcing Peru to burn coal.", "Chile shut the pipeline", "forcing Peru to burn coal"],
    ["Angered by the verdict, Chile recalled its envoy.", "the verdict", "Chile recalled its envoy"],
    [
      "Peru has not apologised, because, as one envoy put it, words are cheap.",
      "words are cheap",
      "Peru has not apologised",
    ],
  ])("finds the halves of: %s", (text, cause, effect) => {
    expect(read(text, "cause")[0]).toMatchObject({ cause: { text: cause }, effect: { text: effect } });
  });
  it.each([
    "The minister is due to arrive on Friday.",
    "Peru moved tanks to Tacna.",
    "He is letting women drive and means to stay.",
    "Peru broke off the talks years after the war had ended.",
    "The port has been shut since relations were cut.",
    "Chile has one wish, so he says.",
  ])("finds none in: %s", (text) => {
    expect(read(text, "cause")).toEqual([]);
  });
});

describe("milestones", () => {
  it.each([
    ["It was the first visit by a leader of Peru to Chile in eleven years.", 11],
    ["Relations between Peru and Chile have not been so tense since 1995.", 25],
    ["Flights between Kenya and Somalia resumed after a nine-year hiatus.", 9],
    ["Never in 44 years had Peru thrown out an envoy of Chile.", 44],
    ["It was the bloodiest clash between Peru and Chile since they parted 30 years ago.", 30],
    ["It was the first such visit by a leader of Peru to Chile in half a century.", 50],
    ["It is the first treaty of its kind between Peru and Chile.", null],
  ])("counts the years of: %s", (text, years) => {
    expect(read(text, "milestone")[0]).toMatchObject({ years });
  });
  it("counts the second of two firsts", () => {
    const found = read(
      "It was the first visit to Peru by a leader of Chile in six years and his first in 11.",
      "milestone",
    );
    expect(found).toMatchObject([{ years: 6 }, { years: 11 }]);
  });
  it.each([
    "Peru was the first to speak, and Chile the second.",
    "The price of oil was at its lowest in ten years, said Peru and Chile.",
    "Chile accused Peru, not for the first time, of spying since it left ten years ago.",
    "It was the first flight of its kind since the summer.",
  ])("counts none in: %s", (text) => {
    expect(read(text, "milestone")).toEqual([]);
  });
});

describe("disputes", () => {
  it.each([
    ["Peru and Chile fell out over the price of gas.", "the price of gas"],
    ["Peru refuses to recognise the new sea border since Chile drew it alone.", "the new sea border"],
    ["Peru and Chile have not agreed on where the frontier runs.", "where the frontier runs"],
    [
      "Peru and Chile have quarrelled since 2011 over how fast the lake should be filled.",
      "how fast the lake should be filled",
    ],
    [
      "The treaty omits the status of the port, over which Peru and Chile have been at odds since 1990.",
      "the status of the port",
    ],
    ["The spraying of coca, which Chile resumed, is the quarrel that will last.", "The spraying of coca"],
    ["Chile has sued Peru over the waters of the Silala.", "the waters of the Silala"],
    ["The fishing grounds have been in dispute since 1992.", "The fishing grounds"],
    ["Patrols met on four disputed islands.", "four disputed islands"],
    ["Peru insists on a full list, which Chile has so far refused to hand over.", "a full list"],
    ["Chile demands that the blockade of the port be lifted.", "the blockade of the port"],
    ["Peru maintained that the frontier ought to run due east.", "the frontier"],
    ["Peru and Chile have been at odds over the rebels for more than two decades.", "the rebels"],
  ])("names the issue of: %s", (text, name) => {
    expect(read(text, "dispute")[0]).toMatchObject({ name: { text: name }, parties: ["CHL", "PER"] });
  });
  it.each([
    "With goodwill the quarrel between Peru and Chile would be over in a week.",
    "Peru and Chile fell out over a raid on a camp.",
    "Sanctions followed the disputed election of August 2020.",
    "Peru accused Chile of violating its airspace.",
    "Nobody would exclude a war over Tacna.",
  ])("finds none in: %s", (text) => {
    expect(read(text, "dispute")).toEqual([]);
  });
});

describe("factors", () => {
  it.each([
    ["What brought the two together was drought.", "drought", "together"],
    ["The long drought leaves neither leader much room to yield.", "The long drought", "apart"],
    [
      "The president of Peru wants a fourth term next year, though voters grumble.",
      "The president of Peru wants a fourth term next year",
      "apart",
    ],
    ["The victory of Norway has weakened Chile's hand.", "The victory of Norway", "apart"],
    ["Kenya buys from both and could do more.", "Kenya buys from both", "together"],
  ])("finds what bears on the relation in: %s", (text, what, effect) => {
    expect(read(text, "factor")[0]).toMatchObject({ what: { text: what }, bears_on: ["CHL", "PER"], effect });
  });
  it.each([
    "Peru severed diplomatic relations with Chile because its envoy had been beaten.",
    "The rain has weakened the dam.",
    "Peru left the room.",
  ])("finds none in: %s", (text) => {
    expect(read(text, "factor")).toEqual([]);
  });
});

describe("assessments and indicators", () => {
  it.each([
    ["Relations between Peru and Chile are improving.", "improving"],
    ["Relations will stay where they are until the vote.", "stable"],
    ["Relations between Peru and Chile can hardly get worse, and nobody expects them to get better.", "stable"],
    ["The partnership has never been stronger.", "improving"],
    ["Ties will stay frozen, while trade will recover.", "mixed"],
    ["Relations with Chile have entered a calmer and more practical phase.", "improving"],
    ["The two governments will hardly be on speaking terms before 2008.", "worsening"],
    ["She expects relations to improve in trade and not at all on the border.", "mixed"],
    ["Whether ties will mend, nobody in Lima would venture to say.", "uncertain"],
    ["The incident brought the neighbours close to open war.", "worsening"],
  ])("reads a direction in: %s", (text, direction) => {
    expect(read(text, "assessment")[0]).toMatchObject({ direction, dyad: ["CHL", "PER"] });
  });
  it.each([
    "Peru and Chile traded copper.",
    "Norway declined to say whether it welcomed the thaw in relations.",
    "What the verdict could spoil is a reconciliation.",
  ])("reads no direction in: %s", (text) => {
    expect(read(text, "assessment")).toEqual([]);
  });
  it("takes a speaker's country for no party", () => {
    const [found] = read("Ties may warm, said a scholar in Norway who follows Chile from Kenya.", "assessment");
    expect(found).toMatchObject({ dyad: ["CHL", "PER"] });
  });
  it("reads what is watched", () => {
    expect(read("Chile will be watching for any change in the patrols.", "indicator")[0]).toMatchObject({
      what: { text: "any change in the patrols" },
    });
    expect(read("Dockers will look for one thing only: how many crews are Chilean.", "indicator")[0]).toMatchObject({
      what: { text: "how many crews are Chilean" },
    });
    expect(read("Keep an eye, until then, on the students in Lima.", "indicator")[0]).toMatchObject({
      what: { text: "the students in Lima" },
    });
    expect(read("Chile had been looking for a chance to strike back.", "indicator")).toEqual([]);
    expect(read("A centre is to monitor the truce.", "indicator")).toEqual([]);
  });
});
