import { describe, expect, it } from "vitest";
import type { Report } from "../model/incident.ts";
import type { Attribution, EventRecord } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { resolveIncidents } from "./index.ts";

const WANG = sampleEntity("CHN", { name: "Wang Yi", role: "foreign minister", text: "Wang Yi" });
const LI = sampleEntity("CHN", { name: "Li Keqiang", role: "premier", text: "Li Keqiang" });
const JAPAN = sampleEntity("JPN");
const CHINA = sampleEntity("CHN");

describe("reports of one happening", () => {
  it("are one incident with two reports when two articles tell it", () => {
    const [incident, ...others] = resolveIncidents([
      visit("a", "2018-04-16", WANG, "2018-04-15", "actual", "Foreign Minister Wang Yi arrived in Tokyo on Sunday."),
      visit(
        "b",
        "2018-04-17",
        CHINA,
        ["2018-04-15", "2018-04-17"],
        "actual",
        "China's top diplomat ended a three-day trip to Tokyo.",
      ),
    ]);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      status: "actual",
      mode: "visit",
      actor: ["CHN"],
      recipient: ["JPN"],
      basis: "b",
      score: 4,
    });
    expect(incident?.date).toMatchObject({ start: "2018-04-15", end: "2018-04-17" });
    expect(incident?.features).toContain("same days");
  });

  it("are one visit when announced, made, covered day by day and remembered a year later", () => {
    const [incident, ...others] = resolveIncidents([
      visit(
        "plan",
        "2018-04-20",
        LI,
        "May 2018",
        "future",
        "Premier Li Keqiang is to come to Japan in May, officials said.",
      ),
      visit(
        "dates",
        "2018-05-04",
        LI,
        ["2018-05-08", "2018-05-11"],
        "future",
        "Li Keqiang will be in Japan from 8 to 11 May.",
        OFFICIAL,
      ),
      visit("day1", "2018-05-08", LI, "2018-05-08", "actual", "Li Keqiang landed at Haneda on Tuesday."),
      visit("day3", "2018-05-10", LI, "2018-05-10", "actual", "The premier toured Hokkaido on Thursday."),
      visit("day4", "2018-05-11", LI, "2018-05-11", "actual", "The premier left Sapporo for home on Friday."),
      visit("later", "2019-05-20", LI, "May 2018", "historical", "Li Keqiang had come to Tokyo in May 2018."),
    ]);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ status: "actual", basis: "day4" });
    expect(incident?.date).toMatchObject({ start: "2018-05-08", end: "2018-05-11", precision: "day" });
  });

  it("are one meeting when told from either side", () => {
    const talks = { event: "CONSULT", score: 2.5, date: day("2018-04-16") } as const;
    const incidents = resolveIncidents([
      report("both", "2018-04-16", { ...talks, actor: [JAPAN, CHINA], recipient: [], reciprocal: true }),
      report("one", "2018-04-16", { ...talks, actor: [CHINA], recipient: [JAPAN] }),
      report("other", "2018-04-17", { ...talks, actor: [JAPAN], recipient: [CHINA] }),
    ]);
    expect(incidents).toHaveLength(1);
  });

  it("do not depend on the order in which they came", () => {
    const reports = [
      visit("a", "2018-04-01", WANG, "April 2018", "future", "Wang Yi will visit Tokyo in April."),
      visit("b", "2018-04-16", WANG, "2018-04-15", "actual", "Wang Yi arrived in Tokyo."),
      visit("c", "2018-05-01", LI, "2018-05-08", "future", "Li Keqiang will visit Tokyo on 8 May."),
    ];
    expect(resolveIncidents(reports.toReversed())).toEqual(resolveIncidents(reports));
  });
});

describe("what became of a plan", () => {
  const plan = visit("plan", "2018-04-20", LI, "2018-05-08", "future", "Li Keqiang will visit Tokyo on 8 May.");

  it("slips to a new date", () => {
    const moved = visit(
      "moved",
      "2018-05-02",
      LI,
      "2018-05-22",
      "future",
      "Li Keqiang's visit has been postponed to 22 May.",
    );
    const made = visit("made", "2018-05-23", LI, "2018-05-22", "actual", "Li Keqiang arrived in Tokyo.");
    const [incident, ...others] = resolveIncidents([plan, moved, made]);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ status: "actual", date: { start: "2018-05-22" } });
    expect(incident?.features).toContain("moved from 2018-05-08 to 2018-05-22");
  });

  it("slips to a month, and is made then", () => {
    const moved = visit(
      "moved",
      "2018-05-02",
      LI,
      "October 2018",
      "future",
      "Li's visit has been put off until October.",
    );
    const made = visit("made", "2018-10-12", LI, "2018-10-11", "actual", "Li Keqiang arrived in Tokyo.");
    expect(resolveIncidents([plan, moved])).toMatchObject([{ status: "future", date: { precision: "month" } }]);
    expect(resolveIncidents([plan, moved, made])).toMatchObject([{ status: "actual", date: { start: "2018-10-11" } }]);
  });

  it("without a word of change, another day is another visit", () => {
    const second = visit("second", "2018-05-02", LI, "2018-05-22", "future", "Li Keqiang will visit Tokyo on 22 May.");
    expect(resolveIncidents([plan, second])).toHaveLength(2);
  });

  it("is called off", () => {
    const off = visit(
      "off",
      "2018-05-03",
      LI,
      null,
      "negated",
      "Li Keqiang will not travel to Tokyo, the ministry said.",
      OFFICIAL,
    );
    expect(resolveIncidents([plan, off])).toMatchObject([{ status: "negated", basis: "off" }]);
  });

  it("is not decided by an unnamed source or a possibility", () => {
    const rumour = visit("rumour", "2018-05-03", LI, "2018-05-08", "negated", "The visit of 8 May is off.", ANONYMOUS);
    const maybe = visit("maybe", "2018-05-04", LI, "2018-05-08", "hypothetical", "Li might yet stay at home on 8 May.");
    expect(resolveIncidents([plan, rumour, maybe])).toMatchObject([{ status: "future", basis: "plan" }]);
  });

  it("an undated plan finds its deed by the person", () => {
    const open = visit("open", "2018-04-20", LI, null, "future", "A trip to Japan by Li Keqiang is being prepared.");
    const made = visit("made", "2018-05-09", LI, "2018-05-08", "actual", "Premier Li Keqiang arrived in Japan.");
    expect(resolveIncidents([open, made])).toMatchObject([{ status: "actual", date: { start: "2018-05-08" } }]);
  });

  it("a trip coded as made before its day is still a plan", () => {
    const early = visit("early", "2018-04-11", WANG, "2018-04-15", "actual", "Wang Yi visits Tokyo on Sunday.");
    expect(resolveIncidents([early])).toMatchObject([{ status: "future" }]);
  });
});

describe("a deed", () => {
  const strike = {
    event: "ASSAULT",
    mode: "aerial",
    date: day("2019-02-26"),
    actor: [sampleEntity("IND")],
    recipient: [sampleEntity("PAK")],
  } as const;

  it("stands against a party's denial and falls with a narrated one", () => {
    const told = report("told", "2019-02-26", strike);
    const denied = report("denied", "2019-02-27", { ...strike, status: "negated", attribution: OFFICIAL });
    const refuted = report("refuted", "2019-03-20", { ...strike, status: "negated" });
    expect(resolveIncidents([told, denied])).toMatchObject([{ status: "actual", basis: "told" }]);
    expect(resolveIncidents([told, denied, refuted])).toMatchObject([{ status: "negated", basis: "refuted" }]);
  });

  it("of rebels is not their government's", () => {
    const rebels = { ...strike, actor: [sampleEntity("IND", { sector: "REB" })] };
    expect(resolveIncidents([report("a", "2019-02-26", strike), report("b", "2019-02-26", rebels)])).toHaveLength(2);
  });
});

describe("reports of different happenings stay apart", () => {
  it.each<readonly [string, Report, Report]>([
    [
      "different visitors on the same days",
      visit("a", "2018-05-09", WANG, "2018-05-08", "actual", "Wang Yi visited Tokyo."),
      visit("b", "2018-05-09", LI, "2018-05-08", "actual", "Li Keqiang visited Tokyo."),
    ],
    [
      "a visit and its return",
      visit("a", "2018-10-26", JAPAN, "2018-10-25", "actual", "Abe is in Beijing.", null, CHINA),
      visit("b", "2018-10-26", CHINA, "2018-10-25", "actual", "A delegation is in Tokyo."),
    ],
    [
      "an old visit told without its date",
      visit(
        "a",
        "2018-10-26",
        CHINA,
        null,
        "historical",
        "Deng Xiaoping's visit to Tokyo opened the modern era of the two neighbours.",
      ),
      visit(
        "b",
        "2018-10-26",
        CHINA,
        null,
        "actual",
        "A visit to Tokyo by Chinese officials opened on Friday for the two neighbours.",
      ),
    ],
    [
      "an old visit and a recent one",
      visit("a", "2018-10-26", CHINA, "1978-10-25", "historical", "Deng Xiaoping came to Tokyo on 25 October 1978."),
      visit("b", "2018-10-26", CHINA, "2018-10-25", "actual", "A Chinese delegation came to Tokyo on 25 October."),
    ],
    [
      "two accusations on one day, about different matters",
      report("a", "2018-03-28", {
        date: day("2018-03-27"),
        sentence: sampleSentence("China accused Japan of provocation near the islands."),
      }),
      report("b", "2018-03-28", {
        date: day("2018-03-27"),
        sentence: sampleSentence("Beijing blamed unfair steel tariffs."),
      }),
    ],
    [
      "undated words of different weeks",
      report("a", "2018-03-01", { sentence: sampleSentence("China accused Japan of provocation near the islands.") }),
      report("b", "2018-04-01", { sentence: sampleSentence("China accused Japan of provocation near the islands.") }),
    ],
    [
      "a visit and the talks held during it",
      visit("a", "2018-04-16", WANG, "2018-04-16", "actual", "Wang Yi is in Tokyo."),
      report("b", "2018-04-16", {
        event: "CONSULT",
        actor: [WANG, JAPAN],
        recipient: [],
        reciprocal: true,
        date: day("2018-04-16"),
      }),
    ],
  ])("%s", (_, a, b) => {
    expect(resolveIncidents([a, b])).toHaveLength(2);
  });

  it("a month that fits two visits equally is neither", () => {
    const first = visit("a", "2018-10-09", CHINA, "2018-10-08", "actual", "Officials landed.");
    const second = visit("b", "2018-10-26", CHINA, "2018-10-25", "actual", "Envoys landed.");
    const vague = visit("c", "2018-11-20", CHINA, "October 2018", "actual", "A delegation came.");
    expect(resolveIncidents([first, second, vague])).toHaveLength(3);
  });
});

it("accusations in like words within a week are one, also without a date", () => {
  const incidents = resolveIncidents([
    report("a", "2018-03-01", {
      sentence: sampleSentence("China accused Japan of provocation near the disputed islands."),
    }),
    report("b", "2018-03-03", {
      sentence: sampleSentence("Beijing has condemned the provocation near disputed islands."),
    }),
  ]);
  expect(incidents).toHaveLength(1);
});

const OFFICIAL: Attribution = { text: "the foreign ministry", kind: "official", code: "CHN" };
const ANONYMOUS: Attribution = { text: "a diplomat", kind: "anonymous", code: null };

function report(id: string, published: string, differences: Partial<EventRecord>): Report {
  return { record: sampleEvent(id, differences), source: null, published, entered: `${published}T12:00:00.000Z` };
}

function day(first: string, last = first): EventRecord["date"] {
  return { start: first, end: last, precision: "day", text: null };
}

function visit(
  id: string,
  published: string,
  visitor: EventRecord["actor"][number],
  when: string | readonly [string, string] | null,
  status: EventRecord["status"],
  text: string,
  attribution: Attribution | null = null,
  host = JAPAN,
): Report {
  const date = whenOf(when);
  const told = { event: "CONSULT", mode: "visit", score: 4, actor: [visitor], recipient: [host] } as const;
  return report(id, published, { ...told, status, date, attribution, sentence: sampleSentence(text) });
}

function whenOf(when: string | readonly [string, string] | null): EventRecord["date"] {
  if (when === null) return { start: null, end: null, precision: "unknown", text: null };
  if (typeof when !== "string") return day(when[0], when[1]);
  if (/^\d/.test(when)) return day(when);
  const month = { May: ["05", "31"], April: ["04", "30"], October: ["10", "31"] }[when.split(" ")[0] ?? ""] ?? ["", ""];
  const prefix = `${when.slice(-4)}-${month[0]}`;
  return { start: `${prefix}-01`, end: `${prefix}-${month[1]}`, precision: "month", text: when };
}
