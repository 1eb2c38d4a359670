import type { Dyad } from "../../model/codes.ts";
import type { Certainty, Context, EventType, Mode, Status } from "../../model/ontology.ts";
import type { Attribution, Entity, EventDate, Place, Quantity } from "../../model/record.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { hasRelation, headOf, type Tree, treeOf } from "../tree.ts";
import { type Speaker, speakerOf } from "./attribution.ts";
import { findMatches } from "./find-matches.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Match } from "./match.ts";
import { distinct, type Party } from "./parties.ts";
import { actorOf, recipientOf } from "./slots.ts";
import { datedStatus, type Standing, standingOf } from "./status.ts";

/** An event as coded in its sentence, before it becomes a record with an id. */
export interface CodedEvent {
  readonly predicate: Token;
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  readonly actor: readonly Entity[];
  readonly recipient: readonly Entity[];
  readonly reciprocal: boolean;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly date: EventDate;
  readonly place: Place | null;
  readonly quantities: readonly Quantity[];
  readonly attribution: Attribution | null;
  readonly words: string;
  readonly rule: string;
  readonly runnerUp: string | null;
  /** How the sides were found, for the coder's confidence. */
  readonly basis: "tree" | "implied" | "one-side";
}

/** What the coder asks of the other parts of the reader about one sentence. */
export interface SentenceSurroundings {
  readonly lexicon: LexiconIndex;
  readonly published: string | null;
  /** The two states most in play here, for a party left unsaid; null when unclear. */
  readonly dyad: Dyad | null;
  /** Who spoke last before this sentence, for "They assert". */
  readonly lastSpeaker: Attribution | null;
  readonly dateOf: (predicate: Token, future: boolean) => EventDate;
  readonly contextsOf: (event: EventType, predicate: Token) => readonly Context[];
  readonly quantitiesOf: (predicate: Token) => readonly Quantity[];
  readonly placeOf: (predicate: Token) => Place | null;
}

interface Sides {
  readonly actor: readonly Entity[];
  readonly recipient: readonly Entity[];
  readonly reciprocal: boolean;
  readonly basis: CodedEvent["basis"];
}

/** Meaning: the events of a sentence in reading order, each with who, what, whom, status, date and who says so; nothing that names no actor. */
export function codeEvents(sentence: ParsedSentence, surroundings: SentenceSurroundings): CodedEvent[] {
  const tree = treeOf(sentence);
  const coded: CodedEvent[] = [];
  for (const match of findMatches(tree, surroundings.lexicon)) {
    const sides = sidesOf(tree, match, surroundings.dyad);
    if (sides === null) continue;
    coded.push(complete(tree, sentence, { match, sides, surroundings }));
  }
  return withoutRepeats(coded);
}

function complete(
  tree: Tree,
  sentence: ParsedSentence,
  parts: { match: Match; sides: Sides; surroundings: SentenceSurroundings },
): CodedEvent {
  const { match, sides, surroundings } = parts;
  const { row, predicate } = match;
  const standing = standingOf(tree, predicate, surroundings.lexicon);
  const date = surroundings.dateOf(predicate, standing.status === "future");
  const status = datedStatus(standing.status, date, surroundings.published);
  const speaker = speakerOf(tree, predicate, surroundings.lexicon, sentence);
  return {
    predicate,
    event: row.event,
    mode: row.mode,
    contexts: row.contexts.length > 0 ? row.contexts : surroundings.contextsOf(row.event, predicate),
    ...sides,
    status,
    certainty: standing.certainty,
    date,
    place: surroundings.placeOf(predicate),
    quantities: surroundings.quantitiesOf(predicate),
    attribution: attributionFor(speaker, { sides, standing, lastSpeaker: surroundings.lastSpeaker }),
    words: [match.words, ...standing.cues].join(" "),
    rule: row.id,
    runnerUp: match.runnerUp?.id ?? null,
  };
}

/** Meaning: the attribution of an event: none when the speaker announces his own act; a pronoun that names nobody is whoever spoke last. */
function attributionFor(
  speaker: Speaker | null,
  parts: { sides: Sides; standing: Standing; lastSpeaker: Attribution | null },
): Attribution | null {
  if (speaker === null) return null;
  const { token, attribution } = speaker;
  if (token.mention === null && /^(they|he|she|it)$/i.test(attribution.text)) return parts.lastSpeaker;
  const own =
    attribution.code !== null &&
    parts.sides.actor.some(
      (entity) =>
        entity.code === attribution.code &&
        (entity.start === token.start || /^(he|she|it|his|her|its|they|their)\b/i.test(entity.text)),
    );
  return own && parts.standing.status === "future" ? null : attribution;
}

/** Meaning: both sides of a match, or null when it names nobody, or when a reciprocal act has but one party and no other is in play. */
function sidesOf(tree: Tree, match: Match, dyad: Dyad | null): Sides | null {
  const actor = actorOf(tree, match);
  const recipient = recipientOf(tree, match, actor);
  if (match.row.reciprocal) return reciprocalSides(match, { actor, recipient, dyad });
  const others = recipient.entities.filter((entity) => !sameSide(entity, actor));
  if (match.row.mode === "visit" && others.length === 0) return null;
  if (actor.entities.length === 0 && others.length === 0) return null;
  if (match.row.pos === "noun" && (actor.entities.length === 0 || (others.length === 0 && !standsAlone(tree, match))))
    return null;
  const basis = actor.entities.length > 0 && others.length > 0 ? "tree" : "one-side";
  return { actor: actor.entities, recipient: others, reciprocal: false, basis };
}

function reciprocalSides(match: Match, parts: { actor: Party; recipient: Party; dyad: Dyad | null }): Sides | null {
  const entities = distinct([...parts.actor.entities, ...parts.recipient.entities]);
  const states = new Set(entities.map((entity) => entity.code ?? entity.text));
  if (states.size >= 2 || entities.length >= 2)
    return { actor: entities, recipient: [], reciprocal: true, basis: "tree" };
  if (entities.length === 1 && match.row.pos === "verb" && match.row.event !== "ASSAULT") {
    return { actor: entities, recipient: [], reciprocal: false, basis: "one-side" };
  }
  return null;
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

/** Meaning: the events with those left out that tell the same act of the same parties again in one sentence ("visited ... for talks"). */
function withoutRepeats(events: readonly CodedEvent[]): CodedEvent[] {
  const kept: CodedEvent[] = [];
  for (const event of events) {
    const twin = kept.findIndex(
      (other) =>
        other.event === event.event &&
        sameParties(other, event) &&
        (other.mode === event.mode || other.mode === null || event.mode === null),
    );
    const earlier = kept[twin];
    if (earlier === undefined) kept.push(event);
    else if (earlier.mode === null && event.mode !== null && earlier.status === event.status) kept[twin] = event;
  }
  return kept;
}

function sameParties(a: CodedEvent, b: CodedEvent): boolean {
  const codes = (event: CodedEvent) =>
    [...new Set([...event.actor, ...event.recipient].map((entity) => entity.code ?? entity.text))].sort().join(" ");
  return codes(a) === codes(b);
}
