/* What moves with a relation: `store` gives the weeks of it, of the relations of either side and of their home affairs, `measure` compares them. */
import { currentStanding, withoutRetracted } from "./ledger/index.ts";
import { addDays, startOfIsoWeek } from "./lib/iso-date.ts";
import { findDrivers } from "./measure/index.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { DriversReport } from "./model/driver.ts";
import type { LedgerStore } from "./store/index.ts";

export interface DriversOptions {
  readonly between: Dyad;
  /** First and last day compared; whole weeks between them count. The ledger's own first and last week of the relation when not given. */
  readonly since?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * Meaning: what moved with a relation, before it and after it, among the other relations of either side and the affairs at home of both. Missing: null when the
 * ledger holds no week of the relation in that time. Rejects with a `LedgerError` when the store cannot be read.
 */
export async function driversOf(
  store: LedgerStore,
  { between, since, until }: DriversOptions,
): Promise<DriversReport | null> {
  const without = withoutRetracted(await currentStanding(store));
  const sources = without.withoutSources === undefined ? {} : { withoutSources: without.withoutSources };
  const range = { ...sources, ...(since === undefined ? {} : { from: startOfIsoWeek(addDays(since, 6)) }) };
  const to = until === undefined ? {} : { to: startOfIsoWeek(addDays(until, 1)) };
  const own = await store.weeks(between, { ...range, ...to });
  const [first, last] = [since === undefined ? own[0]?.week : range.from, own.at(-1)?.week];
  if (first === undefined || last === undefined) return null;
  const end = to.to ?? addDays(last, 7);
  const mondays: IsoDate[] = [];
  for (let monday = first; monday < end; monday = addDays(monday, 7)) mondays.push(monday);
  const compared = { ...sources, from: first, to: end };
  const others = [];
  for (const dyad of await relationsOf(store, between, sources))
    others.push({ subject: { kind: "dyad", dyad } as const, weeks: await store.weeks(dyad, compared) });
  for (const code of between)
    others.push({ subject: { kind: "home", code } as const, weeks: await store.homeWeeks(code, compared) });
  return findDrivers({ dyad: between, own, others, mondays });
}

/** Every other relation of either side. */
async function relationsOf(
  store: LedgerStore,
  between: Dyad,
  sources: { readonly withoutSources?: readonly string[] },
): Promise<readonly Dyad[]> {
  const found = new Map<string, Dyad>();
  for (const { dyad } of await store.lastTimes(sources))
    if (dyad.some((code) => between.includes(code)) && dyad.join() !== between.join()) found.set(dyad.join(), dyad);
  return [...found.values()];
}
