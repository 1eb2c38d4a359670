import type { Dyad, IsoDate } from "./codes.ts";
import type { Coverage } from "./entry.ts";
import type { WeeklySeries } from "./series.ts";

/** A sentence of the account and the ids of the records it stands on. `group` heads the sentences of one sort within a section; null when there is no such head. */
export interface AccountSentence {
  readonly text: string;
  readonly references: readonly string[];
  readonly group: string | null;
}

export interface AccountSection {
  readonly name: string;
  readonly sentences: readonly AccountSentence[];
}

/** What a number in brackets points to: a sentence, the records coded from it (the first is `record`) and where it was published. */
export interface AccountReference {
  readonly number: number;
  readonly record: string;
  readonly records: readonly string[];
  readonly sentence: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly published: IsoDate | null;
}

export const ARROWS = ["↗", "↘", "→", "↔"] as const;
/** Improving, worsening, stable, contradictory. */
export type Arrow = (typeof ARROWS)[number];

/** The account of a relation. `arrow` is null when the reporting allows none. `withheld` lists sentences that the checker could not confirm, with the reason. */
export interface Account {
  readonly dyad: Dyad;
  readonly names: readonly [string, string];
  readonly asOf: IsoDate;
  /** The day of the edition that the account is compared with. */
  readonly since: IsoDate;
  readonly arrow: Arrow | null;
  readonly coverage: Coverage;
  /** The dyad week by week, which the arrow leans on. */
  readonly series: WeeklySeries;
  readonly sections: readonly AccountSection[];
  readonly references: readonly AccountReference[];
  readonly withheld: readonly { readonly text: string; readonly reason: string }[];
}
