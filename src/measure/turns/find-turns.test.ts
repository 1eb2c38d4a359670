import { describe, expect, it } from "vitest";
import { addDays } from "../../lib/iso-date.ts";
import { randomFrom } from "../../lib/random.ts";
import type { Incident } from "../../model/incident.ts";
import type { TurnWeek } from "../../model/turn.ts";
import { findTurns } from "./find-turns.ts";
import { grainFor } from "./grain.ts";
import { nameEpisode } from "./name-episode.ts";
import { alarms } from "./online.ts";

const START = "2018-01-01";

describe("turns of a relation", () => {
  it("finds a fall and dates it to its week", () => {
    const turns = findTurns(weeksOf(40, (week) => (week < 20 ? 2.5 : -2)));
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ date: addDays(START, 140), direction: "worsening", until: null });
    expect(turns[0]?.size).toBeCloseTo(-4.5, 0);
    expect(turns[0]?.interval).toEqual({ low: addDays(START, 133), high: addDays(START, 153) });
  });

  it("tells an episode once, with the day it had gone by", () => {
    const turns = findTurns(weeksOf(40, (week) => (week >= 20 && week < 25 ? -4 : 2.5)));
    expect(turns.map(({ date, direction, until }) => [date, direction, until])).toEqual([
      [addDays(START, 140), "worsening", addDays(START, 175)],
    ]);
  });

  it("takes neither one week of history coded as today, nor more of the same talk, for a turn", () => {
    const calm = weeksOf(40, () => 2.5);
    const history = calm.map((week, i) =>
      i === 20 ? { ...week, n: week.n + 12, sum: week.sum - 9 * 12, squares: week.squares + 81 * 12 } : week,
    );
    const louder = calm.map((week, i) =>
      i < 20 ? week : { ...week, n: week.n * 4, sum: week.sum * 4, squares: week.squares * 4 },
    );
    expect(findTurns(calm)).toEqual([]);
    expect(findTurns(history)).toEqual([]);
    expect(findTurns(louder)).toEqual([]);
  });

  it("says nothing on little, and takes weeks that are missing as empty", () => {
    expect(findTurns([])).toEqual([]);
    expect(findTurns([{ week: START, n: 9, sum: 9, squares: 9 }])).toEqual([]);
    const thin = weeksOf(520, (week) => (week < 260 ? 2.5 : -3)).filter((_, i) => i % 4 === 0);
    const [turn, ...more] = findTurns(thin);
    expect(turn).toMatchObject({ direction: "worsening" });
    expect(Math.abs(Date.parse(turn?.date ?? "") - Date.parse(addDays(START, 7 * 260)))).toBeLessThan(62 * 86_400_000);
    expect(more).toEqual([]);
    const week = { week: START, n: 20, sum: 1, squares: 9 };
    expect(() => findTurns([week, week])).toThrow("week given twice: 2018-01-01");
    expect(() => grainFor(-1)).toThrow("acts a week cannot be negative: -1");
  });

  it("is told within weeks by who looks every week", () => {
    const told = alarms(weeksOf(40, (week) => (week < 20 ? 2.5 : -2)));
    const [alarm, ...more] = told.filter(({ stands }) => stands);
    expect(alarm?.turn).toMatchObject({ date: addDays(START, 140), direction: "worsening" });
    expect(alarm?.delayDays).toBeLessThanOrEqual(28);
    expect(more).toEqual([]);
  });
});

describe("the name of a turn", () => {
  const [turn] = findTurns(weeksOf(40, (week) => (week < 20 ? 2.5 : -2)));

  it("comes from the incidents of its first weeks that moved it", () => {
    if (turn === undefined) throw new Error("no turn");
    const day = addDays(turn.date, 3);
    const incidents = [incident("a", day, -9), incident("b", day, 4), incident("c", addDays(turn.date, -2), -10)];
    const episode = nameEpisode(turn, incidents);
    expect(episode).toMatchObject({ kind: "crisis", name: `crisis of ${turn.date.slice(0, 7)}: ASSAULT, ${day}` });
    expect(episode.incidents.map(({ id }) => id)).toEqual(["a"]);
    expect(nameEpisode(turn, []).name).toBe(`crisis of ${turn.date.slice(0, 7)}`);
  });
});

function weeksOf(count: number, meanOf: (week: number) => number): readonly TurnWeek[] {
  const random = randomFrom(42);
  return Array.from({ length: count }, (_, i) => {
    const scores = Array.from({ length: 16 + Math.floor(8 * random()) }, () => meanOf(i) + 6 * random() - 3);
    const sum = scores.reduce((total, score) => total + score, 0);
    return {
      week: addDays(START, 7 * i),
      n: scores.length,
      sum,
      squares: scores.reduce((all, one) => all + one * one, 0),
    };
  });
}

function incident(id: string, day: string, score: number): Incident {
  const date = { start: day, end: day, precision: "day", text: null } as const;
  const parties = { actor: ["CHN"], recipient: ["JPN"], reciprocal: false } as const;
  const report = { source: null, published: null, entered: "2018-01-01T00:00:00Z" };
  const told = {
    id,
    event: score < 0 ? "ASSAULT" : "CONSULT",
    mode: null,
    status: "actual",
    score,
    features: [],
  } as const;
  return { ...told, ...parties, date, basis: id, reports: [report as Incident["reports"][number]] };
}
