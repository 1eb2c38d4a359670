import type { ActorCode } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { Cue } from "./cue.ts";
import { type Discourse, type Seen, statesByPresence } from "./discourse.ts";
import { holderOf, personEntity } from "./persons.ts";
import { antecedentOf } from "./pronouns.ts";
import { sameNounBefore } from "./same-noun.ts";
import type { Site } from "./site.ts";

const PLACE = { text: "", start: 0, end: 0 };
const OFFICES_OF_MINISTERS = new Set(["foreign", "defence", "finance", "trade", "interior", "minister", "energy"]);

/** Meaning: the states that a group means ("both countries", "the two presidents", "their foreign ministers"), one entity each; empty when two cannot be found. */
export function groupEntities(discourse: Discourse, cue: Cue, site: Site): readonly Entity[] {
  if (cue.other && cue.count === 2) return [];
  const officeClass = cue.officeClass;
  if (PERSONS.test(cue.noun ?? ""))
    return sameNounBefore(discourse, cue, site)?.entities ?? lastPersons(discourse, cue.count);
  const couple = /^(?:two|both)$/.test(cue.noun ?? "") ? coupleBefore(discourse, site) : [];
  if (couple.length === 2) return couple;
  const holders = officeClass === null ? [] : holdersSeen(discourse, officeClass, site);
  const owned = cue.owner === null ? null : antecedentOf(discourse, cue.owner, { ...site, possessive: true });
  const ownedCodes = distinctCodes(owned?.entities ?? []);
  const several = cue.count > 2 || cue.same ? listedTogether(discourse, cue) : [];
  const pair =
    officeClass === null ? pairOfStates(discourse, site) : pairWithOffice(discourse, officeClass, site, holders);
  const codes = ownedCodes.length > 1 ? ownedCodes : several.length > 0 || cue.count > 2 ? several : pair;
  return codes.map((code) => {
    const holder = holders.find((entity) => entity.code === code);
    if (holder !== undefined) return holder;
    return officeOf(discourse, code, cue);
  });
}

const PERSONS = /(?:^| )(?:men|women)$/;

/** "the two men": the persons last named, as many as that, no state twice. */
function lastPersons(discourse: Discourse, count: number): Entity[] {
  const latest = new Map<ActorCode, Entity>();
  for (const seen of discourse.seen.toReversed()) {
    const entity = seen.entities[0];
    if (seen.human && !seen.plural && entity?.name && entity.code && !latest.has(entity.code))
      latest.set(entity.code, entity);
    if (latest.size === count) return [...latest.values()].reverse();
  }
  return [];
}

/** "The two spoke again": the two persons of the sentence before, when it names two of different states and no more. */
function coupleBefore(discourse: Discourse, site: Site): Entity[] {
  const named = new Map<string, Entity>();
  for (const { sentence, human, plural, entities } of discourse.seen) {
    const entity = entities[0];
    if (sentence === site.sentence - 1 && human && !plural && entity?.name && entity.code)
      named.set(entity.name, entity);
  }
  const couple = [...named.values()];
  return distinctCodes(couple).length === 2 && couple.length === 2 ? couple : [];
}

/** The states that were last named together in that number: "the four" after a list of four, "the same capitals" after any list. */
function listedTogether(discourse: Discourse, { count, same }: Cue): ActorCode[] {
  const list = discourse.seen.findLast((seen) => {
    const { length } = stateCodes(discourse, seen.entities);
    return same ? length > 1 : length === count;
  });
  return list === undefined ? [] : stateCodes(discourse, list.entities);
}

function officeOf(discourse: Discourse, code: ActorCode, cue: Cue): Entity {
  const person =
    cue.officeClass === null || cue.former ? null : holderOf(discourse.actors, code, cue.officeClass, discourse.date);
  if (person !== null) return { ...personEntity(person, discourse.date, PLACE), role: cue.role };
  return { code, sector: cue.sector, name: null, role: cue.role, ...PLACE };
}

function distinctCodes(entities: readonly Entity[]): ActorCode[] {
  return [...new Set(entities.flatMap((entity) => entity.code ?? []))];
}

/** The latest persons of the class, one a state, that the passage has named. */
function holdersSeen(discourse: Discourse, officeClass: string, site: Site): Entity[] {
  const latest = new Map<ActorCode, Entity>();
  for (let i = discourse.seen.length - 1; i >= 0; i--) {
    const seen = discourse.seen[i];
    if (seen === undefined || site.sentence - seen.sentence > 12) break;
    if (!seen.human || seen.plural || seen.entities.length !== 1 || !holds(discourse, seen, officeClass)) continue;
    const entity = seen.entities[0];
    if (entity?.code && !latest.has(entity.code)) latest.set(entity.code, entity);
  }
  return [...latest.values()];
}

/** The two most present states that have such an office, as far as the passage or the tables tell. */
function pairWithOffice(
  discourse: Discourse,
  officeClass: string,
  site: Site,
  holders: readonly Entity[],
): ActorCode[] {
  const has = (code: ActorCode) =>
    holders.some((entity) => entity.code === code) ||
    holderOf(discourse.actors, code, officeClass, discourse.date) !== null;
  const dominant = dominantPair(discourse, site);
  if (dominant.length === 2) return dominant;
  const ranked = othersByPresence(discourse, site).slice(0, 4);
  const pair = ranked.filter(has).slice(0, 2);
  return pair.length === 2 ? pair : ranked.slice(0, 2);
}

/** The states by presence in sentence and document, without the one that acts upon the group. */
function othersByPresence(discourse: Discourse, site: Site): ActorCode[] {
  const excluded = actingUpon(discourse, site);
  return statesByPresence(discourse, site.sentence, site.paragraph, "document").filter(
    (code) => !excluded.includes(code),
  );
}

/** Whose act a group undergoes: "Merkel rang both leaders". */
function actingUpon(discourse: Discourse, site: Site): ActorCode[] {
  const acting = discourse.seen.find(
    (seen) =>
      seen.sentence === site.sentence && seen.subject && site.argument && !site.possessive && seen.head === site.head,
  );
  return distinctCodes((acting?.entities ?? []).filter(({ sector }) => ABROAD.has(sector)));
}

/** Those whose acts upon a group of states are their state's: a trade union may well urge its own government among others. */
const ABROAD: ReadonlySet<string> = new Set(["GOV", "MIL", "IGO", "LEG", "SPY", "ELI"]);

function holds(discourse: Discourse, seen: Seen, officeClass: string): boolean {
  const entity = seen.entities[0];
  const person = discourse.actors.byCode.get(entity?.code ?? "")?.find((one) => one.name === entity?.name);
  const current = person?.spells.filter(
    (spell) => spell.since <= (discourse.date ?? "9") && (spell.until ?? "9") >= (discourse.date ?? "9"),
  );
  const classes = [...(current ?? []).map((spell) => spell.officeClass), seen.officeClass];
  if (officeClass === "leader") return (current ?? []).some((spell) => spell.top) || seen.officeClass === "leader";
  if (officeClass === "minister") return classes.some((one) => one !== null && OFFICES_OF_MINISTERS.has(one));
  return classes.includes(officeClass);
}

/**
 * Meaning: the two states in play where a group stands: two named side by side just before, else the two most present.
 * Fewer than two known gives fewer.
 */
export function pairOfStates(discourse: Discourse, site: Site): ActorCode[] {
  const joint = discourse.seen.findLast(
    (seen) =>
      seen.sentence === site.sentence && seen.kind !== "demonym" && stateCodes(discourse, seen.entities).length === 2,
  );
  if (joint !== undefined) return stateCodes(discourse, joint.entities);
  const dominant = dominantPair(discourse, site);
  if (dominant.length === 2) return dominant;
  const here = discourse.seen.filter(
    (seen) => seen.sentence === site.sentence && !(seen.subject && seen.head === site.head),
  );
  const named = stateCodes(
    discourse,
    here.flatMap((seen) => seen.entities),
  );
  if (named.length === 2) return named;
  return othersByPresence(discourse, site).slice(0, 2);
}

/** How much oftener than any third state the two that a document is about are named. */
const CLEAR = 1.4;

/** The two states that a document is about, when no third is named nearly as often as the second and neither acts upon the group; else none. */
function dominantPair(discourse: Discourse, site: Site): ActorCode[] {
  const { totals, actors } = discourse;
  const acting = actingUpon(discourse, site);
  const counts = [...totals]
    .filter(([code]) => actors.stateNames.has(code) || code === "EUR")
    .sort((a, b) => b[1] - a[1]);
  const [first, second, third] = counts;
  if (first === undefined || second === undefined) return [];
  const pair = [first[0], second[0]];
  return (third?.[1] ?? 0) * CLEAR <= second[1] && !pair.some((code) => acting.includes(code)) ? pair : [];
}

function stateCodes(discourse: Discourse, entities: readonly Entity[]): ActorCode[] {
  return distinctCodes(entities).filter((code) => discourse.actors.stateNames.has(code) || code === "EUR");
}
