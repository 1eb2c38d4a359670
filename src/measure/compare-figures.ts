import type { Arrow } from "../model/account.ts";
import type { FigureChange } from "../model/account-change.ts";
import type { Coverage } from "../model/entry.ts";
import type { SeriesDirection, WeeklySeries } from "../model/series.ts";

/** The figures of a relation on a day: its weeks, where it is heading, and what that rests on. */
export interface RelationFigures {
  readonly series: WeeklySeries;
  /** The arrow of an account, or the direction of the series alone. */
  readonly direction: Arrow | SeriesDirection["direction"];
  readonly coverage: Pick<Coverage, "documents" | "entries" | "imported">;
}

/**
 * Meaning: the figures that differ: direction, counts, and each week's mean PLOVER score (-10 to +10) and number of acts. Missing: a week that only one of
 * the series covers is not compared; a week without acts has no mean.
 * Example: a retracted report may give `[{ figure: "acts in 2018-W15", was: 2, is: 1 }, { figure: "mean of 2018-W15", was: 3.25, is: 2.5 }]`
 */
export function compareFigures(before: RelationFigures, after: RelationFigures): readonly FigureChange[] {
  const weeks = new Map(before.series.weeks.map((week) => [week.week, week]));
  const figures: FigureChange[] = [
    { figure: "direction", was: before.direction, is: after.direction },
    { figure: "documents", was: before.coverage.documents, is: after.coverage.documents },
    { figure: "records", was: before.coverage.entries, is: after.coverage.entries },
    { figure: "imported rows", was: before.coverage.imported, is: after.coverage.imported },
    ...after.series.weeks.flatMap(({ week, n, mean }): FigureChange[] => {
      const old = weeks.get(week);
      if (old === undefined) return [];
      return [
        { figure: `acts in ${week}`, was: old.n, is: n },
        { figure: `mean of ${week}`, was: old.mean, is: mean },
      ];
    }),
    { figure: "acts without a week", was: before.series.unplaced, is: after.series.unplaced },
  ];
  return figures.filter(({ was, is }) => was !== is);
}
