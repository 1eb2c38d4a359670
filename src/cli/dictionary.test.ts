import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventRecord } from "../model/record.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { openReader } from "./open-reader.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dictionary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function eventsIn(text: string): Promise<EventRecord[]> {
  const reader = openReader({ reader: "fast", dictionary: folder });
  return (await reader.read(sampleDocument("own", { text }))).records.filter((record) => record.kind === "event");
}

const ROW = "word\tpos\tevent\tmode\trecipient\nserenade\tv\tSUPPORT\t\tobj\n";

test("a row of one's own codes a verb that nobody else knows", async () => {
  writeFileSync(join(folder, "events.tsv"), ROW);
  const [event] = await eventsIn("Japan serenaded Kenya on Monday.");
  expect(event).toMatchObject({ event: "SUPPORT", why: { rule: "serenade.v" } });
});

test("it wins over a row that ships, with the same word", async () => {
  writeFileSync(join(folder, "events.tsv"), "word\tpos\tevent\tmode\trecipient\nexpel\tv\tPROTEST\tdemo\tobj\n");
  expect((await eventsIn("Japan expelled two Kenyan diplomats.")).map(({ event }) => event)).toContain("PROTEST");
});

test("faulty rows are told by line and the others kept", async () => {
  const warned = vi.spyOn(console, "error").mockReturnValue(undefined);
  writeFileSync(join(folder, "events.tsv"), `${ROW}hum\tv\tSONG\t\tobj\n`);
  expect(await eventsIn("Japan serenaded Kenya.")).toHaveLength(1);
  expect(warned.mock.calls.flat().join("\n")).toMatch(/events\.tsv:3: unknown event type: SONG/);
  warned.mockRestore();
});

test("PETRARCH files are a dictionary too: actors, agents, verbs with patterns", async () => {
  writeFileSync(join(folder, "my.actors.txt"), "ARNOR_ [JPN]\nGONDOR_ [KEN]\n");
  writeFileSync(join(folder, "my.verbs.txt"), "--- SERENADE [051] ---\nSERENADE\n- * WITH GUNFIRE [190]\n");
  const [event] = await eventsIn("Arnor serenaded Gondor with gunfire.");
  expect(event).toMatchObject({ event: "ASSAULT", actor: [{ code: "JPN" }], recipient: [{ code: "KEN" }] });
});

test("a folder without a dictionary is refused", () => {
  expect(() => openReader({ dictionary: folder })).toThrow(/no dictionary in/);
  expect(() => openReader({ dictionary: join(folder, "nowhere") })).toThrow(/no such folder/);
});
