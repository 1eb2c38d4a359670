/* What leaves the ledger: the same ledger, read through the rights of its documents. */
import { withheldRecord } from "./export/index.ts";
import type { Entry } from "./model/entry.ts";
import { type Allowance, allowanceOf } from "./model/rights.ts";
import { isWithheld } from "./model/withheld.ts";
import type { LedgerStore } from "./store/index.ts";

/** The ledger as it may be passed on, and how many sentences of it were withheld so far. */
export interface PassedOn {
  readonly store: LedgerStore;
  readonly withheld: () => number;
  /** What of a document may be passed on. */
  readonly allowance: (document: string) => Promise<Allowance>;
}

/**
 * Meaning: the ledger with the sentences of documents whose rights do not let them pass as hashes at their offsets; all that is asked of it, accounts too, is
 * answered without their words. `unstated` holds for documents that state no rights, and for rows of data sets. What was withheld elsewhere before counts too.
 */
export function passedOn(store: LedgerStore, unstated: Allowance): PassedOn {
  const known = new Map<string, Allowance>();
  const withheld = new Set<string>();
  const learn = async (ids: readonly string[]) => {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    if (unknown.length === 0) return;
    const documents = await store.documents(unknown);
    for (const id of unknown) known.set(id, allowanceOf(documents.get(id)?.rights ?? null, unstated));
  };
  const pass = (entry: Entry): Entry => {
    const record = known.get(entry.record.document) === "none" ? withheldRecord(entry.record) : entry.record;
    if (isWithheld(record.sentence.text)) withheld.add(`${record.document} ${record.sentence.start}`);
    return { ...entry, record };
  };
  return {
    store: {
      ...store,
      entries: async (filter) => {
        const entries = await store.entries(filter);
        await learn(entries.map(({ record }) => record.document));
        return entries.map(pass);
      },
    },
    withheld: () => withheld.size,
    allowance: async (document) => {
      await learn([document]);
      return known.get(document) ?? unstated;
    },
  };
}
