import { isIsoDate } from "../lib/iso-date.ts";
import type { Entry } from "../model/entry.ts";
import type { EntryFilter, LedgerStore } from "../store/index.ts";
import { instantOf } from "./instant.ts";

/**
 * Meaning: the entries that meet the filter, each document as its last run read it. `asOf` asks what had been published by that
 * day (an undated document counts from the day it was entered), `knownAt` what had been entered by that moment: with both, an
 * account can be replayed exactly. Shape: in the order entered, reading order within a document.
 * Throws on a day or moment that is none and on a negative limit; rejects with a `LedgerError` when the store cannot be read.
 * Example: `await currentEntries(store, { between: dyadOf("CHN", "JPN"), asOf: "2018-04-25" })`
 */
export async function currentEntries(store: LedgerStore, filter: Omit<EntryFilter, "view">): Promise<readonly Entry[]> {
  const { knownAt, limit } = filter;
  for (const day of [filter.asOf, filter.since, filter.until]) {
    if (day !== undefined && !isIsoDate(day)) throw new Error(`not a day: ${day} (write YYYY-MM-DD)`);
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) throw new Error(`not a limit: ${limit}`);
  const moment = knownAt === undefined ? {} : { knownAt: instantOf(knownAt) };
  return store.entries({ ...filter, ...moment, view: "current" });
}
