import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { EventRecord } from "../../model/record.ts";
import { sampleDocument } from "../../model/sample-records.ts";
import { createReader } from "../index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../../..", import.meta.url)));
const reader = createReader(knowledge, "fast");

async function eventsIn(text: string): Promise<EventRecord[]> {
  const document = sampleDocument("test", { text, published: "2021-06-16" });
  return (await reader.read(document)).records.filter((record) => record.kind === "event");
}

describe("every row of the event lexicon", () => {
  it("codes its own example, with its type and mode", async () => {
    const silent: string[] = [];
    for (const row of knowledge.lexicon.events) {
      const found = (await eventsIn(row.yes)).some(
        (event) => event.why.rule === row.id && event.event === row.event && event.mode === row.mode,
      );
      if (!found) silent.push(`${row.id}: ${row.yes}`);
    }
    expect(silent).toEqual([]);
  });

  it("stays silent in its counter-example", async () => {
    const greedy: string[] = [];
    for (const row of knowledge.lexicon.events) {
      if (row.no === "") continue;
      if ((await eventsIn(row.no)).some((event) => event.why.rule === row.id)) greedy.push(`${row.id}: ${row.no}`);
    }
    expect(greedy).toEqual([]);
  });
});
