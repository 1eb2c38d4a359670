import type { CompiledActors } from "./compile-actors.ts";
import { type Found, ofPerson, wholeName } from "./found-name.ts";
import { keyOf } from "./normalise.ts";
import { valuesUnder } from "./trie.ts";

const LIKE_NAME = 0.8;
const FAMILY_NAME = 0.6;

/** A name written otherwise than in the tables, a name behind a title, or a family name. */
export function partOfName(actors: CompiledActors, name: string): Found[] {
  const bare = withoutTitle(actors, name);
  const whole = bare === name ? [] : wholeName(actors, bare).filter((one) => one.person !== undefined);
  if (whole.length > 0) return whole;
  const like = actors.likeNames().find(bare);
  if (like.length > 0) return like.map((person) => ofPerson(person, LIKE_NAME));
  if (bare.includes(" ")) return [];
  return (actors.bySurname.get(keyOf(bare).join("-")) ?? []).map((person) => ofPerson(person, FAMILY_NAME));
}

const HONORIFIC =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|madame|prof|sheikh|sheik|shaykh|sayyid|sayyed|seyyed|hajj|haji|ayatollah|imam|mullah|maulana|king|queen|prince|princess|crown|emir|sultan|pope|his|her|excellency|majesty|highness|royal|former|ex|late|acting|interim|then)\.?$/i;

/** A name without the titles and honorifics before it and the realm after it: "Minister Patnaik", "Sheikh Hasina Wajed", "Abdullah II of Jordan". */
function withoutTitle(actors: CompiledActors, name: string): string {
  const words = name.replace(/ of (?:the )?\p{Lu}[\p{L} ]+$/u, "").split(/\s+/);
  let from = 0;
  while (from < words.length - 1) {
    const step = titleAt(actors, words, from);
    if (step === from) break;
    from = step;
  }
  return words.slice(from).join(" ");
}

/** The end of a title, honorific, adjective of a state or "of" and a state at `from`; `from` where there is none. */
function titleAt(actors: CompiledActors, words: readonly string[], from: number): number {
  const owner = /^(?:of|for|and|the)$/.test(words[from] ?? "") && from > 0;
  for (let to = Math.min(words.length - 1, from + 4); to > from; to--) {
    const key = keyOf(words.slice(owner ? from + 1 : from, to).join(" "));
    const title = valuesUnder(
      actors.words,
      key.map((piece) => piece.toLowerCase()),
    );
    const kinds = valuesUnder(actors.names, key).map((value) => value.kind);
    if (title.length > 0 || kinds.includes("adjective") || (owner && kinds.includes("state"))) return to;
  }
  return HONORIFIC.test(words[from] ?? "") ? from + 1 : from;
}
