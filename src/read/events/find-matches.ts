import type { EventType } from "../../model/ontology.ts";
import type { Token } from "../sentence.ts";
import { dependentsOf, subtree, type Tree } from "../tree.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { type Match, matchNoun, matchVerb, predicateKind } from "./match.ts";

/** Types that are speech acts: the act they ask for, promise, refuse or threaten is part of them, not a second event. */
const VERBAL: ReadonlySet<EventType> = new Set<EventType>(["REQUEST", "THREATEN", "REJECT", "AGREE", "ACCUSE"]);
const ANNOUNCING = new Set(["promise", "pledge", "vow", "commit", "undertake"]);

/** Meaning: the predicates of a sentence with the rows that code them, in reading order; what a speech act or an object swallows is left out. */
export function findMatches(tree: Tree, lexicon: LexiconIndex): Match[] {
  const verbs: Match[] = [];
  for (const token of tree.tokens) {
    if (predicateKind(token) !== "verb") continue;
    const match = matchVerb(tree, token, lexicon);
    if (match !== null && !announcesAct(tree, match, lexicon)) verbs.push(match);
  }
  const swallowed = new Set<number>();
  for (const match of verbs) for (const token of swallows(tree, match)) swallowed.add(token);
  const kept = verbs.filter((match) => !swallowed.has(match.predicate.index));
  for (const token of tree.tokens) {
    if (predicateKind(token) !== "noun" || swallowed.has(token.index)) continue;
    const match = matchNoun(tree, token, lexicon);
    if (match !== null) kept.push(match);
  }
  return kept.sort((a, b) => a.predicate.index - b.predicate.index);
}

/** Meaning: "pledged to withdraw": the act itself is coded (as future), not the pledge. */
function announcesAct(tree: Tree, match: Match, lexicon: LexiconIndex): boolean {
  if (!ANNOUNCING.has(match.predicate.lemma)) return false;
  return dependentsOf(tree, match.predicate.index, "xcomp", "ccomp").some(
    (token) => matchVerb(tree, token, lexicon) !== null,
  );
}

function swallows(tree: Tree, match: Match): number[] {
  const found: number[] = match.object === null ? [] : [match.object.index];
  if (!VERBAL.has(match.row.event)) return found;
  for (const token of subtree(tree, match.predicate.index)) {
    if (token.index === match.predicate.index) continue;
    if (
      isInfinitive(tree, token) ||
      (token.head === match.predicate.index && ["xcomp", "ccomp"].includes(token.deprel))
    )
      found.push(...subtree(tree, token.index).map((member) => member.index));
  }
  const wanted = match.row.event === "REQUEST" || match.row.event === "REJECT" || match.row.event === "AGREE";
  if (wanted)
    for (const token of dependentsOf(tree, match.predicate.index, "obl", "obj"))
      if (token.mention === null) found.push(token.index);
  return found;
}

function isInfinitive(tree: Tree, token: Token): boolean {
  return (
    token.xpos === "VB" && dependentsOf(tree, token.index, "mark").some((mark) => mark.text.toLowerCase() === "to")
  );
}
