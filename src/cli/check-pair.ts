import { existsSync } from "node:fs";
import type { ActorNames } from "../model/actor-name.ts";
import { dyadOption } from "./country-names.ts";

/**
 * Meaning: that two countries as written are a relation by the tables, told before a ledger is opened. A ledger that came from a pack may know more names, so where
 * there is one it is asked. Throws a usage error when one is unknown or both are the same and there is no ledger to ask.
 */
export function checkPair([a, b]: readonly [string, string], tables: ActorNames, ledger: string): void {
  if (!existsSync(ledger)) dyadOption(a, b, tables);
}
