import { dayOfEpoch } from "../lib/epoch-day.ts";
import { mean } from "../lib/mean.ts";
import { momentsOf } from "../lib/moments.ts";
import { randomFrom } from "../lib/random.ts";
import { welchInterval } from "../lib/welch.ts";
import { compareWeeks, LEAST_BEFORE, LEAST_RECENT, mondayOfWeek, weekNumberOf, weeksOfActs } from "../measure/index.ts";
import type { LevelAct } from "../model/level.ts";
import type { DyadYear } from "./level-data.ts";

/** How often a direction is called improving or worsening, ours and a plain Welch test over single acts, of those that had enough acts. */
export interface AlarmScore {
  readonly name: string;
  readonly n: number;
  readonly ours: number;
  readonly welch: number;
}

const SEED = 20_180_425;
const DRAWS = 40;
const WEEKS = 16;
const RECENT = 4;
const LEVEL = 0.95;

/** How a draw is changed: `shift` points are added to the acts of the last four weeks. */
interface Drawing {
  readonly name: string;
  readonly what: "weeks" | "acts";
  readonly shift: number;
}

const DRAWINGS: readonly Drawing[] = [
  { name: "no change: real weeks in random order", what: "weeks", shift: 0 },
  { name: "no change: real acts in random order", what: "acts", shift: 0 },
  { name: "real weeks in random order, then 2 points worse", what: "weeks", shift: -2 },
  { name: "real weeks in random order, then 4 points worse", what: "weeks", shift: -4 },
];

/** Meaning: false alarms and finds of a direction over 4 weeks against 12, from real acts of each dyad put into random order. */
export function scoreAlarms(
  dyads: readonly DyadYear[],
  [first, last]: readonly [string, string],
): readonly AlarmScore[] {
  const [from, to] = [weekNumberOf(first), weekNumberOf(last)];
  return DRAWINGS.map((drawing) => {
    const random = randomFrom(SEED);
    const found: { ours: number; welch: number }[] = [];
    for (const { acts } of dyads) {
      const byWeek = Map.groupBy(acts, ({ day }) => weekNumberOf(day));
      const weeks = Array.from({ length: to - from + 1 }, (_, i) => byWeek.get(from + i) ?? []);
      for (let draw = 0; draw < DRAWS; draw += 1) found.push(...judge(drawn(weeks, drawing, random)));
    }
    return {
      name: drawing.name,
      n: found.length,
      ours: mean(found.map(({ ours }) => ours)),
      welch: mean(found.map(({ welch }) => welch)),
    };
  });
}

function drawn(
  weeks: readonly (readonly LevelAct[])[],
  { what, shift }: Drawing,
  random: () => number,
): readonly LevelAct[] {
  const order = shuffled(weeks, random).slice(0, WEEKS);
  const all = shuffled(weeks.flat(), random);
  let next = 0;
  return order.flatMap((week, i) =>
    week.map((own) => {
      const act = what === "weeks" ? own : (all[next++] ?? own);
      const day = dayOfEpoch(mondayOfWeek(i));
      return { ...act, day, score: act.score + (i >= WEEKS - RECENT ? shift : 0) };
    }),
  );
}

function judge(acts: readonly LevelAct[]): readonly { readonly ours: number; readonly welch: number }[] {
  const parts = Map.groupBy(acts, ({ day }) => weekNumberOf(day) >= WEEKS - RECENT);
  const [late, early] = [parts.get(true) ?? [], parts.get(false) ?? []];
  if (late.length < LEAST_RECENT || early.length < LEAST_BEFORE) return [];
  const told = compareWeeks(weeksOfActs(late), weeksOfActs(early), "plover");
  const [recent, before] = [true, false].map((part) => momentsOf((parts.get(part) ?? []).map(({ score }) => score)));
  const plain = recent == null || before == null ? null : welchInterval(recent, before, LEVEL);
  const calls = (interval: { readonly low: number; readonly high: number } | null) =>
    interval !== null && (interval.low > 0 || interval.high < 0) ? 1 : 0;
  return [{ ours: calls(told.interval), welch: calls(plain) }];
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
