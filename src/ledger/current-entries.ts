import { isIsoDate } from "../lib/iso-date.ts";
import type { Entry } from "../model/entry.ts";
import type { EntryFilter, LedgerStore } from "../store/index.ts";
import { meets, reviewedEntry } from "./amended.ts";
import { instantOf } from "./instant.ts";
import { type Standing, standingOf } from "./standing.ts";

/** A filter of what stands; which documents and sources do not is the corrections' to say. */
export type CurrentFilter = Omit<EntryFilter, "view" | "withoutDocuments" | "withoutSources">;

/**
 * Meaning: the entries that meet the filter, each document as its last run read it, and as corrections made by `knownAt` leave them: what
 * was rejected or retracted is missing, what was amended stands as amended. `asOf` asks what had been published by that
 * day (an undated document counts from the day it was entered), `knownAt` what had been entered by that moment: with both, an
 * account can be replayed exactly. Shape: in the order entered, reading order within a document.
 * Throws on a day or moment that is none and on a negative limit; rejects with a `LedgerError` when the store cannot be read.
 * Example: `await currentEntries(store, { between: dyadOf("CHN", "JPN"), asOf: "2018-04-25" })`
 */
export async function currentEntries(store: LedgerStore, filter: CurrentFilter): Promise<readonly Entry[]> {
  const { knownAt, limit } = filter;
  for (const day of [filter.asOf, filter.since, filter.until]) {
    if (day !== undefined && !isIsoDate(day)) throw new Error(`not a day: ${day} (write YYYY-MM-DD)`);
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) throw new Error(`not a limit: ${limit}`);
  const moment = knownAt === undefined ? {} : { knownAt: instantOf(knownAt) };
  const standing = await currentStanding(store, moment.knownAt);
  const asked: EntryFilter = { ...filter, ...moment, ...withoutRetracted(standing), view: "current" };
  const changed = standing.rejected.size + standing.reviewed.size;
  if (changed === 0) return store.entries(asked);
  const more = limit === undefined ? {} : { limit: limit + changed };
  const found = await store.entries({ ...asked, ...more });
  const entries = await withAmended(store, found, { asked, standing });
  return limit === undefined ? entries : entries.slice(Math.max(0, entries.length - limit));
}

/** Meaning: what corrections made by a moment come to; all of them when none is given. */
export async function currentStanding(store: LedgerStore, knownAt?: string): Promise<Standing> {
  return standingOf(await store.corrections(knownAt === undefined ? undefined : instantOf(knownAt)));
}

/** Meaning: the part of a filter that leaves retracted documents and sources out. */
export function withoutRetracted({
  retractedDocuments,
  retractedSources,
}: Standing): Pick<EntryFilter, "withoutDocuments" | "withoutSources"> {
  return { withoutDocuments: [...retractedDocuments], withoutSources: [...retractedSources] };
}

/** What of a filter an amendment can change, and the limit, which is applied at the end. */
const AMENDABLE: ReadonlySet<string> = new Set<keyof EntryFilter>([
  "type",
  "status",
  "between",
  "involving",
  "since",
  "until",
  "limit",
]);

/** An amended record is looked for by what it says now: those that the machine's word kept out are fetched, those it let in are left out. */
async function withAmended(
  store: LedgerStore,
  found: readonly Entry[],
  { asked, standing }: { readonly asked: EntryFilter; readonly standing: Standing },
): Promise<readonly Entry[]> {
  const rest = Object.fromEntries(Object.entries(asked).filter(([name]) => !AMENDABLE.has(name)));
  const ids = [...standing.reviewed].flatMap(([id, { amendment }]) => (Object.keys(amendment).length > 0 ? [id] : []));
  const wanted = asked.ids === undefined ? ids : ids.filter((id) => asked.ids?.includes(id));
  const amended = wanted.length === 0 ? [] : await store.entries({ ...rest, ids: wanted });
  const all = new Map([...found, ...amended].map((entry) => [entry.sequence, entry]));
  return [...all.values()]
    .filter(({ record }) => !standing.rejected.has(record.id))
    .map((entry) => reviewedEntry(entry, standing))
    .filter((entry) => entry.review === undefined || meets(entry, asked))
    .sort((a, b) => a.sequence - b.sequence);
}
