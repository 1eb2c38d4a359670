import { describe, expect, it } from "vitest";
import { ingOf, pastOf } from "./inflect-verb.ts";
import { listPhrase } from "./list-phrase.ts";

describe("inflection of the first verb", () => {
  it.each([
    ["hold talks", "held talks", "holding talks"],
    ["accuse Iceland", "accused Iceland", "accusing Iceland"],
    ["travel abroad", "travelled abroad", "travelling abroad"],
    ["expel people", "expelled people", "expelling people"],
    ["shell Iceland", "shelled Iceland", "shelling Iceland"],
    ["carry out an attack", "carried out an attack", "carrying out an attack"],
    ["visit Iceland", "visited Iceland", "visiting Iceland"],
    ["cut ties", "cut ties", "cutting ties"],
    ["step back", "stepped back", "stepping back"],
  ])("of %s", (phrase, past, ing) => {
    expect([pastOf(phrase), ingOf(phrase)]).toEqual([past, ing]);
  });

  it("lists", () => {
    expect(listPhrase(["A", "B", "C"])).toBe("A, B and C");
  });
});
