import type { PlaceParty } from "../model/published-party.ts";
import { compileActors, partyPlacer } from "../read/index.ts";
import { openActors } from "./open-actors.ts";

/** Meaning: places parties of event data with the actor tables and the user's layers over them. Throws a `LayerError` when a layer cannot be read. */
export function openPlaceParty(): PlaceParty {
  return partyPlacer(compileActors(openActors()));
}
