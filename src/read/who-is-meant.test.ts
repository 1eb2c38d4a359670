import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import type { Document } from "../model/document.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const reader = createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))), "fast");

/** The states of the last mention of these words, sorted; "-" when it is unplaced, null when the words are no mention. */
async function statesOf(words: string, text: string, more: Partial<Document> = {}): Promise<string | null> {
  const sentences = await reader.sentences(sampleDocument("test", { text, published: "2018-04-25", ...more }));
  const mentions = sentences.flatMap(({ tokens }) => tokens.flatMap(({ mention }) => mention ?? []));
  const found = mentions.findLast((mention) => mention.text === words);
  if (found === undefined) return null;
  const codes = new Set(found.entities.flatMap(({ code }) => code ?? []));
  return [...codes].sort().join(" ") || "-";
}

describe("the first person", () => {
  const column =
    "Kenya has waited long enough. Somalia sent its troops to our border, and our government did nothing. Somalia should leave us alone.";

  it("is the state that a columnist writes for, not the one that acts upon it", async () => {
    expect(await statesOf("our government", column, { genre: "opinion" })).toBe("KEN");
    expect(await statesOf("us", column, { genre: "opinion" })).toBe("KEN");
  });

  it("is the state of a ministry that its letterhead names, which also has the Government", async () => {
    const text = "China and Norway signed an agreement in Beijing. China and the Government will meet again in May.";
    const head = { what: "press-office", text: "Ministry of Foreign Affairs, Oslo", start: 0, end: 0 } as const;
    expect(await statesOf("the Government", text, { genre: "readout", boilerplate: [head] })).toBe("NOR");
  });

  it("is who speaks the quotation, told behind it or before", async () => {
    const behind = 'Kenya met Somalia. "Should Kenya agree, our government can review it," Somali officials said.';
    expect(await statesOf("our government", behind)).toBe("SOM");
    const before = 'Kenya met Somalia. Somali officials said: "Should Kenya agree, our government can review it."';
    expect(await statesOf("our government", before)).toBe("SOM");
  });
});

describe("pronouns", () => {
  it.each([
    [
      "no object of what its own state does",
      "Tbilisi joined the talks. Moscow sought a chance to punish it.",
      "it",
      "GEO",
    ],
    [
      "not who is first named behind it",
      "Kenya and Somalia quarrel. Kenya left. On Monday it recalled its envoy because Somalia had sold oil.",
      "it",
      "KEN",
    ],
  ])("%s", async (_, text, words, expected) => {
    expect(await statesOf(words, text)).toBe(expected);
  });
});

describe("nouns that point back", () => {
  it.each([
    [
      "the same noun",
      "Four Russian officers were arrested in Georgia. Georgia freed the officers.",
      "the officers",
      "RUS",
    ],
    [
      "the same number",
      "Georgia arrested four Russian officers. Its police had watched the four men.",
      "the four men",
      "RUS",
    ],
    [
      "told one by one",
      "Malaysian police arrested two women, an Indonesian and a Vietnamese. Malaysia charged the two women.",
      "the two women",
      "IDN VNM",
    ],
    [
      "of the embassy",
      "Jordan protested outside the Israeli embassy in Amman. The ambassador left.",
      "The ambassador",
      "ISR",
    ],
    [
      "whose bearer serves",
      "Britain treated Sergei Novak, a colonel of Russian military intelligence.",
      "Sergei Novak",
      "RUS",
    ],
    ["sent by", "Kenya waits. In Juba, a delegation sent by Uganda met the rebels.", "a delegation", "UGA"],
    [
      "there",
      "Canada was alarmed by arrests in Saudi Arabia and urged the authorities there to stop.",
      "the authorities",
      "SAU",
    ],
    [
      "a government by its leader",
      "Japan protested. The Trump administration rejected this.",
      "The Trump administration",
      "USA",
    ],
    [
      "a region by its adjective",
      "Brazil looked on. Peru sent police to the Peruvian Amazon, Brazil said.",
      "Amazon",
      "PER",
    ],
  ])("%s", async (_, text, words, expected) => {
    expect(await statesOf(words, text)).toBe(expected);
  });

  it("calls the half of a divided land that is not in play by the other", async () => {
    expect(await statesOf("the South", "North Korea accused Malaysia of plotting with the South.")).toBe("KOR");
  });

  it("leaves allies and partners told by their number unplaced", async () => {
    expect(await statesOf("its partners", "Britain accused Russia. Britain thanked its partners.")).toBe("-");
  });
});

describe("groups", () => {
  const quarrel =
    "Guyana and Venezuela quarrel over land. Venezuela held a vote. Guyana went to court against Venezuela.";

  it.each([
    [
      "the pair that the text is about",
      `${quarrel} Brazil moved troops to its border with both countries.`,
      "both countries",
      "GUY VEN",
    ],
    ["neither of them", `${quarrel} Brazil said that neither country has moved.`, "neither country", "GUY VEN"],
    [
      "a body that each state has",
      `${quarrel} Brazil welcomed talks between the two ministries.`,
      "the two ministries",
      "GUY VEN",
    ],
    [
      "two of a kind",
      `${quarrel} Brazil urged the two former British republics to talk.`,
      "the two former British republics",
      "GUY VEN",
    ],
    [
      "two persons just named",
      `${quarrel} On Monday Angela Merkel telephoned Nicolas Maduro. The two spoke again on Friday.`,
      "The two",
      "DEU VEN",
    ],
  ])("%s", async (_, text, words, expected) => {
    expect(await statesOf(words, text)).toBe(expected);
  });
});
