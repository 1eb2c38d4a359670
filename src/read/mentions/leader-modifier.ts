import type { Modifier } from "./modifier.ts";
import { isCapitalised } from "./normalise.ts";
import { knownPersonAt } from "./person-name.ts";
import { bearersOf, likeliest, yearsAway } from "./persons.ts";
import { type Scan, wordOf } from "./scan.ts";

/** Nouns that are called by the name of who leads them. */
const LED = /^(?:administration|government|regime|cabinet|junta|presidency)$/;
/** Years by which a government may be past and still be called by its leader. */
const LATELY = 10;

/** Meaning: the leader's name before what he leads, as its owner: "the Trump administration", "the Kim regime"; null when none stands at `i`. */
export function leaderModifierAt(scan: Scan, i: number): Modifier | null {
  if (!isCapitalised(scan.tokens[i]?.text ?? "") || scan.date === null) return null;
  const full = knownPersonAt(scan, i);
  const to = full?.to ?? i + 1;
  if (!LED.test(wordOf(scan, to))) return null;
  const leaders = bearersOf(scan.actors, scan.tokens[i]?.text ?? "").filter(
    (person) => person.spells.some(({ top }) => top) && yearsAway(person, scan.date) < LATELY,
  );
  const person = full?.person ?? likeliest(leaders, scan.date);
  if (person === null) return null;
  const owners = [{ code: person.code, sector: null, name: null }];
  return { from: i, to, owners, adjective: false, possessive: false, kind: "state" };
}
