import { fileURLToPath } from "node:url";
import type { Callings } from "../export/index.ts";
import { loadStateCodes } from "../knowledge/index.ts";
import { withPackedNames } from "../packed-names.ts";
import type { LedgerStore } from "../store/index.ts";
import { openActorNames } from "./country-names.ts";

/** Meaning: how a ledger's actors are called in what goes out: by the names of accounts, and by ISO 3166-1's two letters. */
export async function openCallings(store: LedgerStore): Promise<Callings> {
  const names = await withPackedNames(store, openActorNames());
  const codes = loadStateCodes(fileURLToPath(new URL("../../data/names-cldr", import.meta.url)));
  const alpha2 = new Map([...codes].map(([two, code]) => [code, two]));
  return { nameOf: (code) => names.get(code)?.name ?? code, alpha2Of: (code) => alpha2.get(code) ?? null };
}
