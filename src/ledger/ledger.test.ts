import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../model/reading.ts";
import { sampleDocument, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { appendReading, currentEntries } from "./index.ts";
import { instantOf } from "./instant.ts";

let folder = "";
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
  store = await openSqliteLedger(join(folder, "ledger.db"));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("a reading in the ledger", () => {
  it("is added once by each coder, and the account of an earlier day can be replayed", async () => {
    const first = await appendReading(store, reading("coder-1", "r1"), "2018-04-26T08:00:00Z");
    const again = await appendReading(store, reading("coder-1", "r1"), "2018-04-27T08:00:00Z");
    const newer = await appendReading(store, reading("coder-2", "r2", "r3"), "2018-04-28T08:00:00+02:00");
    expect([first.outcome, again.outcome, newer.outcome]).toEqual(["added", "unchanged", "added"]);
    expect(newer.run.entered).toBe("2018-04-28T06:00:00.000Z");
    expect(await ids({})).toEqual(["r2", "r3"]);
    expect(await ids({ knownAt: "2018-04-27" })).toEqual(["r1"]);
    expect(await ids({ knownAt: "2018-04-25" })).toEqual([]);
  });

  it("with an id twice is refused whole", async () => {
    await expect(appendReading(store, reading("coder-1", "r1", "r1"), "2018-04-26T08:00:00Z")).rejects.toThrow("r1");
    expect(await store.runs()).toEqual([]);
  });
});

it("a question with a day that does not exist is a wrong call", async () => {
  await expect(currentEntries(store, { asOf: "2018-02-30" })).rejects.toThrow("not a day: 2018-02-30");
  await expect(currentEntries(store, { knownAt: "yesterday" })).rejects.toThrow("not a moment: yesterday");
  await expect(currentEntries(store, { limit: -1 })).rejects.toThrow("not a limit: -1");
});

it.each([
  ["2018-04-25", "2018-04-25T23:59:59.999Z"],
  ["2018-04-25T10:00:00+09:00", "2018-04-25T01:00:00.000Z"],
])("a moment is written in one way: %s", (written, instant) => {
  expect(instantOf(written)).toBe(instant);
});

async function ids(filter: Parameters<typeof currentEntries>[1]): Promise<readonly string[]> {
  return (await currentEntries(store, filter)).map((entry) => entry.record.id);
}

function reading(coder: string, ...records: readonly string[]): Reading {
  return {
    document: sampleDocument("d1"),
    sentences: [sampleSentence("China accused Japan of delay.")],
    records: records.map((id) => sampleEvent(id)),
    problems: [],
    coder,
  };
}
