/* What would become of incidents and of the figures that lean on them. */
import { addDays, startOfIsoWeek } from "./lib/iso-date.ts";
import { type RelationFigures, weeklySeries } from "./measure/index.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import { dyadsBetween, dyadsOf } from "./model/dyads.ts";
import type { Entry } from "./model/entry.ts";
import type { IncidentImpact, IncidentOutcome, IncidentState } from "./model/impact.ts";
import type { Incident } from "./model/incident.ts";
import { ACCOUNT_SETTINGS, directionOf } from "./pipeline.ts";

/**
 * Meaning: the incidents that lean on some records, or come out otherwise when these are corrected, each with what would become of it. An incident is followed by the
 * reports that it keeps. Shape: in the order of `before`; those that stay as they are and hold none of the records are left out.
 */
export function incidentImpacts(
  before: readonly Incident[],
  after: readonly Incident[],
  ids: ReadonlySet<string>,
): readonly IncidentImpact[] {
  const home = new Map(
    after.flatMap((incident) => incident.reports.map(({ record }) => [record.id, incident] as const)),
  );
  return before.flatMap((incident): IncidentImpact[] => {
    const { id, event, mode, actor, recipient, reports } = incident;
    const homes = Map.groupBy(
      reports.flatMap(({ record }) => home.get(record.id) ?? []),
      (one) => one,
    );
    const [next] = [...homes].toSorted(([, a], [, b]) => b.length - a.length).map(([one]) => one);
    const was = stateOf(incident);
    const is = next === undefined ? null : stateOf(next);
    const isSame = homes.size === 1 && JSON.stringify(was) === JSON.stringify(is);
    if (isSame && !reports.some(({ record }) => ids.has(record.id))) return [];
    return [{ id, event, mode, actor, recipient, outcome: outcomeOf(was, is, homes.size), was, is }];
  });
}

function outcomeOf(was: IncidentState, is: IncidentState | null, parts: number): IncidentOutcome {
  if (is === null) return "vanishes";
  if (parts > 1) return "falls-apart";
  const [old, next] = [was.date, is.date];
  if (was.status !== is.status || old.start !== next.start || old.end !== next.end) return "changes";
  return was.basis === is.basis ? "other-reports" : "other-basis";
}

function stateOf({ status, date, basis, reports }: Incident): IncidentState {
  return { status, date, basis, reports: reports.length };
}

/** Meaning: the weeks that an account of a day shows: from the first, included, to the day after. */
export function seriesRange(asOf: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: addDays(startOfIsoWeek(asOf), -7 * (ACCOUNT_SETTINGS.seriesWeeks - 1)), to: addDays(asOf, 1) };
}

/** Meaning: the relations that an incident is between, as text. */
export function dyadsOfIncident({ actor, recipient, reciprocal }: Incident): readonly string[] {
  return dyadsBetween(actor, recipient, reciprocal).map((dyad) => dyad.join());
}

/**
 * Meaning: the figures of relations out of incidents and entries, by dyad: the weeks an account shows, their direction, and how many documents and records there
 * are. Only relations in `near` have weeks filled: in the others nothing in question can stand in one.
 */
export function relationFigures(
  incidents: readonly Incident[],
  entries: readonly Entry[],
  {
    dyads,
    near,
    asOf,
  }: { readonly dyads: readonly Dyad[]; readonly near: ReadonlySet<string>; readonly asOf: IsoDate },
): ReadonlyMap<string, RelationFigures> {
  const wanted = new Set(dyads.map((dyad) => dyad.join()));
  const own = new Map<string, Incident[]>();
  for (const incident of incidents)
    for (const dyad of dyadsOfIncident(incident)) if (near.has(dyad)) push(own, dyad, incident);
  const held = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const dyad of dyadsOf(entry.record)) if (wanted.has(dyad.join())) push(held, dyad.join(), entry);
  const range = seriesRange(asOf);
  const [first = ["", ""]] = dyads;
  const none = weeklySeries([], first, range);
  return new Map(
    dyads.map((dyad) => {
      const acts = own.get(dyad.join());
      const series = acts === undefined ? { ...none, dyad } : weeklySeries(acts, dyad, range);
      const all = held.get(dyad.join()) ?? [];
      const read = all.filter(({ original }) => original === undefined);
      const coverage = {
        documents: new Set(read.map(({ record }) => record.document)).size,
        entries: all.length,
        imported: all.length - read.length,
      };
      return [dyad.join(), { series, direction: directionOf(acts ?? [], dyad, asOf).direction, coverage }];
    }),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}
