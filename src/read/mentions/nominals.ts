import type { ActorCode } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { CompiledActors } from "./compile-actors.ts";
import type { Cue } from "./cue.ts";
import { type Discourse, statesByPresence, statesCalled } from "./discourse.ts";
import { groupEntities } from "./groups.ts";
import { keyOf } from "./normalise.ts";
import { holderOf, personEntity } from "./persons.ts";
import { type Antecedent, antecedentOf } from "./pronouns.ts";
import { HELD, plainEntity, roleByContext } from "./roles.ts";
import type { Site } from "./site.ts";
import { valuesUnder } from "./trie.ts";

const PLACE = { text: "", start: 0, end: 0 };
const RELATION =
  /^(?:.* )?(?:all(?:y|ies)|neighbou?rs?|rivals?|partners?|adversar(?:y|ies)|enem(?:y|ies)|foes?|counterparts?|hosts?|archrivals?|arch-rivals?|arch-enem(?:y|ies))$/;
const FLAGGED: Readonly<Record<string, string>> = {
  island: "island",
  "island nation": "island",
  kingdom: "kingdom",
  emirate: "emirate",
  sultanate: "sultanate",
  archipelago: "archipelago",
  "city-state": "city-state",
  north: "north",
  south: "south",
};
const PLACELESS = /^(?:peninsula|economy|power|superpower|giant|land|claimant)$/;
/** Meaning: whom a mention without a state of its own means: a role, a noun that points back or a group; null when nothing fits. */
export function placeByContext(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  if (cue.form === "group") {
    const entities = groupEntities(discourse, cue, site);
    return entities.length < 2 ? null : { entities, confidence: 0.7, why: "the two states in play" };
  }
  if (cue.form === "state") return backToState(discourse, cue, site);
  if (cue.form === "org") return backToOrganisation(discourse, cue, site);
  return cue.owner === null ? roleByContext(discourse, cue, site) : owned(discourse, cue, site);
}

/** "the South's president": the holder where the tables know one. */
function inOffice(discourse: Discourse, code: ActorCode, cue: Cue): Entity {
  const single = cue.definite && cue.officeClass !== null && HELD.has(cue.officeClass) && !cue.former;
  const holder = single ? holderOf(discourse.actors, code, cue.officeClass ?? "", discourse.date) : null;
  return holder === null ? plainEntity(code, cue) : { ...personEntity(holder, discourse.date, PLACE), role: cue.role };
}

/** "his government", "its air force": the owner's; "its ally", "his counterpart": the other side. */
function owned(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const owner = antecedentOf(discourse, cue.owner ?? "", { ...site, possessive: true });
  if (owner === null) return null;
  const codes = [...new Set(owner.entities.flatMap((entity) => entity.code ?? []))];
  const { confidence } = owner;
  if (!RELATION.test(cue.noun ?? "")) {
    return {
      entities: codes.map((code) => inOffice(discourse, code, cue)),
      confidence: confidence * 0.95,
      why: `owner: ${owner.why}`,
    };
  }
  if (/(?:allies|partners)$/.test(cue.noun ?? "")) return null;
  const other = statesByPresence(discourse, site.sentence, site.paragraph).find((code) => !codes.includes(code));
  if (other === undefined) return null;
  const sameOffice = owner.entities[0] === undefined ? null : counterpartOf(discourse, owner.entities[0], other);
  return {
    entities: [sameOffice ?? plainEntity(other, cue)],
    confidence: confidence * 0.6,
    why: "the other side in play",
  };
}

/** Meaning: who holds in state `code` the office that `entity` holds, or null. */
export function counterpartOf(discourse: Discourse, entity: Entity, code: ActorCode): Entity | null {
  const { actors, date } = discourse;
  const person = actors.byCode.get(entity.code ?? "")?.find((one) => one.name === entity.name);
  if (date === null) return null;
  const spell = person?.spells.find((one) => one.since <= date && (one.until ?? date) >= date);
  const officeClass = spell?.top ? "leader" : (spell?.officeClass ?? classOf(actors, entity.role));
  const holder = officeClass === null ? null : holderOf(actors, code, officeClass, date);
  return holder === null ? null : personEntity(holder, date, PLACE);
}

/** The class of an office that is known by its title alone; the leading offices of two states meet as such. */
function classOf(actors: CompiledActors, role: string | null): string | null {
  const office = valuesUnder(actors.words, keyOf(role ?? "")).find((word) => word.kind === "office");
  if (office?.kind !== "office") return null;
  return ["president", "premier", "monarch"].includes(office.officeClass) ? "leader" : office.officeClass;
}

/** "the island", "the North", "the country", "its NATO ally". */
function backToState(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const noun = (cue.noun ?? "").replace(/^.* (?=\S+$)/, "");
  if (cue.owner !== null) return owned(discourse, cue, site);
  if (cue.other) return otherSide(discourse, cue, site);
  if (!cue.definite || PLACELESS.test(noun) || /[^s]s$/.test(noun)) return null;
  const flag = FLAGGED[noun];
  const states = statesByPresence(discourse, site.sentence, site.paragraph);
  if (noun === "mainland")
    return states.includes("TWN") || states.includes("CHN")
      ? { entities: [plainEntity("CHN", cue)], confidence: 0.7, why: "the mainland" }
      : null;
  if (flag === undefined) {
    const near = antecedentOf(discourse, "it", { ...site, possessive: true });
    const code = near?.entities[0]?.code ?? states[0];
    return code === undefined || RELATION.test(noun)
      ? null
      : { entities: [plainEntity(code, cue)], confidence: 0.5, why: "the state last in play" };
  }
  const called = statesCalled(discourse, flag, states);
  const acting = discourse.seen.filter(
    ({ sentence, subject, kind }) =>
      sentence === site.sentence && subject && kind !== "nominal" && !site.possessive && site.argument,
  );
  const match =
    called.find((code) => !acting.some(({ entities }) => entities.some((one) => one.code === code))) ?? called[0];
  return match === undefined
    ? null
    : { entities: [plainEntity(match, cue)], confidence: 0.75, why: `a state that is called ${noun}` };
}

/** "the other side": the state in play that has not just spoken or acted. */
function otherSide(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const acting = discourse.seen.findLast(
    (seen) => seen.subject && seen.entities.some((entity) => entity.code !== null),
  );
  const codes = acting?.entities.map((entity) => entity.code) ?? [];
  const other = statesByPresence(discourse, site.sentence, site.paragraph, "document").find(
    (code) => !codes.includes(code),
  );
  return other === undefined
    ? null
    : { entities: [plainEntity(other, cue)], confidence: 0.5, why: "the other side in play" };
}

/** "the group", "the bloc": the organisation last named. */
function backToOrganisation(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  if (!cue.definite) return null;
  const wantsStates = /bloc|alliance|union|organi[sz]ation|council|forum|commission/.test(cue.noun ?? "");
  for (let i = discourse.seen.length - 1; i >= 0; i--) {
    const seen = discourse.seen[i];
    if (seen === undefined || site.sentence - seen.sentence > (wantsStates ? 40 : 6)) return null;
    const entity = seen.entities[0];
    if (entity === undefined || seen.kind === "seat" || seen.kind === "pronoun") continue;
    if (seen.kind !== "organisation" && entity.sector !== "IGO") continue;
    if (wantsStates && entity.sector !== "IGO") continue;
    const body = seen.human ? { ...entity, name: null, role: null } : entity;
    return { entities: [body], confidence: 0.65, why: "the organisation last named" };
  }
  return null;
}
