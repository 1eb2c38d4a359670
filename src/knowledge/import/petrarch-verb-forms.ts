import type { DictionaryVerb } from "../../model/coding-dictionary.ts";
import { piecesOf, verbForms } from "./dictionary-phrase.ts";

type VerbWords = Pick<DictionaryVerb, "words" | "head">;

/** A verb's name and all its forms. */
export interface VerbEntry {
  readonly name: string;
  readonly forms: readonly VerbWords[];
}

/**
 * Meaning: the forms of a verb as a dictionary writes it, or what is wrong. `BREAK {BROKE BROKEN}` has the forms told only, `ARREST` those made
 * by rule; in `+CORDON_OFF` and `WIRE_+TAP` the word after `+` is the verb, which in words set apart by blanks ("RULE OUT") is the first.
 */
export function verbsOf(written: string): VerbEntry | string {
  if (written.includes("{") && !written.includes("}")) return `forms without "}": ${written}`;
  const name = written.replace(/\{.*$/, "").trim().toUpperCase();
  const base = verbWords(name);
  if (typeof base === "string") return base;
  const given = /\{([^}]*)\}/.exec(written)?.[1]?.trim().split(/\s+/).filter(Boolean);
  if (given === undefined) return { name, forms: regularForms(base) };
  const forms: VerbWords[] = [base];
  for (const form of given) {
    const words = verbWords(form.toUpperCase());
    if (typeof words === "string") return words;
    forms.push(words);
  }
  return { name, forms };
}

function regularForms({ words, head }: VerbWords): VerbWords[] {
  return verbForms(words[head] ?? "").map((form) => ({ words: words.with(head, form), head }));
}

function verbWords(written: string): VerbWords | string {
  const pieces = piecesOf(written).map((piece) => piece.text);
  const marked = pieces.findIndex((piece) => piece.startsWith("+"));
  const words = pieces.map((piece) => piece.replace(/^\+/, ""));
  if (words.length === 0 || words.some((word) => !/\p{L}/u.test(word))) return `not a verb: ${written}`;
  if (words.length > 1 && marked < 0 && written.includes("_"))
    return `verb of several words without "+" before the verb: ${written}`;
  return { words, head: Math.max(marked, 0) };
}
