import type { PhraseWord } from "../../model/coding-dictionary.ts";

/** A piece of a phrase or pattern with what stands before it: "" at the beginning. */
export interface Piece {
  readonly text: string;
  readonly before: string;
}

/** Meaning: a phrase or pattern cut at blanks and low lines. */
export function piecesOf(written: string): Piece[] {
  return [...written.matchAll(/([\s_]*)([^\s_]+)/g)].map(([, before = "", text = ""]) => ({ text, before }));
}

/** Meaning: whether a separator allows nothing between its neighbours: a low line does, a blank (also beside a low line) does not. */
export function isTight(separator: string): boolean {
  return separator !== "" && !/\s/.test(separator);
}

/** Meaning: the words of a phrase. Words that English tokens split ("DON'T") are split here too. */
export function phraseWords(written: string): PhraseWord[] {
  return piecesOf(written).flatMap(({ text, before }) =>
    splitWord(text).map((part, i) => ({ text: part, joined: i > 0 || isTight(before) })),
  );
}

/** Meaning: a word in capitals, as the tokens that a text holds for it. */
export function splitWord(word: string): string[] {
  const upper = word.toUpperCase().replace(/[’ʼ]/g, "'");
  const clitic = /^(.+?)(N'T|'(?:S|RE|VE|LL|D|M))$/.exec(upper);
  return clitic === null ? [upper] : [clitic[1] ?? "", clitic[2] ?? ""];
}

/** Meaning: the regular plural of a noun or noun phrase in capitals. */
export function pluralOf(noun: string): string {
  if (/[^AEIOU]Y$/.test(noun)) return `${noun.slice(0, -1)}IES`;
  return /(?:S|X|Z|CH|SH)$/.test(noun) ? `${noun}ES` : `${noun}S`;
}

/** Meaning: the forms of a regular verb in capitals, itself first. */
export function verbForms(verb: string): string[] {
  if (verb.endsWith("E")) return [verb, `${verb}S`, `${verb}D`, `${verb.slice(0, -1)}ING`];
  if (/[^AEIOU]Y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}IES`, `${stem}IED`, `${verb}ING`];
  }
  return [verb, pluralOf(verb), `${verb}ED`, `${verb}ING`];
}
