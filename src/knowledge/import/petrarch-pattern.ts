import type { PatternItem } from "../../model/coding-dictionary.ts";
import { isTight, type Piece, piecesOf, splitWord } from "./dictionary-phrase.ts";

/** A pattern's two sides, each from the verb outwards. */
export interface PatternSides {
  readonly before: readonly PatternItem[];
  readonly after: readonly PatternItem[];
}

const SYMBOLS = { $: "source", "+": "target", "^": "skip", "%": "compound" } as const;

/**
 * Meaning: a pattern without its dash and code, or what is wrong with it. `*` (or `**`) is the verb; a blank lets other words stand between, a
 * low line does not; `&NAME` is a synset. The brackets in which PETRARCH-2 groups the words of a phrase are read as blanks. Example: "SAID WOULD_* OVER $".
 */
export function patternSides(written: string): PatternSides | string {
  if (written.includes("|")) return `alternatives: ${written.trim()} (write them as a synset)`;
  const parts = written.replace(/[(){}]/g, " ").split(/\*+/);
  const [left = "", right = ""] = parts;
  if (parts.length !== 2) return `pattern without one "*" for the verb: ${written.trim()}`;
  const reversed = piecesFromRight(left);
  return {
    before: reversed.flatMap((piece) => itemsOf(piece, "before")),
    after: piecesOf(right).flatMap((piece) => itemsOf(piece, "after")),
  };
}

/** The pieces left of the verb from the verb outwards, each with the separator on the verb's side. */
function piecesFromRight(left: string): Piece[] {
  return [...left.matchAll(/([^\s_]+)([\s_]*)/g)].map(([, text = "", before = ""]) => ({ text, before })).reverse();
}

function itemsOf({ text, before }: Piece, side: "before" | "after"): PatternItem[] {
  const joined = isTight(before);
  if (text.startsWith("&")) return [{ kind: "synset", name: text.slice(1).toUpperCase(), joined }];
  if (text in SYMBOLS) return [{ kind: SYMBOLS[text as keyof typeof SYMBOLS], joined }];
  const parts = splitWord(text);
  return (side === "after" ? parts : parts.reverse()).map((part, i) => ({
    kind: "word",
    text: part,
    joined: i > 0 || joined,
  }));
}

/** Meaning: the synsets that a pattern names. */
export function synsetsNamed({ before, after }: PatternSides): string[] {
  return [...before, ...after].flatMap((item) => (item.kind === "synset" ? [item.name] : []));
}
