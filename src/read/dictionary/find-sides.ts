import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** Meaning: the parties with a code after a verb, in reading order. */
export function targetsAmong(scene: Scene, places: readonly number[]): Party[] {
  return partiesAt(scene, places).filter((party) => party.codes.length > 0);
}

/**
 * Meaning: the parties before a verb that may be its source, the likeliest first: phrase by phrase from the verb outwards, each from its head
 * ("soldiers in Arnor" before "Arnor"); those of whom only the kind is known come last.
 */
export function sourcesAmong(scene: Scene, places: readonly number[]): Party[] {
  const parties = partiesAt(scene, places);
  const ordered: Party[] = [];
  for (let i = 0; i < parties.length; ) {
    const chain: Party[] = [];
    for (let party = parties[i]; party !== undefined; party = parties[i]) {
      chain.unshift(party);
      i += 1;
      const before = parties[i];
      if (before === undefined || !hangsOn(scene, party, before)) break;
    }
    ordered.push(...chain);
  }
  const coded = ordered.filter((party) => party.codes.length > 0);
  return [...coded.filter((party) => party.known), ...coded.filter((party) => !party.known)];
}

/** Whether one preposition alone stands between a phrase and the one before it. */
function hangsOn({ words }: Scene, party: Party, before: Party): boolean {
  const between = words.slice(before.to, party.from);
  return between.length === 1 && /^(?:IN|TO)$/.test(between[0]?.xpos ?? "");
}

/** The parties at some places, in their order, each once. */
function partiesAt(scene: Scene, places: readonly number[]): Party[] {
  return [...new Set(places.flatMap((place) => scene.partyOf[place] ?? []))];
}
