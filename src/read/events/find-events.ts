import type { EventRow } from "../../model/lexicon.ts";
import type { EventType } from "../../model/ontology.ts";
import type { Act } from "../acts/index.ts";
import type { Tree } from "../tree.ts";
import { type ActKinds, type ActMatch, findActs, kindsByEvent } from "./find-acts.ts";
import { findMatches, type SidedMatch, swallows } from "./find-matches.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Scene } from "./sides.ts";

/** An act that no row of the lexicon bears out is told from this probability on. */
const LEAST_ALONE = 0.7;
/** What a row of the lexicon adds to the probability of its event. */
const ROW_BONUS = 0.4;

/**
 * Meaning: the events of a sentence in reading order, from the acts that the network sees and the rows of the lexicon: an act that it is sure of
 * counts by itself, one that it half sees where a row says the same. What it does not see at all is no act, whatever a row says.
 */
export function findEvents(
  tree: Tree,
  acts: readonly Act[],
  tools: { readonly lexicon: LexiconIndex; readonly kinds: ActKinds; readonly scene: Scene },
): SidedMatch[] {
  const { lexicon, kinds, scene } = tools;
  const rows = findMatches(tree, lexicon, scene);
  const worthy = acts.filter((act) => act.sure >= LEAST_ALONE || rows.some((row) => sameWords(act, row)));
  const seen = findActs(tree, worthy, kinds, scene);
  const used = new Set<SidedMatch>();
  const found: SidedMatch[] = [];
  for (const one of seen) {
    const row = rows.find((other) => !used.has(other) && sameWords(one.act, other));
    if (row !== undefined) {
      used.add(row);
      found.push(together(one, row, kinds));
    } else if (one.act.sure >= LEAST_ALONE) found.push(one);
  }
  const kept = withoutContents(tree, found);
  const unseen = rows.filter((row) => !used.has(row) && row.match.row.own === true);
  return [...kept, ...unseen].sort((a, b) => a.match.predicate.index - b.match.predicate.index);
}

/** Acts that say what is to be done; that is part of them, not a second event. */
const ASKING: ReadonlySet<EventType> = new Set<EventType>(["REQUEST", "THREATEN", "AGREE", "REJECT"]);

/** Meaning: the events without those that another of them asks for, promises, refuses or threatens. */
function withoutContents(tree: Tree, found: readonly SidedMatch[]): SidedMatch[] {
  const inside = new Set(
    found.filter(({ match }) => ASKING.has(match.row.event)).flatMap(({ match }) => swallows(tree, match)),
  );
  return found.filter(({ match, act }) => {
    if (!inside.has(match.predicate.index)) return true;
    const actual =
      (act?.statuses.get("actual") ?? 0) + (act?.statuses.get("historical") ?? 0) + (act?.statuses.get("ongoing") ?? 0);
    return actual > 0.5;
  });
}

/** Meaning: whether a row's word is one of those that tell the act. */
function sameWords(act: Act, { match }: SidedMatch): boolean {
  return match.predicate.start < act.end && match.predicate.end > act.start;
}

/** Meaning: an act and a row on the same words as one: the event likelier by both, the parties that both sides name. */
function together(one: ActMatch, row: SidedMatch, kinds: ActKinds): SidedMatch {
  const shares = kindsByEvent(one.act, kinds);
  const own = shares.find(({ kind }) => kind.event === row.match.row.event)?.share ?? 0;
  const best = shares[0];
  const byRow = row.match.row.own === true || best === undefined || own + ROW_BONUS >= best.share;
  const sides = one.sides.basis === "tree" || row.sides.basis !== "tree" ? one.sides : row.sides;
  return byRow ? { match: withMode(row, one), sides, act: one.act } : { ...one, sides };
}

/** The network's mode is added to a row without one from this probability of the kind on. */
const SURE_MODE = 0.8;

/** Meaning: the row's match, with the mode of the act where the row has none, both are of one event, and the network is sure of it. */
function withMode({ match }: SidedMatch, { match: { row: act }, act: { kinds } }: ActMatch): SidedMatch["match"] {
  const sure = (kinds[0]?.probability ?? 0) >= SURE_MODE;
  const takes = match.row.mode === null && act.event === match.row.event && sure;
  const row: EventRow = takes ? { ...match.row, mode: act.mode } : match.row;
  return { ...match, row };
}
