import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { SentenceSpan } from "../model/record.ts";
import { VERSION } from "../model/version.ts";
import { analyse, isTooLong } from "./analyse.ts";
import { compileContexts } from "./contexts/index.ts";
import { countryLookup } from "./country-lookup.ts";
import { anchorDates, findDates } from "./dates/index.ts";
import { indexLexicon } from "./events/index.ts";
import { compileActors } from "./mentions/index.ts";
import { officesOnDay } from "./offices-on-day.ts";
import { withRecordCodes } from "./record-codes.ts";
import { recordsOf } from "./records.ts";
import type { ParsedSentence } from "./sentence.ts";
import { createSyntax } from "./syntax/index.ts";

export { type CompiledActors, compileActors, decidedActor, type NamedActor, resolveName } from "./mentions/index.ts";
export type { Mention, ParsedSentence } from "./sentence.ts";

/** Reads documents with one set of data and weights. Not to be shared between threads. */
export interface Reader {
  /** The coder's name and version, which every record id depends on. */
  readonly coder: string;
  /** The sentences of a document's own text as trees, every mention placed as far as the document allows. */
  sentences(document: Document): readonly ParsedSentence[];
  /** What a document says, in reading order. The same document always gives the same reading. */
  read(document: Document): Reading;
}

/** Meaning: a reader over the loaded tables and weights. */
export function createReader(knowledge: Knowledge): Reader {
  const analysis = { syntax: createSyntax(knowledge.parser), actors: compileActors(knowledge.actors) };
  const lexicon = indexLexicon(knowledge.lexicon);
  const contexts = compileContexts(knowledge.contexts);
  const countryOf = countryLookup(knowledge.actors);
  const coder = `demarche-${VERSION}-${createHash("sha256").update(knowledge.fingerprint).digest("hex").slice(0, 8)}`;
  const analysed = (document: Document) => {
    const sentences = analyse(document, analysis);
    const found = sentences.map((sentence) => findDates(sentence.text, sentence.start, document.published));
    const dates = anchorDates(found, document.published);
    const placed = officesOnDay(sentences, dates, analysis.actors, document.published);
    return { sentences: withRecordCodes(placed, analysis.actors), dates };
  };
  return {
    coder,
    sentences: (document) => analysed(document).sentences,
    read: (document) => {
      const { sentences, dates } = analysed(document);
      const records = recordsOf({
        document,
        sentences,
        dates,
        lexicon,
        contexts,
        countryOf,
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
