import { describe, expect, it } from "vitest";
import type { Report } from "../model/incident.ts";
import { sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { type Constraints, resolveIncidents } from "./index.ts";

const REPORTS = [
  accusation("a", "2018-03-01", "China accused Japan of provocation near the disputed islands."),
  accusation("b", "2018-03-02", "Beijing condemned the provocation near disputed islands."),
  accusation("c", "2018-03-03", "China again accused Japan of provocation near the disputed islands."),
  accusation("d", "2018-06-01", "Unfair steel tariffs drew an angry word."),
];

describe("what a person has joined or split", () => {
  it.each<readonly [string, Constraints, readonly string[]]>([
    ["nothing", {}, ["abc", "d"]],
    ["a split", { apart: [["a", "c"]] }, ["ab", "c", "d"]],
    [
      "a split of both others",
      {
        apart: [
          ["a", "b"],
          ["c", "a"],
        ],
      },
      ["a", "bc", "d"],
    ],
    ["a join against every feature", { together: [["a", "d"]] }, ["abcd"]],
    [
      "joins in a chain",
      {
        together: [
          ["d", "c"],
          ["c", "a"],
        ],
      },
      ["abcd"],
    ],
    ["a join, and a split from its far end", { together: [["a", "d"]], apart: [["b", "d"]] }, ["acd", "b"]],
    ["records that are not there", { together: [["a", "x"]], apart: [["y", "b"]] }, ["abc", "d"]],
    [
      "all of it",
      {
        together: [["b", "d"]],
        apart: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
      ["ac", "bd"],
    ],
  ])("%s", (_, constraints, expected) => {
    expect(groups(REPORTS, constraints)).toEqual(expected);
    expect(groups(REPORTS.toReversed(), constraints)).toEqual(expected);
  });

  it("is shown among the features", () => {
    const [incident] = resolveIncidents(REPORTS, { together: [["a", "d"]] });
    expect(incident?.features).toContain("joined by hand");
  });

  it.each<readonly [string, Constraints, readonly string[]]>([
    ["the same two", { together: [["a", "b"]], apart: [["b", "a"]] }, ["ac", "b", "d"]],
    [
      "two that a third joins",
      {
        together: [
          ["a", "d"],
          ["d", "c"],
        ],
        apart: [["a", "c"]],
      },
      ["abd", "c"],
    ],
  ])("that contradicts itself stays split: %s", (_, constraints, expected) => {
    expect(groups(REPORTS, constraints)).toEqual(expected);
  });

  it("of a record from itself is a wrong call", () => {
    expect(() => resolveIncidents(REPORTS, { apart: [["a", "a"]] })).toThrow("a record apart from itself: a");
  });
});

function groups(reports: readonly Report[], constraints: Constraints): readonly string[] {
  const incidents = resolveIncidents(reports, constraints);
  return incidents.map((incident) => incident.reports.map(({ record }) => record.id).join("")).sort();
}

function accusation(id: string, published: string, text: string): Report {
  const record = sampleEvent(id, { sentence: sampleSentence(text) });
  return { record, source: null, published, entered: `${published}T12:00:00.000Z` };
}
