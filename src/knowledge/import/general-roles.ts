import type { Sector } from "../../model/ontology.ts";

const ROLE_OF: Readonly<Partial<Record<Sector, string>>> = {
  COP: "police officer",
  ELI: "public figure",
  GOV: "official",
  JUD: "judge",
  LEG: "legislator",
  MIL: "military official",
  OPP: "opposition figure",
  REB: "rebel",
  SPY: "intelligence official",
};
const OTHER = "representative";

/** Meaning: the role of a person of whom only the sector is told. */
export function generalRole(sector: Sector): string {
  return ROLE_OF[sector] ?? OTHER;
}

/** The roles that stand for a sector only. */
export const GENERAL_ROLES: ReadonlySet<string> = new Set([...Object.values(ROLE_OF), OTHER]);
