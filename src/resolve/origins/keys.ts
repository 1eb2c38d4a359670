import type { OriginText } from "../../model/origin.ts";
import { quotesOf } from "./profile.ts";
import { detailsOf, hashOf, shinglesOf, wordsOf } from "./words.ts";

/** How many keys of each sort a document is found by. */
const WHOLE = 12;
const LEAD = 6;
const QUOTES = 4;
const DETAILS = 8;
/** Words at the head of a text that every cut keeps. */
const LEAD_WORDS = 50;
const SHINGLE = 4;

/**
 * Meaning: the keys that an index finds a document by: the least hashes of its word runs (copies share them: a bottom-k sketch), of the runs of its
 * first words (cut articles keep them), of its quotations, and of pairs of a name with a number or another name (rewritten articles keep those).
 * Shape: at most 30 whole numbers below 2^32, each once. Source: Broder, On the resemblance and containment of documents (1997).
 */
export function originKeys(document: Pick<OriginText, "text">): readonly number[] {
  const words = wordsOf(document.text);
  const details = [...detailsOf(document.text)].toSorted();
  const pairs = details.flatMap((a, n) => details.slice(n + 1).map((b) => hashOf(`pair ${a} ${b}`)));
  const quotes = quotesOf(document.text).map((quote) => hashOf(`quote ${quote.split(" ").slice(0, 8).join(" ")}`));
  return [
    ...new Set([
      ...least(shinglesOf(words, SHINGLE), WHOLE),
      ...least(shinglesOf(words.slice(0, LEAD_WORDS), SHINGLE), LEAD),
      ...quotes.slice(0, QUOTES),
      ...least(pairs, DETAILS),
    ]),
  ];
}

function least(hashes: Iterable<number>, count: number): readonly number[] {
  return [...hashes].toSorted((a, b) => a - b).slice(0, count);
}
