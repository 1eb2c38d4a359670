import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { EventRow } from "../model/lexicon.ts";
import { lexiconFaults } from "./check-lexicon.ts";
import { loadLexicon } from "./lexicon.ts";

const ROW: EventRow = {
  id: "thank.v",
  pos: "verb",
  word: "thank",
  object: [],
  event: "SUPPORT",
  mode: null,
  actor: [],
  recipient: ["obj"],
  reciprocal: false,
  contexts: [],
  yes: "Japan thanked Kenya.",
  no: "",
};

describe("the lexicon tables", () => {
  it("have no faults", () => {
    const folder = fileURLToPath(new URL("../../data/lexicon", import.meta.url));
    expect(lexiconFaults(loadLexicon(folder))).toEqual([]);
  });

  it("are faulted for repeats, missing examples, unknown classes and disorder", () => {
    const events = [ROW, { ...ROW, yes: "" }, { ...ROW, id: "praise.v.@deed", word: "praise", object: ["@deed"] }];
    expect(lexiconFaults({ events, operators: [], classes: new Map() })).toEqual([
      "two rows with one id: thank.v (join their objects)",
      "no example: thank.v (give a sentence that it codes)",
      "unknown class: @deed in praise.v.@deed (add it to classes.tsv)",
      "row out of order: SUPPORT\tverb\tpraise\t@deed (sort events.tsv)",
    ]);
  });
});
