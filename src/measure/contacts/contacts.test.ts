import { describe, expect, it } from "vitest";
import type { ActorName, ActorNames } from "../../model/actor-name.ts";
import type { Incident } from "../../model/incident.ts";
import type { EventRecord, Milestone } from "../../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../../model/sample-records.ts";
import { compareClaims } from "./compare-claims.ts";
import { dialogueNameOf } from "./dialogue-name.ts";
import { findContacts } from "./find-contacts.ts";
import { gapsOf, monthsBetween } from "./gaps.ts";
import { occasionOf } from "./occasion.ts";

const DYAD = ["CHN", "JPN"] as const;

describe("contacts", () => {
  // days of the visits: public record, as the two foreign ministries give them
  const visits = [
    visit("a", "2009-11-19", "2009-11-21", "Yang Jiechi paid an official visit to Japan."),
    visit(
      "b",
      "2016-08-23",
      "2016-08-24",
      "Wang Yi came to Tokyo to take part in a trilateral meeting of foreign ministers.",
    ),
    visit("c", "2018-04-15", "2018-04-17", "Wang Yi visited Japan."),
  ];

  it("count the months from one visit of an office to the next, those beside larger meetings aside", () => {
    const gaps = gapsOf(findContacts(visits, DYAD), "2018-04-25");
    const own = gaps.find(({ kind }) => kind.office === "foreign minister");
    expect(own).toMatchObject({
      months: 101,
      last: { date: { start: "2018-04-15" } },
      before: { date: { start: "2009-11-19" } },
    });
    expect(own?.sidelines.map(({ date }) => date.start)).toEqual(["2016-08-23"]);
    expect(own?.perYear).toEqual([
      { year: 2009, n: 1 },
      { year: 2018, n: 1 },
    ]);
  });

  it("hold neither plans nor denials nor what has no day or month", () => {
    const none = [
      visit("a", "2018-05-08", "2018-05-11", "Wang Yi will visit Japan.", { status: "future" }),
      visit("b", "2018-05-08", "2018-05-11", "Wang Yi did not visit Japan.", { status: "negated" }),
      visit("c", "2018-01-01", "2018-12-31", "Wang Yi visited Japan in 2018.", {
        date: { start: "2018-01-01", end: "2018-12-31", precision: "year", text: "2018" },
      }),
      visit("d", "2018-05-08", "2018-05-11", "Wang Yi visited Japan.", { recipient: ["KOR"] }),
    ];
    expect(findContacts(none, DYAD)).toEqual([]);
  });

  it("take two tellings of one trip for one", () => {
    const trip = [
      visit("a", "2018-04-15", "2018-04-15", "Wang Yi arrived in Tokyo."),
      visit("b", "2018-04-17", "2018-04-17", "Wang Yi was still in Japan on Tuesday, an official visit."),
    ];
    const found = findContacts(trip, DYAD);
    expect(found).toMatchObject([
      { date: { start: "2018-04-15", end: "2018-04-17" }, occasion: "bilateral", incidents: ["a", "b"] },
    ]);
  });

  it("of talks count the office that both sides hold, and leaders whichever office they hold", () => {
    const leaders = [
      sampleEntity("CHN", { name: "Xi Jinping", role: "president" }),
      sampleEntity("JPN", { name: "Shinzo Abe", role: "prime minister" }),
    ];
    const talks = incident("t", {
      actor: ["CHN", "JPN"],
      recipient: [],
      reciprocal: true,
      mode: null,
      reports: [reportOf(sampleEvent("t", { event: "CONSULT", actor: leaders, recipient: [], reciprocal: true }))],
    });
    const [found] = findContacts([talks], DYAD);
    expect(found?.kinds.map(({ office }) => office)).toEqual([null, "leader"]);
  });

  it("refuse a contact after the day asked for", () => {
    expect(() => gapsOf(findContacts(visits, DYAD), "2018-01-01")).toThrow("after the day asked for: 2018-04-15");
  });
});

describe("what a visit was for", () => {
  it.each([
    ["He came to attend the APEC summit in Beijing.", "sidelines"],
    ["The two met on the sidelines of the General Assembly.", "sidelines"],
    ["She flew in for the G20 summit.", "sidelines"],
    ["They spoke during the funeral ceremony.", "sidelines"],
    ["He paid an official visit and joined the trilateral summit.", "bilateral"],
    ["It was no official visit: he came to attend the APEC meeting.", "sidelines"],
    ["He visited Beijing for a summit with the Chinese president.", "unsaid"],
    ["He visited Beijing for two days.", "unsaid"],
  ] as const)("%s", (text, occasion) => {
    expect(occasionOf([text])).toBe(occasion);
  });

  it("has a name when it is a dialogue", () => {
    expect(dialogueNameOf(["the fourth Japan-China High-Level Economic Dialogue opened"])).toBe(
      "high-level economic dialogue",
    );
    expect(dialogueNameOf(["The annual Strategic and Economic Dialogue ended"])).toBe(
      "strategic and economic dialogue",
    );
    expect(dialogueNameOf(["they called for dialogue"])).toBeNull();
  });
});

describe("months", () => {
  it("are counted from calendar month to calendar month", () => {
    expect(monthsBetween("2009-11-19", "2018-04-15")).toBe(101);
    expect(monthsBetween("2018-01-31", "2018-02-01")).toBe(1);
  });
});

describe("a claim of a first", () => {
  const contacts = findContacts(
    [visit("a", "2009-11-19", "2009-11-21", "An official visit."), visit("c", "2018-04-15", "2018-04-17", "A visit.")],
    DYAD,
  );
  const check = (what: string, years: number | null, words = what) =>
    compareClaims([{ record: milestone(what, years, words), published: "2018-04-18" }], contacts, {
      dyad: DYAD,
      names: NAMES,
      coveredFrom: "2005-01-01",
    })[0];

  it("agrees, differs, or is about something else", () => {
    expect(check("bilateral visit to Japan by a Chinese foreign minister", 8.5)?.verdict).toBe("agrees");
    expect(check("visit to Japan by a Chinese foreign minister", 8, "first visit in more than 8 years")?.verdict).toBe(
      "agrees",
    );
    expect(check("visit to Japan by a Chinese foreign minister", 8, "first visit in nearly 8 years")?.verdict).toBe(
      "differs",
    );
    expect(check("visit to Japan by a Chinese foreign minister", 5)).toMatchObject({ verdict: "differs", months: 101 });
    expect(check("mutual visits by the foreign ministers", 9)).toMatchObject({
      verdict: "other",
      reason: expect.stringContaining("both sides"),
    });
    expect(check("visit to China by a Japanese foreign minister", 9)?.verdict).toBe("silent");
    expect(check("sale of submarines", 9)?.verdict).toBe("other");
  });
});

const NAMES: ActorNames = new Map<string, ActorName>([
  ["CHN", { code: "CHN", name: "China", article: false, adjective: "Chinese", others: ["Beijing"] }],
  ["JPN", { code: "JPN", name: "Japan", article: false, adjective: "Japanese", others: ["Tokyo"] }],
]);

function milestone(what: string, years: number | null, words: string): Milestone {
  const { id, document, attribution, certainty, confidence } = sampleEvent("m");
  const sentence = sampleSentence(`It was the first ${what}.`);
  const why = { words, rule: "milestone.top-in", runnerUp: null };
  return {
    kind: "milestone",
    id,
    document,
    attribution,
    certainty,
    confidence,
    sentence,
    why,
    what,
    years,
    since: null,
    dyad: DYAD,
  };
}

function visit(id: string, start: string, end: string, text: string, differences: Partial<Incident> = {}): Incident {
  const record = sampleEvent(id, {
    event: "CONSULT",
    mode: "visit",
    sentence: sampleSentence(text),
    actor: [sampleEntity("CHN", { name: "Wang Yi", role: "foreign minister" })],
    recipient: [sampleEntity("JPN")],
  });
  const date = { start, end, precision: "day", text: null } as const;
  return incident(id, { mode: "visit", date, reports: [reportOf(record)], ...differences });
}

function reportOf(record: EventRecord): Incident["reports"][number] {
  return { record, source: "Example Daily", published: "2018-04-18", entered: "2018-04-18T12:00:00.000Z" };
}

function incident(id: string, differences: Partial<Incident>): Incident {
  return {
    id,
    event: "CONSULT",
    mode: null,
    actor: ["CHN"],
    recipient: ["JPN"],
    reciprocal: false,
    status: "actual",
    date: { start: "2018-04-15", end: "2018-04-15", precision: "day", text: null },
    score: 4,
    reports: [],
    basis: id,
    features: [],
    ...differences,
  };
}
