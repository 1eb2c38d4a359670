import { addDays } from "../lib/iso-date.ts";
import type { TurnWeek } from "../model/turn.ts";

/** Scores and how often they come in a relation at its usual: ICEWS18's commonest PLOVER scores, roughly. */
const SCORES = [4, 2.5, 2.5, 2.5, 5, 2.5, 4, -2, -3, -7] as const;

export interface QuietOptions {
  /** Rows a week on average. */
  readonly perWeek: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Points taken off every score from a week on; none when not given. */
  readonly fall?: { readonly from: number; readonly points: number };
}

/**
 * Meaning: the weeks of a relation in which nothing ever changes: each week has a number of stories (Poisson), each told by 1 to 8 rows of one score,
 * so that rows come in clusters as they do in real data, or nothing but one fall. For the rates of false alarms and of intervals that hold.
 */
export function quietRelation(weeks: number, { perWeek, random, fall }: QuietOptions): readonly TurnWeek[] {
  return Array.from({ length: weeks }, (_, i) => {
    const week = { week: addDays("2005-01-03", 7 * i), n: 0, sum: 0, squares: 0 };
    for (let stories = poisson(perWeek / MEAN_ROWS, random); stories > 0; stories -= 1) {
      const rows = 1 + Math.floor(random() * MOST_ROWS);
      const usual = SCORES[Math.floor(random() * SCORES.length)] ?? 0;
      const score = fall !== undefined && i >= fall.from ? usual - fall.points : usual;
      week.n += rows;
      week.sum += rows * score;
      week.squares += rows * score * score;
    }
    return week;
  });
}

const MOST_ROWS = 8;
const MEAN_ROWS = (1 + MOST_ROWS) / 2;

/** Knuth's product of uniforms. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
