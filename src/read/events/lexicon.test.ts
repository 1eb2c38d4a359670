import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Document } from "../../model/document.ts";
import type { EventRecord } from "../../model/record.ts";
import { createReader } from "../index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../../..", import.meta.url)));
const reader = createReader(knowledge);

function eventsIn(text: string): EventRecord[] {
  const document: Document = {
    kind: "document",
    id: "test",
    title: null,
    author: null,
    source: null,
    url: null,
    language: "en",
    published: "2021-06-16",
    genre: "news",
    text,
    boilerplate: [],
    rights: null,
  };
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
