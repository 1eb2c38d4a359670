import type { ActorCode } from "../../model/codes.ts";
import type { ParsedSentence } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { pieces } from "./normalise.ts";
import { matchesAt } from "./trie.ts";

/** Meaning: the states of the places named in a sentence that are no mentions themselves, in reading order. */
export function placesOf(sentence: ParsedSentence, actors: CompiledActors): ActorCode[] {
  const keys = sentence.tokens.map((token) => (token.mention === null ? pieces(token.text) : [""]));
  const found: ActorCode[] = [];
  for (let i = 0; i < keys.length; ) {
    const match = matchesAt(actors.names, keys, i).at(-1);
    const place = match?.values.find((value) => value.kind === "place");
    if (place?.kind === "place" && place.country !== null) found.push(place.country);
    i = match?.to ?? i + 1;
  }
  return found;
}
