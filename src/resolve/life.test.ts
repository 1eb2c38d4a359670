import { describe, expect, it } from "vitest";
import { dataRule } from "../model/data-row.ts";
import type { Report } from "../model/incident.ts";
import type { Attribution, EventDate, EventRecord } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { keptOf, lifeOf, resolveIncidents, standingStep, upcomingOf } from "./index.ts";

const LI = sampleEntity("CHN", { name: "Li Keqiang", role: "premier", text: "Li Keqiang" });
const COVERED = { published: { first: "2018-01-01", last: "2018-12-31" } };
const OF_CHINA: Attribution = { text: "Beijing", kind: "official", code: "CHN" };
const OF_JAPAN: Attribution = { text: "Tokyo", kind: "official", code: "JPN" };
const UNNAMED: Attribution = { text: "a diplomat", kind: "anonymous", code: null };

const RUMOUR = visit("rumour", "2018-03-26", "2018-05-01..2018-05-31", "future", "Li may come in May.", UNNAMED);
const PLAN = visit("plan", "2018-04-20", "2018-05-08..2018-05-11", "future", "Li will come.", OF_CHINA);
const AGAIN = visit("again", "2018-04-27", "2018-05-08..2018-05-11", "future", "Li is awaited.", OF_JAPAN);
const ARRIVED = visit("arrived", "2018-05-08", "2018-05-08", "actual", "Li Keqiang landed at Haneda.");
const LEFT = visit("left", "2018-05-11", "2018-05-11", "actual", "Li Keqiang left for home.");
const MOVED = visit(
  "moved",
  "2018-05-02",
  "2018-05-22..2018-05-23",
  "future",
  "The visit was postponed to 22 May.",
  OF_CHINA,
);
const OFF = visit("off", "2018-05-03", null, "negated", "Li Keqiang will not come to Tokyo.", OF_CHINA);
const DENIED = visit("denied", "2018-04-02", null, "negated", "Tokyo denied that Li is to come.", OF_JAPAN);

describe("the life of an undated plan", () => {
  const intent = (id: string, published: string) => {
    const { record, ...told } = visit(id, published, published, "future", "China | 036 | Japan");
    const why = { words: "036", rule: dataRule("cameo", "036"), runnerUp: null };
    return { ...told, record: { ...record, mode: null, attribution: null, why } };
  };
  const stepsOf = (reports: readonly Report[], asOf: string, coverage = COVERED) =>
    resolveIncidents(reports).flatMap((incident) =>
      lifeOf(incident, { asOf, coverage }).map(({ on, status }) => [on, status]),
    );

  it("of a data set, which has no dates of plans, lapses a quarter after it was last told, and begins anew when told again", () => {
    const told = [intent("a", "2018-02-01"), intent("b", "2018-02-05")];
    expect(stepsOf(told, "2018-05-08")).toEqual([["2018-02-01", "announced"]]);
    const lapsed = [
      ["2018-02-01", "announced"],
      ["2018-05-09", "no-report"],
    ];
    expect(stepsOf(told, "2018-05-09")).toEqual(lapsed);
    const early = { published: { first: "2018-01-01", last: "2018-05-08" } };
    expect(stepsOf(told, "2018-12-31", early)).toEqual([["2018-02-01", "announced"]]);
    const apart = [...told, intent("c", "2018-06-01")];
    const [incident] = resolveIncidents(apart, { together: [["a", "c"]] });
    const steps = incident === undefined ? [] : lifeOf(incident, { asOf: "2018-06-02", coverage: COVERED });
    expect(steps.map(({ on, status }) => [on, status])).toEqual([...lapsed, ["2018-06-01", "announced"]]);
    expect(steps[1]?.words).toBe("told without a date, not told again for 92 days; no report that it took place");
    expect(steps[2]?.words).toMatch(/^again, without a date/);
  });

  it("of an article does not: it was told without a date on purpose", () => {
    const told = [visit("plan", "2018-02-01", null, "future", "Li hopes to come.", OF_CHINA)];
    expect(stepsOf(told, "2018-12-31")).toEqual([["2018-02-01", "announced"]]);
  });
});

describe("the life of an incident", () => {
  it.each<readonly [string, readonly Report[], readonly (readonly [string, string])[]]>([
    [
      "goes from rumour to deed",
      [RUMOUR, PLAN, AGAIN, ARRIVED, LEFT],
      [
        ["2018-03-26", "rumoured"],
        ["2018-04-20", "announced"],
        ["2018-04-27", "confirmed"],
        ["2018-05-08", "under-way"],
        ["2018-05-11", "done"],
      ],
    ],
    [
      "goes on by the calendar where the end is planned",
      [PLAN, ARRIVED],
      [
        ["2018-04-20", "announced"],
        ["2018-05-08", "under-way"],
        ["2018-05-12", "done"],
      ],
    ],
    [
      "is not confirmed by the same voice",
      [PLAN, visit("same", "2018-04-30", "2018-05-08", "future", "Li will come.", OF_CHINA), LEFT],
      [
        ["2018-04-20", "announced"],
        ["2018-05-11", "done"],
      ],
    ],
    [
      "is silent after its day and three more",
      [PLAN],
      [
        ["2018-04-20", "announced"],
        ["2018-05-15", "no-report"],
      ],
    ],
    [
      "is told late, after the silence",
      [PLAN, visit("late", "2018-05-20", "2018-05-08..2018-05-11", "actual", "Li had toured Japan.")],
      [
        ["2018-04-20", "announced"],
        ["2018-05-15", "no-report"],
        ["2018-05-20", "done"],
      ],
    ],
    [
      "slips, and is silent on its new day",
      [PLAN, MOVED],
      [
        ["2018-04-20", "announced"],
        ["2018-05-02", "slipped"],
        ["2018-05-27", "no-report"],
      ],
    ],
    [
      "is called off",
      [PLAN, OFF],
      [
        ["2018-04-20", "announced"],
        ["2018-05-03", "cancelled"],
      ],
    ],
    [
      "is denied while it is a rumour",
      [RUMOUR, DENIED],
      [
        ["2018-03-26", "rumoured"],
        ["2018-04-02", "denied"],
      ],
    ],
  ])("%s", (_, reports, expected) => {
    const life = lifeOf(oneOf(reports), { asOf: "2018-12-31", coverage: COVERED });
    expect(life.map(({ on, status }) => [on, status])).toEqual(expected);
  });

  it("tells a slip with both dates and the record that says so", () => {
    const life = lifeOf(oneOf([PLAN, MOVED]), { asOf: "2018-05-02", coverage: COVERED });
    expect(standingStep(life)).toMatchObject({
      status: "slipped",
      from: { start: "2018-05-08" },
      date: { start: "2018-05-22" },
      basis: "moved",
      words: "moved from 2018-05-08 to 2018-05-11 to 2018-05-22 to 2018-05-23",
    });
  });

  it("ends on the day asked for", () => {
    const incident = oneOf([RUMOUR, PLAN, ARRIVED]);
    expect(lifeOf(incident, { asOf: "2018-03-25", coverage: COVERED })).toEqual([]);
    expect(lifeOf(incident, { asOf: "2018-04-20", coverage: COVERED })).toHaveLength(2);
  });

  it("is not silent where nothing was published after its day", () => {
    const coverage = { published: { first: "2018-01-01", last: "2018-05-11" } };
    expect(standingStep(lifeOf(oneOf([PLAN]), { asOf: "2018-12-31", coverage }))?.status).toBe("announced");
    expect(lifeOf(oneOf([PLAN]), { asOf: "2018-12-31", coverage: { published: null } })).toHaveLength(1);
  });

  it("notes a party's denial of what was seen, which does not decide", () => {
    const denial = visit("claim", "2018-05-09", "2018-05-08", "negated", "Tokyo denied it.", OF_JAPAN);
    const life = lifeOf(oneOf([ARRIVED, denial]), { asOf: "2018-05-20", coverage: COVERED });
    expect(life.at(-1)).toMatchObject({ status: "denied", decides: false });
    expect(standingStep(life)?.status).toBe("done");
  });
});

describe("what lies ahead and what was kept", () => {
  const other = visit("other", "2018-04-01", "2018-09-10", "future", "Li Keqiang will come in September.", OF_CHINA);
  const undated = visit("undated", "2018-04-01", null, "future", "A delegation is to come some day.", OF_CHINA, "KOR");
  const incidents = resolveIncidents([
    PLAN,
    MOVED,
    other,
    undated,
    visit("b", "2018-05-25", "2018-05-22", "actual", "Li Keqiang came."),
  ]);
  const at = (asOf: string) => ({ asOf, coverage: COVERED });

  it("is listed by date, undated last, and ends with what has passed", () => {
    const ids = (rows: ReturnType<typeof upcomingOf>) => rows.map(({ standing }) => standing.basis);
    expect(ids(upcomingOf(incidents, at("2018-05-02")))).toEqual(["moved", "other", "undated"]);
    expect(ids(upcomingOf(incidents, { ...at("2018-05-02"), until: "2018-06-01" }))).toEqual(["moved"]);
    expect(ids(upcomingOf(incidents, at("2018-06-01")))).toEqual(["other", "undated"]);
  });

  it("is counted by what became of it, for the two alone", () => {
    const kept = keptOf(incidents, { ...at("2018-06-01"), between: ["CHN", "JPN"] });
    expect(kept.counts).toMatchObject({ "slipped then done": 1, "still to come": 1, done: 0, "no report": 0 });
    expect(kept.rows.map(({ outcome }) => outcome)).toEqual(["slipped then done", "still to come"]);
    expect(keptOf(incidents, { ...at("2018-12-31"), between: ["CHN", "JPN"] }).counts).toMatchObject({
      "no report": 1,
    });
  });
});

function oneOf(reports: readonly Report[]) {
  const ids = reports.map(({ record }) => record.id);
  const [incident] = resolveIncidents(reports, { together: ids.map((id) => [ids[0] ?? id, id] as const) });
  if (incident === undefined) throw new Error("no incident");
  return incident;
}

function visit(
  id: string,
  published: string,
  days: string | null,
  status: EventRecord["status"],
  text: string,
  attribution: Attribution | null = null,
  host = "JPN",
): Report {
  const record = sampleEvent(id, {
    event: "CONSULT",
    mode: "visit",
    actor: [LI],
    recipient: [sampleEntity(host)],
    status,
    date: dateOf(days),
    attribution,
    sentence: sampleSentence(text),
    score: 4,
  });
  return { record, source: null, published, entered: `${published}T12:00:00.000Z` };
}

function dateOf(days: string | null): EventDate {
  if (days === null) return { start: null, end: null, precision: "unknown", text: null };
  const [start = "", end = start] = days.split("..");
  return { start, end, precision: end.endsWith("-31") && start.endsWith("-01") ? "month" : "day", text: days };
}
