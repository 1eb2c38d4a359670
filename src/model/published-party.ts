import type { IsoDate } from "./codes.ts";
import type { ImportedParty } from "./imported-event.ts";
import type { Sector } from "./ontology.ts";

/**
 * A party as an event data set publishes it, before it is known who is meant. `text` is how it was mentioned, `code` a code of an actor as written ("CHNGOV",
 * "CHN"), `country` its state by code or by name, `sectors` what the data set says of its kind, in our sectors, `role` its office. Null and empty: not said.
 */
export interface PublishedParty {
  readonly name: string | null;
  readonly text: string | null;
  readonly code: string | null;
  readonly country: string | null;
  readonly sectors: readonly Sector[];
  readonly role: string | null;
}

/** Meaning: who is meant by a party on a day. Given to the readers of event data by their caller, who has the actor tables. Never throws. */
export type PlaceParty = (party: PublishedParty, date: IsoDate) => ImportedParty;
