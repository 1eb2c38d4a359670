import type { ActorCode, IsoDate } from "./codes.ts";
import type { EventDate } from "./record.ts";

/** The offices whose contacts are told apart; `leader` is a head of state or of government, whichever it was. */
export const OFFICES = [
  "leader",
  "head of state",
  "head of government",
  "foreign minister",
  "defence minister",
] as const;
export type Office = (typeof OFFICES)[number];

/** Several holders of an office, in words. */
export const OFFICE_HOLDERS: Readonly<Record<Office, string>> = {
  leader: "leaders",
  "head of state": "heads of state",
  "head of government": "heads of government",
  "foreign minister": "foreign ministers",
  "defence minister": "defence ministers",
};

/** How two sides meet: one goes to the other, they speak over a line, sit down together, or hold a dialogue that has a name. */
export const CONTACT_FORMS = ["visit", "call", "talks", "dialogue"] as const;
export type ContactForm = (typeof CONTACT_FORMS)[number];

/** `bilateral`: for the other side; `sidelines`: at or beside a meeting of more than two; `unsaid`: no report says. */
export type Occasion = "bilateral" | "sidelines" | "unsaid";

/**
 * What is counted as the same kind of contact. `side`: whose office-holder it is, and of a visit who went; null for what both hold together. `office`:
 * null when no report gives one that counts. `name`: of a dialogue, in small letters.
 */
export interface ContactKind {
  readonly form: ContactForm;
  readonly side: ActorCode | null;
  readonly office: Office | null;
  readonly name: string | null;
}

/** A contact that took place, as one incident tells it. `kinds`: everything it counts as. `people`: who held the offices, where named. */
export interface Contact {
  readonly kinds: readonly ContactKind[];
  readonly occasion: Occasion;
  readonly date: EventDate & { readonly start: IsoDate };
  readonly people: readonly string[];
  readonly incidents: readonly string[];
  /** The records that the incidents rest on, the first deciding one first. */
  readonly records: readonly string[];
}

/** Two contacts of one kind, nothing of that kind between them: how long the second let wait. */
export interface Gap {
  readonly kind: ContactKind;
  /** The newest one. */
  readonly last: Contact;
  /** The one before; null when the ledger holds none. */
  readonly before: Contact | null;
  /** Calendar months from the month in which the one began to that in which the other did; null without one before, or with a date coarser than a month. */
  readonly months: number | null;
  /** Whole months from the last contact to the day asked for. */
  readonly monthsSince: number | null;
  /** How many in each calendar year of the ledger that has any, in order. */
  readonly perYear: readonly { readonly year: number; readonly n: number }[];
  /** Contacts beside larger meetings, which are left out of `last`, `before` and `perYear`. */
  readonly sidelines: readonly Contact[];
}

/** What an article says of a first or a gap, held against the ledger. */
export interface ClaimCheck {
  readonly record: string;
  readonly what: string;
  readonly years: number | null;
  readonly since: IsoDate | null;
  /** `other`: the claim is about something else than any kind counted, or does not say what; `silent`: the ledger does not reach back so far. */
  readonly verdict: "agrees" | "differs" | "other" | "silent";
  readonly kind: ContactKind | null;
  /** The ledger's own figure, in months, where there is one. */
  readonly months: number | null;
  readonly reason: string;
}
