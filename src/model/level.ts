import type { ActorCode, IsoDate } from "./codes.ts";
import type { Context, EventType, Mode } from "./ontology.ts";
import type { Interval } from "./series.ts";

/** Which way an act goes between two sides: from the first to the second, back, or jointly. */
export type Heading = "forth" | "back" | "both";

/** Stands on every figure of a level; raised whenever a formula or a constant of docs/method.md changes. */
export const METHOD_VERSION = "level-1";

/** What an act is worth: PLOVER's scores, or Goldstein's as ICEWS or as GDELT print them. */
export const SCALES = ["plover", "icews", "gdelt"] as const;
export type Scale = (typeof SCALES)[number];

/** Meaning: how a scale is named on the face of a figure. */
export const SCALE_NAMES: Readonly<Record<Scale, string>> = {
  plover: "PLOVER scores",
  icews: "Goldstein scores as ICEWS prints them",
  gdelt: "Goldstein scores as GDELT prints them",
};

/**
 * One act as a level counts it: an incident, or the incidents of one day, sides and type that rows of event data tell apart. `heading`: which way between the two
 * sides; `both` counts either way. `weight`: its credibility, above 0 to 1. `references`: ids of the records behind it, the one it rests on first.
 */
export interface LevelAct {
  readonly id: string;
  readonly incidents: readonly string[];
  readonly references: readonly string[];
  readonly day: IsoDate;
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly actor: readonly ActorCode[];
  readonly recipient: readonly ActorCode[];
  readonly contexts: readonly Context[];
  readonly heading: Heading;
  readonly score: number;
  readonly weight: number;
}

/** What a level was worked out from. `weight`, `sum` and `squares` are sums over acts of w, w x and w x²; `reports`: records behind the acts. */
export interface WeekOfActs {
  /** Weeks since that of 1970-01-01. */
  readonly week: number;
  readonly n: number;
  readonly weight: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * A level in one week, at its end. `level` is null before the first act and after half a year of silence: nothing is known then, which is not 0.
 * `mean`: of the week's acts, null when it has none.
 */
export interface LevelWeek {
  /** `2018-W16`. */
  readonly week: string;
  /** Its Monday. */
  readonly start: IsoDate;
  readonly n: number;
  readonly mean: number | null;
  readonly level: number | null;
  readonly interval50: Interval | null;
  readonly interval90: Interval | null;
  /** How many acts' worth of word the level rests on: weights of all acts so far, halved every half-life. */
  readonly effectiveN: number;
  /** Weeks since the last with an act, 0 when this one has. */
  readonly silentWeeks: number;
}

/** Either side of a relation: a state or organisation, or the members that an organisation has on the day of each act. */
export interface LevelSide {
  readonly code: ActorCode;
  readonly asMembers: boolean;
}

/** The level of a relation week by week. `heading`: acts of the first side towards the second (`forth`), back, or all (`both`). */
export interface LevelSeries {
  readonly method: string;
  readonly scale: Scale;
  readonly sides: readonly [LevelSide, LevelSide];
  readonly heading: Heading;
  /** Null: in total. */
  readonly context: Context | null;
  readonly weeks: readonly LevelWeek[];
  /** What is not in it, though it is told of the two: acts ahead or only talked of, of the past, without a day, without a score. */
  readonly apart: {
    readonly planned: number;
    readonly historical: number;
    readonly undated: number;
    readonly unscored: number;
  };
}
