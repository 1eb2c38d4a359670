import { addDays, startOfIsoWeek } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";
import type { LevelAct, Scale } from "../../model/level.ts";
import type { MovingAct, SeriesDirection } from "../../model/series.ts";
import { compareWeeks, LEAST_BEFORE, LEAST_RECENT, nameDifference, TIMES_BEFORE } from "./compare-weeks.ts";
import { weeksOfActs } from "./weeks-of-acts.ts";

/** Single acts told with a direction. */
const MOST_MOVERS = 5;

/** Over what a direction is judged: the weeks up to that of `asOf`, `weeks` of them; days after `asOf` do not count. */
export interface DirectionWindow {
  readonly asOf: IsoDate;
  readonly weeks: number;
  readonly scale: Scale;
}

/**
 * Meaning: where a relation is heading: the weeks of the window against three times as many before it (`compareWeeks`). `improving` or `worsening` when the 95 %
 * interval of the difference leaves 0 out, `stable` when it lies within ±1.5 points, else null: not known, which is not stable. Missing: fewer than 4 recent
 * or 8 earlier acts give null. `movers`: the acts without which the difference would be most another. Throws when the window has no week.
 * Example: `direction(acts, { asOf: "2018-04-25", weeks: 4, scale: "plover" }).direction`
 */
export function direction(acts: readonly LevelAct[], { asOf, weeks, scale }: DirectionWindow): SeriesDirection {
  if (!(weeks >= 1)) throw new Error(`not a window: ${weeks} weeks`);
  const start = addDays(startOfIsoWeek(asOf), -7 * (weeks - 1));
  const first = addDays(start, -7 * TIMES_BEFORE * weeks);
  const recent = acts.filter(({ day }) => day >= start && day <= asOf);
  const before = acts.filter(({ day }) => day >= first && day < start);
  const counts = { nRecent: recent.length, nBefore: before.length, weeks };
  if (recent.length < LEAST_RECENT || before.length < LEAST_BEFORE) {
    const found = `found ${recent.length} and ${before.length}`;
    const needed = `${LEAST_RECENT} in ${weeks} weeks, ${LEAST_BEFORE} in the ${TIMES_BEFORE * weeks} before`;
    const rule = `too few acts: ${found} (needed ${needed})`;
    return { direction: null, ...counts, difference: null, interval: null, movers: [], rule };
  }
  const found = compareWeeks(weeksOfActs(recent), weeksOfActs(before), scale);
  const named = nameDifference(found.interval);
  const movers = moversOf(recent, before, { scale, difference: found.difference, told: named.direction });
  const rule = `${weeks} weeks against the ${TIMES_BEFORE * weeks} before, 95 % interval ${named.rule}`;
  return { direction: named.direction, ...counts, ...found, movers, rule };
}

/** Leaves out one act after the other. */
function moversOf(
  recent: readonly LevelAct[],
  before: readonly LevelAct[],
  whole: { readonly scale: Scale; readonly difference: number; readonly told: SeriesDirection["direction"] },
): readonly MovingAct[] {
  const [late, early] = [weeksOfActs(recent), weeksOfActs(before)];
  const found = [...recent, ...before].map((act): MovingAct => {
    const isRecent = recent.includes(act);
    const rest = weeksOfActs((isRecent ? recent : before).filter((one) => one !== act));
    const left = isRecent ? compareWeeks(rest, early, whole.scale) : compareWeeks(late, rest, whole.scale);
    return {
      act: act.id,
      record: act.references[0] ?? act.id,
      day: act.day,
      score: act.score,
      adds: whole.difference - left.difference,
      decides: nameDifference(left.interval).direction !== whole.told,
    };
  });
  return found.sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds) || (x.day < y.day ? 1 : -1)).slice(0, MOST_MOVERS);
}
