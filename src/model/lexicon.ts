import type { Context, EventType, Mode } from "./ontology.ts";

/** Part of speech of a predicate: a verb, a noun ("summit", "airstrike"), or an adjective or participle after "be" ("ready"). */
export type PredicateKind = "verb" | "noun" | "adjective";

/**
 * One row of `data/lexicon/events.tsv`: a word that tells an event.
 * `object` lists what the verb's object must be headed by: lemmas, `@class` names of `classes.tsv`, `@state` (a state, government or its people),
 * `@actor` (any actor), `inf` (an infinitive), `that` (a clause), `none` (no object at all); empty allows anything.
 * `actor` and `recipient` are slots in order of preference; the first that holds an actor fills the role. Slots: `subj`, `obj`, `iobj`,
 * `obj.of` (the actor inside the object: its possessor, adjective or "of"-phrase), `comp` (actors inside the complement clause), `poss`, `adj`
 * (a demonym before a noun), or any preposition.
 */
export interface EventRow {
  readonly id: string;
  readonly pos: PredicateKind;
  /** Lemma, with a particle or fixed preposition after a space: `break off`, `call for`. */
  readonly word: string;
  readonly object: readonly string[];
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly reciprocal: boolean;
  readonly contexts: readonly Context[];
  /** A sentence in which the row codes its event. */
  readonly yes: string;
  /** A sentence with the word in which it must not. Empty when no such use is known. */
  readonly no: string;
  /** Whether it is a user's, which wins over what ships and over the network. */
  readonly own?: true;
}

/** What an operator does to the event it governs. */
export const OPERATOR_EFFECTS = [
  "light",
  "future",
  "hypothetical",
  "negated",
  "ongoing",
  "actual",
  "say",
  "cause",
] as const;
export type OperatorEffect = (typeof OPERATOR_EFFECTS)[number];

/** One row of `data/lexicon/operators.tsv`: a word that governs an event and changes how it stands ("plan to", "fail to", "hold", "say"). */
export interface OperatorRow {
  readonly word: string;
  readonly pos: PredicateKind;
  readonly effect: OperatorEffect;
  /** Who does the governed act: the operator's subject or its object. */
  readonly control: "subj" | "obj";
  readonly certainty: "certain" | "probable" | "possible" | null;
}

/** The lexicon as loaded from disk. `classes` maps a class name to its lemmas. */
export interface Lexicon {
  readonly events: readonly EventRow[];
  readonly operators: readonly OperatorRow[];
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}
