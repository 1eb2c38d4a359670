import type { Dyad, IsoDate } from "./codes.ts";

/** Lower and upper bound of a figure. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One ISO week of a relation. `mean` is null in a week without incidents: empty is not zero. */
export interface SeriesWeek {
  /** `2018-W16`. */
  readonly week: string;
  /** Its Monday. */
  readonly start: IsoDate;
  /** How many incidents it rests on. */
  readonly n: number;
  /** Mean PLOVER score, -10..+10. */
  readonly mean: number | null;
  /** 95 % interval of the mean; null where the series holds too little to tell how scores scatter. */
  readonly interval: Interval | null;
  readonly scores: readonly number[];
  /** Ids of the incidents, in the order of `scores`. */
  readonly incidents: readonly string[];
}

/** A relation week by week over `from` (included) to `to` (not included). */
export interface WeeklySeries {
  readonly dyad: Dyad;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeks: readonly SeriesWeek[];
  /** Incidents of the relation that took place but have no date as fine as a week, so stand in none of them. */
  readonly unplaced: number;
}

/** One act among those that move a direction. `record`: the id of the record it rests on. */
export interface MovingAct {
  readonly act: string;
  readonly record: string;
  readonly day: IsoDate;
  readonly score: number;
  /** What the difference would be less without it, in points. */
  readonly adds: number;
  /** Whether the direction would be another without it. */
  readonly decides: boolean;
}

/** Where a relation is heading, with what the answer rests on. `direction` is null when the numbers do not allow one; `rule` says why in words. */
export interface SeriesDirection {
  readonly direction: "improving" | "worsening" | "stable" | null;
  /** Acts in the recent weeks and in those before. */
  readonly nRecent: number;
  readonly nBefore: number;
  /** How many weeks are recent; three times as many stand before them. */
  readonly weeks: number;
  /** Recent mean less the mean before, in points of the scale, with its 95 % interval; null when there is too little. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** The acts that moved it most, largest first; empty when there is too little. */
  readonly movers: readonly MovingAct[];
  readonly rule: string;
}
