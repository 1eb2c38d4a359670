import type { CodingOptions } from "./coding-options.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { sourcesAmong, targetsAmong } from "./find-sides.ts";
import type { FoundVerb } from "./find-verbs.ts";
import { matchPattern, NO_SIDES, type PatternSides, type VerbSides } from "./match-pattern.ts";
import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";
import { doerOf, reachAfter, reachBefore } from "./verb-reach.ts";

/** What a verb was coded as, between whom, and where what belongs to it ends. */
export interface VerbCoding {
  readonly code: string;
  readonly source: Party | null;
  readonly target: Party | null;
  readonly verb: { readonly from: number; readonly to: number };
  readonly end: number;
}

/** Meaning: the coding of a verb by the first of its patterns that holds, else by its own code; null when neither gives one. */
export function codeVerb(
  scene: Scene,
  { patterns, synsets }: CompiledDictionary,
  found: FoundVerb,
  options: CodingOptions,
): VerbCoding | null {
  const end = reachAfter(scene, found.to);
  const sides: VerbSides = {
    before: reachBefore(scene, found.from),
    after: Array.from({ length: end - found.to }, (_, i) => found.to + i),
  };
  let code = found.sure ? found.verb.code : null;
  let named = NO_SIDES;
  for (const pattern of patterns.get(found.verb.meaning) ?? []) {
    const match = matchPattern(pattern, scene, sides, synsets);
    if (match === null || !(found.sure || pattern.before.length > 0)) continue;
    code = pattern.code;
    named = match;
    break;
  }
  if (code === null) return null;
  return { code, ...partiesFor(scene, found, sides, named, options), verb: found, end };
}

type Sides = Pick<VerbCoding, "source" | "target">;

/** The parties that a pattern names, the others by their place: the target after the verb, the source before it; in the passive the other way round. */
function partiesFor(
  scene: Scene,
  found: FoundVerb,
  { before, after }: VerbSides,
  named: PatternSides,
  options: CodingOptions,
): Sides {
  const sources = sourcesAmong(scene, before);
  const targets = targetsAmong(scene, after);
  if (named.compound !== null) {
    const { party, side } = named.compound;
    const subject = side === "after" ? pick(sources, party) : null;
    return { source: subject ?? party, target: party };
  }
  const by = named.source === null && named.target === null ? doerOf(scene, found.head, after) : null;
  if (by !== null) {
    const doers = targetsAmong(
      scene,
      after.filter((place) => place > by),
    );
    const source = doers[0] ?? null;
    return { source, target: source === null ? null : pick(sources, source) };
  }
  if (named.source !== null || named.target !== null) {
    const target = named.target ?? pick(targets, named.source) ?? pick(sources, named.source);
    return { target, source: named.source ?? pick(sources, target) };
  }
  for (const target of targets) {
    const source = pick(sources, target);
    if (source !== null) return { source, target };
  }
  if (options.requireDyad) return { source: sources[0] ?? null, target: null };
  return { source: sources[0] ?? null, target: sources.length > 0 ? null : (targets[0] ?? null) };
}

/** The first party that is more than the other's actors. */
function pick(parties: readonly Party[], other: Party | null): Party | null {
  return parties.find((party) => other === null || party.codes.some((code) => !other.codes.includes(code))) ?? null;
}
