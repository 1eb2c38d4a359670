import { describe, expect, it } from "vitest";
import { addDays } from "../../lib/iso-date.ts";
import { randomFrom } from "../../lib/random.ts";
import { associate } from "./associate.ts";
import { findDrivers } from "./find-drivers.ts";
import { prewhiten } from "./prewhiten.ts";
import { weeklyValues } from "./weekly-values.ts";

const MONDAYS = Array.from({ length: 120 }, (_, t) => addDays("2016-01-04", 7 * t));

describe("the weeks of a subject", () => {
  it("are drawn towards their mean, and a silent week stands at it", () => {
    const weeks = [
      { week: "2016-01-04", n: 1, sum: -6, squares: 36 },
      { week: "2016-01-18", n: 1, sum: 2, squares: 4 },
    ];
    expect(weeklyValues(weeks, MONDAYS.slice(0, 3))).toEqual({ values: [-3, -2, -1], n: 2, mean: -2 });
    expect(weeklyValues([], MONDAYS)).toBeNull();
  });
});

describe("prewhitening", () => {
  it("takes out what a series remembers, and nothing of noise", () => {
    const random = randomFrom(3);
    const noise = MONDAYS.map(() => random() - 0.5);
    const walk: number[] = [];
    for (const value of noise) walk.push(0.8 * (walk.at(-1) ?? 0) + value);
    expect(prewhiten(noise)?.order).toBe(0);
    expect(prewhiten(walk)?.order).toBe(1);
    expect(prewhiten(walk)?.residuals).toHaveLength(116);
    expect(prewhiten(noise.slice(0, 19))).toBeNull();
    expect(prewhiten(MONDAYS.map(() => 2))).toBeNull();
  });
});

describe("associations", () => {
  it("refuse series of different lengths", () => {
    expect(() => associate([1, 2], [1])).toThrow("lengths differ: 2 and 1 weeks");
  });

  it("name the subject that leads, its lag and the tests made, and weigh triangles", () => {
    const random = randomFrom(11);
    const draws = MONDAYS.map(() => (random() - 0.5) * 8);
    const weeks = (values: readonly number[], shift: number) =>
      MONDAYS.map((week, t) => ({ week, n: 10, sum: 10 * ((values[t - shift] ?? 0) + 1), squares: 100 }));
    const noise = MONDAYS.map(() => (random() - 0.5) * 8);
    const subject = (a: string, b: string) => ({ kind: "dyad", dyad: [a, b] }) as const;
    const report = findDrivers({
      dyad: ["CHN", "JPN"],
      own: weeks(draws, 2),
      others: [
        { subject: subject("CHN", "USA"), weeks: weeks(draws, 0) },
        { subject: subject("JPN", "USA"), weeks: weeks(noise, 0) },
        { subject: { kind: "home", code: "JPN" }, weeks: weeks(noise, 1).slice(0, 3) },
      ],
      mondays: MONDAYS,
    });
    expect(report).toMatchObject({ compared: 2, thin: 1, tests: 6, weeks: 120, n: 1200 });
    expect(report.drivers).toMatchObject([{ subject: subject("CHN", "USA"), association: "leads", lag: 2 }]);
    expect(report.triads).toMatchObject([{ third: "USA", balanced: true, n: [1200, 1200, 1200] }]);
  });

  it("are not looked for where the relation itself is silent", () => {
    const report = findDrivers({ dyad: ["CHN", "JPN"], own: [], others: [], mondays: MONDAYS });
    expect(report).toMatchObject({ tests: 0, drivers: [], triads: [] });
    expect(() => findDrivers({ dyad: ["CHN", "JPN"], own: [], others: [], mondays: [] })).toThrow("no weeks");
  });
});
