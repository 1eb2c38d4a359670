import { describe, expect, it } from "vitest";
import { addDays } from "../lib/iso-date.ts";
import type { Incident } from "../model/incident.ts";
import { sampleIncident } from "../model/sample-records.ts";
import { weeklySeries } from "./index.ts";

const RANGE = { from: "2018-04-02", to: "2018-04-30" } as const;

describe("a weekly series", () => {
  // means and intervals: numpy and scipy.stats.t.ppf(0.975, 3) with one standard deviation pooled over the weeks
  it("gives each week its mean, its n and an interval that widens as n falls", () => {
    const scores = { "2018-04-02": [4, 2.5], "2018-04-10": [-3], "2018-04-29": [2.5, -2, 4] };
    const series = weeklySeries(incidentsOf(scores), ["CHN", "JPN"], RANGE);
    expect(series.weeks.map(({ week, n, mean }) => [week, n, mean])).toEqual([
      ["2018-W14", 2, 3.25],
      ["2018-W15", 1, -3],
      ["2018-W16", 0, null],
      ["2018-W17", 3, 1.5],
    ]);
    expect(series.weeks[0]?.interval?.low).toBeCloseTo(-2.6504133686, 8);
    expect(series.weeks[0]?.interval?.high).toBeCloseTo(9.1504133686, 8);
    expect(series.weeks[1]?.interval).toMatchObject({ low: -10 });
    expect(series.weeks[1]?.interval?.high).toBeCloseTo(5.3444446095, 8);
    expect(series.weeks[2]?.interval).toBeNull();
    expect(series.weeks[3]?.interval?.low).toBeCloseTo(-3.3176673415, 8);
  });

  it("counts what took place, once, in its half-open range, and says what it could not place", () => {
    const { date } = sampleIncident({});
    const series = weeklySeries(
      [
        sampleIncident({}),
        sampleIncident({ status: "future" }),
        sampleIncident({ status: "historical" }),
        sampleIncident({ date: { ...date, start: "2018-04-30", end: "2018-04-30" } }),
        sampleIncident({ recipient: ["KOR"] }),
        sampleIncident({ actor: ["CHN", "JPN"], recipient: ["KOR"] }),
        sampleIncident({ actor: ["CHN", "JPN", "KOR"], recipient: [], reciprocal: true }),
        sampleIncident({ date: { start: "2018-04-01", end: "2018-04-30", precision: "month", text: "in April" } }),
        sampleIncident({ date: { start: "2017-01-01", end: "2017-12-31", precision: "year", text: "in 2017" } }),
        sampleIncident({ date: { start: null, end: null, precision: "unknown", text: null } }),
      ],
      ["CHN", "JPN"],
      RANGE,
    );
    expect(series.weeks.map(({ n }) => n)).toEqual([2, 0, 0, 0]);
    expect(series.unplaced).toBe(2);
    expect(series.weeks[0]?.interval).toBeNull();
  });

  it("refuses an empty range", () => {
    expect(() => weeklySeries([], ["CHN", "JPN"], { from: "2018-04-02", to: "2018-04-02" })).toThrow("empty range");
  });
});

function incidentsOf(scores: Readonly<Record<string, readonly number[]>>): readonly Incident[] {
  return Object.entries(scores).flatMap(([start, values]) =>
    values.map((score) =>
      sampleIncident({ score, date: { start, end: addDays(start, 1), precision: "day", text: null } }),
    ),
  );
}
