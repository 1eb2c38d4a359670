import type { Quantity } from "../../model/record.ts";
import { attachmentOf, clauseDistance } from "../attachment.ts";
import type { Token } from "../sentence.ts";
import type { FoundQuantity } from "./find-quantities.ts";

/** Meaning: the quantities that stand in an act's own clause, in reading order; `predicate` is the act's token. */
export function quantitiesFor(
  found: readonly FoundQuantity[],
  tokens: readonly Token[],
  predicate: number,
): readonly Quantity[] {
  return found
    .filter((quantity) => {
      const at = attachmentOf(quantity, tokens);
      return at !== null && clauseDistance(at, tokens, predicate) !== null;
    })
    .map(({ quantity }) => quantity);
}
