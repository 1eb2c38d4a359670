import { lookUpPair } from "../../lib/pair-table.ts";
import { hashText } from "./hash.ts";

/** What the classifiers see of one word form, all as hashes or small numbers. */
export interface WordForm {
  /** Hash of the lower-cased form with digits written as 0. */
  readonly word: number;
  /** Word class from word vectors (1..1023), 0 when unknown. */
  readonly wordClass: number;
  /** Hash of the run-length-reduced shape: "Xx", "0", "X.X.", "x-x". */
  readonly shape: number;
  readonly prefix1: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
}

/** Lower case, digits as 0, curly quotes and dashes straightened. */
export function normaliseForm(text: string): string {
  return text.toLowerCase().replace(/[0-9]/g, "0").replace(/[’‘ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/[‑‐]/g, "-");
}

/** The letter case and digit pattern of a form, runs shortened to one sign: "Jae-in" is "Xx-x". */
export function wordShape(text: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < text.length && shape.length < 8; i++) {
    const sign = shapeOf(text.charAt(i));
    if (sign !== last) shape += sign;
    last = sign;
  }
  return shape;
}

function shapeOf(ch: string): string {
  if (ch >= "a" && ch <= "z") return "x";
  if (ch >= "A" && ch <= "Z") return "X";
  if (ch >= "0" && ch <= "9") return "0";
  if (ch === "’" || ch === "‘") return "'";
  if (ch.toLowerCase() !== ch) return "X";
  return ch.toUpperCase() !== ch ? "x" : ch;
}

/** Describes a form; a unit of several words ("U.S. President Donald Trump") is described by its last word. */
export function describeForm(text: string, wordClasses: Int32Array): WordForm {
  const form = text.slice(text.lastIndexOf(" ") + 1);
  const plain = normaliseForm(form);
  const n = plain.length;
  const word = hashText(plain);
  let wordClass = lookUpPair(wordClasses, word);
  if (wordClass === 0) {
    const dash = plain.lastIndexOf("-");
    if (dash > 0 && dash < n - 1) wordClass = lookUpPair(wordClasses, hashText(plain, dash + 1));
  }
  return {
    word,
    wordClass,
    shape: hashText(wordShape(form)),
    prefix1: hashText(plain, 0, 1),
    prefix3: hashText(plain, 0, Math.min(3, n)),
    suffix1: hashText(plain, Math.max(0, n - 1)),
    suffix2: hashText(plain, Math.max(0, n - 2)),
    suffix3: hashText(plain, Math.max(0, n - 3)),
    suffix4: hashText(plain, Math.max(0, n - 4)),
  };
}
