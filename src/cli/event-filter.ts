import type { CurrentFilter } from "../ledger/index.ts";
import type { FilterOptions } from "./commands/filters.ts";
import { pairOption } from "./country-names.ts";

/** Meaning: what a command's options ask of the ledger. Throws a usage error when `--between` names no pair of countries. */
export function eventFilter({
  between,
  ledger: _,
  ...rest
}: FilterOptions & Pick<CurrentFilter, "text" | "limit">): CurrentFilter {
  return { ...rest, ...(between === undefined ? {} : { between: pairOption(between) }) };
}
