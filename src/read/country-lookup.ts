import type { ActorTable } from "../model/actor-table.ts";
import type { CountryLookup } from "./places/index.ts";

/** Meaning: the country of a place or state name as written in the tables; null when none of them has it. */
export function countryLookup(actors: ActorTable): CountryLookup {
  const codes = new Map<string, string>();
  for (const place of actors.places) if (place.country !== null) codes.set(place.name, place.country);
  for (const state of actors.states)
    for (const name of [state.name, ...state.variants, ...state.seats]) codes.set(name, state.code);
  return (name) => codes.get(name) ?? null;
}
