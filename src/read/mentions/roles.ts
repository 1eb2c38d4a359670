import type { ActorCode } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { Entity } from "../../model/record.ts";
import type { Cue } from "./cue.ts";
import { type Discourse, statesByPresence } from "./discourse.ts";
import { holderOf, personEntity } from "./persons.ts";
import type { Antecedent } from "./pronouns.ts";
import { sameNounBefore } from "./same-noun.ts";
import type { Site } from "./site.ts";

const PLACE = { text: "", start: 0, end: 0 };
/** Meaning: offices of one holder: a state without a known holder is not meant when another has one. */
export const HELD = new Set(["president", "premier", "monarch", "foreign", "defence"]);
/** Those who act for or within one state, so that the state in play is theirs when none is named. */
const NATIONAL: ReadonlySet<Sector> = new Set(["GOV", "MIL", "LEG", "JUD", "OPP", "SPY", "COP", "PTY", "REB", "PRM"]);

/** Meaning: the entity of a role of one state. */
export function plainEntity(code: ActorCode, cue: Cue): Entity {
  return { code, sector: cue.sector, name: null, role: cue.role, ...PLACE };
}

/** People who are at home where they are. */
const DWELLERS =
  /protest|demonstrat|activist|rioter|crowd|mob|people|resident|citizen|civilian|villager|voter|famil(?:y|ies)|shopper|farm|farmer|worker|student|taxpayer|motorist|passer|mourner|survivor|victim|women|men|children|teenager|mayor/;

/** Meaning: whom a role without a state means: the person who has just held it, the state of a place nearby, or the state most in play; null when nothing fits. */
export function roleByContext(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const earlier = cue.definite && cue.human ? sameRoleBefore(discourse, cue, site) : null;
  if (earlier !== null) return earlier;
  const mission = missionBefore(discourse, cue, site);
  if (mission !== null) return mission;
  const same = sameNounBefore(discourse, cue, site);
  if (same !== null) return same;
  const kin = sameSectorBefore(discourse, cue, site);
  if (kin !== null) return kin;
  if (/embassy|consulate/.test(cue.noun ?? "") && cue.nearby !== null) return guestIn(discourse, cue, site);
  if (cue.nearby !== null)
    return { entities: [plainEntity(cue.nearby, cue)], confidence: 0.65, why: "a place in the phrase" };
  const local = discourse.places.get(site.sentence)?.[0];
  const national = NATIONAL.has(cue.sector) || /^(?:state|national|central) /.test(cue.noun ?? "");
  if (local !== undefined && !["GOV", "MIL", "LEG", "OPP", "PTY", "EDU", "BUS", "JRN"].includes(cue.sector)) {
    return { entities: [plainEntity(local, cue)], confidence: 0.5, why: "a place in the sentence" };
  }
  if (/diplomat|observer|inspector/.test(cue.noun ?? "")) return null;
  if (!national && !DWELLERS.test(cue.noun ?? "")) return null;
  const code = stateInPlay(discourse, cue, site);
  if (code === undefined) return null;
  const holder =
    cue.definite && cue.officeClass !== null && !cue.former
      ? holderOf(discourse.actors, code, cue.officeClass, discourse.date)
      : null;
  const entity =
    holder === null ? plainEntity(code, cue) : { ...personEntity(holder, discourse.date, PLACE), role: cue.role };
  return { entities: [entity], confidence: cue.officeClass === null ? 0.35 : 0.45, why: "the state most in play" };
}

/** "the embassy in Tehran": of the state in play that is not the host. */
function guestIn(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const guest = statesByPresence(discourse, site.sentence, site.paragraph, "document").find(
    (code) => code !== cue.nearby,
  );
  return guest === undefined
    ? null
    : { entities: [plainEntity(guest, cue)], confidence: 0.55, why: "a guest of the host state" };
}

const MISSION = /(?:embassy|consulate|mission|high commission)$/;

/** "the ambassador", "the mission": of the embassy just told of. */
function missionBefore(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  if (!cue.definite || !(isEnvoy(cue.officeClass) || MISSION.test(cue.noun ?? ""))) return null;
  const near = discourse.seen.findLast(
    (seen) =>
      site.sentence - seen.sentence <= 2 &&
      MISSION.test(seen.noun ?? "") &&
      seen.entities.some(({ code }) => code !== null),
  );
  const code = near?.entities[0]?.code ?? null;
  return code === null
    ? null
    : { entities: [plainEntity(code, cue)], confidence: 0.6, why: "the embassy just told of" };
}

const BODIES: ReadonlySet<Sector> = new Set(["BUS", "JRN", "PTY", "NGO", "EDU", "SOC", "LAB"]);

/** "the steelmaker", "the newspaper": the body of that kind last named. */
function sameBodyBefore(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const near = discourse.seen.findLast(
    ({ kind, sentence, entities: [entity] }) =>
      kind === "organisation" && site.sentence - sentence <= 8 && entity?.sector === cue.sector && entity.code !== null,
  );
  return near === undefined
    ? null
    : { entities: near.entities, confidence: 0.6, why: "the body of that kind last named" };
}

/** "the rebels", "Wing Commander X": the same sector as someone placed shortly before. */
function sameSectorBefore(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const body = cue.definite && !cue.human && BODIES.has(cue.sector) ? sameBodyBefore(discourse, cue, site) : null;
  if (body !== null) return body;
  const rebels = cue.sector === "REB" || cue.sector === "PRM";
  const soldier = cue.sector === "MIL" && cue.personName !== null;
  if (!rebels && !soldier) return null;
  const near = discourse.seen.findLast((seen) => {
    const entity = seen.entities[0];
    if (entity === undefined || entity.code === null || site.sentence - seen.sentence > (rebels ? 12 : 2)) return false;
    return entity.sector === cue.sector && (rebels || (seen.human && !seen.plural));
  });
  const entity = near?.entities[0];
  return entity === undefined
    ? null
    : { entities: [{ ...entity, role: cue.role }], confidence: 0.6, why: "the same kind of actor just named" };
}

/** "the Government", "Parliament": in a text that speaks for a state, that state's. */
const AT_HOME: ReadonlySet<Sector> = new Set(["GOV", "LEG"]);

/** The state of the sentence's subject so far, else the most present. */
function stateInPlay(discourse: Discourse, cue: Cue, site: Site): ActorCode | undefined {
  const { officeClass, personName } = cue;
  const fits = (code: ActorCode) => {
    const holder = officeClass === null ? null : holderOf(discourse.actors, code, officeClass, discourse.date);
    if (personName !== null) return holder === null || !HELD.has(officeClass ?? "");
    return holder !== null || officeClass === null || !HELD.has(officeClass);
  };
  const present = statesByPresence(discourse, site.sentence, site.paragraph);
  const official = cue.sector === "GOV" || cue.sector === "MIL";
  const unopposed = present.filter((code) => !official || !site.opposed.includes(code));
  const ranked = unopposed.length > 0 ? unopposed : present;
  const subject = [...discourse.seen]
    .reverse()
    .find(
      (seen) =>
        seen.sentence === site.sentence && seen.subject && seen.token < site.token && seen.entities.length === 1,
    );
  const { home } = discourse;
  if (
    home !== null &&
    (cue.definite || personName !== null) &&
    AT_HOME.has(cue.sector) &&
    site.quoted !== true &&
    fits(home)
  )
    return home;
  const code = subject?.entities[0]?.code ?? undefined;
  if (code !== undefined && ranked.includes(code) && fits(code)) return code;
  return ranked.slice(0, 4).find(fits) ?? ranked[0];
}

/** "the official", "the minister", "the president": the last person of that noun or office. */
function sameRoleBefore(discourse: Discourse, cue: Cue, site: Site): Antecedent | null {
  const last = (cue.noun ?? "").split(" ").at(-1);
  for (let i = discourse.seen.length - 1; i >= 0; i--) {
    const seen = discourse.seen[i];
    if (seen === undefined || site.sentence - seen.sentence > 8) return null;
    if (!seen.human || seen.plural || seen.entities.length !== 1 || seen.kind === "pronoun") continue;
    const byOffice =
      cue.officeClass !== null &&
      (seen.officeClass === cue.officeClass ||
        (isEnvoy(cue.officeClass) && isEnvoy(seen.officeClass)) ||
        heldClass(discourse, seen.entities[0], cue.officeClass));
    const byNoun = seen.noun !== null && seen.noun.split(" ").at(-1) === last;
    if (byOffice || byNoun) return { entities: seen.entities, confidence: 0.75, why: "the last person of that office" };
  }
  return null;
}

function isEnvoy(officeClass: string | null): boolean {
  return officeClass === "ambassador" || officeClass === "envoy";
}

function heldClass(discourse: Discourse, entity: Entity | undefined, officeClass: string): boolean {
  const date = discourse.date;
  const person = discourse.actors.byCode.get(entity?.code ?? "")?.find((one) => one.name === entity?.name);
  if (person === undefined || date === null) return false;
  return person.spells.some((spell) => {
    if (spell.since > date || (spell.until ?? date) < date) return false;
    return (
      spell.officeClass === officeClass ||
      (officeClass === "minister" && ["foreign", "defence", "finance", "trade"].includes(spell.officeClass ?? "")) ||
      (officeClass === "leader" && spell.top)
    );
  });
}
