import type { Entity } from "../../model/record.ts";
import type { Token } from "../sentence.ts";
import { hasRelation, headOf, type Tree } from "../tree.ts";
import type { Match } from "./match.ts";
import { distinct, type Party } from "./parties.ts";
import { actorOf, recipientOf } from "./slots.ts";

/** Who does it to whom. `basis`: both sides stand in the sentence's tree, one was left unsaid and is the state in play, or there is only one. */
export interface Sides {
  readonly actor: readonly Entity[];
  readonly recipient: readonly Entity[];
  readonly reciprocal: boolean;
  readonly basis: "tree" | "implied" | "one-side";
}

/** Acts that need no other state: what a state does at home, or what its people do. */
const AT_HOME = new Set(["PROTEST", "COERCE", "ASSAULT", "MOBILIZE"]);

/**
 * Meaning: both sides of a match, or null when it names nobody, or when a visit has no host abroad. A party that the sentence leaves unsaid
 * is the state most in play there (`inPlay`, the most in play first).
 */
export function sidesOf(tree: Tree, match: Match, inPlay: readonly string[]): Sides | null {
  const actor = actorOf(tree, match);
  const recipient = recipientOf(tree, match, actor);
  if (match.row.reciprocal) return reciprocalSides(match, { actor, recipient, inPlay });
  const others = recipient.entities.filter((entity) => !sameSide(entity, actor));
  if (match.row.mode === "visit" && others.length === 0) return null;
  if (actor.entities.length === 0 && others.length === 0) return null;
  if (match.row.pos === "noun" && (actor.entities.length === 0 || (others.length === 0 && !standsAlone(tree, match))))
    return null;
  if (actor.entities.length > 0 && others.length > 0)
    return { actor: actor.entities, recipient: others, reciprocal: false, basis: "tree" };
  const unsaid =
    others.length === 0 && match.row.recipient.length > 0 && !AT_HOME.has(match.row.event)
      ? counterpart(actor.entities, match.predicate, inPlay)
      : null;
  if (unsaid !== null) return { actor: actor.entities, recipient: [unsaid], reciprocal: false, basis: "implied" };
  return { actor: actor.entities, recipient: others, reciprocal: false, basis: "one-side" };
}

function reciprocalSides(
  match: Match,
  parts: { actor: Party; recipient: Party; inPlay: readonly string[] },
): Sides | null {
  const entities = distinct([...parts.actor.entities, ...parts.recipient.entities]);
  if (entities.length >= 2) return { actor: entities, recipient: [], reciprocal: true, basis: "tree" };
  if (entities.length === 0 || match.row.pos === "noun") return null;
  const unsaid = counterpart(entities, match.predicate, parts.inPlay);
  return unsaid === null
    ? { actor: entities, recipient: [], reciprocal: false, basis: "one-side" }
    : { actor: [...entities, unsaid], recipient: [], reciprocal: true, basis: "implied" };
}

/** Meaning: the state most in play that is not on the acting side, as a government that the sentence does not name; null when none is. */
function counterpart(acting: readonly Entity[], predicate: Token, inPlay: readonly string[]): Entity | null {
  if (acting.every((entity) => entity.code === null)) return null;
  const code = inPlay.find((candidate) => !acting.some((entity) => entity.code === candidate));
  return code === undefined
    ? null
    : { code, sector: "GOV", name: null, role: null, text: "", start: predicate.start, end: predicate.start };
}

/** Meaning: whether an entity belongs to the acting side itself: the same state and a government on both ends. */
function sameSide(entity: Entity, actor: Party): boolean {
  return actor.entities.some(
    (other) =>
      other.code === entity.code && other.code !== null && (other.sector === entity.sector || entity.sector === "GOV"),
  );
}

/** Meaning: whether an event noun with one party is worth an event: it is what the clause is about, not a modifier of something else. */
function standsAlone(tree: Tree, match: Match): boolean {
  const head = headOf(tree, match.predicate);
  return head === null || hasRelation(match.predicate, ["nsubj", "obj"]);
}
