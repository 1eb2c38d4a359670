import { ingestFile } from "../ingest/index.ts";
import type { Document } from "../model/document.ts";
import type { EventRecord } from "../model/record.ts";
import type { Reader } from "../read/index.ts";
import type { Case } from "./gold.ts";
import type { Outcome } from "./outcome.ts";
import { scoreEvents } from "./score-events.ts";
import { scoreBoilerplate, scoreStatements } from "./score-statements.ts";

/** What was judged in a set of articles, and how large the set is. */
export interface Scored {
  readonly outcomes: readonly Outcome[];
  readonly articles: number;
  /** Sentences as the reader cut them, boilerplate aside. */
  readonly sentences: number;
  /** Gold events that are not optional. */
  readonly eventsAsked: number;
}

/** Meaning: every judged row of the cases, read from their text files as a user's would be. Throws when an article cannot be read. */
export async function scoreCases(cases: readonly Case[], reader: Reader, now: string): Promise<Scored> {
  const outcomes: Outcome[] = [];
  let sentences = 0;
  for (const one of cases) {
    const document = await documentOf(one, now);
    const reading = await reader.read(document);
    const events = reading.records.filter((record): record is EventRecord => record.kind === "event");
    const rows = [
      ...scoreEvents(one.gold, events),
      ...scoreStatements(one.gold, reading.records),
      ...scoreBoilerplate(one.gold, document, reading.records),
    ];
    outcomes.push(...rows.map((row) => ({ ...row, unit: `${one.name}\n${row.unit}` })));
    sentences += reading.sentences.length;
  }
  const eventsAsked = cases.flatMap((one) => one.gold.events).filter((event) => event.optional !== true).length;
  return { outcomes, articles: cases.length, sentences, eventsAsked };
}

/** Meaning: the article of a case, ingested with the date of publication that its gold states. Throws when it cannot be read. */
export async function documentOf(one: Case, now: string): Promise<Document> {
  const { documents, problems } = await ingestFile(one.file, {
    now,
    ...(one.gold.published === null ? {} : { published: one.gold.published }),
  });
  const document = documents[0];
  if (document === undefined)
    throw new Error(`not read: ${one.file}: ${problems.map((problem) => problem.message).join("; ")}`);
  return document;
}
