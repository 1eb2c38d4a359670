import type { IsoDate } from "./codes.ts";
import type { Incident } from "./incident.ts";
import type { Heading, LevelAct, LevelSeries, LevelSide, Scale, WeekOfActs } from "./level.ts";
import type { Context } from "./ontology.ts";
import type { SeriesDirection } from "./series.ts";

/** One way of a relation: its acts, summed by week, and the level that they give. */
export interface HeadedLevel {
  readonly series: LevelSeries;
  readonly acts: readonly LevelAct[];
  readonly sums: readonly WeekOfActs[];
}

/** How a relation stands, as worked out from the incidents that the ledger tells by a day. */
export interface RelationLevel {
  readonly method: string;
  readonly scale: Scale;
  readonly sides: readonly [LevelSide, LevelSide];
  readonly context: Context | null;
  readonly asOf: IsoDate;
  /** Acts of both sides, of the first towards the second, and back. */
  readonly headings: Readonly<Record<Heading, HeadedLevel>>;
  readonly direction: SeriesDirection;
  readonly incidents: ReadonlyMap<string, Incident>;
}
