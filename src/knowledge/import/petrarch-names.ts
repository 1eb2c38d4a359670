/** Words inside a name that stay small. */
const SMALL =
  /^(?:of|the|and|for|in|on|to|de|da|do|dos|das|del|di|van|von|der|den|la|le|les|el|al|as|ul|ur|ud|ol|i|e|y|bin|ibn|bint)$/;
/** Small only between hyphens. */
const ARTICLES: ReadonlySet<string> = new Set(["al", "el", "as", "ul", "i", "e", "ye", "de", "la", "in"]);
/** Up to this length a single word may be an abbreviation as well as a name. */
const LONGEST_ABBREVIATION = 5;
const LONGEST_SURE_ABBREVIATION = 3;

/**
 * Meaning: how a name of an actor dictionary, all capitals with low lines, is written in running text; several spellings where that cannot be
 * told. Empty when nothing is left. Example: "ISLAMIC_REPUBLIC_OF_AFGHANISTAN_" is "Islamic Republic of Afghanistan"; "ANSF" is "Ansf" or "ANSF".
 */
export function spellingsOf(written: string): readonly string[] {
  const name = written.replaceAll("_", " ").replace(/\s+/g, " ").trim();
  if (name === "" || !/\p{L}/u.test(name)) return [];
  if (name !== name.toUpperCase()) return [name];
  const words = name.split(" ");
  const cased = words.map((word, i) => casedWord(word, i > 0 && i < words.length - 1)).join(" ");
  if (words.length > 1 || /[^\p{L}]/u.test(name)) return [cased];
  if (name.length <= LONGEST_SURE_ABBREVIATION) return [name];
  return name.length <= LONGEST_ABBREVIATION ? [cased, name] : [cased];
}

function casedWord(word: string, inside: boolean): string {
  const lower = word.toLowerCase();
  if (inside && SMALL.test(lower)) return /^(?:al|el|la|le)$/.test(lower) ? capital(lower) : lower;
  if (/^(?:\p{L}\.)+$/u.test(word)) return word;
  return lower
    .split("-")
    .map((part, i, parts) => (i > 0 && i < parts.length - 1 && ARTICLES.has(part) ? part : capital(part)))
    .join("-");
}

function capital(word: string): string {
  return word.replace(/^[^\p{L}]*\p{L}/u, (start) => start.toUpperCase());
}
