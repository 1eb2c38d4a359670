import { describe, expect, it } from "vitest";
import type { OriginText } from "../../model/origin.ts";
import { creditsOf } from "./credits.ts";
import { FEATURES } from "./features.ts";
import { originsOf } from "./group-origins.ts";
import { originKeys } from "./keys.ts";
import { hashOf, sharedCount, wordsOf } from "./words.ts";

const VISIT =
  "The foreign minister of Arland, Jon Bekker, arrived in Selby on Thursday for talks about the crossings at Mora and Tarn. Ministers agreed to free 14 fishermen. “Neighbours who share a river must share the truth about it,” his host Ilse Torvald said.";
const STRIKE =
  "Bus drivers in Selby will go on strike on Monday over a pension law that parliament passed by 61 votes to 48. The union of Otto Lindqvist expects 9,000 drivers to stay at home. “We have driven this city for forty years and will not be overtaken,” Lindqvist said.";

function text(id: string, body: string, differences: Partial<OriginText> = {}): OriginText {
  return { id, source: `Outlet ${id}`, published: "2023-11-16", title: null, author: null, text: body, ...differences };
}

describe("credits", () => {
  it.each([
    ["SELBY (Harbour Wire) – Talks began.", "Harbour Wire", "dateline"],
    ["Talks began. (Reuters)", "Reuters", "closing credit"],
    ["Talks began.\n— AP", "AP", "closing dash"],
    ["Talks began.\nWith reporting by Northern Dispatch", "Northern Dispatch", "with reporting by"],
    ["Talks began, the Harbour Wire news agency said.", "Harbour Wire", "news agency tells"],
    ["Talks began, according to Meridian Press.", "Meridian Press", "according to"],
    ["Talks began, the paper said, citing Gulf Observer.", "Gulf Observer", "citing"],
  ])("%s", (body, name, form) => {
    expect(creditsOf(text("1", body))[0]).toMatchObject({ name, form });
  });

  it.each(["Talks (on Mora) began on Thursday.", "He told President Moon that talks began."])("none in: %s", (body) => {
    expect(creditsOf(text("1", body))).toEqual([]);
  });

  it("credits a byline of an agency and not of a person", () => {
    expect(creditsOf(text("1", "Talks began.", { author: "AFP" }))[0]).toMatchObject({ name: "AFP" });
    expect(creditsOf(text("1", "Talks began.", { author: "Harbour Wire staff" }))[0]).toMatchObject({
      name: "Harbour Wire",
    });
    expect(creditsOf(text("1", "Talks began.", { author: "Annika Bergholt" }))).toEqual([]);
  });

  it("does not credit an outlet to itself", () => {
    expect(creditsOf(text("1", "SELBY (Reuters) - Talks began.", { source: "Reuters" }))).toEqual([]);
  });
});

describe("origins", () => {
  it("takes a cut copy for one origin, another event of the same wire and day for another", () => {
    const documents = [
      text("a", VISIT, { source: "Harbour Wire" }),
      text("b", `${VISIT.split(". ").slice(0, 2).join(". ")}. (Harbour Wire)`),
      text("c", STRIKE, { source: "Harbour Wire" }),
    ];
    const origins = originsOf(documents);
    expect(origins.map((origin) => origin.documents)).toEqual([["a", "b"], ["c"]]);
    expect(origins[0]).toMatchObject({ credit: "Harbour Wire" });
    expect(originsOf(documents.toReversed())).toEqual(origins);
  });

  it("puts a merged article under both of its origins and joins none", () => {
    const origins = originsOf([text("a", VISIT), text("b", STRIKE), text("c", `${VISIT}\n\n${STRIKE}`)]);
    expect(origins.map(({ documents }) => documents)).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  it("leaves documents without a word on their own", () => {
    expect(originsOf([text("a", ""), text("b", "")])).toHaveLength(2);
    expect(originsOf([])).toEqual([]);
  });

  it("has a meaning for every signal, none twice", () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
    for (const { meaning } of FEATURES) expect(meaning.length).toBeGreaterThan(30);
  });
});

describe("keys", () => {
  it("are shared by a text and its cut, and by none of another matter", () => {
    const keys = new Set(originKeys(text("a", VISIT)));
    expect(keys.size).toBeLessThanOrEqual(30);
    expect(sharedCount(keys, new Set(originKeys(text("b", VISIT.split(". ").slice(0, 2).join(". ")))))).toBeGreaterThan(
      5,
    );
    expect(sharedCount(keys, new Set(originKeys(text("c", STRIKE))))).toBe(0);
  });

  it("hash as FNV-1a does", () => {
    // draft-eastlake-fnv, test vectors of 32 bits
    expect(hashOf("a")).toBe(0xe40c292c);
    expect(hashOf("foobar")).toBe(0xbf9cf968);
  });

  it("take words without accents and separators", () => {
    expect(wordsOf("It’s Süleyman’s 1,200 men")).toEqual(["its", "suleymans", "1200", "men"]);
  });
});
