import { contradictionsIn } from "../contradictions.ts";
import { addDays } from "../lib/iso-date.ts";
import type { ActorTable } from "../model/actor-table.ts";
import type { AccountOptions } from "../pipeline.ts";
import { slotReader } from "../read/index.ts";

/** Contradictions are told of what was reported this far back. */
const CONTRADICTED_DAYS = 112;

/** Meaning: what an account asks for the contradictions of its relation: those of the sixteen weeks to its day, read with these tables. */
export function contradictionFinder(actors: ActorTable): NonNullable<AccountOptions["contradictions"]> {
  const readSlots = slotReader(actors);
  return (store, { dyad, ...horizon }) =>
    contradictionsIn(store, { ...horizon, between: dyad, since: addDays(horizon.asOf, -CONTRADICTED_DAYS), readSlots });
}
