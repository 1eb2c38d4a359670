import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { EventRecord } from "../../model/record.ts";
import { sampleDocument } from "../../model/sample-records.ts";
import { createReader } from "../index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../../..", import.meta.url)));
const reader = createReader(knowledge);

function eventsIn(text: string): EventRecord[] {
  const document = sampleDocument("test", { text, published: "2021-06-16" });
  return reader.read(document).records.filter((record) => record.kind === "event");
}

describe("every row of the event lexicon", () => {
  it("codes its own example, with its type and mode", () => {
    const silent = knowledge.lexicon.events.filter(
      (row) =>
        !eventsIn(row.yes).some(
          (event) => event.why.rule === row.id && event.event === row.event && event.mode === row.mode,
        ),
    );
    expect(silent.map((row) => `${row.id}: ${row.yes}`)).toEqual([]);
  });

  it("stays silent in its counter-example", () => {
    const greedy = knowledge.lexicon.events.filter(
      (row) => row.no !== "" && eventsIn(row.no).some((event) => event.why.rule === row.id),
    );
    expect(greedy.map((row) => `${row.id}: ${row.no}`)).toEqual([]);
  });
});
