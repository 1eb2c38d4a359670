/* When two last met, and how long that had been waited for: `ledger` gives the entries, `resolve` the incidents, `measure` the contacts and gaps. */
import { currentEntries, currentStanding, withoutRetracted } from "./ledger/index.ts";
import { compareClaims, findContacts, gapsOf } from "./measure/index.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { ClaimCheck, Gap } from "./model/contact.ts";
import type { Coverage, Instant } from "./model/entry.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import type { LedgerStore } from "./store/index.ts";

export interface ContactsOptions {
  readonly between: Dyad;
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
  readonly names: ActorNames;
}

/** Gaps between two, with what they rest on and what articles claim of the same. */
export interface ContactsReport {
  readonly between: Dyad;
  readonly asOf: IsoDate;
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  readonly claims: readonly ClaimCheck[];
}

/** Meaning: the gaps between two as far as had been published by a day. Rejects with a `LedgerError` when the store cannot be read. */
export async function contactsBetween(
  store: LedgerStore,
  { names, ...options }: ContactsOptions,
): Promise<ContactsReport> {
  const { between, asOf } = options;
  const entries = await currentEntries(store, options);
  const told = entries.filter(({ record }) => record.confidence >= LEAST_CONFIDENCE);
  const standing = await currentStanding(store, options.knownAt);
  const contacts = findContacts(incidentsIn(told, standing), between).filter(({ date }) => date.start <= asOf);
  const coverage = await store.coverage({ ...options, ...withoutRetracted(standing) });
  const milestones = told.flatMap(({ record, published }) =>
    record.kind === "milestone" ? [{ record, published }] : [],
  );
  return {
    between,
    asOf,
    coverage,
    gaps: gapsOf(contacts, asOf),
    claims: compareClaims(milestones, contacts, {
      dyad: between,
      names,
      coveredFrom: coverage.published?.first ?? null,
    }),
  };
}
