import type { ActorNames } from "../model/actor-name.ts";
import { codesOf } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import type { Entity } from "../model/record.ts";

/** What may stand before the subject: on whose word it is told, when, or that it is only talked of. */
const OPENING =
  /^(?:According to [^,]+, )?(?:(?:On|In|From|Between|on|in|from|between) [^,]*\d[^,]*, |In [A-Z]\w+, )?(?:[Tt]here is talk that )?/;

/**
 * Meaning: whether a sentence that tells acts begins with one who acted: "Japan accused China" must not stand on a record in which China accused Japan.
 * Only sentences whose records are all directed acts of the same actors are judged, and no speech ("Japan says: …"). Shape: null, or the reason.
 */
export function checkDirection(text: string, cited: readonly Entry[], names: ActorNames): string | null {
  const acts = cited.flatMap(({ record }) =>
    record.kind === "event" && !record.reciprocal && record.actor.length > 0 ? [record] : [],
  );
  if (acts.length === 0 || acts.length < cited.length || text.includes(": “")) return null;
  const subject = text.replace(OPENING, "");
  const actors = acts.flatMap(({ actor }) => actor);
  const recipients = acts
    .flatMap(({ recipient }) => recipient)
    .filter(({ code }) => code !== null && !codesOf(actors).includes(code));
  const opensWith = (entities: readonly Entity[]) =>
    entities.flatMap((entity) => callings(entity, names)).some((name) => subject.startsWith(name));
  return opensWith(recipients) && !opensWith(actors) && !PASSIVE.test(subject)
    ? "the one acted upon stands as the actor"
    : null;
}

/** Our passive clauses have no actor to confuse. */
const PASSIVE = /^\S+(?: \S+){0,3} (?:was|were|took part|received|met with|suffered|came under) /;

function callings({ code, name }: Entity, names: ActorNames): readonly string[] {
  const state = code === null ? undefined : names.get(code);
  const stateName = state === undefined ? [] : [state.name, `The ${state.name}`, `the ${state.name}`];
  return name === null ? stateName : [name, ...stateName];
}
