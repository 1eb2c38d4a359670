import type { Certainty, Context, EventType, Mode, Status } from "../../model/ontology.ts";
import type { Attribution, Entity, EventDate, Place, Quantity } from "../../model/record.ts";
import type { Act } from "../acts/index.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { dependentsOf, headOf, type Tree } from "../tree.ts";
import { markOf } from "./arguments.ts";
import { modeAsked } from "./asked-for.ts";
import { type Speaker, settled, speakerOf, speakerSeen } from "./attribution.ts";
import type { ActKinds } from "./find-acts.ts";
import { dictionaryFirst, findByDictionary } from "./find-by-dictionary.ts";
import { findEvents } from "./find-events.ts";
import { findMatches, type SidedMatch } from "./find-matches.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Scene, Sides } from "./sides.ts";
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
  /** How much likelier the kind was than the runner-up; null where a row of the lexicon decided. */
  readonly margin: number | null;
  /** Probability of an act of this kind, by the network; null where a row of the lexicon decided. */
  readonly sure: number | null;
  /** How the sides were found, for the coder's confidence. */
  readonly basis: Sides["basis"];
}

/** What the coder asks of the other parts of the reader about one sentence. */
export interface SentenceSurroundings {
  readonly lexicon: LexiconIndex;
  readonly kinds: ActKinds;
  readonly isKnown: (code: string) => boolean;
  readonly published: string | null;
  /** The states in play here and the dateline's, for a party left unsaid. */
  readonly scene: Scene;
  /** Whether the sentences before tell of old times: an undated past act here is then history too. */
  readonly amidHistory: boolean;
  /** Who spoke last before this sentence, for "They assert". */
  readonly lastSpeaker: Attribution | null;
  readonly dateOf: (predicate: Token, status: Status) => EventDate;
  readonly contextsOf: (event: EventType, predicate: Token) => readonly Context[];
  readonly quantitiesOf: (predicate: Token) => readonly Quantity[];
  readonly placeOf: (predicate: Token) => Place | null;
}

/** Verbs of demanding: "will not insist on" drops a demand, which is to concede. */
const DEMANDING = new Set(["insist", "demand", "require"]);

/** Meaning: the events of a sentence in reading order, each with who, what, whom, status, date and who says so; nothing that names no actor. */
export function codeEvents(sentence: ParsedSentence, tree: Tree, surroundings: SentenceSurroundings): CodedEvent[] {
  const { lexicon, kinds, scene } = surroundings;
  if (sentence.told?.unusable != null) return [];
  const own = findByDictionary(tree, sentence.told?.events ?? [], surroundings.isKnown);
  const shipped =
    sentence.acts === null
      ? findMatches(tree, lexicon, scene)
      : findEvents(tree, sentence.acts, { lexicon, kinds, scene });
  const coded = dictionaryFirst(own, shipped).map((one) => complete(tree, sentence, { ...one, surroundings }));
  return withoutRepeats(datedByContext(tree, coded));
}

function complete(
  tree: Tree,
  sentence: ParsedSentence,
  parts: SidedMatch & { readonly surroundings: SentenceSurroundings },
): CodedEvent {
  const { match, sides, act, surroundings } = parts;
  const { row, predicate } = match;
  const told = standingWith(act, standingOf(tree, predicate, surroundings.lexicon, row.event));
  const dropped = told.status === "negated" && DEMANDING.has(predicate.lemma);
  const event = dropped ? "CONCEDE" : row.event;
  const standing: Standing = dropped ? { ...told, status: "actual" } : told;
  const date = surroundings.dateOf(predicate, standing.status);
  const dated = datedStatus(standing.status, date, surroundings.published);
  const goesOn =
    (surroundings.amidHistory || markOf(tree, predicate, "since") !== null) &&
    dated === "actual" &&
    date.text === null &&
    ["VBD", "VBN"].includes(predicate.xpos);
  const status = goesOn && !presentPerfect(tree, predicate) ? "historical" : dated;
  const speaker =
    speakerOf(tree, predicate, surroundings.lexicon, sentence) ??
    (act === undefined ? null : speakerSeen(tree, predicate, act, sentence));
  return {
    predicate,
    event,
    mode: dropped ? null : modeAsked(tree, predicate, sentence, row),
    contexts: row.contexts.length > 0 ? row.contexts : surroundings.contextsOf(event, predicate),
    ...sides,
    status,
    certainty: standing.certainty,
    date,
    place: surroundings.placeOf(predicate),
    quantities: surroundings.quantitiesOf(predicate),
    attribution: attributionFor(speaker, {
      event,
      sides,
      standing,
      lastSpeaker: surroundings.lastSpeaker,
      told: pastPerfect(tree, predicate),
    }),
    words: [...new Set([match.words, ...standing.cues])].join(" "),
    rule: row.id,
    runnerUp: match.runnerUp?.id ?? null,
    ...surenessOf(act),
  };
}

/** Meaning: how sure the network is of an act's kind; nulls where there is no act. */
function surenessOf(act: Act | undefined): { readonly margin: number | null; readonly sure: number | null } {
  if (act === undefined) return { margin: null, sure: null };
  const [best, second] = act.kinds.map(({ probability }) => probability);
  return { margin: (best ?? 0) - (second ?? 0), sure: act.sure * (best ?? 0) };
}

/** The network's own word on the status counts from this probability on. */
const SURE_STATUS = 0.9;

/** Meaning: a standing with the status that the network is sure of; that of the rules where it is not, or where there is none. */
function standingWith(act: Act | undefined, standing: Standing): Standing {
  const [likeliest] = [...(act?.statuses ?? [])].sort((a, b) => b[1] - a[1]);
  return likeliest === undefined || likeliest[1] < SURE_STATUS ? standing : { ...standing, status: likeliest[0] };
}

/** Meaning: whether a verb is in the present perfect, which tells of now and not of then. */
function presentPerfect(tree: Tree, verb: Token): boolean {
  return dependentsOf(tree, verb.index, "aux").some(
    (token) => token.lemma === "have" && (token.xpos === "VBZ" || token.xpos === "VBP"),
  );
}

function isPronounLike({ text }: Entity): boolean {
  return /^(he|she|it|his|her|its|they|their|we)\b/i.test(text);
}

function pastPerfect(tree: Tree, verb: Token): boolean {
  return dependentsOf(tree, verb.index, "aux").some((token) => token.lemma === "have" && token.xpos === "VBD");
}

/** Acts of speech: who does them is who says them. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  "AGREE",
  "SUPPORT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/**
 * Meaning: the attribution of an event: none when the speaker is himself the actor and the speech is the act, or announces it; what he says to have done
 * before is told on his word. A pronoun that names nobody is whoever spoke last.
 */
function attributionFor(
  speaker: Speaker | null,
  parts: {
    readonly event: EventType;
    readonly sides: Sides;
    readonly standing: Standing;
    readonly lastSpeaker: Attribution | null;
    /** Whether the act lies before the speech ("said he had asked"): then the speech is not the act itself. */
    readonly told: boolean;
  },
): Attribution | null {
  if (speaker === null) return null;
  const { token } = speaker;
  const attribution = settled(speaker, parts.lastSpeaker);
  if (attribution === null) return null;
  const same = parts.sides.actor.filter((entity) => entity.code === attribution.code && entity.code !== null);
  if (same.length === 0) return attribution;
  const himself = same.some((entity) => entity.start === token.start || isPronounLike(entity));
  if (!himself) return attribution;
  return (SPOKEN.has(parts.event) && !parts.told) || parts.standing.status === "future" ? null : attribution;
}

/** Meaning: events with what the clause above them says of their time: what happened "after", "when" or "as" an old act is as old; a coarse date is shared. */
function datedByContext(tree: Tree, events: readonly CodedEvent[]): CodedEvent[] {
  return events.map((event) => {
    if (event.date.text !== null || event.status !== "actual") return event;
    const above = clauseAbove(tree, event.predicate, events);
    if (above === null || above.status !== "historical") return event;
    const coarse = above.date.precision === "year";
    return { ...event, status: "historical", date: coarse ? above.date : event.date };
  });
}

/** Meaning: the coded act whose clause the predicate's own clause hangs from; null when there is none. */
function clauseAbove(tree: Tree, predicate: Token, events: readonly CodedEvent[]): CodedEvent | null {
  for (let token = predicate, depth = 0; depth < 4; depth++) {
    const head = headOf(tree, token);
    if (head === null || token.deprel === "ccomp") return null;
    const above = events.find((event) => event.predicate.index === head.index);
    if (above !== undefined) return above;
    token = head;
  }
  return null;
}

/** Meaning: the events with those left out that tell the same act of the same parties again in one sentence ("visited ... for talks"). */
function withoutRepeats(events: readonly CodedEvent[]): CodedEvent[] {
  const kept: CodedEvent[] = [];
  const told = events.filter(
    (event) =>
      (event.actor.length > 0 || !events.some((other) => tellsMore(other, event))) &&
      !events.some((other) => isItsPlan(other, event)),
  );
  for (const event of told) {
    const twin = kept.findIndex(
      (other) =>
        other.event === event.event &&
        other.status === event.status &&
        sameParties(other, event) &&
        (other.mode === event.mode || other.mode === null || event.mode === null),
    );
    const earlier = kept[twin];
    if (earlier === undefined) kept.push(event);
    else if (earlier.mode === null && event.mode !== null) kept[twin] = event;
  }
  return kept;
}

/** Meaning: whether `event` only names, without a day of its own, what `other` plans ("the details of a visit by Premier Li, who is expected in May"). */
function isItsPlan(other: CodedEvent, event: CodedEvent): boolean {
  const named = event.predicate.upos === "NOUN" && event.status === "actual" && event.date.text === null;
  const same = other.event === event.event && other.mode === event.mode && sameParties(other, event);
  return named && other !== event && other.status === "future" && same;
}

/** Meaning: whether `other` tells the same kind of act on the same state and names its doer, which `event` does not. */
function tellsMore(other: CodedEvent, event: CodedEvent): boolean {
  const codes = new Set(event.recipient.map((entity) => entity.code));
  return (
    other.event === event.event && other.actor.length > 0 && other.recipient.some((entity) => codes.has(entity.code))
  );
}

function sameParties(a: CodedEvent, b: CodedEvent): boolean {
  const codes = (...sides: (readonly Entity[])[]) =>
    [...new Set(sides.flat().map((entity) => entity.code ?? entity.text))].sort().join(" ");
  if (a.reciprocal || b.reciprocal) return codes(a.actor, a.recipient) === codes(b.actor, b.recipient);
  return codes(a.actor) === codes(b.actor) && codes(a.recipient) === codes(b.recipient);
}
