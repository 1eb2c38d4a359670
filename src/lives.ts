/* What was announced and what became of it, asked of the ledger: `ledger` gives the entries, `resolve` the incidents and their lives. */
import { currentEntries, currentStanding, type Standing, withoutRetracted } from "./ledger/index.ts";
import { addDays } from "./lib/iso-date.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import { dyadsOf } from "./model/dyads.ts";
import type { Entry, Instant } from "./model/entry.ts";
import type { Incident } from "./model/incident.ts";
import type { LifeStatus, LifeStep } from "./model/life.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import { type Keeping, keptOf, type Lived, lifeOf, reportsOf, resolvePlans, upcomingOf } from "./resolve/index.ts";
import type { LedgerStore } from "./store/index.ts";

export interface LivesOptions {
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
}

/** The entries of so many relations are asked for one by one; of more, all are gone through once. */
const MOST_DYADS = 100;
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
  return upcomingOf(resolvePlans(reportsOf(entries), standing), {
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

/** An incident with its life. */
export interface Told {
  readonly incident: Incident;
  readonly steps: readonly LifeStep[];
}

/** Meaning: the incident that a record tells, with its life; null when it is no event, or has been rejected or superseded. */
export async function incidentOfRecord(store: LedgerStore, entry: Entry, options: LivesOptions): Promise<Told | null> {
  const around = await aroundOf(store, entry, options);
  const incident = around === null ? null : incidentHolding(around.incidents(), entry.record.id);
  return around === null || incident === null ? null : around.lived(incident);
}

/**
 * Meaning: the incident that an id stands for, by the record that names it. Where that record no longer stands (rejected, retracted, read anew), the one that holds
 * most of the reports it was one with. Null when there is none. Missing: a record that is no event has no incident.
 */
export async function incidentNamedBy(store: LedgerStore, entry: Entry, options: LivesOptions): Promise<Told | null> {
  const around = await aroundOf(store, entry, options);
  if (around === null) return null;
  const incidents = around.incidents();
  const own = incidentHolding(incidents, entry.record.id);
  if (own !== null) return around.lived(own);
  const before = incidentHolding(around.incidents(entry), entry.record.id);
  const beside = new Set(before?.reports.map(({ record }) => record.id));
  const shared = ({ reports }: Incident) => reports.filter(({ record }) => beside.has(record.id)).length;
  const [best] = incidents.toSorted((a, b) => shared(b) - shared(a));
  return best === undefined || shared(best) === 0 ? null : around.lived(best);
}

function incidentHolding(incidents: readonly Incident[], record: string): Incident | null {
  return incidents.find(({ reports }) => reports.some((report) => report.record.id === record)) ?? null;
}

/** What stands on the relation of a record, or, where it joins no two, in its document; with one more entry where asked. */
async function aroundOf(store: LedgerStore, { record }: Entry, options: LivesOptions) {
  if (record.kind !== "event") return null;
  const [between] = dyadsOf(record);
  const entries =
    between === undefined
      ? await currentEntries(store, { ...options, kind: "event", documents: [record.document] })
      : await eventsOf(store, options, between, 0);
  const standing = await currentStanding(store, options.knownAt);
  const coverage = await coverageOf(store, { ...options, standing }, between);
  return {
    incidents: (more?: Entry) => incidentsIn(more === undefined ? entries : [...entries, more], standing),
    lived: (incident: Incident): Told => ({ incident, steps: lifeOf(incident, { asOf: options.asOf, coverage }) }),
  };
}

async function entriesWithPlans(store: LedgerStore, options: LivesOptions): Promise<readonly Entry[]> {
  const since = addDays(options.asOf, -ANNOUNCED_DAYS);
  const plans = [
    ...(await currentEntries(store, { ...options, kind: "event", status: "future", since })),
    ...(await currentEntries(store, { ...options, kind: "event", status: "hypothetical", since })),
  ];
  const dyads = new Map(plans.flatMap(({ record }) => dyadsOf(record).map((dyad) => [dyad.join(), dyad])));
  const found = new Map(plans.map((entry) => [entry.sequence, entry]));
  if (dyads.size > MOST_DYADS) {
    const isAsked = ({ sequence, record }: Entry) =>
      found.has(sequence) || dyadsOf(record).some((dyad) => dyads.has(dyad.join()));
    return (await currentEntries(store, { ...options, kind: "event", since })).filter(isAsked);
  }
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
