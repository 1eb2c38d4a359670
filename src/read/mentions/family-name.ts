import type { ActorCode } from "../../model/codes.ts";

/** Where people are called by the first of their names as well as by the last. */
const EITHER: ReadonlySet<ActorCode> = new Set([
  "VNM",
  "MMR",
  "ETH",
  "ERI",
  "MYS",
  "THA",
  "IDN",
  "LAO",
  "BGD",
  "BTN",
  "ISL",
  "MNG",
  "SOM",
  "DJI",
  "SGP",
]);
/** Where the family name comes first. */
const FIRST: ReadonlySet<ActorCode> = new Set(["CHN", "HKG", "MAC", "KOR", "PRK", "TWN", "KHM"]);

/** "Nak-yon", "Tsai Ing-wen": a given name after the family name. */
const SYLLABLES = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Meaning: the words of a full name that alone stand for its bearer, by the custom of a state: the family name, and where people go by it the first name. `words` are those of the name in order. */
export function calledBy(words: readonly string[], code: ActorCode | null): string[] {
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  if (FIRST.has(code ?? "") || (code === null && SYLLABLES.test(last))) return [first];
  return EITHER.has(code ?? "") ? [first, last] : [last];
}

/** Meaning: whether the family name comes first in a state. */
export function isFamilyNameFirst(code: ActorCode | null): boolean {
  return FIRST.has(code ?? "");
}
