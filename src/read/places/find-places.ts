import type { ActorCode } from "../../model/codes.ts";
import type { Place } from "../../model/record.ts";
import { attachmentOf, clauseDistance } from "../attachment.ts";
import type { Token } from "../sentence.ts";

const NAME = "[A-Z][\\p{L}’'.-]*[\\p{L}](?:(?:[ -](?:of|de|el|al|bin|the)){0,2}[ -][A-Z][\\p{L}’'-]+)*";
const AT = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|[Aa]round|[Oo]n|[Ff]rom inside|[Ii]nside)\\s+(?:(?<kind>the (?:[a-z]+ )?(?:town|city|village|port|capital|province|region|island|district|airport|suburb|coast) of)\\s+|the\\s+(?:[a-z]+\\s+)?)?(?<name>${NAME})`,
  "gu",
);
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Meaning: the ISO code of the country that a place name lies in; null when the name is not known. */
export type CountryLookup = (name: string) => ActorCode | null;

/**
 * Meaning: the places that a sentence names after "in", "at" or "near", with their country. A name that the lookup does not
 * know is kept only when the words call it a town, a province or the like; its country is then null.
 * Example: findPlaces("They met in Geneva.", 0, lookup) gives Geneva, CHE.
 */
export function findPlaces(text: string, offset: number, lookup: CountryLookup): readonly Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(AT)) {
    const name = (match.groups?.["name"] ?? "").replace(/[’']s$/, "");
    if (name === "" || NO_PLACE.test(name)) continue;
    const country = lookup(name) ?? lookup(name.split(/[ -](?=[A-Z])/)[0] ?? name);
    if (country === null && match.groups?.["kind"] === undefined) continue;
    const start = offset + match.index + match[0].lastIndexOf(name);
    places.push({ text: name, start, end: start + name.length, country });
  }
  return places;
}

/** Meaning: the place that an act bears: the nearest one in its own clause; null without one. `predicate` is the act's token. */
export function placeFor(places: readonly Place[], tokens: readonly Token[], predicate: number): Place | null {
  let best: { readonly place: Place; readonly distance: number } | null = null;
  for (const place of places) {
    const at = attachmentOf(place, tokens);
    const distance = at === null ? null : clauseDistance(at, tokens, predicate);
    if (distance !== null && (best === null || distance < best.distance)) best = { place, distance };
  }
  return best?.place ?? null;
}
