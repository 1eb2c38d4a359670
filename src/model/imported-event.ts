import type { ActorCode, IsoDate } from "./codes.ts";
import type { Context, EventType, Mode, Sector, Status } from "./ontology.ts";

/** The formats in which event data sets are published. */
export const DATA_FORMATS = ["gdelt2", "gdelt1", "icews", "polecat", "plover", "petrarch", "quadruples"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** A party of an imported event. `label` is the name, or the code where there is no name, as published. */
export interface ImportedParty {
  readonly label: string;
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly name: string | null;
  readonly role: string | null;
}

/** How the data set itself codes an event; codes are strings as published. `scale`: its own score, in the units that `scaleName` names. */
export interface OriginalCode {
  readonly scheme: "cameo" | "plover";
  readonly code: string;
  readonly scale: number | null;
  readonly scaleName: "goldstein-gdelt" | "goldstein-icews" | "plover" | null;
}

/**
 * An event that somebody else coded, with its type in our terms beside the original. `key` is its id, unique within the data set. `event` is null
 * where the ontology has no such act (CAMEO's statements); such a row is kept but is no event of a relation. `first` and `last` are the days
 * it took, both included; `known` is the day on which it had been published, null when the data set does not say. `score`: PLOVER's, -10..+10.
 */
export interface ImportedEvent {
  readonly key: string;
  readonly actor: readonly ImportedParty[];
  readonly recipient: readonly ImportedParty[];
  readonly reciprocal: boolean;
  readonly event: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  readonly status: Status;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly known: IsoDate | null;
  readonly score: number | null;
  readonly original: OriginalCode;
  readonly place: { readonly text: string; readonly country: ActorCode | null } | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The sentence or headline that the data set gives, null when it gives none. */
  readonly text: string | null;
  /** How many mentions the data set counts, null when it does not. */
  readonly mentions: number | null;
}

/** A row that could not be read: 1-based line of its file, and why. */
export interface ImportFault {
  readonly line: number;
  readonly reason: string;
}
