import { CONFIDENCE_KEYS, type ConfidenceTable } from "../model/confidence.ts";
import { readTable } from "./table.ts";

/** Meaning: the shares of right records in a file. Throws when a key has no row, or a row no key or no share between 0 and 1. */
export function loadConfidence(path: string): ConfidenceTable {
  const table = new Map(readTable(path).map((row) => [row["key"] ?? "", Number(row["share"])]));
  for (const [key, share] of table) {
    if (!CONFIDENCE_KEYS.includes(key)) throw new Error(`unknown confidence key: ${key} (in ${path})`);
    if (!(share > 0 && share < 1)) throw new Error(`not a share: ${share} (row ${key} in ${path})`);
  }
  const missing = CONFIDENCE_KEYS.find((key) => !table.has(key));
  if (missing !== undefined) throw new Error(`missing confidence row: ${missing} (in ${path})`);
  return table;
}
