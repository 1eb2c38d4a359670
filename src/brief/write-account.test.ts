import { describe, expect, it } from "vitest";
import type { ActorNames } from "../model/actor-name.ts";
import type { Gap } from "../model/contact.ts";
import type { Entry } from "../model/entry.ts";
import type { Incident } from "../model/incident.ts";
import type { CodedRecord, EventRecord } from "../model/record.ts";
import { UNDATED } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import type { SeriesDirection } from "../model/series.ts";
import { writeAccount } from "./write-account.ts";

const NAMES: ActorNames = new Map([
  ["NOR", { code: "NOR", name: "Norway", article: false, adjective: "Norwegian", others: ["Oslo"] }],
  ["ISL", { code: "ISL", name: "Iceland", article: false, adjective: "Icelandic", others: ["Reykjavik"] }],
]);

const day = (start: string) => ({ start, end: start, precision: "day", text: null }) as const;

const VISIT = sampleEvent("visit", {
  event: "CONSULT",
  mode: "visit",
  sentence: sampleSentence("Ola Dahl flew to Reykjavik."),
  actor: [sampleEntity("NOR", { name: "Ola Dahl", role: "prime minister", text: "Ola Dahl" })],
  recipient: [sampleEntity("ISL", { text: "Reykjavik" })],
  date: day("2020-05-11"),
  score: 4,
});
const CLAIM = sampleEvent("claim", {
  document: "d2",
  sentence: sampleSentence("Norwegian officials said Iceland broke the quota."),
  attribution: { text: "Norwegian officials", kind: "official", code: "NOR" },
  actor: [sampleEntity("NOR")],
  recipient: [sampleEntity("ISL")],
  date: day("2020-05-12"),
});
const PLAN = sampleEvent("plan", {
  ...VISIT,
  id: "plan",
  document: "d2",
  sentence: { ...sampleSentence("Dahl will return in June."), index: 3 },
  status: "future",
  date: { start: "2020-06-01", end: "2020-06-30", precision: "month", text: "in June" },
});
const OVERDUE = { ...PLAN, id: "overdue", sentence: { ...PLAN.sentence, index: 5 }, date: day("2020-05-01") } as const;

describe("an account", () => {
  const account = accountOf([VISIT, CLAIM, PLAN, OVERDUE]);
  const section = (name: string) =>
    account.sections.find((one) => one.name === name)?.sentences.map(({ text }) => text) ?? [];

  it("has the sections in the order an analyst writes, none empty", () => {
    expect(account.sections.map(({ name }) => name).slice(0, 3)).toEqual(["Assessment", "Lately", "In dispute"]);
    expect(account.sections).toHaveLength(10);
    expect(account.sections.every(({ sentences }) => sentences.length > 0)).toBe(true);
  });

  it("gives no arrow on little reporting and keeps confidence in a sentence of its own", () => {
    expect(account.arrow).toBeNull();
    expect(section("Assessment")[0]).toMatch(/^No arrow: too little reporting/);
    expect(section("Assessment")[1]).toMatch(/^Confidence is low/);
  });

  it("tells what was done in the past tense, and what is claimed on its speaker's word", () => {
    expect(section("Lately")).toContain("Ola Dahl, Norway's prime minister, visited Iceland on 11 May (Fjord Post).");
    expect(section("Lately").find((text) => text.includes("accused"))).toMatch(/^According to Norwegian officials, /);
  });

  it("keeps plans apart, and names those whose day has passed", () => {
    expect(section("Scheduled")).toEqual(["Ola Dahl is to visit Iceland in June (Fjord Post)."]);
    expect(section("Not known").join(" ")).toContain("that day has passed");
  });

  it("cites a record in every sentence that tells an act, by a number that leads to its sentence", () => {
    for (const sentence of account.sections[1]?.sentences ?? []) expect(sentence.references.length).toBeGreaterThan(0);
    expect(account.references[0]).toMatchObject({
      number: 1,
      sentence: "Ola Dahl flew to Reykjavik.",
      source: "Fjord Post",
    });
  });

  it("withholds a sentence that its records do not bear out", () => {
    const wrong = accountOf([VISIT], { incidents: [{ ...incidentOf(VISIT), date: day("2020-05-19") }] });
    expect(wrong.withheld[0]).toMatchObject({ reason: "date not in the cited records: 19 May" });
    expect(wrong.sections[1]?.sentences[0]?.text).toBe("The reporting tells of no act between the two.");
  });

  it("tells how long a visit had been waited for by the ledger, with both visits, and from when the ledger has reports", () => {
    const earlier = { ...VISIT, id: "earlier", document: "d3", status: "historical", date: day("2013-03-02") } as const;
    const contact = (record: EventRecord) => ({
      kinds: [],
      occasion: "unsaid" as const,
      date: { ...record.date, start: record.date.start ?? "" },
      people: ["Ola Dahl"],
      incidents: [record.id],
      records: [record.id],
    });
    const kind = { form: "visit", side: "NOR", office: "head of government", name: null } as const;
    const [last, before] = [contact(VISIT), contact(earlier)];
    const gap = { kind, last, before, months: 86, monthsSince: 0, perYear: [], sidelines: [] };
    const told = (months: number) =>
      accountOf([VISIT, earlier], { gaps: [{ ...gap, months }] }).sections[1]?.sentences ?? [];
    expect(told(86)[1]).toMatchObject({
      text: "In the ledger (reports since May 2020) it is the first visit by a head of government of Norway since March 2013, 7 years and 2 months before.",
      references: ["visit", "earlier"],
    });
    expect(JSON.stringify(told(5))).not.toContain("In the ledger (");
  });

  it("tells a change with its interval, on the records that moved it, and that one act decides", () => {
    const moved: SeriesDirection = {
      ...NO_DIRECTION,
      direction: "worsening",
      nBefore: 9,
      difference: -3.14,
      interval: { low: -5.82, high: -0.36 },
      movers: [{ act: "i", record: VISIT.id, day: "2020-05-11", score: 4, adds: -1, decides: true }],
    };
    const [, change] = accountOf([VISIT], { direction: moved }).sections[0]?.sentences ?? [];
    expect(change?.text).toBe(
      "The mean score of the last 4 weeks lies 3.1 points below that of the 12 before, with a 95 % interval from 0.4 to 5.8 below; a single act decides, without which no direction would be told.",
    );
    expect(change?.references).toEqual([VISIT.id]);
  });

  it("says an undated act's day of report, never as its own", () => {
    const undated = accountOf([{ ...VISIT, date: UNDATED }]);
    expect(undated.sections[1]?.sentences[0]?.text).toBe(
      "Ola Dahl, Norway's prime minister, visited Iceland (Fjord Post, reported 13 May).",
    );
  });
});

const NO_DIRECTION: SeriesDirection = {
  direction: null,
  nRecent: 2,
  nBefore: 0,
  weeks: 4,
  difference: null,
  interval: null,
  movers: [],
  rule: "too few acts",
};

interface Differences {
  readonly incidents?: readonly Incident[];
  readonly gaps?: readonly Gap[];
  readonly direction?: SeriesDirection;
}

function accountOf(
  records: readonly EventRecord[],
  { incidents = records.map(incidentOf), gaps = [], direction = NO_DIRECTION }: Differences = {},
) {
  return writeAccount({
    dyad: ["ISL", "NOR"],
    asOf: "2020-05-20",
    names: NAMES,
    entries: records.map(entryOf),
    incidents,
    leftOut: 0,
    series: { dyad: ["ISL", "NOR"], from: "2020-02-03", to: "2020-05-21", weeks: [], unplaced: 0 },
    gaps,
    direction,
    coverage: {
      documents: 2,
      undated: 0,
      entries: records.length,
      imported: 0,
      published: { first: "2020-05-13", last: "2020-05-13" },
      entered: null,
    },
    before: { asOf: "2020-04-30", incidents: [] },
  });
}

function entryOf(record: CodedRecord): Entry {
  return {
    sequence: 1,
    record,
    source: "Fjord Post",
    title: null,
    published: "2020-05-13",
    coder: "test",
    entered: "2020-05-13T00:00:00.000Z",
  };
}

function incidentOf(record: EventRecord): Incident {
  const { event, mode, reciprocal, status, date, score } = record;
  return {
    id: record.id,
    event,
    mode,
    actor: record.actor.flatMap(({ code }) => code ?? []),
    recipient: record.recipient.flatMap(({ code }) => code ?? []),
    reciprocal,
    status,
    date,
    score,
    reports: [{ record, source: "Fjord Post", published: "2020-05-13", entered: "2020-05-13T00:00:00.000Z" }],
    basis: record.id,
    features: [],
  };
}
