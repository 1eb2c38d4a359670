/* What leans on a record, document or source, and what would become of it: the ledger's entries with and without a correction, grouped and measured twice. */
import { accountImpacts, editionImpacts } from "./impact-accounts.ts";
import { dyadsOfIncident, incidentImpacts, relationFigures, seriesRange } from "./impact-incidents.ts";
import { concerns, currentEntries, type Standing, standingOf } from "./ledger/index.ts";
import { compareFigures } from "./measure/index.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { Correction, KeptCorrection } from "./model/correction.ts";
import { dyadsOf } from "./model/dyads.ts";
import type { Entry } from "./model/entry.ts";
import type { Impact } from "./model/impact.ts";
import type { EventDate } from "./model/record.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import { blocksOf } from "./resolve/index.ts";
import type { LedgerStore } from "./store/index.ts";

export interface ImpactOptions {
  readonly asOf: IsoDate;
  readonly names: ActorNames;
  /** Whose accounts are written to find their sentences: of the relations concerned when they are few, of all of them, or of one. */
  readonly accounts: "few" | "all" | Dyad;
}

/** So many accounts are written unasked, and so many relations fetched one by one. */
const FEW_ACCOUNTS = 3;
const FEW_RELATIONS = 40;

/** Meaning: the ledger as it would answer if a correction had been made; nothing is written. Writing through it rejects as the store itself does. */
export function withCorrection(store: LedgerStore, correction: Correction): LedgerStore {
  const kept: KeptCorrection = { ...correction, sequence: Number.MAX_SAFE_INTEGER };
  return { ...store, corrections: async (knownAt) => [...(await store.corrections(knownAt)), kept] };
}

/**
 * Meaning: every incident, figure, account sentence and saved edition that leans on what a correction is about, and what the correction would make of them;
 * it is not made. Figures and incidents are those of accounts as of the day. Missing: accounts are written of few relations or those asked for, the others are named.
 * Rejects with a `LedgerError` when the store cannot be read.
 * Example: `await impactOf(store, { action: "retract", target: { source: "Example Daily" }, … }, { asOf, names, accounts: "few" })`
 */
export async function impactOf(store: LedgerStore, correction: Correction, options: ImpactOptions): Promise<Impact> {
  const { asOf } = options;
  const altered = withCorrection(store, correction);
  const isRemoval = correction.action === "reject" || correction.action === "retract";
  const stand = await targetsOf(store, correction, asOf);
  // what is amended or put back may come to stand elsewhere
  const targets = isRemoval ? stand : [...stand, ...(await targetsOf(altered, correction, asOf))];
  const ids = new Set(targets.map(({ record }) => record.id));
  const dyads = uniqueDyads(targets);
  const corrections = await store.corrections();
  const standing = standingOf(corrections);
  const after = standingOf(await altered.corrections());
  const universe = await universeOf(store, { targets, dyads, standing: after, asOf });
  const kept = await keptOf(altered, { universe, correction, ids, asOf });
  const told = universe.filter(isSure);
  const blocks = isRemoval ? blocksOf(told, after) : [told];
  const touched = blocks.filter((block) => block.some(({ record }) => ids.has(record.id)) || !isRemoval);
  const inTouched = new Set(touched.flat().map(({ record }) => record.id));
  const still = kept.filter(isSure).filter(({ record }) => inTouched.has(record.id) || ids.has(record.id));
  const before = incidentsIn(touched.flat(), standing);
  const now = incidentsIn(still, after);
  const from = seriesRange(asOf).from;
  const near = new Set(
    [...before, ...now].flatMap((incident) => (mayCount(incident, from) ? dyadsOfIncident(incident) : [])),
  );
  const others = blocks.filter((block) => !touched.includes(block) && bearsOn(block, near, from));
  const rest = incidentsIn(others.flat(), standing);
  const figures = (incidents: typeof before, entries: readonly Entry[]) =>
    relationFigures([...incidents, ...rest], entries, { dyads, near, asOf });
  const [was, is] = [figures(before, universe), figures(now, kept)];
  const { accounts, notWritten } = chosenAccounts(options.accounts, dyads);
  return {
    asOf,
    records: stand.map(({ record }) => record.id),
    documents: new Set(stand.map(({ record }) => record.document)).size,
    incidents: incidentImpacts(before, now, ids),
    relations: dyads.flatMap((dyad) => {
      const [old, fresh] = [was.get(dyad.join()), is.get(dyad.join())];
      const changed = old === undefined || fresh === undefined ? [] : compareFigures(old, fresh);
      return changed.length === 0 ? [] : [{ dyad, figures: changed }];
    }),
    accounts: await accountImpacts(store, altered, { dyads: accounts, asOf, names: options.names }),
    notWritten,
    ...(await editionImpacts(store, await allIdsOf(store, correction))),
  };
}

/** Whether entries that can be grouped apart may stand in a figure of one of some relations: one of them has no day before the first week. */
function bearsOn(block: readonly Entry[], dyads: ReadonlySet<string>, from: IsoDate): boolean {
  const [first] = block;
  if (first === undefined || !dyadsOf(first.record).some((dyad) => dyads.has(dyad.join()))) return false;
  return block.some(({ record }) => record.kind === "event" && mayCount(record, from));
}

function mayCount({ date }: { readonly date: EventDate }, from: IsoDate): boolean {
  return date.end === null || date.end >= from;
}

function isSure({ record }: Entry): boolean {
  return record.confidence >= LEAST_CONFIDENCE;
}

/** The entries in question that stand as of the day. */
async function targetsOf(store: LedgerStore, { target }: Correction, asOf: IsoDate): Promise<readonly Entry[]> {
  return currentEntries(store, { asOf, ...filterOf(target) });
}

/** The ids of all records in question, superseded ones too: editions may lean on those. */
async function allIdsOf(store: LedgerStore, { target }: Correction): Promise<readonly string[]> {
  if ("records" in target) return target.records;
  return (await store.entries({ ...filterOf(target), view: "all" })).map(({ record }) => record.id);
}

function filterOf(target: Correction["target"]) {
  if ("records" in target) return { ids: target.records };
  return "document" in target ? { documents: [target.document] } : { source: target.source };
}

function uniqueDyads(entries: readonly Entry[]): readonly Dyad[] {
  const found = new Map(entries.flatMap(({ record }) => dyadsOf(record).map((dyad) => [dyad.join(), dyad] as const)));
  return [...found.values()].toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

interface UniverseOptions {
  readonly targets: readonly Entry[];
  readonly dyads: readonly Dyad[];
  readonly standing: Standing;
  readonly asOf: IsoDate;
}

/** All that can be one incident with what is in question, or counts with it in a figure. */
async function universeOf(
  store: LedgerStore,
  { targets, dyads, standing, asOf }: UniverseOptions,
): Promise<readonly Entry[]> {
  const everything = () => currentEntries(store, { asOf });
  if (targets.length === 0) return [];
  const alone = targets.filter(({ record }) => record.kind === "event" && dyadsOf(record).length === 0);
  const codes = new Set(
    alone.flatMap(({ record }) =>
      record.kind === "event" ? [...record.actor, ...record.recipient].flatMap(({ code }) => code ?? []) : [],
    ),
  );
  if (dyads.length + codes.size > FEW_RELATIONS) return everything();
  const found = new Map<string, Entry>();
  for (const entry of await currentEntries(store, { asOf, ids: targets.map(({ record }) => record.id) }))
    found.set(entry.record.id, entry);
  for (const between of dyads)
    for (const entry of await currentEntries(store, { asOf, between })) found.set(entry.record.id, entry);
  if (codes.size > 0)
    for (const entry of await currentEntries(store, { asOf, involving: [...codes], kind: "event" }))
      found.set(entry.record.id, entry);
  const isWhole = standing.together.every(([a, b]) => found.has(a) === found.has(b));
  return isWhole ? [...found.values()].toSorted((a, b) => a.sequence - b.sequence) : everything();
}

interface KeptOptions {
  readonly universe: readonly Entry[];
  readonly correction: Correction;
  readonly ids: ReadonlySet<string>;
  readonly asOf: IsoDate;
}

/** What would stand: without what is rejected or retracted; otherwise with the records in question as they would then be. */
async function keptOf(
  altered: LedgerStore,
  { universe, correction, ids, asOf }: KeptOptions,
): Promise<readonly Entry[]> {
  const { action, target } = correction;
  if (action === "reject" || action === "retract") return universe.filter((entry) => !concerns(target, entry));
  if (!("records" in target)) return [...universe, ...(await currentEntries(altered, { asOf, ...filterOf(target) }))];
  const changed = await currentEntries(altered, { asOf, ids: target.records });
  const others = universe.filter(({ record }) => !ids.has(record.id));
  return [...others, ...changed].toSorted((a, b) => a.sequence - b.sequence);
}

function chosenAccounts(asked: ImpactOptions["accounts"], dyads: readonly Dyad[]) {
  if (typeof asked !== "string") {
    const notWritten = dyads.filter((dyad) => dyad.join() !== asked.join());
    return { accounts: [asked], notWritten };
  }
  const isWritten = asked === "all" || dyads.length <= FEW_ACCOUNTS;
  return isWritten ? { accounts: dyads, notWritten: [] } : { accounts: [], notWritten: dyads };
}
