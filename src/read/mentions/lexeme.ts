import type { AgentKind, OrganisationKind } from "../../model/actor-table.ts";
import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";

/** One office that a person holds or held. */
export interface Spell {
  readonly role: string;
  readonly officeClass: string | null;
  readonly sector: Sector;
  readonly top: boolean;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  readonly source: string;
}

/** A person of the tables with all spells, earliest first. */
export interface Person {
  readonly code: ActorCode;
  readonly name: string;
  readonly gender: "f" | "m" | null;
  readonly spells: readonly Spell[];
}

/** What a name of the tables stands for. Names are matched with their case. */
export type NameLexeme =
  | { readonly kind: "state"; readonly code: ActorCode; readonly ambiguous: boolean; readonly needsThe: boolean }
  | {
      readonly kind: "seat";
      readonly code: ActorCode;
      readonly sector: Sector;
      readonly city: boolean;
      /** The days on which it was the seat; absent when it is today's. */
      readonly days?: { readonly since: IsoDate; readonly until: IsoDate | null };
    }
  | { readonly kind: "adjective"; readonly code: ActorCode }
  | { readonly kind: "people"; readonly code: ActorCode; readonly plural: boolean }
  | {
      readonly kind: "organisation";
      readonly code: ActorCode | null;
      readonly sector: Sector;
      readonly name: string;
      readonly group: OrganisationKind;
    }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "place"; readonly country: ActorCode | null; readonly place: string; readonly region: boolean }
  /** Several states in one word: "the Koreas". */
  | { readonly kind: "states"; readonly codes: readonly ActorCode[]; readonly name: string };

/** What a common word or title of the tables stands for. Matched without regard to case. */
export type WordLexeme =
  | {
      readonly kind: "office";
      readonly role: string;
      readonly officeClass: string;
      readonly sector: Sector;
      readonly states: readonly ActorCode[];
      readonly plural: boolean;
      /** "ex-minister": one who no longer holds it. */
      readonly former: boolean;
    }
  | {
      readonly kind: "agent";
      readonly noun: string;
      readonly group: AgentKind;
      readonly sector: Sector;
      readonly plural: boolean;
    }
  /** A noun that points back to a state or an organisation: "the island", "the bloc". */
  | { readonly kind: "reference"; readonly noun: string; readonly to: "state" | "org"; readonly plural: boolean };
