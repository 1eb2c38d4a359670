import { describe, expect, it } from "vitest";
import { dateOf, entityOf, loadIncidentCases } from "./incident-cases.ts";

describe.each(["cases/incidents", "cases/incidents/second"])("the corpus of incidents in %s", (folder) => {
  const [dev, held] = [loadIncidentCases(`${folder}/dev`), loadIncidentCases(`${folder}/held`)];

  it("has the size that was asked for, a third of it held back", () => {
    const incidents = [dev, held].map(({ reports }) => new Set(reports.map(({ incident }) => incident)).size);
    const [reports, rest] = [dev.reports.length, held.reports.length];
    expect((incidents[0] ?? 0) + (incidents[1] ?? 0)).toBeGreaterThanOrEqual(66);
    expect(reports + rest).toBeGreaterThanOrEqual(210);
    expect(rest / (reports + rest)).toBeGreaterThan(0.3);
  });

  it("has each id once, each incident with a report, and each status after its first report", () => {
    const all = [...dev.reports, ...held.reports];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { incident, on } of [...dev.statuses, ...held.statuses])
      expect(all.some((report) => report.incident === incident && report.published <= on)).toBe(true);
  });
});

it.each([
  ["CHN", "CHN", "GOV", null, null],
  ["IND/REB", "IND", "REB", null, null],
  ["CHN Wang Yi, foreign minister", "CHN", "GOV", "Wang Yi", "foreign minister"],
  ["DEU, chancellor", "DEU", "GOV", null, "chancellor"],
  ["-/IGO ECOWAS", null, "IGO", "ECOWAS", null],
])("entity %s", (compact, code, sector, name, role) => {
  expect(entityOf(compact)).toMatchObject({ code, sector, name, role });
});

it.each([
  ["2018-04-15..2018-04-17", "2018-04-15", "2018-04-17", "day"],
  ["2018-02", "2018-02-01", "2018-02-28", "month"],
  ["2018", "2018-01-01", "2018-12-31", "year"],
])("date %s", (compact, start, end, precision) => {
  expect(dateOf(compact)).toMatchObject({ start, end, precision });
});

it("what is neither is refused", () => {
  expect(() => entityOf("china")).toThrow("not an entity: china");
  expect(() => dateOf("May")).toThrow("not a date: May");
});
