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

/** Meaning: the codes of a list of parties, each once, in order. Parties without a code are left out. */
export function codesOf(entities: readonly Pick<Entity, "code">[]): readonly ActorCode[] {
  return [...new Set(entities.flatMap((entity) => (entity.code === null ? [] : [entity.code])))];
}

/** Meaning: the codes that a record names: the parties of an event, or those that a statement is about. Shape: in order, an event's as often as they stand there. */
export function codesIn(record: CodedRecord): readonly ActorCode[] {
  switch (record.kind) {
    case "event":
      return [...record.actor, ...record.recipient].flatMap(({ code }) => code ?? []);
    case "dispute":
      return record.parties;
    case "indicator":
      return record.watchers;
    case "factor":
      return record.bears_on;
    default:
      return record.dyad ?? [];
  }
}

/** Meaning: whether an incident takes place between the two: one acts on the other, or both act together. */
export function isBetween({ actor, recipient, reciprocal }: Incident, [a, b]: Dyad): boolean {
  if (reciprocal) return [a, b].every((code) => actor.includes(code) || recipient.includes(code));
  return (actor.includes(a) && recipient.includes(b)) || (actor.includes(b) && recipient.includes(a));
}

function dyadsOfEvent(record: EventRecord): readonly Dyad[] {
  return dyadsBetween(codesOf(record.actor), codesOf(record.recipient), record.reciprocal);
}

/** Meaning: the relations that an act of some codes towards others joins: each with each other, or, when it is reciprocal, all with one another. */
export function dyadsBetween(
  actors: readonly ActorCode[],
  recipients: readonly ActorCode[],
  reciprocal: boolean,
): readonly Dyad[] {
  if (!reciprocal) return pairs(actors, recipients);
  const all = [...actors, ...recipients];
  return pairs(all, all);
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
