import type { Discard } from "../../model/coding-dictionary.ts";
import { wordKey } from "./word-key.ts";

/** Why a sentence is not coded: words that discard its whole story, or it alone; a dateline in place of a sentence's beginning. */
export type Unusable = "storydiscard" | "sentencediscard" | "dateline";

/** Meaning: why a sentence is not to be coded, null when it is. A discard holds where it begins a word; those of stories come first. */
export function unusableOf(words: readonly { readonly text: string }[], discards: readonly Discard[]): Unusable | null {
  const keys = words.map(({ text }) => wordKey(text));
  const sentence = ` ${keys.join(" ")} `;
  const held = discards.filter(({ text, whole }) => sentence.includes(whole ? ` ${text} ` : ` ${text}`));
  if (held.some(({ story }) => story)) return "storydiscard";
  if (held.length > 0) return "sentencediscard";
  return isDateline(words) ? "dateline" : null;
}

/** "CEBU CITY: -- ..." */
function isDateline(words: readonly { readonly text: string }[]): boolean {
  const end = words.findIndex(({ text }) => !/^[\p{Lu}.,()-]+$/u.test(text) || /^-{2,}$/.test(text));
  if (end < 1) return false;
  return words[end]?.text === ":" && /^(?:-{2,}|—|–)$/.test(words[end + 1]?.text ?? "");
}
