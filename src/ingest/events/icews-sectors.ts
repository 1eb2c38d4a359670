import type { Sector } from "../../model/ontology.ts";

/** ICEWS's words for sectors, whole or by how they begin, in the order in which they decide: the more telling first. */
const WORDS: readonly (readonly [string, Sector])[] = [
  ["Police", "COP"],
  ["Judicial", "JUD"],
  ["Military Intelligence", "SPY"],
  ["Intelligence Ministry", "SPY"],
  ["Military", "MIL"],
  ["Army", "MIL"],
  ["Navy", "MIL"],
  ["Air Force", "MIL"],
  ["Marines", "MIL"],
  ["Defense / Security Ministry", "MIL"],
  ["Legislative / Parliamentary", "LEG"],
  ["Insurgents", "REB"],
  ["International Insurgents", "REB"],
  ["Rebel", "REB"],
  ["Separatists", "REB"],
  ["Organized Violent", "REB"],
  ["Criminals / Gangs", "CRM"],
  ["Unidentified Forces", "UAF"],
  ["Government", "GOV"],
  ["Executive", "GOV"],
  ["Cabinet", "GOV"],
  ["International Government Organization", "IGO"],
  ["Regional Diplomatic IGOs", "IGO"],
  ["Global Diplomatic IGOs", "IGO"],
  ["Nongovernmental Organization", "NGO"],
  ["Human Rights NGOs", "NGO"],
  ["Media", "JRN"],
  ["News", "JRN"],
  ["Parties", "PTY"],
  ["Opposition", "OPP"],
  ["Dissident", "OPP"],
  ["Protestors", "OPP"],
  ["Business", "BUS"],
  ["Multinational Corporation", "BUS"],
  ["Labor", "LAB"],
  ["Education", "EDU"],
  ["Medical / Health", "MED"],
  ["Agricultural", "AGR"],
  ["Refugees", "REF"],
  ["National Religious", "REL"],
  ["International Religious", "REL"],
  ["Elite", "ELI"],
  ["General Population", "CVL"],
  ["Social", "CVL"],
];

/** Meaning: our sectors of a cell of ICEWS ("Executive,Foreign Ministry,Government"), the most telling first; empty when it names none of ours. */
export function icewsSectors(cell: string): readonly Sector[] {
  const words = cell.split(",").map((word) => word.trim());
  const found = WORDS.filter(([start]) => words.some((word) => word.startsWith(start)));
  return [...new Set(found.map(([, sector]) => sector))];
}
