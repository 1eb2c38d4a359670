import type { Entry } from "../model/entry.ts";
import type { LedgerStore } from "../store/index.ts";
import { UsageError } from "./usage-error.ts";

const SHORTEST_ID = 4;
/** Records that are looked for and named where an id is not clear. */
const MOST_FOUND = 4;

/** Meaning: the record of an id, or the records whose ids begin so, the last entered of many, superseded ones too. Throws a usage error on a beginning too short. */
export async function findRecords(store: LedgerStore, id: string): Promise<readonly Entry[]> {
  if (id.length < SHORTEST_ID) throw new UsageError(`id too short: ${id} (give ${SHORTEST_ID} letters at least)`);
  const exact = await store.entries({ ids: [id], view: "all" });
  return exact.length > 0 ? exact : store.entries({ idPrefix: id, view: "all", limit: MOST_FOUND });
}

/** Meaning: what the user is told of an id that stands for no record, or for more than one. */
export function unclearId(id: string, found: readonly Entry[]): string {
  if (found.length === 0) return `unknown record: ${id} (see demarche events)`;
  return `more than one record: ${id} (${found.map(({ record }) => record.id).join(", ")})`;
}
