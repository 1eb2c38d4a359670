import type { EventType } from "../../model/ontology.ts";
import type { Act } from "../acts/index.ts";
import type { Token } from "../sentence.ts";
import { dependentsOf, hasRelation, type Tree } from "../tree.ts";
import { markOf } from "./arguments.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { type Match, matchNoun, matchVerb, predicateKind } from "./match.ts";
import { type Scene, type Sides, sidesOf } from "./sides.ts";

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
  /** What the network says of it; absent where a row of the lexicon decided. */
  readonly act?: Act;
}

/**
 * Meaning: the predicates of a sentence with the rows that code them and their sides, in reading order. What names nobody is left out; so is
 * what a speech act or an object swallows.
 */
export function findMatches(tree: Tree, lexicon: LexiconIndex, scene: Scene): SidedMatch[] {
  const found: SidedMatch[] = [];
  const swallowed = new Set<number>();
  for (const token of tree.tokens) {
    const match = matchAt(tree, token, lexicon);
    if (match !== null && refusesToSay(tree, match, lexicon)) {
      for (const inner of withinClause(tree, token)) swallowed.add(inner);
      continue;
    }
    const sides = match === null ? null : sidesOf(tree, match, scene);
    if (match !== null && sides !== null && placed(sides)) found.push({ match, sides });
  }
  for (const { match } of found)
    if (match.row.pos === "verb") for (const token of swallows(tree, match)) swallowed.add(token);
  for (const { match } of found) {
    if (match.row.pos !== "noun" || swallowed.has(match.predicate.index) || !VERBAL.has(match.row.event)) continue;
    for (const token of promisedBy(tree, match.predicate)) swallowed.add(token);
  }
  return found.filter(({ match }) => !swallowed.has(match.predicate.index));
}

function matchAt(tree: Tree, token: Token, lexicon: LexiconIndex): Match | null {
  const kind = predicateKind(token);
  if (kind === "noun") return matchNoun(tree, token, lexicon);
  const match = kind === "verb" ? matchVerb(tree, token, lexicon) : null;
  return match === null || announcesAct(tree, match, lexicon) ? null : match;
}

/** Meaning: the infinitives that follow a noun of speech before the next finite verb ("promises not to attack and to withdraw"). */
function promisedBy(tree: Tree, noun: Token): number[] {
  const found: number[] = [];
  for (const token of tree.tokens.slice(noun.index + 1)) {
    if ([";", "."].includes(token.text) || ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos)) break;
    if (isInfinitive(tree, token)) found.push(...withinClause(tree, token));
  }
  return found;
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
  const { index } = match.predicate;
  const next = tree.tokens[index + 1]?.text.toLowerCase() === "to" ? tree.tokens[index + 2] : undefined;
  const word = next?.text.toLowerCase() ?? "";
  return (
    ["specify", "name", "elaborate", "identify"].includes(word) ||
    (lexicon.operators.get(word) ?? []).some((row) => row.effect === "say")
  );
}

/** Meaning: the tokens of what a verbal act says, asks, promises or threatens, its object among them. */
export function swallows(tree: Tree, match: Match): number[] {
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
        if (isInfinitive(tree, inner) || isGerundOf(tree, inner)) found.push(...withinClause(tree, inner));
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
