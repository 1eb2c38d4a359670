import { createHash } from "node:crypto";
import { once } from "../lib/once.ts";
import { ORGANISATION_CODES } from "../model/actor-table.ts";
import type { Document } from "../model/document.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Problem } from "../model/problem.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import type { Reading } from "../model/reading.ts";
import type { SentenceSpan } from "../model/record.ts";
import { VERSION } from "../model/version.ts";
import { analyse, isTooLong } from "./analyse.ts";
import { annotateByEncoder, annotateBySyntax } from "./annotate.ts";
import { compileContexts } from "./contexts/index.ts";
import { countryLookup } from "./country-lookup.ts";
import { anchorDates, findDates } from "./dates/index.ts";
import { compileDictionary } from "./dictionary/index.ts";
import { createEncode } from "./encoder/index.ts";
import { indexLexicon } from "./events/index.ts";
import { compileActors } from "./mentions/index.ts";
import { officesOnDay } from "./offices-on-day.ts";
import { withRecordCodes } from "./record-codes.ts";
import { recordsOf } from "./records.ts";
import { type RelationAnswer, type RelationQuery, relate } from "./relate.ts";
import type { ParsedSentence } from "./sentence.ts";

export { type Annotate, annotateByEncoder, type Word } from "./annotate.ts";
export { type CompiledActors, compileActors, decidedActor, type NamedActor, resolveName } from "./mentions/index.ts";
export { partyPlacer } from "./place-party.ts";
export type { RelationAnswer, RelationQuery } from "./relate.ts";
export type { Mention, ParsedSentence } from "./sentence.ts";
export { type ReadSlots, slotReader } from "./slots-told/index.ts";

/** Reads documents with one set of data and weights. Not to be shared between threads. */
export interface Reader {
  /** The coder's name and version, which every record id depends on. */
  readonly coder: string;
  /** The sentences of a document's own text as trees, every mention placed as far as the document allows. */
  sentences(document: Document): Promise<readonly ParsedSentence[]>;
  /** What one given mention does to another in a sentence: PLOVER roots with probabilities. */
  relate(queries: readonly RelationQuery[]): Promise<readonly RelationAnswer[]>;
  /** What a document says, in reading order. The same document always gives the same reading. */
  read(document: Document): Promise<Reading>;
}

/** Meaning: a reader over the loaded tables and weights. */
export function createReader(knowledge: Knowledge, kind: ReaderKind = "full"): Reader {
  const { encoder, parser } = knowledge;
  const encode = once(() => createEncode(encoder));
  const annotate = kind === "full" ? annotateByEncoder(encoder, parser, encode()) : annotateBySyntax(parser);
  const analysis = {
    annotate,
    actors: compileActors(knowledge.actors),
    dictionary: knowledge.dictionary === null ? null : compileDictionary(knowledge.dictionary),
  };
  const known = new Set<string>([...knowledge.actors.states.map(({ code }) => code), ...ORGANISATION_CODES]);
  const kinds = new Map(knowledge.acts.map((act) => [act.kind, act]));
  const lexicon = indexLexicon(knowledge.lexicon);
  const contexts = compileContexts(knowledge.contexts);
  const countryOf = countryLookup(knowledge.actors);
  const coder = `demarche${kind === "full" ? "" : `-${kind}`}-${VERSION}-${createHash("sha256").update(knowledge.fingerprint).digest("hex").slice(0, 8)}`;
  const analysed = async (document: Document) => {
    const sentences = await analyse(document, analysis);
    const found = sentences.map((sentence) => findDates(sentence.text, sentence.start, document.published));
    const dates = anchorDates(found, document.published);
    const placed = officesOnDay(sentences, dates, analysis.actors, document.published);
    return { sentences: withRecordCodes(placed, analysis.actors), dates };
  };
  return {
    coder,
    relate: (queries) => relate(queries, { encode: encode(), labels: encoder.labels, kinds }),
    sentences: async (document) => (await analysed(document)).sentences,
    read: async (document) => {
      const { sentences, dates } = await analysed(document);
      const records = recordsOf({
        document,
        sentences,
        dates,
        lexicon,
        kinds,
        contexts,
        countryOf,
        isKnown: (code) => known.has(code),
        confidence: knowledge.confidence,
        coder,
      });
      return {
        document,
        sentences: sentences.map(({ index, start, end, text }) => ({ index, start, end, text })),
        records,
        problems: sentences.filter(isTooLong).map((sentence) => tooLong(document, sentence)),
        coder,
      };
    },
  };
}

function tooLong(document: Document, sentence: SentenceSpan): Problem {
  const length = sentence.end - sentence.start;
  return {
    code: "sentence-too-long",
    severity: "warning",
    place: document.id,
    message: `sentence not coded: ${length} characters without a full stop, from "${sentence.text.slice(0, 30)}"`,
  };
}
