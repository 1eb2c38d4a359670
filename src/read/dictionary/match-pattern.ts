import type { PatternItem, VerbPattern } from "../../model/coding-dictionary.ts";
import { isPassedOver } from "./coding-word.ts";
import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** The sides that a pattern names; null where it names none. `compound`: the party that "%" stands for, and on which side of the verb. */
export interface PatternSides {
  readonly source: Party | null;
  readonly target: Party | null;
  readonly compound: { readonly party: Party; readonly side: "before" | "after" } | null;
}

/** What is looked at on one side of a verb: places of words from the verb outwards. */
export interface VerbSides {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export const NO_SIDES: PatternSides = { source: null, target: null, compound: null };

type Synsets = ReadonlyMap<string, readonly (readonly string[])[]>;

interface Search {
  readonly scene: Scene;
  readonly items: readonly PatternItem[];
  readonly places: readonly number[];
  readonly side: "before" | "after";
  readonly synsets: Synsets;
}

/** Meaning: the sides that a pattern finds around a verb, or null where it does not hold. */
export function matchPattern(
  pattern: VerbPattern,
  scene: Scene,
  { before, after }: VerbSides,
  synsets: Synsets,
): PatternSides | null {
  const right = search({ scene, items: pattern.after, places: after, side: "after", synsets }, 0, 0);
  if (right === null) return null;
  const left = search({ scene, items: pattern.before, places: before, side: "before", synsets }, 0, 0);
  if (left === null) return null;
  return {
    source: right.source ?? left.source,
    target: right.target ?? left.target,
    compound: right.compound ?? left.compound,
  };
}

function search(given: Search, item: number, at: number): PatternSides | null {
  const { items, places, scene } = given;
  const wanted = items[item];
  if (wanted === undefined) return NO_SIDES;
  if (wanted.kind !== "word" && wanted.kind !== "synset") return searchParty(given, item, at);
  for (let i = at; i < places.length; i += 1) {
    for (const length of lengthsAt(given, wanted, i)) {
      const rest = search(given, item + 1, i + length);
      if (rest !== null) return rest;
    }
    const word = scene.words[places[i] ?? -1];
    if (wanted.joined && (word === undefined || !isPassedOver(word))) return null;
  }
  return null;
}

/** How many words from a place the wanted word or a phrase of the wanted synset takes. */
function lengthsAt(
  { scene, places, side, synsets }: Search,
  wanted: Extract<PatternItem, { kind: "word" | "synset" }>,
  at: number,
): number[] {
  const keyAt = (i: number) => scene.words[places[i] ?? -1]?.key;
  if (wanted.kind === "word") return keyAt(at) === wanted.text ? [1] : [];
  const phrases = (synsets.get(wanted.name) ?? []).filter((phrase) => {
    const words = side === "after" ? phrase : phrase.toReversed();
    return words.length > 0 && words.every((word, i) => keyAt(at + i) === word);
  });
  return phrases.map((phrase) => phrase.length).toSorted((a, b) => b - a);
}

/** The next noun phrase to pass over, or the next party that the symbol can stand for. */
function searchParty(given: Search, item: number, at: number): PatternSides | null {
  const { scene, items, places, side } = given;
  const kind = items[item]?.kind;
  const fits = (place: number) => {
    if (kind === "skip") return scene.phraseOf[place] ?? null;
    const party = restOf(given, place, at);
    const coded = party !== null && party.codes.length > (kind === "compound" ? 1 : 0);
    return coded ? party : null;
  };
  const found = places.findIndex((place, i) => i >= at && fits(place) !== null);
  const range = found < 0 ? null : fits(places[found] ?? -1);
  if (range === null) return null;
  let next = found;
  while (next < places.length && isIn(places[next] ?? -1, range)) next += 1;
  const rest = search(given, item + 1, next);
  if (rest === null || kind === "skip") return rest;
  const party = restOf(given, places[found] ?? -1, at);
  if (party === null) return rest;
  if (kind === "source") return { ...rest, source: party };
  return kind === "target" ? { ...rest, target: party } : { ...rest, compound: { party, side } };
}

/** The party at a place; only its noun phrase there when a pattern has used the words before it already. */
function restOf({ scene, places, side }: Search, place: number, at: number): Party | null {
  const party = scene.partyOf[place] ?? null;
  const used = places[at - 1];
  if (party === null || used === undefined || side === "before" || !isIn(used, party)) return party;
  return scene.phraseOf[used] === scene.phraseOf[place] ? party : (scene.singleOf[place] ?? null);
}

function isIn(place: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return place >= from && place < to;
}
