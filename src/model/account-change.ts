import type { AccountSentence } from "./account.ts";

/** A sentence of one account beside that of another. `was` and `is` are null where there is none; the sections are those they stand in. */
export interface SentenceChange {
  readonly kind: "new" | "changed" | "withdrawn";
  readonly was: AccountSentence | null;
  readonly is: AccountSentence | null;
  readonly sectionBefore: string | null;
  readonly section: string | null;
}

/** A figure of one account beside that of another, e.g. `mean of 2018-W15`. Null where the figure is not known there. */
export interface FigureChange {
  readonly figure: string;
  readonly was: number | string | null;
  readonly is: number | string | null;
}

/**
 * Why a sentence changed: a report that came in, what a person decided, a later day, another coder that read the document again, another version of the
 * program, or nothing of its own, when it only follows from other changes.
 */
export type ChangeReasonKind =
  | "new-report"
  | "correction"
  | "retraction"
  | "later-date"
  | "new-coder"
  | "new-version"
  | "follows";

/** A reason in words, with the records it is about and the number of the correction, where it is one. */
export interface ChangeReason {
  readonly kind: ChangeReasonKind;
  readonly words: string;
  readonly records: readonly string[];
  readonly correction: number | null;
}
