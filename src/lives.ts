/* What was announced and what became of it, asked of the ledger: `ledger` gives the entries, `resolve` the incidents and their lives. */
import { currentEntries, currentStanding, type Standing, withoutRetracted } from "./ledger/index.ts";
import { addDays } from "./lib/iso-date.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import { dyadsOf } from "./model/dyads.ts";
import type { Entry, Instant } from "./model/entry.ts";
import type { Incident } from "./model/incident.ts";
import type { LifeStatus, LifeStep } from "./model/life.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import { type Keeping, keptOf, type Lived, lifeOf, upcomingOf } from "./resolve/index.ts";
import type { LedgerStore } from "./store/index.ts";

export interface LivesOptions {
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
}

/** What lies ahead was announced within so many days, or is dated. */
const ANNOUNCED_DAYS = 366;

/**
 * Meaning: what lies ahead, between two or in the whole ledger, as far as had been published by a day. Of the whole ledger only relations are looked at
 * of which some report tells a plan. `also`: further statuses to be told, such as what was called off. Shape: by date, undated last. Rejects with a `LedgerError` when the store cannot be read.
 */
export async function upcomingIn(
  store: LedgerStore,
  {
    between,
    until,
    also = [],
    ...options
  }: LivesOptions & { readonly between?: Dyad; readonly until?: IsoDate; readonly also?: readonly LifeStatus[] },
): Promise<readonly Lived[]> {
  const entries =
    between === undefined ? await entriesWithPlans(store, options) : await eventsOf(store, options, between);
  const standing = await currentStanding(store, options.knownAt);
  const coverage = await coverageOf(store, { ...options, standing }, between);
  return upcomingOf(incidentsIn(entries, standing), {
    asOf: options.asOf,
    coverage,
    also,
    ...(until === undefined ? {} : { until }),
  });
}

/** Meaning: what two announced with one another and what became of it. Rejects with a `LedgerError` when the store cannot be read. */
export async function keptBetween(
  store: LedgerStore,
  { between, ...options }: LivesOptions & { readonly between: Dyad },
): Promise<Keeping> {
  const standing = await currentStanding(store, options.knownAt);
  const incidents = incidentsIn(await eventsOf(store, options, between), standing);
  const coverage = await coverageOf(store, { ...options, standing }, between);
  return keptOf(incidents, { asOf: options.asOf, coverage, between });
}

/** Meaning: the incident that a record tells, with its life; null when it is no event, or has been rejected or superseded. */
export async function incidentOfRecord(
  store: LedgerStore,
  { record }: Entry,
  options: LivesOptions,
): Promise<{ readonly incident: Incident; readonly steps: readonly LifeStep[] } | null> {
  const dyads = dyadsOf(record);
  const [between] = dyads;
  if (record.kind !== "event") return null;
  const entries =
    between === undefined
      ? await currentEntries(store, { ...options, kind: "event", documents: [record.document] })
      : await eventsOf(store, options, between, 0);
  const standing = await currentStanding(store, options.knownAt);
  const incident = incidentsIn(entries, standing).find(({ reports }) =>
    reports.some((report) => report.record.id === record.id),
  );
  if (incident === undefined) return null;
  const coverage = await coverageOf(store, { ...options, standing }, between);
  return { incident, steps: lifeOf(incident, { asOf: options.asOf, coverage }) };
}

/** Meaning: the incidents whose id begins so, with their lives, out of the newest events of a ledger. */
export async function incidentsById(
  store: LedgerStore,
  prefix: string,
  options: LivesOptions,
): Promise<readonly { readonly incident: Incident; readonly steps: readonly LifeStep[] }[]> {
  const entries = await currentEntries(store, { ...options, kind: "event", limit: MOST_EVENTS });
  const standing = await currentStanding(store, options.knownAt);
  const found = incidentsIn(entries, standing).filter(({ id }) => id.startsWith(prefix));
  const coverage = await coverageOf(store, { ...options, standing });
  return found.map((incident) => ({ incident, steps: lifeOf(incident, { asOf: options.asOf, coverage }) }));
}

/** An incident is no row of the ledger: to find one by its id alone, so many of the newest events are grouped. */
const MOST_EVENTS = 200_000;

async function entriesWithPlans(store: LedgerStore, options: LivesOptions): Promise<readonly Entry[]> {
  const since = addDays(options.asOf, -ANNOUNCED_DAYS);
  const plans = [
    ...(await currentEntries(store, { ...options, kind: "event", status: "future", since })),
    ...(await currentEntries(store, { ...options, kind: "event", status: "hypothetical", since })),
  ];
  const dyads = new Map(plans.flatMap(({ record }) => dyadsOf(record).map((dyad) => [dyad.join(), dyad])));
  const found = new Map(plans.map((entry) => [entry.sequence, entry]));
  for (const dyad of dyads.values())
    for (const entry of await currentEntries(store, { ...options, kind: "event", between: dyad, since }))
      found.set(entry.sequence, entry);
  return [...found.values()].toSorted((a, b) => a.sequence - b.sequence);
}

async function eventsOf(
  store: LedgerStore,
  options: LivesOptions,
  between: Dyad,
  least = LEAST_CONFIDENCE,
): Promise<readonly Entry[]> {
  const entries = await currentEntries(store, { ...options, kind: "event", between });
  return entries.filter(({ record }) => record.confidence >= least);
}

async function coverageOf(
  store: LedgerStore,
  { standing, ...options }: LivesOptions & { readonly standing: Standing },
  between?: Dyad,
) {
  return store.coverage({ ...options, ...(between === undefined ? {} : { between }), ...withoutRetracted(standing) });
}
