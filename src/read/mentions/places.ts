import type { ActorCode } from "../../model/codes.ts";
import type { ParsedSentence } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { pieces, type TaggedToken } from "./normalise.ts";
import { nameAt, scanOf } from "./scan.ts";
import { matchesAt } from "./trie.ts";

/** A place named in a text: a city, region, sea, island, state or seat. `country` is null where no single state is meant. */
export interface NamedPlace {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly country: ActorCode | null;
  readonly kind: string;
}

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

/** Meaning: the places that tokens name, states and seats included, in reading order; a name of something else that contains one is passed over. */
export function spotPlaces(tokens: readonly TaggedToken[], actors: CompiledActors): readonly NamedPlace[] {
  const scan = scanOf(tokens, actors, null);
  const found: NamedPlace[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = nameAt(scan, i);
    const first = tokens[i];
    const last = tokens[(match?.to ?? 0) - 1];
    for (const value of match?.values ?? []) {
      if (match === null || first === undefined || last === undefined) break;
      const country =
        value.kind === "place"
          ? value.country
          : value.kind === "state" || value.kind === "seat"
            ? value.code
            : undefined;
      if (country === undefined) continue;
      const text = tokens
        .slice(i, match.to)
        .map((token) => token.text)
        .join(" ");
      found.push({
        from: i,
        to: match.to,
        text,
        start: first.start,
        end: last.end,
        country,
        kind: value.kind === "place" ? value.place : value.kind,
      });
      break;
    }
    i = match?.to ?? i + 1;
  }
  return found;
}
