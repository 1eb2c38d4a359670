import { once } from "../lib/once.ts";
import { type Dyad, dyadOf } from "../model/codes.ts";
import type { ConfidenceTable } from "../model/confidence.ts";
import type { Document } from "../model/document.ts";
import { type Context, type EventType, type Status, scoreOf } from "../model/ontology.ts";
import type { Attribution, CodedRecord, EventDate, EventRecord, SentenceSpan } from "../model/record.ts";
import { eventConfidence, statementConfidence } from "./confidence.ts";
import { type CompiledContexts, contextsOf, findTerms, type TermHit } from "./contexts/index.ts";
import { dateFor, type FoundDate, occasionOf } from "./dates/index.ts";
import { type ActKinds, type CodedEvent, codeEvents, type LexiconIndex, settled, speakerOf } from "./events/index.ts";
import { type CountryLookup, findPlaces, placeFor } from "./places/index.ts";
import { findQuantities, quantitiesFor } from "./quantities/index.ts";
import { recordId } from "./record-id.ts";
import { isFocused, statesInPlay, statesOfDocument } from "./salience.ts";
import type { ParsedSentence, Token } from "./sentence.ts";
import { type Draft, findStatements } from "./statements/index.ts";
import { type Tree, treeOf } from "./tree.ts";

/** All that the records of a document are made from. */
export interface RecordSources {
  readonly document: Document;
  readonly sentences: readonly ParsedSentence[];
  /** The dating expressions of each sentence. */
  readonly dates: readonly (readonly FoundDate[])[];
  readonly lexicon: LexiconIndex;
  readonly kinds: ActKinds;
  readonly contexts: CompiledContexts;
  readonly countryOf: CountryLookup;
  /** Whether the tables have a code of an actor. */
  readonly isKnown: (code: string) => boolean;
  readonly confidence: ConfidenceTable;
  readonly coder: string;
}

/** One sentence with what the document around it gives. */
interface Place extends Omit<RecordSources, "dates"> {
  readonly sentence: ParsedSentence;
  readonly tree: Tree;
  /** Terms of the context lexicon in the sentence and in its paragraph. */
  readonly terms: () => readonly TermHit[];
  readonly paragraphTerms: () => readonly TermHit[];
  readonly dates: readonly FoundDate[];
  readonly occasion: EventDate | null;
  readonly inPlay: readonly string[];
  readonly dateline: string | null;
  readonly amidHistory: boolean;
  readonly dyad: Dyad | null;
  readonly focused: boolean;
  readonly lastSpeaker: Attribution | null;
}

/** Meaning: the records of a document in reading order: each sentence's events, then its statements. */
export function recordsOf(sources: RecordSources): readonly CodedRecord[] {
  const { document, sentences, dates } = sources;
  const occasion = occasionOf(document.genre, dates);
  const inPlay = statesInPlay(sentences);
  const paragraphs = new Map(
    [...Map.groupBy(sentences, (sentence) => sentence.paragraph)].map(([number, within]) => {
      const terms = () => findTerms(within.map((one) => one.text).join(" "), sources.contexts);
      return [number, once(terms)] as const;
    }),
  );
  const records: CodedRecord[] = [];
  const [first, second] = statesOfDocument(sentences);
  const pair = first === undefined || second === undefined ? null : dyadOf(first, second);
  const focused = isFocused(sentences);
  const dateline = datelineCountry(document, sources.countryOf);
  let lastSpeaker: Attribution | null = null;
  let history = { paragraph: -1, sentence: -1 };
  for (const [i, sentence] of sentences.entries()) {
    const states = inPlay[i] ?? [];
    const place: Place = {
      ...sources,
      sentence,
      tree: treeOf(sentence),
      terms: once(() => findTerms(sentence.text, sources.contexts)),
      paragraphTerms: paragraphs.get(sentence.paragraph) ?? (() => []),
      dates: dates[i] ?? [],
      occasion,
      inPlay: states,
      dateline,
      amidHistory: history.paragraph === sentence.paragraph && sentence.index - history.sentence <= 2,
      dyad: pair,
      focused,
      lastSpeaker,
    };
    const events = eventRecords(place);
    records.push(...events, ...statementRecords(place));
    if (tellsHistory(events)) history = { paragraph: sentence.paragraph, sentence: sentence.index };
    lastSpeaker = speakerIn(place) ?? lastSpeaker;
  }
  return records;
}

/** Meaning: whether a sentence tells old acts and none of today, so that what follows may go on with them. */
function tellsHistory(events: readonly EventRecord[]): boolean {
  return (
    events.some((event) => event.status === "historical") && events.every((event) => event.status === "historical")
  );
}

/** Meaning: the country of the city in a dateline ("TOKYO, April 17 -"); null without one or when the city is unknown. */
function datelineCountry(document: Document, countryOf: CountryLookup): string | null {
  const dateline = document.boilerplate.find((part) => part.what === "dateline");
  const city = dateline === undefined ? undefined : /^[A-Z][A-Z .'’-]+/.exec(dateline.text)?.[0].trim().toLowerCase();
  return city === undefined ? null : countryOf(city.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()));
}

function eventRecords(place: Place): EventRecord[] {
  const { sentence } = place;
  const quantities = findQuantities(sentence.text, sentence.start);
  const places = findPlaces(sentence.text, sentence.start, place.countryOf);
  const events = codeEvents(place.sentence, place.tree, {
    lexicon: place.lexicon,
    kinds: place.kinds,
    isKnown: place.isKnown,
    published: place.document.published,
    scene: { inPlay: place.inPlay, dateline: place.dateline },
    amidHistory: place.amidHistory,
    lastSpeaker: place.lastSpeaker,
    dateOf: (predicate, status) => dateOf(place, predicate, status),
    contextsOf: (event, predicate) => contextsAt(place, event, predicate.start - place.sentence.start),
    quantitiesOf: (predicate) => quantitiesFor(quantities, sentence.tokens, predicate.index),
    placeOf: (predicate) => placeFor(places, sentence.tokens, predicate.index),
  });
  return events.filter((event) => !isAbsence(place, event)).map((event, ordinal) => eventRecord(place, event, ordinal));
}

/** Meaning: whether an event tells only that nothing of its kind has happened since something else did ("nobody has come since 2010"): no act, but a gap. */
function isAbsence(place: Place, event: CodedEvent): boolean {
  const after = place.sentence.text.slice(event.predicate.end - place.sentence.start);
  return event.status === "negated" && /^[^,;.]*\bsince\b/i.test(after);
}

/** Meaning: the date of an act: its own, or, of a fact in a readout, the day of the occasion that the document reports. */
function dateOf(place: Place, predicate: Token, status: Status): EventDate {
  const date = dateFor(place.dates, place.sentence.tokens, predicate.index, status === "future" ? "future" : "past");
  return date.text === null && place.occasion !== null && status === "actual"
    ? { ...place.occasion, text: null }
    : date;
}

function contextsAt(place: Place, event: EventType, focus: number | null): readonly Context[] {
  return contextsOf({ sentence: place.terms(), paragraph: place.paragraphTerms(), focus }, event);
}

function spanOf(sentence: ParsedSentence): SentenceSpan {
  return { index: sentence.index, start: sentence.start, end: sentence.end, text: sentence.text };
}

function idOf(
  place: Place,
  parts: { start: number; end: number; kind: string; rule: string; ordinal: number },
): string {
  return recordId({ document: place.document.id, coder: place.coder, ...parts });
}

function eventRecord(place: Place, event: CodedEvent, ordinal: number): EventRecord {
  const { predicate, words, rule, runnerUp, margin, basis: _basis, sure: _sure, ...fields } = event;
  const sides = [...event.actor, ...event.recipient];
  const surest = place.sentence.tokens.flatMap((token) =>
    token.mention !== null && sides.some((side) => side.start === token.mention?.start)
      ? [token.mention.confidence]
      : [],
  );
  return {
    kind: "event",
    id: idOf(place, { start: predicate.start, end: predicate.end, kind: "event", rule, ordinal }),
    document: place.document.id,
    sentence: spanOf(place.sentence),
    ...fields,
    confidence: eventConfidence(event, surest.length === 0 ? 0.5 : Math.min(...surest), place.confidence),
    why: { words, rule, runnerUp, margin: margin === null ? null : Number(margin.toFixed(3)) },
    score: scoreOf(event.event, event.mode),
  };
}

function statementRecords(place: Place): CodedRecord[] {
  const drafts = findStatements({
    sentence: place.sentence,
    dyad: place.dyad,
    focused: place.focused,
    published: place.document.published,
    contextOf: (text) =>
      contextsOf({ sentence: findTerms(text, place.contexts), paragraph: [], focus: null }, "CONSULT")[0] ??
      "diplomatic",
    contextsIn: (text) => [...new Set(findTerms(text, place.contexts).map((hit) => hit.term.context))],
  });
  return drafts.map((draft, ordinal) => statementRecord(place, draft, ordinal));
}

function statementRecord(place: Place, draft: Draft, ordinal: number): CodedRecord {
  const { words, rule, at, ...fields } = draft;
  return {
    ...fields,
    id: idOf(place, { start: at, end: at, kind: draft.kind, rule, ordinal }),
    document: place.document.id,
    sentence: spanOf(place.sentence),
    attribution: attributionAt(place, at),
    confidence: statementConfidence(draft, place.confidence),
    why: { words, rule, runnerUp: null },
  };
}

/** Meaning: who says what stands at an offset of the sentence: the speaker of the word there; null for the narrator. */
function attributionAt(place: Place, offset: number): Attribution | null {
  const token = place.sentence.tokens.find((one) => one.end > offset);
  if (token === undefined) return null;
  const speaker = speakerOf(place.tree, token, place.lexicon, place.sentence);
  return speaker === null ? null : settled(speaker, place.lastSpeaker);
}

/** Meaning: the speaker of the sentence's main clause, for "They assert" in the next; null when nobody is named. */
function speakerIn(place: Place): Attribution | null {
  for (const token of place.sentence.tokens) {
    if (token.deprel !== "ccomp" && token.deprel !== "parataxis") continue;
    const speaker = speakerOf(place.tree, token, place.lexicon, place.sentence);
    const attribution = speaker === null ? null : settled(speaker, place.lastSpeaker);
    if (attribution !== null) return attribution;
  }
  return null;
}
