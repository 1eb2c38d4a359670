import { describe, expect, it } from "vitest";
import { dataRule, rowSentence } from "../model/data-row.ts";
import type { Incident, Report } from "../model/incident.ts";
import type { Entity } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { lifeOf, resolveIncidents } from "./index.ts";

const WANG = person("CHN", "Wang Yi", "foreign minister");
const XI = person("CHN", "Xi Jinping", "president");
const DENG = sampleEntity("CHN", { sector: "ELI", name: "Deng Xiaoping" });
const KONO = person("JPN", "Taro Kono", "foreign minister");
const ABE = person("JPN", "Shinzo Abe", "prime minister");
const MINISTRY = sampleEntity("CHN", { name: "Foreign Affairs" });
const JAPAN = sampleEntity("JPN");

/** Three days of talks in Tokyo, told as a visit from four days before to a day after. */
const STAY: readonly Report[] = [
  visit("early", "2018-04-11", WANG),
  visit("eve", "2018-04-14", WANG),
  ...["2018-04-15", "2018-04-16", "2018-04-17"].flatMap((day, i) => [
    visit(`stay${i}`, day, WANG),
    visit(`mirror${i}`, day, WANG),
    ...talks(`kono${i}`, day, WANG, KONO),
    ...talks(`abe${i}`, day, WANG, ABE),
  ]),
  visit("after", "2018-04-18", WANG),
];

describe("rows of an event data set", () => {
  it("around a stay with its talks are one visit: announced before, made, remembered after", () => {
    const [incident, ...others] = visits(resolveIncidents([...STAY, visit("ministry", "2018-04-16", MINISTRY)]));
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      status: "actual",
      date: { start: "2018-04-15", end: "2018-04-17" },
      retold: { early: "future", eve: "future", after: "historical" },
    });
    expect(incident?.reports).toHaveLength(10);
    expect(incident?.features).toContain("told before the stay");
    const coverage = { published: { first: "2018-01-01", last: "2018-12-31" } };
    const life = incident === undefined ? [] : lifeOf(incident, { asOf: "2018-05-01", coverage });
    expect(life.map(({ on, status }) => [on, status])).toEqual([
      ["2018-04-11", "announced"],
      ["2018-04-15", "done"],
    ]);
  });

  it.each([
    ["without talks", XI, JAPAN],
    ["by somebody out of office", DENG, JAPAN],
    ["against the direction of the visit that is going on", ABE, sampleEntity("CHN")],
  ])("beside it, of a visit %s, are no visit made", (_, visitor, host) => {
    const found = visits(resolveIncidents([...STAY, visit("other", "2018-04-16", visitor, host)]));
    expect(found).toHaveLength(2);
    expect(found.find(({ reports }) => reports[0]?.record.id === "other")).toMatchObject({ status: "hypothetical" });
  });

  it("of a visit stay as told where no other stay shows that talks would be seen", () => {
    expect(visits(resolveIncidents([visit("only", "2018-04-16", XI)]))).toMatchObject([{ status: "actual" }]);
  });

  it("are told from articles, whose dates are those of the text", () => {
    const told = STAY.map((report) => ({
      ...report,
      record: { ...report.record, why: { words: "is in", rule: "act.visit.v", runnerUp: null } },
    }));
    expect(resolveIncidents(told).every(({ retold }) => retold === undefined)).toBe(true);
  });

  it("are split from a stay by hand", () => {
    const found = visits(resolveIncidents(STAY, { apart: [["early", "stay0"]] }));
    const home = (id: string) => found.find(({ reports }) => reports.some(({ record }) => record.id === id))?.id;
    expect(home("early")).not.toBe(home("stay0"));
    for (const id of ["eve", "stay1", "stay2", "after"]) expect(home(id)).toBe(home("stay0"));
  });
});

function visits(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ mode }) => mode === "visit");
}

function person(code: string, name: string, role: string): Entity {
  return sampleEntity(code, { name, role });
}

function talks(id: string, day: string, a: Entity, b: Entity): readonly Report[] {
  return [row(`${id}-a`, day, a, b), row(`${id}-b`, day, b, a)];
}

function visit(id: string, day: string, actor: Entity, recipient = JAPAN): Report {
  const told = row(id, day, actor, recipient);
  return { ...told, record: { ...told.record, mode: "visit" } };
}

function row(id: string, day: string, actor: Entity, recipient: Entity): Report {
  const record = sampleEvent(id, {
    event: "CONSULT",
    actor: [actor],
    recipient: [recipient],
    date: { start: day, end: day, precision: "day", text: day },
    why: { words: "040", rule: dataRule("cameo", "040"), runnerUp: null },
    sentence: sampleSentence(rowSentence(actor.text, "040", recipient.text)),
    score: 4,
  });
  return { record, source: "rows", published: day, entered: `${day}T12:00:00.000Z` };
}
