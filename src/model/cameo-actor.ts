import type { Sector } from "./ontology.ts";

/** CAMEO's role codes as PLOVER's sectors. */
const SECTOR_OF: Readonly<Record<string, Sector>> = {
  AGR: "AGR",
  BUS: "BUS",
  COP: "COP",
  CRM: "CRM",
  CVL: "CVL",
  DEV: "SOC",
  EDU: "EDU",
  ELI: "ELI",
  ENV: "SOC",
  GOV: "GOV",
  HLH: "MED",
  HRI: "SOC",
  IGO: "IGO",
  IMG: "UAF",
  INS: "REB",
  JUD: "JUD",
  LAB: "LAB",
  LEG: "LEG",
  MED: "JRN",
  MIL: "MIL",
  MNC: "BUS",
  NGM: "NGO",
  NGO: "NGO",
  OPP: "OPP",
  PTY: "PTY",
  REB: "REB",
  REF: "REF",
  REL: "REL",
  SEP: "REB",
  SET: "CVL",
  SPY: "SPY",
  UAF: "UAF",
};
/** What a government's branch is called by: the ministry of defence is MIL here, a ministry of health stays GOV. */
const BRANCHES: ReadonlySet<string> = new Set(["COP", "JUD", "LEG", "MIL", "SPY"]);
/** Religions follow REL and say no sector. */
const RELIGIONS: ReadonlySet<string> = new Set([
  "ATH",
  "BUD",
  "CHR",
  "CTH",
  "HIN",
  "JEW",
  "MOS",
  "MUS",
  "PRO",
  "SHI",
  "SUN",
]);
/** Codes of before 2000 and of other vocabularies. */
const CODE_OF: Readonly<Record<string, string>> = {
  KSV: "XKX",
  ROM: "ROU",
  TMP: "TLS",
  ZAR: "COD",
  PAL: "PSE",
  EEC: "EUR",
};
/** First letters that name no state or body, only a kind of actor. */
const KINDS: ReadonlySet<string> = new Set(["IGO", "IMG", "MNC", "NGM", "NGO"]);

/** A CAMEO actor code taken apart. `sector` is null for a state as a whole, `code` for a kind of actor without one. */
export interface CameoActor {
  readonly code: string | null;
  readonly sector: Sector | null;
}

/**
 * Meaning: the state or body and the sector of a CAMEO actor code, three letters a part. Returns what is unknown in words when a part is
 * neither a known code nor a sector. `isKnown` tells the codes that the tables have.
 * Example: "CHNGOV" is `{ code: "CHN", sector: "GOV" }`; "IGOEUREEC" is `{ code: "EUR", sector: "IGO" }`.
 */
export function cameoActor(written: string, isKnown: (code: string) => boolean): CameoActor | string {
  if (!/^(?:[A-Z]{3})+$/.test(written)) return `not an actor code: ${written} (three capital letters a part)`;
  const parts = (written.match(/.{3}/g) ?? []).map((part) => CODE_OF[part] ?? part);
  const [first = "", ...rest] = parts;
  if (KINDS.has(first)) {
    const code = rest.find(isKnown) ?? null;
    return { code, sector: SECTOR_OF[first] ?? null };
  }
  if (!isKnown(first)) return `unknown code: ${first}${written === first ? "" : ` of ${written}`}`;
  const roles = rest.filter((part) => !RELIGIONS.has(part));
  const stray = roles.find((part) => SECTOR_OF[part] === undefined);
  if (stray !== undefined) return `unknown sector: ${stray} of ${written}`;
  return { code: first, sector: sectorOf(roles) };
}

/** Meaning: the sector of the role part of a CAMEO code ("GOVMIL"); null when it names none. */
export function cameoSector(written: string): Sector | null {
  return sectorOf(written.match(/.{3}/g) ?? []);
}

function sectorOf(roles: readonly string[]): Sector | null {
  const telling = roles[0] === "GOV" ? (roles.find((part) => BRANCHES.has(part)) ?? "GOV") : roles[0];
  return telling === undefined ? null : (SECTOR_OF[telling] ?? null);
}
