import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventRecord } from "../model/record.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { editionConformance } from "./conformance-editions.ts";
import { importConformance } from "./conformance-imports.ts";
import { originConformance } from "./conformance-origins.ts";
import type { EntryFilter, LedgerStore, Submission } from "./port.ts";

/** Meaning: what every driver of the ledger must do. `open` gives a new, empty ledger; `dispose` removes it. */
export function ledgerStoreConformance(
  name: string,
  open: () => Promise<LedgerStore>,
  dispose: () => Promise<void>,
): void {
  describe(`${name} keeps a ledger`, () => {
    let store: LedgerStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await dispose();
    });
    const ids = async (filter: EntryFilter) => (await store.entries(filter)).map((entry) => entry.record.id);

    describe("what is added", () => additions(() => store, ids));
    describe("what is asked", () => questions(() => store, ids));
    describe("two times", () => times(() => store, ids));
    importConformance(() => store);
    originConformance(() => store);
    editionConformance(() => store);
  });
}

type Ids = (filter: EntryFilter) => Promise<readonly string[]>;

function additions(store: () => LedgerStore, ids: Ids): void {
  it("comes back as it was", async () => {
    const accusation = sampleEvent("r1", { quantities: [{ what: "killed", value: 2, unit: "person", text: "two" }] });
    const [submitted] = await store().append([submission("d1", [accusation])]);
    expect(submitted).toMatchObject({ outcome: "added", run: { document: "d1", coder: "coder-1", entries: 1 } });
    const [entry] = await store().entries({});
    expect(entry).toEqual({
      sequence: entry?.sequence,
      record: accusation,
      source: "Example Daily",
      title: "Title of d1",
      published: "2018-04-25",
      coder: "coder-1",
      entered: "2018-04-26T08:00:00.000Z",
    });
    expect(await store().documents(["d1", "unknown"])).toEqual(new Map([["d1", sampleDocument("d1")]]));
  });

  it("changes nothing when added twice", async () => {
    await store().append([submission("d1", [sampleEvent("r1")])]);
    const again = { ...submission("d1", [sampleEvent("r9")]), entered: "2018-05-01T00:00:00.000Z" };
    const [submitted] = await store().append([again]);
    expect(submitted).toMatchObject({ outcome: "unchanged", run: { entered: "2018-04-26T08:00:00.000Z", entries: 1 } });
    expect(await ids({ view: "all" })).toEqual(["r1"]);
    expect(await store().runs()).toHaveLength(1);
  });

  it("is superseded by a newer coder and still there", async () => {
    await store().append([submission("d1", [sampleEvent("old1"), sampleEvent("old2")])]);
    await store().append([{ ...submission("d1", [sampleEvent("new1")]), coder: "coder-2" }]);
    expect(await ids({})).toEqual(["new1"]);
    expect(await ids({ view: "all" })).toEqual(["old1", "old2", "new1"]);
    expect((await store().runs("d1")).map((run) => run.coder)).toEqual(["coder-1", "coder-2"]);
  });

  it("is all or nothing", async () => {
    const clash = [submission("d1", [sampleEvent("r1")]), submission("d2", [sampleEvent("r2"), sampleEvent("r1")])];
    await expect(store().append(clash)).rejects.toThrow();
    expect(await store().entries({})).toEqual([]);
    expect(await store().runs()).toEqual([]);
    await store().append([submission("d1", [sampleEvent("r1")])]);
    expect(await ids({})).toEqual(["r1"]);
  });

  it("may be a document without a record", async () => {
    await store().append([submission("d1", [])]);
    expect(await store().coverage({})).toMatchObject({ documents: 1, entries: 0 });
  });
}

function questions(store: () => LedgerStore, ids: Ids): void {
  beforeEach(async () => {
    await store().append([submission("d1", RECORDS), submission("d2", [MEETING]), submission("d3", [STATEMENT])]);
  });

  it.each<readonly [EntryFilter, readonly string[]]>([
    [{ between: ["CHN", "JPN"] }, ["accusation", "visit", "assessment"]],
    [{ between: ["JPN", "KOR"] }, ["meeting"]],
    [{ between: ["CHN", "USA"] }, []],
    [{ status: "future" }, ["visit"]],
    [{ kind: "assessment" }, ["assessment"]],
    [{ type: "CONSULT", status: "actual" }, ["meeting"]],
    [{ ids: ["meeting", "unknown", "accusation"] }, ["accusation", "meeting"]],
    [{ idPrefix: "me" }, ["meeting"]],
    [{ documents: ["d1"] }, ["accusation", "visit"]],
    [{ since: "2018-05-11" }, ["visit"]],
    [{ since: "2018-05-12" }, []],
    [{ until: "2018-05-08" }, ["accusation", "meeting", "assessment"]],
    [{ text: "Keqiang tokyo" }, ["visit"]],
    [{ text: '"delay OR' }, []],
    [{ text: " " }, []],
    [{ limit: 2 }, ["meeting", "assessment"]],
  ])("answers %j", async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it("leaves what has no day at all out of a range of days", async () => {
    await store().append([submission("d4", [sampleEvent("undated")], null)]);
    expect(await ids({ since: "2000-01-01", documents: ["d4"] })).toEqual([]);
    expect(await ids({ documents: ["d4"] })).toEqual(["undated"]);
  });

  it("tells what it rests on", async () => {
    await store().append([submission("d4", [sampleEvent("undated")], null)]);
    expect(await store().coverage({ between: ["CHN", "JPN"] })).toEqual({
      documents: 3,
      undated: 1,
      entries: 4,
      imported: 0,
      published: { first: "2018-04-25", last: "2018-04-25" },
      entered: { first: "2018-04-26T08:00:00.000Z", last: "2018-04-26T08:00:00.000Z" },
    });
    expect(await store().coverage({ asOf: "2018-04-24" })).toEqual({
      documents: 0,
      undated: 0,
      entries: 0,
      imported: 0,
      published: null,
      entered: null,
    });
  });
}

function times(store: () => LedgerStore, ids: Ids): void {
  it("keeps the day of publication and the moment of entry apart", async () => {
    await store().append([submission("d1", [sampleEvent("r1")])]);
    await store().append([
      { ...submission("d1", [sampleEvent("r2")]), coder: "coder-2", entered: "2018-06-01T00:00:00.000Z" },
    ]);
    expect(await ids({ asOf: "2018-04-24" })).toEqual([]);
    expect(await ids({ asOf: "2018-04-25" })).toEqual(["r2"]);
    expect(await ids({ knownAt: "2018-04-26T07:59:59.999Z" })).toEqual([]);
    expect(await ids({ knownAt: "2018-05-31T23:59:59.999Z" })).toEqual(["r1"]);
  });

  it("counts an undated document from the day it was entered", async () => {
    await store().append([submission("d1", [sampleEvent("r1")], null)]);
    expect(await ids({ asOf: "2018-04-25" })).toEqual([]);
    expect(await ids({ asOf: "2018-04-26" })).toEqual(["r1"]);
  });

  it("keeps a document as each run read it", async () => {
    await store().append([submission("d1", [])]);
    const cleaned = sampleDocument("d1", { text: "Cleaned." });
    await store().append([{ ...submission("d1", []), document: cleaned, coder: "coder-2" }]);
    expect((await store().documents(["d1"])).get("d1")?.text).toBe("Cleaned.");
  });
}

const RECORDS: readonly EventRecord[] = [
  sampleEvent("accusation"),
  sampleEvent("visit", {
    event: "CONSULT",
    mode: "visit",
    status: "future",
    date: { start: "2018-05-08", end: "2018-05-11", precision: "day", text: "from 8 to 11 May" },
    sentence: sampleSentence("Premier Li Keqiang will visit Tōkyō from 8 to 11 May.", 40),
  }),
];

const MEETING = sampleEvent("meeting", {
  event: "CONSULT",
  reciprocal: true,
  actor: [sampleEntity("JPN"), sampleEntity("KOR")],
  recipient: [],
});

const STATEMENT = {
  ...sampleEvent("assessment"),
  kind: "assessment",
  dyad: ["CHN", "JPN"],
  direction: "improving",
  issues: ["economic"],
} as const;

function submission(
  document: string,
  records: Submission["records"],
  published: string | null = "2018-04-25",
): Submission {
  return {
    document: sampleDocument(document, { published }),
    sentences: records.map((record) => record.sentence),
    records,
    coder: "coder-1",
    entered: "2018-04-26T08:00:00.000Z",
  };
}
