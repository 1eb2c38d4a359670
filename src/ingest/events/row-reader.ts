import type { PlaceParty } from "../../model/published-party.ts";
import type { Findings } from "./batch.ts";
import type { CameoCodes } from "./cameo-codes.ts";
import type { Row } from "./row.ts";

/** Reads one row of a file into `findings`; a row that cannot be read becomes a fault there and never throws. */
export type ReadRow = (row: Row, findings: Findings) => void;

/** What the readers of rows are given: who places parties, CAMEO's codes, and the file's name without folders and endings, for keys. */
export interface ReaderOptions {
  readonly place: PlaceParty;
  readonly cameo: CameoCodes;
  readonly stem: string;
}

/** Meaning: tells that the row could not be read, and why. */
export function addFault(row: Row, findings: Findings, reason: string): void {
  findings.faults.push({ line: row.line, reason });
}
