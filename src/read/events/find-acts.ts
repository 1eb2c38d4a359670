import type { ActKind } from "../../model/encoder-model.ts";
import type { EventRow, PredicateKind } from "../../model/lexicon.ts";
import type { EventType } from "../../model/ontology.ts";
import { type Act, type Role, roleOf } from "../acts/index.ts";
import type { Token } from "../sentence.ts";
import { at, headOf, isVerb, type Tree } from "../tree.ts";
import type { SidedMatch } from "./find-matches.ts";
import type { Match } from "./match.ts";
import { NOBODY, type Party, partyAt, union } from "./parties.ts";
import { type Scene, settleSides } from "./sides.ts";

/** A word is a party's from this probability on. */
const LEAST_ROLE = 0.5;

/** The kinds of acts by name. */
export type ActKinds = ReadonlyMap<string, ActKind>;

/** Meaning: the acts of a sentence as matches with their sides, in reading order; those left out that name nobody with a code. */
export function findActs(tree: Tree, acts: readonly Act[], kinds: ActKinds, scene: Scene): ActMatch[] {
  return acts.flatMap((act) => {
    const [best, second] = kindsByEvent(act, kinds);
    const match = best === undefined ? null : matchOf(tree, act, best.kind, second?.kind);
    if (best === undefined || match === null) return [];
    const own = { actor: partyIn(tree, act, "actor"), recipient: partyIn(tree, act, "recipient") };
    const host = best.kind.kind === "host";
    const actor = host ? own.recipient : own.actor;
    const recipient = host ? own.actor : own.recipient;
    const strangers = recipient.entities.filter(({ code }) => !actor.entities.some((entity) => entity.code === code));
    const mutual = match.row.reciprocal || (best.kind.mutual === "may" && strangers.length === 0 && codesOf(actor) > 1);
    const pos = match.row.mode === "visit" ? match.row.pos : "verb";
    const sides = settleSides(
      tree,
      { ...match, row: { ...match.row, reciprocal: mutual, pos } },
      { actor, recipient, scene },
    );
    const placed = sides !== null && [...sides.actor, ...sides.recipient].some(({ code }) => code !== null);
    return placed ? [{ match, sides, act }] : [];
  });
}

/** A match that an act gave. */
export interface ActMatch extends SidedMatch {
  readonly act: Act;
}

/** A PLOVER event that an act may be, its likeliest kind, and the probability of all its kinds together. */
export interface EventShare {
  readonly kind: ActKind;
  readonly share: number;
}

/** Meaning: the events that an act may be, the likeliest first: kinds of one event count together. */
export function kindsByEvent(act: Act, kinds: ActKinds): EventShare[] {
  const events = new Map<EventType, { kind: ActKind; share: number }>();
  for (const { kind: name, probability } of act.kinds) {
    const kind = kinds.get(name);
    if (kind === undefined) continue;
    const known = events.get(kind.event);
    if (known === undefined) events.set(kind.event, { kind, share: probability });
    else known.share += probability;
  }
  return [...events.values()].sort((a, b) => b.share - a.share);
}

function codesOf(party: Party): number {
  return new Set(party.entities.map(({ code, text }) => code ?? text)).size;
}

/** Meaning: an act as a match on the token that tells it, with a row made from its kind. */
function matchOf(tree: Tree, act: Act, best: ActKind, second: ActKind | undefined): Match | null {
  const told = tree.tokens.filter((token) => token.start < act.end && token.end > act.start && token.mention === null);
  const anchor = told.find((token) => token.start <= act.anchor && token.end > act.anchor) ?? told[0];
  if (anchor === undefined) return null;
  const predicate = topOf(tree, told, anchor);
  return {
    predicate,
    row: rowOf(best, isVerb(predicate) ? "verb" : "noun"),
    runnerUp: second === undefined ? null : rowOf(second, "verb"),
    object: null,
    words: told.map((token) => token.text).join(" "),
  };
}

/** The token of the act's words that the others hang from: the anchor, or a word above it that is of the act too. */
function topOf(tree: Tree, told: readonly Token[], anchor: Token): Token {
  const inside = new Set(told.map(({ index }) => index));
  let top = anchor;
  for (let head = headOf(tree, top); head !== null && inside.has(head.index); head = headOf(tree, top)) top = head;
  return top;
}

function rowOf(kind: ActKind, pos: PredicateKind): EventRow {
  return {
    id: `act.${kind.kind}.${pos === "verb" ? "v" : "n"}`,
    pos,
    word: kind.kind,
    object: [],
    event: kind.event,
    mode: kind.mode,
    actor: [],
    recipient: ["obj"],
    reciprocal: kind.mutual === "always",
    contexts: [],
    yes: "",
    no: "",
  };
}

/** Meaning: everybody whose words play a role: mentions, and of other phrases whoever they are owned by ("Kenyan positions"). */
function partyIn(tree: Tree, act: Act, role: Exclude<Role, "none">): Party {
  const chosen = tree.tokens.filter((token) => roleOf(act, token, role) >= LEAST_ROLE);
  if (chosen.length === 0) return NOBODY;
  const indices = new Set(chosen.map(({ index }) => index));
  const mentions = chosen.filter((token) => token.mention !== null && token.mention.entities.length > 0);
  const heads = chosen.filter((token) => token.mention === null && !indices.has(token.head));
  const named = mentions.map(
    (token): Party => ({ entities: at(tree, token.index).mention?.entities ?? [], tokens: [token.index] }),
  );
  const owned = heads
    .map((token) => partyAt(tree, token))
    .filter((party) => party.tokens.every((token) => !indices.has(token)));
  return union([...named, ...(mentions.length === 0 ? owned : [])]);
}
