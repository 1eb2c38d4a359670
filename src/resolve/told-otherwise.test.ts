import { describe, expect, it } from "vitest";
import type { Report } from "../model/incident.ts";
import type { EventRecord } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { lifeOf, resolveIncidents } from "./index.ts";

const A = sampleEntity("KGZ");
const B = sampleEntity("TJK");
const BOTH = { actor: [A, B], recipient: [], reciprocal: true } as const;
const ONE_WAY = { actor: [A], recipient: [B] } as const;
const OTHER_WAY = { actor: [B], recipient: [A] } as const;
const claimOf = (code: string) => ({ attribution: { kind: "official", code, text: code } }) as const;

describe("one act told in other terms", () => {
  const clash = { event: "ASSAULT", mode: null, score: -9, date: day("2021-04-29") } as const;

  it("is one as done by both sides or by one", () => {
    const told = [
      report("a", "2021-04-29", { ...clash, ...BOTH }),
      report("b", "2021-04-30", { ...clash, ...ONE_WAY }),
    ];
    expect(resolveIncidents(told)).toHaveLength(1);
  });

  it("is one in each side's own account, where something more speaks for it, and two when the reporter tells two", () => {
    const text = sampleSentence("Guards fired on the water intake at Golovnoi.");
    const first = report("a", "2021-04-29", { ...clash, ...ONE_WAY, sentence: text });
    const account = report("b", "2021-04-30", { ...clash, ...OTHER_WAY, ...claimOf("KGZ"), sentence: text });
    const answer = report("b", "2021-04-30", { ...clash, ...OTHER_WAY, sentence: text });
    expect(resolveIncidents([first, account])).toHaveLength(1);
    expect(resolveIncidents([first, answer])).toHaveLength(2);
  });

  it("is one as a truce or as the agreement on it, and another agreement is not", () => {
    const truce = { event: "RETREAT", mode: "ceasefire", score: 7.5, date: day("2021-04-29"), ...BOTH } as const;
    const deal = { event: "AGREE", mode: null, score: 2.5, date: day("2021-04-29"), ...BOTH } as const;
    const kept = report("a", "2021-04-30", truce);
    const signed = report("b", "2021-04-30", { ...deal, sentence: sampleSentence("Both agreed on a ceasefire.") });
    const other = report("c", "2021-04-30", { ...deal, sentence: sampleSentence("Both signed a treaty on water.") });
    expect(resolveIncidents([kept, signed])).toHaveLength(1);
    expect(resolveIncidents([kept, other])).toHaveLength(2);
  });

  it("has the mode of its own type when a person joins reports of two", () => {
    const truce = report("a", "2021-04-29", {
      ...ONE_WAY,
      event: "RETREAT",
      mode: "ceasefire",
      date: day("2021-04-29"),
    });
    const deal = report("b", "2021-05-30", {
      ...ONE_WAY,
      event: "AGREE",
      mode: null,
      score: 2.5,
      date: day("2021-05-30"),
    });
    expect(resolveIncidents([truce, deal], { together: [["a", "b"]] })).toMatchObject([
      { event: "AGREE", mode: null, score: 2.5 },
    ]);
  });
});

describe("a coarse report", () => {
  const talks = { event: "CONSULT", mode: null, score: 2.5, ...BOTH } as const;
  const text = (place: string) => ({ sentence: sampleSentence(`Talks were held in ${place}.`), place: placeOf(place) });
  const first = report("a", "2021-04-05", { ...talks, date: day("2021-04-04"), sentence: sampleSentence("They met.") });
  const second = report("b", "2021-04-21", { ...talks, date: day("2021-04-20"), ...text("Osh") });
  const april = { start: "2021-04-01", end: "2021-04-30", precision: "month", text: "last month" } as const;
  const late = report("c", "2021-05-10", { ...talks, date: april, sentence: sampleSentence("Nothing came of it.") });

  it("means the only act of its month", () => {
    expect(resolveIncidents([first, late])).toHaveLength(1);
  });

  it("means neither of two, unless people, place or words point to one", () => {
    expect(resolveIncidents([first, second, late])).toHaveLength(3);
    const placed = report("c", "2021-05-10", {
      ...talks,
      date: april,
      place: placeOf("Osh"),
      sentence: sampleSentence("Quiet."),
    });
    const found = resolveIncidents([first, second, placed]).map(({ reports }) =>
      reports.map(({ record }) => record.id),
    );
    expect(found).toEqual([["a"], ["b", "c"]]);
  });
});

describe("what is put off to no date", () => {
  const talks = { event: "CONSULT", mode: null, score: 2.5, ...BOTH } as const;
  const plan = report("plan", "2020-11-05", { ...talks, status: "future", date: day("2020-12-17") });
  const off = report("off", "2020-12-10", {
    ...talks,
    status: "negated",
    date: day("2020-12-17"),
    sentence: sampleSentence("The meeting of 17 December has been postponed."),
  });

  it("has slipped and is no more on its day", () => {
    const [incident, ...others] = resolveIncidents([plan, off]);
    expect(others).toEqual([]);
    const coverage = { published: { first: "2020-01-01", last: "2021-06-01" } };
    const life = incident === undefined ? [] : lifeOf(incident, { asOf: "2021-06-01", coverage });
    expect(life.at(-1)).toMatchObject({ status: "slipped", date: { start: null }, from: { start: "2020-12-17" } });
  });

  it("is found again however late, by a report that recalls it", () => {
    const held = { ...talks, date: day("2023-02-01") } as const;
    const recalled = sampleSentence("They held their long-postponed meeting of December.");
    expect(resolveIncidents([plan, off, report("held", "2023-02-02", { ...held, sentence: recalled })])).toHaveLength(
      1,
    );
    expect(
      resolveIncidents([plan, off, report("held", "2023-02-02", { ...held, sentence: sampleSentence("They met.") })]),
    ).toHaveLength(2);
  });
});

it("a visit told through the next days is under way until they are over", () => {
  const visit = {
    event: "CONSULT",
    mode: "visit",
    score: 4,
    ...ONE_WAY,
    date: { ...day("2021-06-01"), end: "2021-06-02" },
  } as const;
  const [incident] = resolveIncidents([report("a", "2021-06-01", visit)]);
  const statusOn = (asOf: string) =>
    incident && lifeOf(incident, { asOf, coverage: { published: { first: "2021-01-01", last: asOf } } }).at(-1)?.status;
  expect(["2021-06-01", "2021-06-02", "2021-06-03"].map(statusOn)).toEqual(["under-way", "under-way", "done"]);
});

function report(id: string, published: string, differences: Partial<EventRecord>): Report {
  return { record: sampleEvent(id, differences), source: null, published, entered: `${published}T12:00:00.000Z` };
}

function day(date: string): EventRecord["date"] {
  return { start: date, end: date, precision: "day", text: null };
}

function placeOf(text: string): EventRecord["place"] {
  return { text, country: "KGZ", start: 0, end: 0 };
}
