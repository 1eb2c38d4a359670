/* The names of actors that came into a ledger with a pack. */
import type { ActorName, ActorNames } from "./model/actor-name.ts";
import type { LedgerStore } from "./store/index.ts";

const NOTE = "actor-names";

/** Meaning: the names by which a ledger's accounts are written: those that came with a pack win over the tables', so that its account reads as it was written. */
export async function withPackedNames(store: LedgerStore, names: ActorNames): Promise<ActorNames> {
  const packed = await store.note(NOTE);
  if (packed === null) return names;
  const own: readonly ActorName[] = JSON.parse(packed);
  return new Map([...names, ...own.map((name) => [name.code, name] as const)]);
}

/** Meaning: writes the names of a pack into the ledger. */
export async function keepPackedNames(store: LedgerStore, names: readonly ActorName[]): Promise<void> {
  await store.keepNote(NOTE, JSON.stringify(names));
}
