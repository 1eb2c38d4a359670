import type { ActorCode, IsoDate } from "./codes.ts";
import type { Sector } from "./ontology.ts";

/** A state: how it, its people and its seats of government are named. `flags`: ambiguous, island, kingdom, north, south, ... */
export interface StateRow {
  readonly code: ActorCode;
  readonly name: string;
  readonly variants: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly seats: readonly string[];
  readonly flags: readonly string[];
}

export const ORGANISATION_KINDS = [
  "igo",
  "body",
  "armed",
  "party",
  "company",
  "ngo",
  "press",
  "people",
  "territory",
  "seat",
  "adjective",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation, national body, armed group, party, company or press body. `code` is null when no state is implied. */
export interface OrganisationRow {
  readonly name: string;
  readonly variants: readonly string[];
  readonly code: ActorCode | null;
  readonly sector: Sector;
  readonly kind: OrganisationKind;
}

/** A title word: the role it names, the class of office ("foreign" holds foreign ministers and secretaries of state) and the states that alone use it. */
export interface OfficeRow {
  readonly title: string;
  readonly role: string;
  readonly officeClass: string;
  readonly sector: Sector;
  readonly states: readonly ActorCode[];
}

/** One person's spell in one office, both days inclusive; `until` is null while it lasts. `top` marks the state's leading office of its day. */
export interface SpellRow {
  readonly code: ActorCode;
  readonly name: string;
  readonly variants: readonly string[];
  readonly gender: "f" | "m" | null;
  readonly role: string;
  readonly sector: Sector;
  readonly top: boolean;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  /** The table it was taken from, or general knowledge with a confidence. */
  readonly source: string;
}

export const AGENT_KINDS = ["group", "body", "vehicle", "state", "org"] as const;
/** `state` and `org` are nouns that point back to a state or an organisation already named ("the island", "the bloc"). */
export type AgentKind = (typeof AGENT_KINDS)[number];

/** A noun for those who act: troops, officials, a warship, a newspaper. `plural` is null when regular. */
export interface AgentRow {
  readonly noun: string;
  readonly plural: string | null;
  readonly sector: Sector;
  readonly kind: AgentKind;
}

/** A place that does not act: a sea, a region, a city that is no seat of government. `country` is null where no single state is meant. */
export interface PlaceRow {
  readonly name: string;
  readonly kind: string;
  readonly country: ActorCode | null;
}

/** A member of an organisation or bloc, both by code, from one day to another; `until` is null while it lasts. */
export interface MembershipRow {
  readonly organisation: ActorCode;
  readonly member: ActorCode;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

export const FORMER_NAME_KINDS = ["name", "adjective", "people", "seat"] as const;

/** What a state, its people or its seat of government was called, and when. A name that is no more official but still used has no `until`. */
export interface FormerNameRow {
  readonly code: ActorCode;
  readonly name: string;
  readonly kind: (typeof FORMER_NAME_KINDS)[number];
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

/** Meaning: the members of an organisation on a day, sorted; empty when the tables know none. Example: `membersOf(rows, "GSV", "2013-01-01")` holds RUS. */
export function membersOf(rows: readonly MembershipRow[], organisation: ActorCode, date: IsoDate): ActorCode[] {
  const held = rows.filter(
    (row) => row.organisation === organisation && row.since <= date && (row.until === null || date <= row.until),
  );
  return held.map((row) => row.member).sort();
}

/** A name that several states bear: each of them alone ("Congo"), or in the plural all together ("Koreas"). */
export interface SharedNameRow {
  readonly name: string;
  readonly plural: boolean;
  readonly codes: readonly ActorCode[];
}

/** A name that another place or thing bears too. `elsewhere` is the state of that other place, null when it is none's; `cues` in the text speak for the other, `own` for `code`. */
export interface NamesakeRow {
  readonly name: string;
  readonly code: ActorCode;
  readonly elsewhere: ActorCode | null;
  readonly cues: readonly string[];
  readonly own: readonly string[];
}

/** Who and what can be mentioned, as loaded from `data/actors`. */
export interface ActorTable {
  readonly states: readonly StateRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly offices: readonly OfficeRow[];
  readonly spells: readonly SpellRow[];
  readonly agents: readonly AgentRow[];
  readonly places: readonly PlaceRow[];
  readonly namesakes: readonly NamesakeRow[];
  readonly sharedNames: readonly SharedNameRow[];
  readonly memberships: readonly MembershipRow[];
  readonly formerNames: readonly FormerNameRow[];
  /** Surnames that are also common words or shared by many: never taken for a person unless the text has introduced him. */
  readonly sharedSurnames: ReadonlySet<string>;
}

/** Codes of organisations: those of the contract, then others that occur in the tables. */
export const ORGANISATION_CODES = (
  "UNO EUR NAT SEA ARL AFU IAE OSC OAS GCC WTO IMF WBK OPC SCO BRX GSV GTW APC SRC ECO SAD IGD EAC CIS CST EEU OIC " +
  "ICC COE ECH OEC OPW INP BSE CWN UNS MER CEL LIM CRC PIF ADB AIB RCR ACS ADC AES AFD ALX AMU ARC ARF ASP AUG AUK " +
  "BCG BIM BIS BNX CAB CCO CEF CEI CGL CMC CMN CMS CPL CPT CTB EAS EBR ECC EEA EFT ENE FAT FIF FRL FRS FSB FVE GEC " +
  "GLC GPD GSH GSS IBS ICG ICO IDB IEA ILC IOC IOR IPU IRE ISA ITT IWC JEF KED LCB LGA LMC MNJ MNR MRC MSF MSG MTC " +
  "NAL NBI NBS NDB NMF NRD NSG OCS OIF OTS PAL PCA PCL PFO PRS QRT QUD RCE SCL SEC SIC SPT STL TIN TSI UEF UFM VIS " +
  "WAD WAS WAU WCO WEU WPT"
).split(" ");

/** Organisations of states that records name by a code; all others are told by their names, and their codes in the tables are names of our own. */
export const RECORD_BODIES: ReadonlySet<ActorCode> = new Set(["UNO", "EUR", "NAT", "SEA", "ARL", "AFU", "IAE"]);
