import { type ActorCode, type Dyad, dyadOf } from "./codes.ts";
import type { Incident } from "./incident.ts";
import type { CodedRecord, Entity, EventRecord } from "./record.ts";

/**
 * Meaning: the relations that a record is about. An event joins each actor with each recipient, or the parties of a
 * reciprocal act with one another; a statement joins the codes it names. Missing: a record with fewer than two codes gives none.
 * Shape: sorted pairs, each once. Example: a visit of CHN to JPN gives `[["CHN", "JPN"]]`.
 */
export function dyadsOf(record: CodedRecord): readonly Dyad[] {
  switch (record.kind) {
    case "event":
      return dyadsOfEvent(record);
    case "assessment":
      return [record.dyad];
    case "dispute":
      return pairs(record.parties, record.parties);
    case "milestone":
    case "condition":
    case "cause":
      return record.dyad === null ? [] : [record.dyad];
    case "factor":
      return [record.bears_on];
    case "indicator":
      return pairs(record.watchers, record.watchers);
    default:
      return record satisfies never;
  }
}

/** Meaning: the codes of a list of entities, each once, in order. Entities without a code are left out. */
export function codesOf(entities: readonly Entity[]): readonly ActorCode[] {
  return [...new Set(entities.flatMap((entity) => (entity.code === null ? [] : [entity.code])))];
}

/** Meaning: whether an incident takes place between the two: one acts on the other, or both act together. */
export function isBetween({ actor, recipient, reciprocal }: Incident, [a, b]: Dyad): boolean {
  if (reciprocal) return [a, b].every((code) => actor.includes(code) || recipient.includes(code));
  return (actor.includes(a) && recipient.includes(b)) || (actor.includes(b) && recipient.includes(a));
}

function dyadsOfEvent(record: EventRecord): readonly Dyad[] {
  const actors = codesOf(record.actor);
  const recipients = codesOf(record.recipient);
  if (record.reciprocal) return pairs([...actors, ...recipients], [...actors, ...recipients]);
  return pairs(actors, recipients);
}

function pairs(left: readonly ActorCode[], right: readonly ActorCode[]): readonly Dyad[] {
  const found = new Map<string, Dyad>();
  for (const a of left) {
    for (const b of right) {
      if (a === b) continue;
      const dyad = dyadOf(a, b);
      found.set(dyad.join(" "), dyad);
    }
  }
  return [...found.values()];
}
