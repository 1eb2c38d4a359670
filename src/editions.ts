/* Editions: an account that is saved, had again as it was, and compared with how things stand. */
import { type BriefInput, writeAccount } from "./brief/index.ts";
import { keepEdition } from "./ledger/index.ts";
import type { Account } from "./model/account.ts";
import { dyadsOf } from "./model/dyads.ts";
import type { Edition } from "./model/edition.ts";
import type { Instant } from "./model/entry.ts";
import { VERSION } from "./model/version.ts";
import { ACCOUNT_SETTINGS, type AccountOptions, materialOf } from "./pipeline.ts";
import type { LedgerStore } from "./store/index.ts";

export interface SaveOptions extends AccountOptions {
  readonly user: string;
  /** The moment of saving, by the caller's clock; what had been entered by then is in the account unless `knownAt` says an earlier one. */
  readonly now: Instant;
}

/**
 * Meaning: writes the account of a relation and keeps it as an edition. Rejects with a `LedgerError` when the store cannot be read or written.
 * Example: `const { id, account } = await saveAccount(store, { dyad, asOf, since, names, user: "ada", now });`
 */
export async function saveAccount(store: LedgerStore, { user, now, ...asked }: SaveOptions): Promise<Edition> {
  const knownAt = asked.knownAt === undefined || asked.knownAt > now ? now : asked.knownAt;
  const material = await materialOf(store, { ...asked, knownAt });
  const account = writeAccount(material);
  const records = recordsOf(material, account);
  const leaned = new Set(records);
  const coders = new Set(material.entries.flatMap(({ record, coder }) => (leaned.has(record.id) ? [coder] : [])));
  return keepEdition(store, {
    dyad: asked.dyad,
    asOf: asked.asOf,
    knownAt,
    saved: now,
    user,
    settings: { since: asked.since, ...ACCOUNT_SETTINGS },
    coders: [...coders].toSorted(),
    method: VERSION,
    records,
    account,
  });
}

/** Every record an account leans on: those cited, and all told ones on the relation itself, which its figures and counts rest on. */
function recordsOf({ entries, dyad }: BriefInput, { references }: Account): readonly string[] {
  const own = entries.filter(({ record }) => dyadsOf(record).some((one) => one.join() === dyad.join()));
  return [...new Set([...own.map(({ record }) => record.id), ...references.flatMap(({ records }) => records)])].sort();
}
