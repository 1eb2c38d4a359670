import { fileURLToPath } from "node:url";
import { loadActors } from "../knowledge/index.ts";
import type { PlaceParty } from "../model/published-party.ts";
import { compileActors, partyPlacer } from "../read/index.ts";
import { actorsPath } from "./actors-path.ts";

/** Meaning: places parties of event data with the actor tables and the user's layers over them. Throws a `LayerError` when a layer cannot be read. */
export function openPlaceParty(): PlaceParty {
  const folder = fileURLToPath(new URL("../../data/actors", import.meta.url));
  return partyPlacer(compileActors(loadActors(folder, actorsPath())));
}
