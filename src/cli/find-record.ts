import type { Entry, Instant } from "../model/entry.ts";
import type { LedgerStore } from "../store/index.ts";
import { UsageError } from "./usage-error.ts";

const SHORTEST_ID = 4;
/** Records that are looked for and named where an id is not clear. */
const MOST_FOUND = 4;

/** Meaning: the record of an id, or the records whose ids begin so, the last entered of many, superseded ones too; of what had been entered by a moment, where one is given. Throws a usage error on a beginning too short. */
export async function findRecords(store: LedgerStore, id: string, knownAt?: Instant): Promise<readonly Entry[]> {
  const asked = { view: "all", ...(knownAt === undefined ? {} : { knownAt }) } as const;
  if (id.length < SHORTEST_ID) throw new UsageError(`id too short: ${id} (give ${SHORTEST_ID} letters at least)`);
  const exact = await store.entries({ ids: [id], ...asked });
  return exact.length > 0 ? exact : store.entries({ idPrefix: id, ...asked, limit: MOST_FOUND });
}

/** Meaning: what the user is told of an id that stands for no record, or for more than one. */
export function unclearId(id: string, found: readonly Entry[]): string {
  if (found.length === 0) return `unknown record: ${id} (see demarche events)`;
  return `more than one record: ${id} (${found.map(({ record }) => record.id).join(", ")})`;
}
