import type { ImportedParty } from "../../model/imported-event.ts";
import type { Context, EventType, Mode, Status } from "../../model/ontology.ts";
import type { CameoCode } from "./cameo-codes.ts";

/** Who did what to whom, as a code of CAMEO has it. */
export interface CodedAct {
  readonly actor: readonly ImportedParty[];
  readonly recipient: readonly ImportedParty[];
  readonly reciprocal: false;
  readonly event: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  readonly status: Status;
  readonly score: number | null;
}

/**
 * Meaning: the act that a code tells between two sides. Who hosts a visit receives it, so the sides change places there; the code stays as published. A meeting
 * stays directed, as the data sets tell it once from each side. What CAMEO does not know has no type.
 */
export function codedAct(
  code: CameoCode | null,
  doer: readonly ImportedParty[],
  other: readonly ImportedParty[],
): CodedAct {
  const hosted = code?.hosted === true;
  return {
    actor: hosted ? other : doer,
    recipient: hosted ? doer : other,
    reciprocal: false,
    event: code?.event ?? null,
    mode: code?.mode ?? null,
    contexts: code?.contexts ?? [],
    status: code?.status ?? "actual",
    score: code?.score ?? null,
  };
}
