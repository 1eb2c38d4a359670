/*
 *   file, page                                                                                                 --as-of
 *       │                                                                                                         │
 *   ┌───▼────┐  Document  ┌──────┐  Reading  ┌────────┐  Entry   ┌─────────┐  Incident  ┌─────────┐  Series  ┌────▼──┐
 *   │ ingest ├───────────▶│ read ├──────────▶│ ledger ├─────────▶│ resolve ├───────────▶│ measure ├─────────▶│ brief │──▶ Account
 *   └────────┘            └──────┘           └───┬────┘          └─────────┘            └─────────┘          └───────┘
 *                                            ┌───▼───┐
 *                                            │ store │  append-only: the ledger keeps reports, and which of them tell one incident
 *                                            └───────┘  is worked out anew from what had been published by the day asked for
 *
 * `addDocuments` is the left half, `accountOf` the right one. Shells ingest, because they know where files are, and print.
 */
import { type BriefInput, writeAccount } from "./brief/index.ts";
import { appendReading, currentEntries, currentStanding, type Standing, withoutRetracted } from "./ledger/index.ts";
import { inOrder } from "./lib/in-order.ts";
import { addDays, startOfIsoWeek } from "./lib/iso-date.ts";
import { actsOf, credibilityOf, direction, findContacts, gapsOf, weeklySeries } from "./measure/index.ts";
import type { Account } from "./model/account.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { Document } from "./model/document.ts";
import type { Entry, Instant } from "./model/entry.ts";
import type { Incident } from "./model/incident.ts";
import type { Reading } from "./model/reading.ts";
import type { SeriesDirection } from "./model/series.ts";
import type { Slot } from "./model/told-slot.ts";
import { reportsOf, resolveIncidents } from "./resolve/index.ts";
import type { EntryFilter, LedgerStore } from "./store/index.ts";

/** What became of one document: how many entries it holds, and whether the ledger had it already. */
export interface Added {
  readonly document: Document;
  readonly outcome: "added" | "unchanged";
  readonly entries: number;
}

export interface AddOptions {
  readonly store: LedgerStore;
  readonly reader: { read(document: Document): Promise<Reading> };
  /** How many documents the reader reads at once; 1 when not given. */
  readonly atOnce?: number;
  /** The time of entry, by the caller's clock. */
  now(): Instant;
}

/**
 * Meaning: reads documents into the ledger in their order, one transaction each, and tells after each what became of it. Whoever stops asking
 * leaves the ledger whole, with the documents told so far. Rejects with a `LedgerError` when the store cannot write.
 */
export async function* addDocuments(
  documents: Iterable<Document> | AsyncIterable<Document>,
  { store, reader, atOnce = 1, now }: AddOptions,
): AsyncGenerator<Added> {
  // 1 read: what each document says, each record with its span
  for await (const reading of inOrder(documents, (document) => reader.read(document), atOnce)) {
    // 2 ledger: one entry a record, nothing twice, nothing erased
    const { outcome, run } = await appendReading(store, reading, now());
    yield { document: reading.document, outcome, entries: run.entries };
  }
}

export interface AccountOptions {
  readonly dyad: Dyad;
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
  /** The day of the edition to compare with. */
  readonly since: IsoDate;
  readonly names: ActorNames;
  /** Finds what the reports contradict one another in (`src/contradictions.ts`); nothing is looked for when not given. */
  readonly contradictions?: (
    store: LedgerStore,
    options: { readonly dyad: Dyad; readonly asOf: IsoDate; readonly knownAt?: Instant },
  ) => Promise<readonly Slot[]>;
}

/** What either side does with third parties is looked for this far back; what the two do with each other, always. */
const SURROUNDINGS_DAYS = 180;
/** A record that is likelier wrong than right stays in the ledger but is not told. */
export const LEAST_CONFIDENCE = 0.5;
/** The series that the account leans on: the weeks of its direction, and three times as many before. */
const SERIES_WEEKS = 16;
const DIRECTION_WEEKS = 4;

/** What of an account's making is not asked for by the user: editions and packs keep it. */
export const ACCOUNT_SETTINGS = {
  surroundingsDays: SURROUNDINGS_DAYS,
  leastConfidence: LEAST_CONFIDENCE,
  seriesWeeks: SERIES_WEEKS,
} as const;

/** Meaning: the account of a relation as of a day, each sentence with the records it stands on. Rejects with a `LedgerError` when the store cannot be read. */
export async function accountOf(store: LedgerStore, options: AccountOptions): Promise<Account> {
  return writeAccount(await materialOf(store, options));
}

/** Meaning: all that the account of a relation is written from, as of a day. Rejects with a `LedgerError` when the store cannot be read. */
export async function materialOf(store: LedgerStore, options: AccountOptions): Promise<BriefInput> {
  const { dyad, asOf, since, names, contradictions } = options;
  const horizon = { asOf, ...(options.knownAt === undefined ? {} : { knownAt: options.knownAt }) };
  // 3 ledger: what had been published by that day, as corrections leave it
  const standing = await currentStanding(store, options.knownAt);
  const { told: entries, leftOut } = await entriesAround(store, dyad, horizon);
  // 4 resolve: reports of one happening become one incident
  const incidents = incidentsIn(entries, standing);
  // 5 measure: the weeks, a direction where they allow one, and how long contacts had been waited for
  const series = weeklySeries(incidents, dyad, {
    from: addDays(startOfIsoWeek(asOf), -7 * (SERIES_WEEKS - 1)),
    to: addDays(asOf, 1),
  });
  const contacts = findContacts(incidents, dyad).filter(({ date }) => date.start <= asOf);
  // 6 brief: sentences from records, checked against them
  const before = (await entriesAround(store, dyad, { ...horizon, asOf: since })).told;
  return {
    dyad,
    asOf,
    names,
    entries,
    leftOut,
    incidents,
    series,
    direction: directionOf(incidents, dyad, asOf),
    gaps: gapsOf(contacts, asOf),
    coverage: await store.coverage({ between: dyad, ...horizon, ...withoutRetracted(standing) }),
    contradictions: (await contradictions?.(store, { dyad, ...horizon })) ?? [],
    before: { asOf: since, incidents: incidentsIn(before, standing) },
  };
}

/** Meaning: where a relation is heading on a day, by its incidents: the last weeks against those before. */
export function directionOf(incidents: readonly Incident[], dyad: Dyad, asOf: IsoDate): SeriesDirection {
  return direction(actsBetween(incidents, dyad), { asOf, weeks: DIRECTION_WEEKS, scale: "plover" });
}

function actsBetween(incidents: readonly Incident[], [a, b]: Dyad) {
  const sides = [
    { code: a, asMembers: false },
    { code: b, asMembers: false },
  ] as const;
  const membersOn = ({ code }: { readonly code: string }) => new Set([code]);
  return actsOf(incidents, sides, { membersOn, scoreOf: ({ score }) => score, credibilityOf, context: null }).acts;
}

/** Meaning: the incidents that entries tell, grouped by their features except where a human split or joined them. */
export function incidentsIn(
  entries: readonly Entry[],
  standing: Pick<Standing, "apart" | "together">,
): readonly Incident[] {
  return resolveIncidents(reportsOf(entries), standing);
}

type Horizon = Pick<EntryFilter, "knownAt"> & { readonly asOf: IsoDate };

/** What the account may stand on, in the order entered, and how many records on the relation itself were too unsure for that. */
async function entriesAround(store: LedgerStore, dyad: Dyad, horizon: Horizon) {
  const own = await currentEntries(store, { ...horizon, between: dyad });
  const since = addDays(horizon.asOf, -SURROUNDINGS_DAYS);
  const around = await currentEntries(store, { ...horizon, since, involving: dyad });
  // what else the articles on the relation say, e.g. what is to be watched
  const documents = [
    ...new Set(own.flatMap(({ original, record }) => (original === undefined ? [record.document] : []))),
  ];
  const beside = await currentEntries(store, { ...horizon, since, documents });
  const all = [...new Map([...own, ...around, ...beside].map((entry) => [entry.sequence, entry])).values()];
  const isSure = ({ record }: Entry) => record.confidence >= LEAST_CONFIDENCE;
  const told = all.filter(isSure).toSorted((a, b) => a.sequence - b.sequence);
  return { told, leftOut: own.filter((entry) => !isSure(entry)).length };
}
