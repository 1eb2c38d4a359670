/* What the reports of a ledger contradict one another in: `ledger` gives entries and documents, `read` the slots that these fill, `resolve` compares them. */
import { currentEntries, currentStanding } from "./ledger/index.ts";
import { dayApart } from "./lib/day-apart.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { Entry, Instant } from "./model/entry.ts";
import type { Slot } from "./model/told-slot.ts";
import { incidentsIn } from "./pipeline.ts";
import type { ReadSlots } from "./read/index.ts";
import { findSlots } from "./resolve/index.ts";
import type { LedgerStore } from "./store/index.ts";

export interface ContradictionOptions {
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
  /** Only reports on what happened from that day on. */
  readonly since?: IsoDate;
  readonly readSlots: ReadSlots;
}

/** Reports of one matter are compared when they tell one incident, or were published within so many days of one another. */
const NEAR_DAYS = 7;
/** Of the whole ledger, so many of the newest events are looked at. */
const MOST_EVENTS = 20_000;

/**
 * Meaning: the slots that reports fill with values that cannot all hold, of two states or of the whole ledger, as far as had been published by a day.
 * Rejects with a `LedgerError` when the store cannot be read.
 */
export async function contradictionsIn(
  store: LedgerStore,
  { between, ...options }: ContradictionOptions & { readonly between?: Dyad },
): Promise<readonly Slot[]> {
  const { readSlots, ...horizon } = options;
  const filter = between === undefined ? { limit: MOST_EVENTS, kind: "event" as const } : { between };
  const entries = await currentEntries(store, { ...horizon, ...filter });
  return (await slotsOf(store, entries, options)).filter(({ contradicted }) => contradicted);
}

/** Meaning: the slots that some documents fill, all of them compared with one another. An unknown id is left out. */
export async function slotsOfDocuments(
  store: LedgerStore,
  documents: readonly string[],
  options: ContradictionOptions,
): Promise<readonly Slot[]> {
  const { readSlots, ...horizon } = options;
  const entries = await currentEntries(store, { ...horizon, documents });
  return findSlots(await toldIn(store, [...documents], { entries, readSlots }));
}

async function slotsOf(store: LedgerStore, entries: readonly Entry[], { readSlots, knownAt }: ContradictionOptions) {
  const documents = [
    ...new Set(entries.flatMap(({ record, original }) => (original === undefined ? [record.document] : []))),
  ];
  const told = await toldIn(store, documents, { entries, readSlots });
  const events = entries.filter(({ record }) => record.kind === "event");
  const incidents = incidentsIn(events, await currentStanding(store, knownAt));
  const linked = new Map<string, Set<string>>();
  for (const { reports } of incidents)
    for (const { record } of reports) {
      const beside = linked.get(record.document) ?? new Set<string>();
      for (const other of reports) beside.add(other.record.document);
      linked.set(record.document, beside);
    }
  return findSlots(
    told,
    (a, b) =>
      a.document === b.document ||
      linked.get(a.document)?.has(b.document) === true ||
      (a.published !== null && b.published !== null && dayApart(a.published, b.published) <= NEAR_DAYS),
  );
}

async function toldIn(
  store: LedgerStore,
  ids: readonly string[],
  { entries, readSlots }: { readonly entries: readonly Entry[]; readonly readSlots: ReadSlots },
) {
  const documents = await store.documents(ids);
  const records = Map.groupBy(
    entries.map(({ record }) => record),
    ({ document }) => document,
  );
  return ids.flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : readSlots(document, records.get(id) ?? []);
  });
}
