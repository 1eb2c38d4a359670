import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Correction } from "../model/correction.ts";
import { sampleImport } from "../model/sample-imports.ts";
import { sampleDocument, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { correct, currentEntries, currentStanding } from "./index.ts";

let folder = "";
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "corrections-"));
  store = await openSqliteLedger(join(folder, "ledger.db"));
  await append("d1", "Example Daily", "r1", "r2");
  await append("d2", "Quay Post", "r3");
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("what a human says of a record", () => {
  it("rejected, it is missing from every answer, and comes back when accepted", async () => {
    await said("reject", { records: ["r1"] });
    expect(await ids({})).toEqual(["r2", "r3"]);
    expect(await ids({ limit: 2 })).toEqual(["r2", "r3"]);
    expect((await store.entries({})).map(({ record }) => record.id)).toEqual(["r1", "r2", "r3"]);
    await said("accept", { records: ["r1"] });
    expect(await ids({})).toEqual(["r1", "r2", "r3"]);
    const [entry] = await currentEntries(store, { ids: ["r1"] });
    expect(entry).toMatchObject({
      record: { confidence: 1 },
      review: { action: "accept", machine: { confidence: 0.8 } },
    });
  });

  it("amended, it is found by what it says now and no longer by what the machine said, which stays beside it", async () => {
    await amended("r1", { event: "CONSULT", mode: "visit", status: "future" });
    await amended("r1", { date: { start: "2018-05-08", end: "2018-05-11", precision: "day", text: null } });
    expect(await ids({ type: "ACCUSE" })).toEqual(["r2", "r3"]);
    expect(await ids({ type: "CONSULT", status: "future", since: "2018-05-11" })).toEqual(["r1"]);
    expect(await ids({ until: "2018-05-01" })).toEqual(["r2", "r3"]);
    const [entry] = await currentEntries(store, { ids: ["r1"] });
    expect(entry).toMatchObject({
      record: { event: "CONSULT", mode: "visit", score: 4, confidence: 1, date: { start: "2018-05-08" } },
      review: { action: "amend", user: "ann", reason: "as the text says", machine: { event: "ACCUSE", score: -3 } },
    });
  });

  it("amended to other parties, it leaves one relation for another", async () => {
    await amended("r1", { recipient: [{ ...sampleEvent("x").recipient[0], code: "KOR" } as never] });
    expect(await ids({ between: ["CHN", "JPN"] })).toEqual(["r2", "r3"]);
    expect(await ids({ between: ["CHN", "KOR"] })).toEqual(["r1"]);
    expect(await ids({ involving: ["KOR"] })).toEqual(["r1"]);
  });

  it("holds from the moment it was said: an earlier account stays as it was", async () => {
    await said("reject", { records: ["r1"] }, "2018-06-01T00:00:00Z");
    expect(await ids({ knownAt: "2018-05-31" })).toEqual(["r1", "r2", "r3"]);
    expect(await ids({ knownAt: "2018-06-01" })).toEqual(["r2", "r3"]);
    expect(await ids({ asOf: "2018-04-25" })).toEqual(["r2", "r3"]);
  });

  it("splits and joins: the last word on a pair holds", async () => {
    await said("split", { records: ["r2", "r1", "r3"] });
    await said("join", { records: ["r3", "r2"] });
    expect(await currentStanding(store)).toMatchObject({ apart: [["r1", "r2"]], together: [["r2", "r3"]] });
  });
});

describe("a retraction", () => {
  it("of a document or a source takes all of it out, and is itself undone by accepting", async () => {
    await said("retract", { document: "d1" });
    expect(await ids({})).toEqual(["r3"]);
    await said("retract", { source: "Quay Post" });
    expect(await ids({})).toEqual([]);
    await said("accept", { document: "d1" });
    await said("accept", { source: "Quay Post" });
    expect(await ids({})).toEqual(["r1", "r2", "r3"]);
  });

  it("of a data set takes its rows out", async () => {
    const file = { dataSet: "icews", format: "icews", name: "f", digest: "1" } as const;
    const events = [sampleImport("1"), sampleImport("2", { publisher: "Harbour Wire" })];
    await store.appendImport({
      file,
      lines: 2,
      whole: true,
      events,
      mentions: [],
      entered: "2018-05-01T00:00:00.000Z",
    });
    await said("retract", { source: "Harbour Wire" });
    expect(await ids({ source: "icews" })).toEqual(["icews:1"]);
    await said("retract", { source: "icews" });
    expect(await ids({})).toEqual(["r1", "r2", "r3"]);
  });
});

it.each<readonly [string, Partial<Correction>]>([
  ["unknown record: r9", { target: { records: ["r9"] } }],
  ["unknown document: d9", { action: "retract", target: { document: "d9" } }],
  ["unknown source: Nobody", { action: "retract", target: { source: "Nobody" } }],
  ["join needs two records", { action: "join" }],
  ["nothing to amend", { action: "amend", amendment: {} }],
  ["ACCUSE has no mode visit", { action: "amend", amendment: { mode: "visit" } }],
  ["needs a reason", { reason: " " }],
  ["needs a user", { user: "" }],
])("is refused: %s", async (message, differences) => {
  await expect(correct(store, { ...REJECTION, ...differences })).rejects.toThrow(message);
  expect(await store.corrections()).toEqual([]);
});

const REJECTION: Correction = {
  at: "2018-06-01T00:00:00Z",
  user: "ann",
  action: "reject",
  reason: "as the text says",
  target: { records: ["r1"] },
  amendment: null,
};

async function ids(filter: Parameters<typeof currentEntries>[1]): Promise<readonly string[]> {
  return (await currentEntries(store, filter)).map((entry) => entry.record.id);
}

function said(action: Correction["action"], target: Correction["target"], at = REJECTION.at) {
  return correct(store, { ...REJECTION, action, target, at });
}

function amended(id: string, amendment: Correction["amendment"]) {
  return correct(store, { ...REJECTION, action: "amend", target: { records: [id] }, amendment });
}

function append(document: string, source: string, ...ids: readonly string[]) {
  const records = ids.map((id, n) =>
    sampleEvent(id, {
      document,
      date: { start: "2018-04-20", end: "2018-04-20", precision: "day", text: null },
      sentence: sampleSentence("China accused Japan of delay.", n * 40),
    }),
  );
  return store.append([
    {
      document: sampleDocument(document, { source }),
      sentences: records.map(({ sentence }) => sentence),
      records,
      coder: "coder-1",
      entered: "2018-04-26T08:00:00.000Z",
    },
  ]);
}
