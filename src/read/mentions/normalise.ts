/** A token of a sentence with its part of speech, before parsing. Offsets are UTF-16, into the document's text. */
export interface TaggedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
}

const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ł: "l", Ł: "L", ø: "o", Ø: "O", đ: "d", Đ: "D", ß: "ss" };

/** Meaning: a word without accents, full stops and typographic apostrophes: "Élysée" is "Elysee", "U.S." is "US". */
export function fold(text: string): string {
  let word = text;
  if (!PLAIN.test(word)) {
    word = word.replace(/[’ʼ‘]/g, "'").replace(/[‑‐–]/g, "-").normalize("NFD").replace(MARKS, "");
    word = word.replace(/[ıłŁøØđĐß]/g, (letter) => LETTERS[letter] ?? letter);
  }
  return word.length > 1 && word.includes(".") ? word.replaceAll(".", "") : word;
}

/** Meaning: the pieces of one token as the tries store them: folded and split at hyphens, "Jae-in" giving "Jae" and "in". */
export function pieces(token: string): string[] {
  const word = fold(token);
  if (!word.includes("-") || word.length === 1) return [word];
  return word.split("-").filter((piece) => piece !== "");
}

/** Meaning: the pieces of a name of the tables, its possessive endings and commas apart as a tokeniser would have them. */
export function keyOf(name: string): string[] {
  if (LETTERS_ONLY.test(name)) return [name];
  const keys: string[] = [];
  for (const word of name.split(" ")) {
    if (LETTERS_ONLY.test(word)) keys.push(word);
    else addKeys(keys, word);
  }
  return keys;
}

/** Most words of names: they are their own key. */
const LETTERS_ONLY = /^[A-Za-z]+$/;

function addKeys(keys: string[], word: string): void {
  const comma = word.endsWith(",");
  const whole = (comma ? word.slice(0, -1) : word).replace(/[’ʼ]/g, "'");
  const ending = whole.endsWith("'s") ? "'s" : whole.endsWith("'") ? "'" : "";
  const bare = whole.slice(0, whole.length - ending.length);
  if (bare !== "") keys.push(...pieces(bare));
  if (ending !== "") keys.push(ending);
  if (comma) keys.push(",");
}

/** Meaning: whether a word begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(text);
}
