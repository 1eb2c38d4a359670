import { wordKey } from "./word-key.ts";

/** A word of a sentence with its tag of the Penn Treebank; `index` is its place in the sentence as given. */
export interface TaggedWord {
  readonly text: string;
  readonly xpos: string;
}

/** A word as the coder compares it. A word with the tag GAP marks where a clause was left out; its key is empty. */
export interface CodingWord {
  readonly key: string;
  readonly xpos: string;
  readonly index: number;
  /** Written with a capital letter at its beginning. */
  readonly capital: boolean;
}

/** The tag of the mark that a left-out clause leaves: nothing joins over it, but it is no border of a clause. */
export const GAP = "GAP";

const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "``", "''", "_"]);

/** Meaning: the words that are compared: without brackets and what is in them, without quotation marks and low lines. */
export function codingWords(words: readonly TaggedWord[]): CodingWord[] {
  const kept: CodingWord[] = [];
  let depth = 0;
  for (const [index, { text, xpos }] of words.entries()) {
    if (text === "(" || text === "[") depth += 1;
    else if ((text === ")" || text === "]") && depth > 0) depth -= 1;
    else if (depth === 0 && !QUOTES.has(text)) kept.push(codingWord(text, xpos, index));
  }
  return depth === 0 ? kept : words.map(({ text, xpos }, index) => codingWord(text, xpos, index));
}

function codingWord(text: string, xpos: string, index: number): CodingWord {
  return { key: wordKey(text), xpos, index, capital: /^\p{Lu}/u.test(text) };
}

/** Meaning: whether a word is one for counting: not a mark of punctuation, not a clitic. */
export function isCounted({ key }: CodingWord): boolean {
  return /^[\p{L}\p{N}]/u.test(key);
}

/** Tags of words that may stand between words that a dictionary joins: articles, numbers, personal pronouns. */
const PASSED_OVER = /^(?:DT|PDT|CD|PRP)$/;
const HAVE = /^(?:HAVE|HAS|HAD)$/;

/** Meaning: whether a word may stand between joined words: those tags, and "have" as it stands in the perfect. */
export function isPassedOver({ key, xpos }: CodingWord): boolean {
  return PASSED_OVER.test(xpos) || HAVE.test(key);
}
