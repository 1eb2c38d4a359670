import type { ActorCode } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { Discourse, Seen } from "./discourse.ts";
import { statesByPresence, statesCalled } from "./discourse.ts";
import { keyOfEntities, type Site } from "./site.ts";

/** Whom a pronoun means, with how sure that is. */
export interface Antecedent {
  readonly entities: readonly Entity[];
  readonly confidence: number;
  readonly why: string;
}

const FEMALE = new Set(["she", "her", "hers", "herself"]);
const MALE = new Set(["he", "him", "his", "himself"]);
const THING = new Set(["it", "its", "itself"]);
const SEVERAL = new Set(["they", "them", "their", "theirs", "themselves"]);
const SPEAKER = new Set(["i", "me", "my", "we", "us", "our", "ours", "ourselves"]);

/** Meaning: whether a word is a pronoun that this module places. */
export function isPronoun(word: string): boolean {
  return FEMALE.has(word) || MALE.has(word) || THING.has(word) || SEVERAL.has(word) || SPEAKER.has(word);
}

/** Meaning: the antecedent of a pronoun, or null: by distance, number, kind, gender and grammatical role. */
export function antecedentOf(discourse: Discourse, word: string, site: Site): Antecedent | null {
  if (MALE.has(word) || FEMALE.has(word))
    return best(discourse, site, (seen) => personScore(discourse, seen, FEMALE.has(word)));
  if (THING.has(word)) return best(discourse, site, thingScore);
  if (SPEAKER.has(word)) return speaker(discourse, site);
  if (word === "the north" || word === "the south") return half(discourse, site, word.slice(4));
  if (!SEVERAL.has(word)) return null;
  return best(discourse, site, severalScore) ?? best(discourse, site, thingScore) ?? pair(discourse, site);
}

function best(discourse: Discourse, site: Site, kindScore: (seen: Seen) => number | null): Antecedent | null {
  const ranked: { score: number; seen: Seen }[] = [];
  for (let i = discourse.seen.length - 1; i >= 0; i--) {
    const seen = discourse.seen[i];
    if (seen === undefined || site.sentence - seen.sentence > 4) break;
    const own = kindScore(seen);
    if (own !== null && !sameClause(seen, site) && !isBarred(seen, site))
      ranked.push({ score: own + placeScore(seen, site), seen });
  }
  ranked.sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || first.score < -6 || first.seen.entities.length === 0) return null;
  const rival =
    ranked.find((other) => keyOfEntities(other.seen.entities) !== keyOfEntities(first.seen.entities)) ?? second;
  const margin = rival === undefined ? 2 : first.score - rival.score;
  const confidence = Math.max(0.35, Math.min(0.9, 0.55 + margin * 0.15));
  return { entities: first.seen.entities, confidence, why: "antecedent by distance, kind and role" };
}

/** A person by name, a state by its code. */
function isBarred(seen: Seen, { barred }: Site): boolean {
  if (barred === undefined) return false;
  const state = !seen.human && seen.entities.length === 1 ? `${seen.entities[0]?.code}/*` : "";
  return barred.has(keyOfEntities(seen.entities)) || barred.has(state);
}

/** A pronoun that is no possessive cannot mean another argument of its own verb. */
function sameClause(seen: Seen, site: Site): boolean {
  return !site.possessive && seen.sentence === site.sentence && seen.head === site.head && seen.head >= 0;
}

function placeScore(seen: Seen, site: Site): number {
  const distance = site.sentence - seen.sentence;
  const nearness = distance === 0 ? Math.max(0, 1 - (site.token - seen.token) * 0.03) : 0;
  const role = seen.subject ? (seen.main === false ? 1.2 : 1.6) : /^obj|^iobj/.test(seen.deprel) ? 0.4 : 0;
  const parallel = site.subject && seen.subject ? 0.6 : 0;
  const paragraph = seen.paragraph === site.paragraph ? 0.5 : 0;
  return nearness + role + parallel + paragraph - distance * 1.5;
}

function personScore(discourse: Discourse, seen: Seen, female: boolean): number | null {
  if (!seen.human || seen.plural || seen.entities.length > 1) return null;
  const entity = seen.entities[0];
  const known = discourse.actors.byCode.get(entity?.code ?? "")?.find((person) => person.name === entity?.name);
  const gender =
    known === undefined ? (seen.noun === "ms" || /woman$/.test(seen.noun ?? "") ? "f" : null) : (known.gender ?? "m");
  if (gender !== null && (gender === "f") !== female) return null;
  return entity?.name == null ? 0 : 0.6;
}

function thingScore(seen: Seen): number | null {
  if (seen.human || seen.entities.length > 1 || seen.kind === "demonym") return null;
  const placed = /^obl|^nmod/.test(seen.deprel) ? -0.8 : 0;
  return (
    placed +
    (seen.plural ? -1.5 : 0.5) +
    (seen.kind === "state" || seen.kind === "organisation" || seen.kind === "seat" ? 0.4 : 0)
  );
}

function severalScore(seen: Seen): number | null {
  if (!seen.plural && seen.entities.length < 2) return null;
  return (seen.entities.length > 1 ? 0.6 : 0.3) + (seen.kind === "demonym" ? -2 : 0);
}

/** "the North": the state in play that is called so. */
function half(discourse: Discourse, site: Site, flag: string): Antecedent | null {
  const states = statesByPresence(discourse, site.sentence, site.paragraph);
  const [code] = statesCalled(discourse, flag, states);
  if (code === undefined) return null;
  return { entities: [stateOf(code)], confidence: 0.75, why: `a state that is called ${flag}` };
}

/** "I", "we": whoever speaks in the sentence or the one before. */
function speaker(discourse: Discourse, site: Site): Antecedent | null {
  if (site.quoted !== true && discourse.home !== null)
    return { entities: [stateOf(discourse.home)], confidence: 0.7, why: "the state that the text speaks for" };
  if (site.speaker != null)
    return { entities: site.speaker.slice(0, 1), confidence: 0.7, why: "who speaks the quotation" };
  const said = [...discourse.seen].reverse().find((seen) => seen.subject && site.sentence - seen.sentence <= 1);
  return said === undefined ? null : { entities: said.entities.slice(0, 1), confidence: 0.4, why: "the speaker" };
}

/** The two states in play, when nothing plural has been named. */
function pair(discourse: Discourse, site: Site): Antecedent | null {
  const codes = statesByPresence(discourse, site.sentence, site.paragraph).slice(0, 2);
  if (codes.length < 2) return null;
  return { entities: codes.map(stateOf), confidence: 0.3, why: "the two states in play" };
}

function stateOf(code: ActorCode): Entity {
  return { code, sector: "GOV", name: null, role: null, text: "", start: 0, end: 0 };
}
