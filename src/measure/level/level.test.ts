import { describe, expect, it } from "vitest";
import { randomFrom } from "../../lib/random.ts";
import type { Incident } from "../../model/incident.ts";
import type { LevelAct, LevelSide } from "../../model/level.ts";
import { sampleIncident } from "../../model/sample-records.ts";
import {
  actsOf,
  carry,
  constants,
  direction,
  levelOf,
  levelWeeks,
  predictMean,
  priorState,
  take,
  weekArithmetic,
  weekNumberOf,
  weeksOfActs,
  weightsOf,
} from "./index.ts";

const SIDES: readonly [LevelSide, LevelSide] = [
  { code: "CHN", asMembers: false },
  { code: "JPN", asMembers: false },
];

describe("acts", () => {
  const found = (incidents: readonly Incident[], context: "economic" | null = null) =>
    actsOf(incidents, SIDES, {
      membersOn: ({ code }) => new Set([code]),
      scoreOf: ({ score }) => score,
      credibilityOf: () => 0.8,
      context,
    });

  it("are one where day, type and sides are, and where talks are told from either side", () => {
    const { acts } = found([
      sampleIncident({ id: "a", event: "CONSULT", mode: null, score: 2.5 }),
      sampleIncident({ id: "b", event: "CONSULT", mode: null, score: 2.5, actor: ["JPN"], recipient: ["CHN"] }),
      sampleIncident({ id: "c", event: "ACCUSE", mode: null, score: -3 }),
      sampleIncident({ id: "d", event: "ACCUSE", mode: null, score: -3, actor: ["JPN"], recipient: ["CHN"] }),
      sampleIncident({ id: "e", event: "ACCUSE", mode: null, score: -3 }),
    ]);
    expect(acts.map(({ incidents, heading }) => [incidents.join("+"), heading])).toEqual([
      ["a+b", "both"],
      ["c+e", "forth"],
      ["d", "back"],
    ]);
  });

  it("that are planned, past, undated or without a score stand apart, denied ones nowhere", () => {
    const { acts, apart } = found([
      sampleIncident({ status: "future" }),
      sampleIncident({ status: "hypothetical" }),
      sampleIncident({ status: "historical" }),
      sampleIncident({ status: "negated" }),
      sampleIncident({ date: { start: null, end: null, precision: "unknown", text: null } }),
      sampleIncident({ recipient: ["KOR"] }),
    ]);
    expect(acts).toEqual([]);
    expect(apart).toEqual({ planned: 2, historical: 1, undated: 1, unscored: 0 });
    expect(found([sampleIncident({})], "economic").acts).toEqual([]);
  });
});

describe("a level", () => {
  // the same two weeks by matrices, worked in exact fractions of the constants: P = H P H' + R
  it("is Kalman's filter of a base and a departure", () => {
    const world = { base: 1, scatter: 16 };
    const state = priorState(world, 0);
    expect(levelOf(state)).toEqual({ level: 1, variance: (0.11 + 0.3) * 16 });
    take(state, { week: 0, n: 1, weight: 1, sum: 5, squares: 25 });
    const gain = 0.41 / (0.41 + 0.025 + 1);
    expect(levelOf(state).level).toBeCloseTo(1 + 4 * gain, 12);
    expect(levelOf(state).variance).toBeCloseTo(16 * 0.41 * (1 - gain), 12);
    carry(state, 4);
    // four weeks are a half-life: half the departure is left
    expect(state.departure).toBeCloseTo((4 * (0.11 / 1.435)) / 2, 12);
  });

  it("is not told before the first act and after half a year of silence, and widens meanwhile", () => {
    const sums = weeksOfActs([act("2018-01-10", 4), act("2018-01-11", 2)]);
    const first = weekNumberOf("2018-01-10");
    const weeks = levelWeeks(sums, { from: first - 2, to: first + 30, scale: "plover" });
    expect(weeks.slice(0, 2).map(({ level }) => level)).toEqual([null, null]);
    expect(weeks[2]).toMatchObject({ week: "2018-W02", n: 2, mean: 3, silentWeeks: 0 });
    const width = weeks.map(({ interval90 }) => (interval90 === null ? null : interval90.high - interval90.low));
    for (let i = 3; i < 28; i += 1) expect(width[i]).toBeGreaterThan(width[i - 1] ?? 0);
    expect(weeks[28]?.level).toBeNull();
    expect(weeks[3]?.level).not.toBe(0);
  });

  it("is moved by a hundred acts of a week less than twice as far as by ten", () => {
    const levelAfter = (n: number) => {
      const sums = weeksOfActs(Array.from({ length: n }, () => act("2018-01-10", -6)));
      return levelWeeks(sums, { from: weekNumberOf("2018-01-10"), to: weekNumberOf("2018-01-10"), scale: "plover" })[0]
        ?.level;
    };
    const moved = [10, 100].map((n) => constants.WORLD.plover.base - (levelAfter(n) ?? 0));
    expect((moved[1] ?? 0) / (moved[0] ?? 1)).toBeLessThan(2);
  });

  it("is the sum of its weights times the weeks' means", () => {
    const random = randomFrom(3);
    const acts = Array.from({ length: 60 }, (_, i) =>
      act(`2018-0${1 + (i % 5)}-1${i % 7}`, Math.round(random() * 20 - 10)),
    );
    const sums = weeksOfActs(acts);
    const at = weekNumberOf("2018-06-20");
    const taken = weightsOf(sums, at, "plover");
    const total = taken?.weeks.reduce((sum, { weight }) => sum + weight, taken.prior.weight);
    const level = taken?.weeks.reduce(
      (sum, { weight, mean }) => sum + weight * mean,
      taken.prior.weight * taken.prior.base,
    );
    expect(total).toBeCloseTo(1, 12);
    expect(level).toBeCloseTo(taken?.level ?? Number.NaN, 12);
    expect(levelWeeks(sums, { from: at, to: at, scale: "plover" })[0]?.level).toBeCloseTo(level ?? 0, 12);
    const arithmetic = weekArithmetic(sums, at, "plover");
    expect(arithmetic?.step).toBeNull();
    expect(levelOf(arithmetic?.after ?? priorState({ base: 0, scatter: 1 }, 0)).level).toBeCloseTo(level ?? 0, 12);
  });

  it("predicts with an interval that more acts narrow", () => {
    const sums = weeksOfActs([act("2018-01-10", 4), act("2018-01-11", 2), act("2018-01-24", 3)]);
    const [few, many] = [5, 500].map((least) =>
      predictMean(sums, { after: weekNumberOf("2018-01-28"), weeks: 4, scale: "plover", least }),
    );
    const width = (one: typeof few) => (one?.interval90.high ?? 0) - (one?.interval90.low ?? 0);
    expect(few?.mean).toBe(many?.mean);
    expect(width(many)).toBeLessThan(width(few));
  });
});

describe("a direction", () => {
  const before = ["01-16", "01-24", "01-31", "02-07", "02-14", "02-21", "02-28", "03-07", "03-14", "03-21"];
  const heading = (recent: readonly number[]) =>
    direction(
      [
        ...before.map((day, i) => act(`2018-${day}`, i % 2 === 0 ? -3 : 2.5)),
        ...recent.map((score, i) => act(`2018-04-${String(2 + ((i * 7) % 28)).padStart(2, "0")}`, score)),
      ],
      { asOf: "2018-04-29", weeks: 4, scale: "plover" },
    );

  it("is said when the interval clears 0, with the acts that moved it most", () => {
    const improving = heading(Array.from({ length: 24 }, () => 6.5));
    expect(improving).toMatchObject({ direction: "improving", nRecent: 24, nBefore: 10 });
    expect(improving.interval?.low).toBeGreaterThan(0);
    expect(heading(Array.from({ length: 24 }, () => -7)).direction).toBe("worsening");
    expect(heading([4, -9, 4, 4]).movers[0]).toMatchObject({ score: -9, day: "2018-04-09" });
  });

  it("is not said on too few acts", () => {
    expect(heading([9, 9, 9])).toMatchObject({
      direction: null,
      difference: null,
      rule: expect.stringContaining("found 3 and 10"),
    });
    expect(heading([4, 2.5, -2, 2.5]).direction).toBeNull();
  });
});

function act(day: string, score: number): LevelAct {
  return {
    id: `${day} ${score}`,
    incidents: [],
    references: [],
    day,
    event: "CONSULT",
    mode: null,
    actor: ["CHN"],
    recipient: ["JPN"],
    contexts: [],
    heading: "forth",
    score,
    weight: 1,
  };
}
