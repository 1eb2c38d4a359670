import type { Scene } from "./scene.ts";

/** Words that open a clause, not a complement of the phrase before. */
const OPENERS = /^(?:AFTER|BEFORE|SINCE|UNTIL|WHILE|AS|BECAUSE|ALTHOUGH|THOUGH|IF|WHEN|WHERE|THAT|WHETHER)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

function tagAt({ words }: Scene, at: number): string {
  return words[at]?.xpos ?? "";
}

function isVerb(scene: Scene, at: number): boolean {
  return (tagAt(scene, at).startsWith("VB") || tagAt(scene, at) === "MD") && scene.phraseOf[at] === null;
}

/** Meaning: where what belongs to a verb ends: at a semicolon, before a coordinated verb, before a comma or conjunction that begins a clause with a subject and verb of its own. */
export function reachAfter(scene: Scene, from: number): number {
  for (let at = from; at < scene.words.length; at += 1) {
    const key = scene.words[at]?.key;
    if (key === ";") return at;
    if (joinsClauses(scene, at) && (beginsVerb(scene, at + 1) || beginsClause(scene, at + 1))) return at;
    if (key === "," && scene.partyOf[at] === null && beginsClause(scene, at + 1)) return at;
  }
  return scene.words.length;
}

/** A conjunction, not one between noun phrases or between adverbs ("heavily and unjustly"). */
function joinsClauses(scene: Scene, at: number): boolean {
  const adverbs = tagAt(scene, at - 1).startsWith("RB") && tagAt(scene, at + 1).startsWith("RB");
  return tagAt(scene, at) === "CC" && scene.partyOf[at] === null && !adverbs;
}

function beginsVerb(scene: Scene, at: number): boolean {
  let next = at;
  while (/^(?:RB|TO)/.test(tagAt(scene, next))) next += 1;
  return isVerb(scene, next);
}

function beginsClause(scene: Scene, at: number): boolean {
  let next = at;
  while (
    /^(?:CC|RB|IN)$/.test(tagAt(scene, next)) &&
    scene.partyOf[next] === null &&
    !OPENERS.test(scene.words[next]?.key ?? "")
  )
    next += 1;
  let party = scene.partyOf[next];
  if (party === null || party === undefined) return false;
  while (party) {
    next = party.to;
    if (tagAt(scene, next) !== "IN" || OPENERS.test(scene.words[next]?.key ?? "")) break;
    party = scene.partyOf[next + 1] ?? null;
  }
  while (tagAt(scene, next) === "RB") next += 1;
  return FINITE.test(tagAt(scene, next)) && scene.phraseOf[next] === null;
}

/**
 * Meaning: the places of the words before a verb that belong to its clause, from the verb outwards: back to a comma with a noun phrase after it,
 * a semicolon, a conjunction between clauses or the beginning. A verb coordinated with one before it has that verb's subject: the words between the two are left out.
 */
export function reachBefore(scene: Scene, verb: number): number[] {
  const places: number[] = [];
  let named = false;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const key = scene.words[at]?.key;
    if (key === ";" || (key === "," && scene.partyOf[at] === null && named)) break;
    if (joinsClauses(scene, at) && !named && onlyVerbs(scene, at + 1, verb)) {
      const first = coordinatedWith(scene, at, verb);
      return first === null ? places : [...places, ...reachBefore(scene, first)];
    }
    if (named && joinsClauses(scene, at) && finiteBefore(scene, at)) break;
    named ||= scene.phraseOf[at] !== null;
    places.push(at);
  }
  return places;
}

/** Whether a clause of its own stands before a conjunction. */
function finiteBefore(scene: Scene, conjunction: number): boolean {
  for (let at = conjunction - 1; at >= 0 && scene.words[at]?.key !== ";"; at -= 1)
    if (FINITE.test(tagAt(scene, at)) && scene.phraseOf[at] === null) return true;
  return false;
}

/** Whether only auxiliaries and adverbs stand between a conjunction and a verb. */
function onlyVerbs(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isVerb(scene, at) && !/^(?:RB|TO)/.test(tagAt(scene, at))) return false;
  return true;
}

/** The verb before a conjunction that a verb after it goes with: the nearest of the same kind, else the nearest finite one. */
function coordinatedWith(scene: Scene, conjunction: number, verb: number): number | null {
  const before = Array.from({ length: conjunction }, (_, i) => conjunction - 1 - i).filter((at) => isVerb(scene, at));
  const kind = kindOf(tagAt(scene, verb));
  const finite = before.filter((at) => FINITE.test(tagAt(scene, at)));
  return finite.find((at) => kindOf(tagAt(scene, at)) === kind) ?? finite[0] ?? before[0] ?? null;
}

/** A participle without an auxiliary is most often a past tense. */
function kindOf(tag: string): string {
  return /^VB[DN]$/.test(tag) ? "past" : /^VB[ZP]$/.test(tag) ? "present" : tag;
}

const BE = /^(?:WAS|WERE|IS|ARE|BEEN|BE|BEING|AM)$/;

/**
 * Meaning: the place of the "by" that names a passive verb's doer, or null: of a participle after a form of "be", or of one after a noun phrase
 * with "by" at once after it ("the fishermen held by Mu").
 */
export function doerOf(scene: Scene, head: number, after: readonly number[]): number | null {
  if (!/^VB[ND]$/.test(tagAt(scene, head))) return null;
  let at = head - 1;
  while (at >= 0 && (/^RB/.test(tagAt(scene, at)) || tagAt(scene, at) === "CC")) at -= 1;
  const by = after.findIndex((place) => scene.words[place]?.key === "BY");
  const reduced =
    tagAt(scene, head) === "VBN" && by === 0 && (scene.phraseOf[at] !== null || scene.words[at]?.key === ",");
  return by >= 0 && (reduced || BE.test(scene.words[at]?.key ?? "")) ? (after[by] ?? null) : null;
}
