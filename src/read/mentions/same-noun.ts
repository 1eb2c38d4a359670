import type { Cue } from "./cue.ts";
import type { Discourse } from "./discourse.ts";
import type { Antecedent } from "./pronouns.ts";
import type { Site } from "./site.ts";

/** Sentences back to which a noun or a number is remembered. */
const REACH = 15;

/**
 * Meaning: those for whom a text has used the same noun before ("the officers" after "four Russian officers"), or the same number of people
 * ("the four men"); null when there are none, or when the noun is that of a body, of which each state has one.
 */
export function sameNounBefore(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  if (!cue.definite || cue.owner !== null || (cue.agent !== "group" && cue.agent !== "vehicle")) return null;
  const near = discourse.seen.filter(
    (seen) =>
      site.sentence - seen.sentence <= REACH &&
      seen.noun !== null &&
      seen.kind !== "pronoun" &&
      seen.entities.some(({ code, name }) => code !== null || name !== null),
  );
  const found =
    near.findLast((seen) => headOf(seen.noun) === headOf(cue.noun) && seen.plural === isPlural(cue.noun)) ??
    near.findLast((seen) => cue.number !== null && seen.number === cue.number && seen.human && seen.plural);
  return found === undefined ? null : { entities: found.entities, confidence: 0.65, why: "the same noun before" };
}

function isPlural(noun: string | null): boolean {
  return /(?:[^s]s|men|women|people|children|police)$/.test(noun ?? "");
}

/** The last word without its plural ending. */
function headOf(noun: string | null): string {
  const word = (noun ?? "").split(" ").at(-1) ?? "";
  return word
    .replace(/men$/, "man")
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
}
