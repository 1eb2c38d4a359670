import type { EventType, Sector } from "../../model/ontology.ts";
import type { Entity } from "../../model/record.ts";
import type { Token } from "../sentence.ts";
import { hasRelation, headOf, type Tree } from "../tree.ts";
import { subjectOf } from "./arguments.ts";
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

/** Where a sentence stands: the states in play there, the most in play first, and the state the report is written from (null when unknown). */
export interface Scene {
  readonly inPlay: readonly string[];
  readonly dateline: string | null;
}

/** Acts of speech, which nobody does when nobody is named. */
const NEEDS_ACTOR: ReadonlySet<EventType> = new Set<EventType>([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "SUPPORT",
  "PROTEST",
]);
/** Acts that one state does to another: told without a doer ("the prisoners were freed"), it is the other state in play. */
const BY_THE_OTHER: ReadonlySet<EventType> = new Set<EventType>(["SANCTION", "RETREAT", "CONCEDE", "AID"]);
/** Acts of speech are addressed to a government, acts of force fall on people. */
const SPEECH: ReadonlySet<EventType> = new Set<EventType>([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "AGREE",
  "SUPPORT",
]);
/** Sectors that act on their own state and people unless another state is named. */
const AT_HOME: ReadonlySet<Sector> = new Set<Sector>([
  "COP",
  "JUD",
  "CRM",
  "OPP",
  "CVL",
  "LAB",
  "REB",
  "AGR",
  "BUS",
  "EDU",
  "REL",
  "SOC",
  "PTY",
]);

/**
 * Meaning: both sides of a match, or null when it names nobody, or when a visit has no host abroad. A party that the sentence leaves unsaid
 * is the state most in play there (`inPlay`, the most in play first).
 */
export function sidesOf(tree: Tree, match: Match, scene: Scene): Sides | null {
  const actor = actorOf(tree, match);
  return settleSides(tree, match, { actor, recipient: recipientOf(tree, match, actor), scene });
}

/** Meaning: the same for parties that are known already. */
export function settleSides(
  tree: Tree,
  match: Match,
  parts: {
    readonly actor: Party;
    readonly recipient: Party;
    readonly scene: Scene;
  },
): Sides | null {
  const { actor, recipient, scene } = parts;
  const { inPlay } = scene;
  if (match.row.reciprocal) return reciprocalSides(tree, match, { actor, recipient, inPlay });
  const others = recipient.entities.filter((entity) => !sameSide(tree, entity, actor));
  if (match.row.mode === "visit" && others.length === 0) return visitToScene(tree, match, { actor, scene });
  if (match.row.mode === "visit" && actor.entities.length === 0) return null;
  if (actor.entities.length === 0) return withoutActor(tree, match, { others, inPlay });
  if (others.length > 0) return { actor: actor.entities, recipient: others, reciprocal: false, basis: "tree" };
  if (match.row.pos === "noun" && !standsAlone(tree, match)) return null;
  const unsaid = match.row.recipient.length === 0 ? null : unsaidRecipient(match, actor.entities, inPlay);
  if (unsaid !== null) return { actor: actor.entities, recipient: [unsaid], reciprocal: false, basis: "implied" };
  return { actor: actor.entities, recipient: [], reciprocal: false, basis: "one-side" };
}

/** Verbs that bring the visitor to where the report is written when they name no place. */
const COMING = new Set(["arrive", "land", "come", "fly", "return", "stay"]);

/** Meaning: a visit whose host the sentence leaves unsaid: the state of the dateline for who arrives there, or the state in play for "after a visit"; else null. */
function visitToScene(tree: Tree, match: Match, parts: { actor: Party; scene: Scene }): Sides | null {
  const { actor, scene } = parts;
  const [visitor] = actor.entities;
  if (visitor === undefined || visitor.code === null) return null;
  if (match.row.pos === "noun") {
    const told = hasRelation(match.predicate, ["obl"])
      ? counterpart(actor.entities, match.predicate, scene.inPlay)
      : null;
    return told === null ? null : { actor: actor.entities, recipient: [told], reciprocal: false, basis: "implied" };
  }
  if (!COMING.has(match.predicate.lemma) || scene.dateline === null || scene.dateline === visitor.code) return null;
  const placed = tree.tokens.some(
    (token) => token.head === match.predicate.index && hasRelation(token, ["obl"]) && token.mention !== null,
  );
  return placed
    ? null
    : {
        actor: actor.entities,
        recipient: [unsaidState(scene.dateline, match.predicate)],
        reciprocal: false,
        basis: "implied",
      };
}

/** Meaning: the sides when nobody is said to act: a passive keeps its target alone; standing sanctions ("restrictions on imports remain") are the other state's. */
function withoutActor(
  tree: Tree,
  match: Match,
  parts: { others: readonly Entity[]; inPlay: readonly string[] },
): Sides | null {
  const { others, inPlay } = parts;
  if (others.length === 0 || NEEDS_ACTOR.has(match.row.event)) return null;
  if (match.row.pos === "verb" && !BY_THE_OTHER.has(match.row.event))
    return { actor: [], recipient: others, reciprocal: false, basis: "one-side" };
  if (match.row.pos === "noun" && (match.row.event !== "SANCTION" || !standsAlone(tree, match))) return null;
  const unsaid = counterpart(others, match.predicate, inPlay);
  return unsaid === null ? null : { actor: [unsaid], recipient: others, reciprocal: false, basis: "implied" };
}

/** Meaning: whom an act was done to when the sentence does not say: the actor's own people for the police and the like, else the state in play. */
function unsaidRecipient(match: Match, actor: readonly Entity[], inPlay: readonly string[]): Entity | null {
  const [first] = actor;
  if (first === undefined) return null;
  const athome = AT_HOME.has(first.sector) || match.row.mode === "arrest";
  if (!athome) return counterpart(actor, match.predicate, inPlay);
  return first.code === null
    ? null
    : {
        code: first.code,
        sector: SPEECH.has(match.row.event) ? "GOV" : "CVL",
        name: null,
        role: null,
        text: "",
        start: match.predicate.start,
        end: match.predicate.start,
      };
}

function reciprocalSides(
  tree: Tree,
  match: Match,
  parts: { actor: Party; recipient: Party; inPlay: readonly string[] },
): Sides | null {
  const entities = distinct([...parts.actor.entities, ...parts.recipient.entities]);
  if (entities.length >= 2) return { actor: entities, recipient: [], reciprocal: true, basis: "tree" };
  if (match.row.pos === "noun") return null;
  if (parts.actor.tokens.some((token) => tree.tokens[token]?.mention?.plural))
    return { actor: entities, recipient: [], reciprocal: true, basis: "one-side" };
  if (entities.length === 1 && match.object === null && match.row.event === "CONSULT") return null;
  const known = entities.length > 0 ? entities : impersonal(tree, match, parts.inPlay);
  const unsaid = counterpart(known, match.predicate, parts.inPlay);
  if (known.length === 0) return null;
  return unsaid === null
    ? { actor: known, recipient: [], reciprocal: false, basis: "one-side" }
    : { actor: [...known, unsaid], recipient: [], reciprocal: true, basis: "implied" };
}

/** Meaning: "it was agreed": the state most in play, to which the other is then added; nobody for any other subject. */
function impersonal(tree: Tree, match: Match, inPlay: readonly string[]): Entity[] {
  const { subject, passive } = subjectOf(tree, match.predicate);
  const [code] = inPlay;
  if (!passive || subject?.text.toLowerCase() !== "it" || code === undefined) return [];
  return [unsaidState(code, match.predicate)];
}

/** Meaning: the state most in play that is not on the acting side, as a government that the sentence does not name; null when none is. */
function counterpart(acting: readonly Entity[], predicate: Token, inPlay: readonly string[]): Entity | null {
  if (acting.every((entity) => entity.code === null)) return null;
  const code = inPlay.find((candidate) => !acting.some((entity) => entity.code === candidate));
  return code === undefined ? null : unsaidState(code, predicate);
}

function unsaidState(code: string, predicate: Token): Entity {
  return { code, sector: "GOV", name: null, role: null, text: "", start: predicate.start, end: predicate.start };
}

/** A mention whose state was guessed from the text around it is surer than this when the guess is good. */
const GUESS = 0.6;

/** Meaning: whether an entity belongs to the acting side itself: the same state and sector, a government on both ends, or the same state by a mere guess. */
function sameSide(tree: Tree, entity: Entity, actor: Party): boolean {
  const mention = tree.tokens.find((token) => token.mention !== null && token.start === entity.start)?.mention;
  const guessed = mention != null && mention.confidence < GUESS;
  return actor.entities.some(
    (other) =>
      other.code === entity.code &&
      other.code !== null &&
      (guessed || other.sector === entity.sector || entity.sector === "GOV"),
  );
}

/** Meaning: whether an event noun with one party is worth an event: it is what the clause is about, not a modifier of something else. */
function standsAlone(tree: Tree, match: Match): boolean {
  const head = headOf(tree, match.predicate);
  return head === null || hasRelation(match.predicate, ["nsubj", "obj"]);
}
