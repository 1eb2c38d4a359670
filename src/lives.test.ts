import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendReading, correct, currentEntries, currentStanding } from "./ledger/index.ts";
import { incidentNamedBy } from "./lives.ts";
import { recordNamedBy } from "./model/incident.ts";
import { sampleDocument, sampleEvent, sampleSentence } from "./model/sample-records.ts";
import { incidentsIn } from "./pipeline.ts";
import { openSqliteLedger } from "./store/drivers/index.ts";
import type { LedgerStore } from "./store/index.ts";

const AS_OF = "2018-12-31";
let folder = "";
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lives-"));
  store = await openSqliteLedger(join(folder, "ledger.db"));
  await told("april", "2018-04-20", "2018-06-01");
  await told("may", "2018-05-07", "2018-06-02");
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("the id of an incident", () => {
  it("stays when a report published earlier comes in, and stays in an account replayed", async () => {
    expect(await idsNow()).toEqual(["i-april"]);
    await told("march", "2018-03-20", "2018-06-03");
    expect(await idsNow()).toEqual(["i-april"]);
    expect(await idsNow("2018-06-02")).toEqual(["i-april"]);
    expect(await recordsUnder("i-april")).toEqual(["march", "april", "may"]);
  });

  it("names the incident by any of its reports, whichever had come first then", async () => {
    for (const id of ["i-april", "i-may"]) expect(await recordsUnder(id)).toEqual(["april", "may"]);
    expect(await recordsUnder("i-april", "2018-04-30")).toEqual(["april"]);
    expect(await recordsUnder("i-may", "2018-04-30")).toEqual(["april"]);
  });

  it("goes on standing for it when the report that names it is rejected, retracted or read anew", async () => {
    await said("reject", { records: ["april"] });
    expect(await recordsUnder("i-april")).toEqual(["may"]);
    await said("accept", { records: ["april"] });
    await said("retract", { document: "d-april" });
    expect(await recordsUnder("i-april")).toEqual(["may"]);
    await said("accept", { document: "d-april" });
    await told("april", "2018-04-20", "2018-06-05", "april-again");
    expect(await recordsUnder("i-april")).toEqual(["april-again", "may"]);
  });

  it("keeps what was split from it and joined with it when earlier reports come in", async () => {
    await told("august", "2018-08-01", "2018-06-06", "august", "2018-09-10");
    await said("join", { records: ["april", "august"] });
    await said("split", { records: ["may", "april", "august"] });
    await told("march", "2018-03-20", "2018-06-07");
    expect(await recordsUnder("i-april")).toContain("august");
    expect(await recordsUnder("i-april")).not.toContain("may");
    expect(await recordsUnder("i-may")).not.toContain("april");
  });
});

it("that nothing stands under any more is null", async () => {
  await said("reject", { records: ["april", "may"] });
  expect(await recordsUnder("i-april")).toBeNull();
});

/** A report that Li Keqiang is to visit Japan, by the name of its record. */
async function told(name: string, published: string, entered: string, record = name, day = "2018-05-08") {
  const text = "Li Keqiang will visit Tokyo.";
  const date = { start: day, end: day, precision: "day", text: null } as const;
  const visit = { event: "CONSULT", mode: "visit", score: 4, status: "future", date } as const;
  const reading = {
    document: sampleDocument(`d-${name}`, { published, text }),
    sentences: [sampleSentence(text)],
    records: [sampleEvent(record, { document: `d-${name}`, sentence: sampleSentence(text), ...visit })],
    problems: [],
    coder: record,
  };
  await appendReading(store, reading, `${entered}T12:00:00Z`);
}

async function said(
  action: "accept" | "reject" | "retract" | "split" | "join",
  target: Parameters<typeof correct>[1]["target"],
) {
  await correct(store, { at: "2018-07-01", user: "ann", reason: "as the text says", action, target, amendment: null });
}

async function idsNow(knownAt = "2018-12-31"): Promise<readonly string[]> {
  const entries = await currentEntries(store, { asOf: AS_OF, knownAt });
  return incidentsIn(entries, await currentStanding(store, knownAt)).map(({ id }) => id);
}

async function recordsUnder(id: string, asOf = AS_OF): Promise<readonly string[] | null> {
  const [entry] = await store.entries({ ids: [recordNamedBy(id) ?? ""], view: "all" });
  if (entry === undefined) throw new Error(`no record: ${id}`);
  const found = await incidentNamedBy(store, entry, { asOf });
  return found === null ? null : found.incident.reports.map(({ record }) => record.id);
}
