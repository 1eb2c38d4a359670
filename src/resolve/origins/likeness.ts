import { BIAS, FEATURES, type ProfilePair } from "./features.ts";
import type { OriginProfile } from "./profile.ts";

/** How sure it is that two documents go back to one report: log-odds, above 0 when likelier than not, with the signals that speak for it, strongest first. */
export interface Likeness {
  readonly score: number;
  readonly features: readonly string[];
}

/** A signal below this part of its weight is not named. */
const NAMED = 0.3;

/** Meaning: how sure it is that two documents go back to one report; the order of the two does not matter. */
export function likenessOf(a: OriginProfile, b: OriginProfile): Likeness {
  const pair = pairOf(a, b);
  const parts = FEATURES.map(({ name, weight, value }) => ({ name, part: weight * value(pair) }));
  const score = parts.reduce((sum, { part }) => sum + part, BIAS);
  const told = parts.filter(({ part }) => part > NAMED).toSorted((x, y) => y.part - x.part);
  return { score, features: told.map(({ name }) => name) };
}

/** Meaning: two documents with the shorter one first; of equal length, the one with the lesser id. */
export function pairOf(a: OriginProfile, b: OriginProfile): ProfilePair {
  const first = a.words < b.words || (a.words === b.words && a.document.id < b.document.id);
  return first ? { few: a, many: b } : { few: b, many: a };
}
