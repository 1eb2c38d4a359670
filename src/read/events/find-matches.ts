import type { EventType } from "../../model/ontology.ts";
import type { Token } from "../sentence.ts";
import { dependentsOf, hasRelation, type Tree } from "../tree.ts";
import { markOf } from "./arguments.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { type Match, matchNoun, matchVerb, predicateKind } from "./match.ts";
import { type Sides, sidesOf } from "./sides.ts";

/** Types that are speech acts: the act they ask for, promise, refuse or threaten is part of them, not a second event. */
const VERBAL: ReadonlySet<EventType> = new Set<EventType>([
  "REQUEST",
  "THREATEN",
  "REJECT",
  "AGREE",
  "ACCUSE",
  "PROTEST",
]);
const ANNOUNCING = new Set(["promise", "pledge", "vow", "commit", "undertake"]);

/** A predicate with the row that codes it and who does it to whom. */
export interface SidedMatch {
  readonly match: Match;
  readonly sides: Sides;
}

/**
 * Meaning: the predicates of a sentence with the rows that code them and their sides, in reading order. What names nobody is left out; so is
 * what a speech act or an object swallows.
 */
export function findMatches(tree: Tree, lexicon: LexiconIndex, inPlay: readonly string[]): SidedMatch[] {
  const verbs: SidedMatch[] = [];
  for (const token of tree.tokens) {
    if (predicateKind(token) !== "verb") continue;
    const match = matchVerb(tree, token, lexicon);
    if (match === null || announcesAct(tree, match, lexicon) || refusesToSay(tree, match, lexicon)) continue;
    const sides = sidesOf(tree, match, inPlay);
    if (sides !== null && placed(sides)) verbs.push({ match, sides });
  }
  const swallowed = new Set<number>();
  for (const { match } of verbs) for (const token of swallows(tree, match)) swallowed.add(token);
  const kept = verbs.filter(({ match }) => !swallowed.has(match.predicate.index));
  for (const token of tree.tokens) {
    if (predicateKind(token) !== "noun" || swallowed.has(token.index)) continue;
    const match = matchNoun(tree, token, lexicon);
    const sides = match === null ? null : sidesOf(tree, match, inPlay);
    if (match !== null && sides !== null && placed(sides)) kept.push({ match, sides });
  }
  return kept.sort((a, b) => a.match.predicate.index - b.match.predicate.index);
}

/** Meaning: whether at least one party has a code: an act of nobody in particular is of no use to anyone. */
function placed(sides: Sides): boolean {
  return [...sides.actor, ...sides.recipient].some((entity) => entity.code !== null);
}

/** Meaning: "pledged to withdraw": the act itself is coded (as future), not the pledge. */
function announcesAct(tree: Tree, match: Match, lexicon: LexiconIndex): boolean {
  if (!ANNOUNCING.has(match.predicate.lemma)) return false;
  return dependentsOf(tree, match.predicate.index, "xcomp", "ccomp").some(
    (token) => matchVerb(tree, token, lexicon) !== null,
  );
}

/** Meaning: "declined to comment": refusing to speak to the press is no act between states. */
function refusesToSay(tree: Tree, match: Match, lexicon: LexiconIndex): boolean {
  if (match.row.event !== "REJECT") return false;
  return dependentsOf(tree, match.predicate.index, "xcomp").some(
    (token) =>
      token.lemma === "specify" ||
      token.lemma === "name" ||
      (lexicon.operators.get(token.lemma) ?? []).some((row) => row.effect === "say"),
  );
}

function swallows(tree: Tree, match: Match): number[] {
  const found: number[] = match.object === null ? [] : [match.object.index];
  if (!VERBAL.has(match.row.event)) return found;
  for (const token of dependentsOf(tree, match.predicate.index)) {
    if (
      token.mention === null &&
      (hasRelation(token, ["xcomp", "ccomp", "obj", "obl"]) || isInfinitive(tree, token) || isGerundOf(tree, token))
    )
      found.push(...withinClause(tree, token));
    if (token.mention !== null)
      for (const inner of dependentsOf(tree, token.index, "acl"))
        if (isInfinitive(tree, inner)) found.push(...withinClause(tree, inner));
  }
  return found;
}

/** Meaning: a phrase's tokens without its relative clauses, adjunct clauses and what follows in a clause of its own. */
function withinClause(tree: Tree, token: Token): number[] {
  const found = [token.index];
  for (const child of dependentsOf(tree, token.index)) {
    const apart =
      child.deprel === "acl:relcl" ||
      (hasRelation(child, ["advcl"]) && !isInfinitive(tree, child)) ||
      hasRelation(child, ["parataxis"]) ||
      (hasRelation(child, ["conj"]) && dependentsOf(tree, child.index, "nsubj").length > 0);
    if (!apart) found.push(...withinClause(tree, child));
  }
  return found;
}

function isInfinitive(tree: Tree, token: Token): boolean {
  return token.xpos === "VB" && markOf(tree, token, "to") !== null;
}

/** Meaning: "of violating", "for rewarding", "over killing": what somebody is accused of. */
function isGerundOf(tree: Tree, token: Token): boolean {
  return token.xpos === "VBG" && ["of", "for", "over"].some((word) => markOf(tree, token, word) !== null);
}
