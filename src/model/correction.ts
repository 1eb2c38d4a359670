import type { Instant } from "./entry.ts";
import type { EventRecord } from "./record.ts";

export const CORRECTIONS = ["accept", "reject", "amend", "split", "join", "retract"] as const;
export type CorrectionAction = (typeof CORRECTIONS)[number];

/** What of an event a human may say otherwise than the machine did. */
export type Amendment = Partial<
  Pick<
    EventRecord,
    "event" | "mode" | "actor" | "recipient" | "reciprocal" | "status" | "date" | "place" | "attribution" | "contexts"
  >
>;

/** What a correction is about: records by id, a whole document, or all of a source or data set. */
export type CorrectionTarget =
  | { readonly records: readonly string[] }
  | { readonly document: string }
  | { readonly source: string };

/**
 * What somebody decided about the ledger, when and why. Of two corrections of one target the later holds. `accept` puts back what was rejected
 * or retracted; `split` says that the first record is not of one incident with the others, `join` that all are of one.
 */
export interface Correction {
  readonly at: Instant;
  readonly user: string;
  readonly action: CorrectionAction;
  readonly reason: string;
  readonly target: CorrectionTarget;
  /** Of `amend` only. */
  readonly amendment: Amendment | null;
}

/** A correction as kept. */
export interface KeptCorrection extends Correction {
  readonly sequence: number;
}
