import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { PlaceParty } from "../../model/published-party.ts";

/** Meaning: the state that a data set names as a place's, by code or by name; null when it is not known. */
export function stateNamed(country: string, place: PlaceParty, date: IsoDate): ActorCode | null {
  return place({ name: null, text: null, code: null, country, sectors: [], role: null }, date).code;
}
