import { describe, expect, it } from "vitest";
import type { Correction } from "../model/correction.ts";
import type { ImportedEvent } from "../model/imported-event.ts";
import { sampleImport, sampleParty } from "../model/sample-imports.ts";
import { sampleDocument, sampleEvent } from "../model/sample-records.ts";
import type { EntryFilter, ImportBatch, LedgerStore } from "./port.ts";

const FILE = { dataSet: "icews", format: "icews", name: "events.tab", digest: "abc" } as const;

/** Meaning: what every driver must do with event data sets, their roll-ups and corrections. `store` gives the open ledger of each test. */
export function importConformance(store: () => LedgerStore): void {
  const ids = async (filter: EntryFilter) => (await store().entries(filter)).map((entry) => entry.record.id);

  describe("event data", () => {
    it("comes back as an entry with its own code beside ours", async () => {
      const event = sampleImport("77", {
        actor: [sampleParty("CHN", "Wang Yi", { name: "Wang Yi", role: "foreign minister" })],
        place: { text: "Tokyo", country: "JPN" },
        publisher: "Example Daily",
        url: "https://example.org/1",
      });
      expect(await store().appendImport(batch([event]))).toBe(1);
      const [entry] = await store().entries({ between: ["CHN", "JPN"] });
      expect(entry).toMatchObject({
        record: {
          id: "icews:77",
          event: "CONSULT",
          mode: "visit",
          status: "actual",
          score: 4,
          actor: [{ code: "CHN", name: "Wang Yi", role: "foreign minister", text: "Wang Yi" }],
          recipient: [{ code: "JPN" }],
          date: { start: "2018-04-16", end: "2018-04-16" },
          place: { text: "Tokyo", country: "JPN" },
        },
        source: "Example Daily",
        published: "2018-04-17",
        entered: "2018-06-01T00:00:00.000Z",
        original: event.original,
      });
    });

    it("counts from its own day where the data set does not say when it was published", async () => {
      await store().appendImport(batch([sampleImport("1", { known: null })]));
      expect(await ids({ asOf: "2018-04-15" })).toEqual([]);
      expect(await ids({ asOf: "2018-04-16" })).toEqual(["icews:1"]);
    });

    it("is taken in once, and a file that was cut off goes on where it stopped", async () => {
      expect(await store().importProgress(FILE)).toBeNull();
      await store().appendImport({ ...batch([sampleImport("1"), sampleImport("2")]), whole: false });
      expect(await store().importProgress(FILE)).toEqual({ lines: 2, whole: false });
      expect(await store().appendImport({ ...batch([sampleImport("2"), sampleImport("3")]), lines: 4 })).toBe(1);
      expect(await store().importProgress(FILE)).toEqual({ lines: 4, whole: true });
      expect(await ids({})).toEqual(["icews:1", "icews:2", "icews:3"]);
      const rows = (await store().entries({})).map(({ record }) => record.sentence.index);
      expect(new Set(rows).size).toBe(3);
      expect(await store().importProgress({ ...FILE, dataSet: "other" })).toBeNull();
    });

    it("keeps rows that are no act of ours, and tells of none", async () => {
      expect(await store().appendImport(batch([sampleImport("1", { event: null, mode: null, score: null })]))).toBe(1);
      expect(await ids({})).toEqual([]);
    });

    it.each<readonly [EntryFilter, readonly string[]]>([
      [{ between: ["CHN", "JPN"] }, ["icews:visit", "icews:old", "read"]],
      [{ involving: ["RUS"] }, ["icews:drill"]],
      [{ involving: ["JPN"], since: "2018-01-01" }, ["icews:visit", "read"]],
      [{ type: "MOBILIZE" }, ["icews:drill"]],
      [{ status: "future" }, []],
      [{ since: "2018-04-17", until: "2018-05-01" }, ["icews:drill", "read"]],
      [{ asOf: "2018-04-16" }, ["icews:old"]],
      [{ knownAt: "2018-05-01T00:00:00.000Z" }, ["read"]],
      [{ ids: ["icews:drill", "read"] }, ["icews:drill", "read"]],
      [{ ids: ["read"] }, ["read"]],
      [{ idPrefix: "icews:dri" }, ["icews:drill"]],
      [{ documents: ["icews"] }, ["icews:visit", "icews:old", "icews:drill"]],
      [{ source: "icews" }, ["icews:visit", "icews:old", "icews:drill"]],
      [{ withoutSources: ["icews"] }, ["read"]],
      [{ withoutDocuments: ["d1"] }, ["icews:visit", "icews:old", "icews:drill"]],
      [{ text: "wang tokyo" }, ["icews:visit"]],
      [{ text: "WANG 50%" }, []],
      [{ kind: "dispute" }, []],
      [{ limit: 2 }, ["icews:drill", "read"]],
      [{ range: [2, 4] }, ["icews:old", "icews:drill"]],
      [{ sequences: [1, 4] }, ["icews:visit", "read"]],
    ])("answers %j beside what was read", async (filter, expected) => {
      await store().appendImport(batch(EVENTS));
      await append(store(), "coder-1", sampleEvent("read", { date: day("2018-04-20"), recipient: [JAPAN] }));
      expect(await ids(filter)).toEqual(expected);
      expect(await store().lastSequence()).toBe(4);
    });

    it("counts in what a relation rests on", async () => {
      await store().appendImport(batch(EVENTS));
      expect(await store().coverage({ between: ["CHN", "JPN"] })).toEqual({
        documents: 0,
        undated: 0,
        entries: 2,
        imported: 2,
        published: { first: "2010-01-02", last: "2018-04-17" },
        entered: { first: "2018-06-01T00:00:00.000Z", last: "2018-06-01T00:00:00.000Z" },
      });
    });

    it("keeps where else an event was reported", async () => {
      const mention = { publisher: "Quay Post", url: "https://example.org/2", day: "2018-04-18", confidence: 0.6 };
      await store().appendImport({ ...batch([sampleImport("5")]), mentions: [{ key: "5", ...mention }] });
      expect(await store().mentions("icews:5")).toEqual([mention]);
      expect(await store().mentions("icews:6")).toEqual([]);
    });

    it("is all or nothing", async () => {
      const broken = sampleImport("9", { first: "2018-02-30" });
      await expect(store().appendImport(batch([sampleImport("8"), broken]))).rejects.toThrow();
      expect(await store().importProgress(FILE)).toBeNull();
      expect(await store().appendImport(batch([sampleImport("8")]))).toBe(1);
      expect(await ids({})).toEqual(["icews:8"]);
    });
  });

  describe("roll-ups", () => {
    it("count what several rows of a day tell once, talks from either side too, and give the weeks of the whole world", async () => {
      const talks = { event: "CONSULT", mode: null, score: 2.5 } as const;
      const sides = { actor: [sampleParty("CHN", "China")], recipient: [sampleParty("JPN", "Japan")] };
      const mirrored = { actor: sides.recipient, recipient: sides.actor };
      await store().appendImport(
        batch([
          sampleImport("1", { ...talks, ...sides }),
          sampleImport("2", { ...talks, ...mirrored }),
          sampleImport("3", sides),
          sampleImport("4", sides),
          sampleImport("5", mirrored),
        ]),
      );
      await store().appendImport(batch([sampleImport("6", { ...talks, ...sides })]));
      const week = { week: 2520, n: 3, weight: 0.8 * 3, sum: 0.8 * 10.5, squares: 0.8 * 38.25 };
      const [found, ...more] = await store().worldWeeks({});
      expect(found?.dyad).toEqual(["CHN", "JPN"]);
      expect(found?.weeks).toEqual([
        {
          ...week,
          weight: expect.closeTo(week.weight),
          sum: expect.closeTo(week.sum),
          squares: expect.closeTo(week.squares),
        },
      ]);
      expect(more).toEqual([]);
      expect(await store().worldWeeks({ to: "2018-04-16" })).toEqual([]);
      expect(await store().worldWeeks({ withoutSources: ["icews"] })).toEqual([]);
    });

    it("count acts done, by week and heading, of what is read and of each data set", async () => {
      await store().appendImport(
        batch([
          sampleImport("1"),
          sampleImport("2", {
            actor: [sampleParty("JPN", "Japan")],
            recipient: [sampleParty("CHN", "China")],
            score: -2,
          }),
          sampleImport("3", { first: "2018-04-22", last: "2018-04-22" }),
          sampleImport("4", { first: "2018-04-23", last: "2018-04-23" }),
          sampleImport("5", { status: "future" }),
        ]),
      );
      const week = { week: "2018-04-16" };
      expect(await store().weeks(["CHN", "JPN"], {})).toEqual([
        { ...week, heading: "forth", n: 2, sum: 8, squares: 32 },
        { ...week, heading: "back", n: 1, sum: -2, squares: 4 },
        { week: "2018-04-23", heading: "forth", n: 1, sum: 4, squares: 16 },
      ]);
      expect(await store().weeks(["CHN", "JPN"], { from: "2018-04-23" })).toHaveLength(1);
      const reports = await store().weeks(["CHN", "JPN"], { by: "reports" });
      expect(reports.reduce((sum, { n }) => sum + n, 0)).toBe(4);
      expect(reports.reduce((sum, part) => sum + part.sum, 0)).toBe(10);
      expect(await store().weeks(["CHN", "JPN"], { withoutSources: ["icews"] })).toEqual([]);
    });

    it("follow a document that is read anew", async () => {
      const told = { date: day("2018-04-20"), recipient: [JAPAN] };
      await append(store(), "coder-1", sampleEvent("r1", told));
      await append(store(), "coder-2", sampleEvent("r2", { ...told, date: day("2018-04-27"), score: -1 }));
      expect(await store().weeks(["CHN", "JPN"], {})).toEqual([
        { week: "2018-04-23", heading: "forth", n: 1, sum: -1, squares: 1 },
      ]);
      const [entry] = await store().entries({});
      expect(await store().lastTimes({})).toEqual([
        { dyad: ["CHN", "JPN"], type: "ACCUSE", day: "2018-04-27", sequence: entry?.sequence },
      ]);
    });

    it("count what a state's own people do to one another apart from its relations", async () => {
      const home = { actor: [sampleParty("CHN", "Police")], recipient: [sampleParty("CHN", "Citizen")], score: -7 };
      await store().appendImport(
        batch([
          sampleImport("1"),
          sampleImport("2", home),
          sampleImport("3", { ...home, status: "future" }),
          sampleImport("4", { ...home, recipient: [{ ...sampleParty("CHN", "Citizen"), code: null }] }),
        ]),
      );
      const CHINA = { ...JAPAN, code: "CHN", text: "China" };
      const told = { date: day("2018-04-20"), actor: [CHINA], recipient: [CHINA], score: -1 };
      await append(store(), "coder-1", sampleEvent("r1", told));
      await append(store(), "coder-2", sampleEvent("r2", told));
      expect(await store().homeWeeks("CHN", {})).toEqual([{ week: "2018-04-16", n: 2, sum: -8, squares: 50 }]);
      expect(await store().homeWeeks("CHN", { withoutSources: ["icews"] })).toEqual([
        { week: "2018-04-16", n: 1, sum: -1, squares: 1 },
      ]);
      expect(await store().homeWeeks("CHN", { from: "2018-04-23" })).toEqual([]);
      expect(await store().homeWeeks("JPN", {})).toEqual([]);
    });

    it("tell whose mean moved most", async () => {
      const month = (key: string, first: string, score: number, code: string) =>
        sampleImport(key, { first, last: first, score, recipient: [sampleParty(code, code)] });
      await store().appendImport(
        batch([
          month("1", "2018-01-05", 2, "JPN"),
          month("2", "2018-02-05", 4, "JPN"),
          month("3", "2018-03-05", 5, "JPN"),
          month("4", "2018-01-05", 5, "IND"),
          month("5", "2018-03-05", -5, "IND"),
          month("6", "2018-03-05", -5, "USA"),
        ]),
      );
      const asked = { before: ["2018-01", "2018-02"], after: ["2018-03", "2018-03"], least: 1, limit: 5 } as const;
      expect(await store().movers(asked)).toEqual([
        { dyad: ["CHN", "IND"], before: totals(5), after: totals(-5), change: -10 },
        { dyad: ["CHN", "JPN"], before: { n: 2, sum: 6, squares: 20 }, after: totals(5), change: 2 },
      ]);
      expect(await store().movers({ ...asked, least: 2 })).toEqual([]);
    });
  });

  it("keeps corrections in the order they were made, by the moment they were known", async () => {
    const correction: Correction = {
      at: "2018-05-01T00:00:00.000Z",
      user: "ann",
      action: "amend",
      reason: "a plan",
      target: { records: ["r1"] },
      amendment: { status: "future" },
    };
    const first = await store().correct(correction);
    const retraction = { ...correction, at: "2018-05-02T00:00:00.000Z", action: "retract", amendment: null } as const;
    const second = await store().correct({ ...retraction, target: { source: "Quay Post" } });
    expect(first).toEqual({ ...correction, sequence: first.sequence });
    expect(await store().corrections()).toEqual([first, second]);
    expect(await store().corrections("2018-05-01T12:00:00.000Z")).toEqual([first]);
  });
}

const JAPAN = { code: "JPN", sector: "GOV", name: null, role: null, text: "Japan", start: 0, end: 5 } as const;

const EVENTS: readonly ImportedEvent[] = [
  sampleImport("visit", { actor: [sampleParty("CHN", "Wang Yi")], recipient: [sampleParty("JPN", "Tokyo")] }),
  sampleImport("old", { first: "2010-01-01", last: "2010-01-01", known: "2010-01-02" }),
  sampleImport("drill", {
    event: "MOBILIZE",
    mode: null,
    score: -5.5,
    first: "2018-04-20",
    last: "2018-04-20",
    known: "2018-04-21",
    actor: [sampleParty("RUS", "Russia")],
    recipient: [],
  }),
];

function batch(events: readonly ImportedEvent[]): ImportBatch {
  const counts = { lines: events.length, whole: true, mentions: [] };
  return { file: FILE, ...counts, events, entered: "2018-06-01T00:00:00.000Z" };
}

function append(store: LedgerStore, coder: string, record: ReturnType<typeof sampleEvent>) {
  const document = sampleDocument("d1", { published: "2018-04-25" });
  const entered = "2018-04-26T08:00:00.000Z";
  return store.append([{ document, sentences: [record.sentence], records: [record], coder, entered }]);
}

function day(first: string): ImportDay {
  return { start: first, end: first, precision: "day", text: null };
}

type ImportDay = ReturnType<typeof sampleEvent>["date"];

function totals(score: number) {
  return { n: 1, sum: score, squares: score * score };
}
