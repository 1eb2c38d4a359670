import type { Dyad, IsoDate } from "./codes.ts";

/** A sentence of the account and the ids of the records it stands on. */
export interface AccountSentence {
  readonly text: string;
  readonly references: readonly string[];
}

export interface AccountSection {
  readonly name: string;
  readonly sentences: readonly AccountSentence[];
}

/** What a number in brackets points to: the record, its sentence and where it was published. */
export interface AccountReference {
  readonly number: number;
  readonly record: string;
  readonly sentence: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly published: IsoDate | null;
}

/** The account of a relation. `withheld` lists sentences that the checker could not confirm, with the reason. */
export interface Account {
  readonly dyad: Dyad;
  readonly names: readonly [string, string];
  readonly asOf: IsoDate;
  readonly sections: readonly AccountSection[];
  readonly references: readonly AccountReference[];
  readonly withheld: readonly { readonly text: string; readonly reason: string }[];
}
