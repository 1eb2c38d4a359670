const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DAY = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
const AGENCY = "\\([\\p{L}][^()\\n]{1,40}\\)";
const DASH = "(?:--+|[-–—―])\\s*";
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’]+(?:[ \\/-]+\\p{Lu}[\\p{Lu}.'’]+){0,3}";
const PLACE = `(?:${CAPITALS}(?:,\\s*\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)?)`;
const TITLE_CASE = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,2}(?:,\\s*\\p{Lu}\\p{L}+)?";

/** A place with a date or an agency. */
const DATED = new RegExp(
  `^(?:(?:${PLACE}|${TITLE_CASE})(?:,?\\s*${DAY}(?:,?\\s*${AGENCY})?|\\s*${AGENCY}))\\s*${DASH}`,
  "u",
);

/** Only a place in capitals: the sentence after the dash must begin with a capital letter. */
const BARE = new RegExp(`^${PLACE}\\s+${DASH}(?=["“‘']?\\p{Lu}|\\p{N})`, "u");

/** Length of the dateline that opens a paragraph ("TOKYO, April 15 (Kyodo) – "), its dash included; 0 when there is none. */
export function datelineLength(paragraph: string): number {
  return (DATED.exec(paragraph) ?? BARE.exec(paragraph))?.[0].length ?? 0;
}
