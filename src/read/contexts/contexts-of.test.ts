import { expect, it } from "vitest";
import { loadContextLexicon } from "../../knowledge/contexts.ts";
import type { EventType } from "../../model/ontology.ts";
import { compileContexts } from "./compile-contexts.ts";
import { contextsOf } from "./contexts-of.ts";
import { findTerms } from "./score-terms.ts";

const LEXICON = compileContexts(loadContextLexicon("data/lexicon/contexts.tsv"));

function read(sentence: string, event: EventType): readonly string[] {
  const terms = findTerms(sentence, LEXICON);
  return contextsOf({ sentence: terms, paragraph: terms, focus: null }, event);
}

it.each<[string, EventType, string]>([
  ["The state raised tariffs on imported steel.", "SANCTION", "economic"],
  ["The general sent tanks and artillery to the front line.", "MOBILIZE", "military"],
  ["It called the rocks an illegal claim on its territorial waters.", "ACCUSE", "territory"],
  ["Inspectors sealed the centrifuges and the enriched uranium.", "RETREAT", "cbrn"],
  ["Hackers stole the files with malware.", "COERCE", "cyber"],
  ["Police fired tear gas at protesters under curfew.", "COERCE", "repression"],
  ["The clinic had vaccine doses flown in.", "AID", "health"],
  ["She was convicted of taking bribes and kickbacks.", "SANCTION", "corruption"],
])("%s", (sentence, event, context) => {
  expect(read(sentence, event)).toContain(context);
});

it("falls back on what the type of act is mostly about", () => {
  expect(read("He went there.", "CONSULT")).toEqual(["diplomatic"]);
  expect(read("He did it.", "ASSAULT")).toEqual(["military"]);
});

it("takes the longest term: the West Bank is no bank", () => {
  expect(read("Settlers moved into the West Bank.", "COERCE")).toEqual(["territory"]);
});

it("lets the terms near the act weigh more", () => {
  const sentence =
    "They agreed to cut tariffs on steel and cars, though elsewhere along the frontier troops and tanks had massed.";
  const terms = findTerms(sentence, LEXICON);
  const place = { sentence: terms, paragraph: terms };
  expect(contextsOf({ ...place, focus: 5 }, "AGREE")[0]).toBe("economic");
  expect(contextsOf({ ...place, focus: 100 }, "MOBILIZE")[0]).toBe("military");
});
