import { describe, expect, it } from "vitest";
import type { Status } from "../model/ontology.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { wordsOfAct } from "./words-of-act.ts";

describe("the words of an act", () => {
  it.each([
    [
      "Norway asked Iceland to share its catch data, officials said.",
      "Norway",
      "asked",
      "asked Iceland to share its catch data",
    ],
    ["Norway will restrict landings from May.", "Norway", "restrict", "will restrict landings from May"],
    [
      "Norway protested, and demanded that the boats leave at once.",
      "Norway",
      "demanded",
      "demanded that the boats leave at once",
    ],
    [
      "Norway rejected the Icelandic claim while calling for calm.",
      "Norway",
      "rejected",
      "rejected the Icelandic claim",
    ],
    ["Norway, in a note on Monday, asked Iceland to wait a week.", "Norway", "asked", "asked Iceland to wait a week"],
    [
      "It was sought by Norway, which has accused Iceland of poaching.",
      "Norway",
      "accused",
      "has accused Iceland of poaching",
    ],
  ])("run from the verb to the end of its clause: %s", (text, actor, verb, words) => {
    expect(wordsOfAct(event(text, actor, verb), [])).toBe(words);
  });

  it.each([
    ["Norway, which Iceland asked to wait, left.", "Norway", "asked"],
    ["Norway hoped Iceland would keep its promises on fish quotas.", "Norway", "promises"],
    ["Norway agree to do so.", "Norway", "agree"],
  ])("are not shown where the account's own subject would not fit: %s", (text, actor, verb) => {
    expect(wordsOfAct(event(text, actor, verb), [])).toBeNull();
  });

  it("keep their negation, or are not shown", () => {
    const text = "Norway did not accept the offer of talks.";
    expect(wordsOfAct(event(text, "Norway", "accept", "negated"), [])).toBe("did not accept the offer of talks");
    expect(wordsOfAct(event(text, "Norway", "accept", "actual"), [])).toBeNull();
  });

  it("end before a verb that is another record's", () => {
    const text = "Norway recalled its envoy and closed the port of Tromso.";
    const other = event(text, "Norway", "closed");
    expect(wordsOfAct(event(text, "Norway", "recalled"), [other])).toBe("recalled its envoy");
  });
});

function event(text: string, actor: string, verb: string, status: Status = "actual") {
  const start = text.indexOf(actor);
  return sampleEvent("r", {
    sentence: sampleSentence(text),
    status,
    actor: [sampleEntity("NOR", { text: actor, start, end: start + actor.length })],
    why: { words: verb, rule: `${verb}.v`, runnerUp: null },
  });
}
