import { ingestFile } from "../ingest/index.ts";
import type { EventRecord } from "../model/record.ts";
import type { Reader } from "../read/index.ts";
import type { Case } from "./gold.ts";
import type { Outcome } from "./outcome.ts";
import { scoreEvents } from "./score-events.ts";
import { scoreBoilerplate, scoreStatements } from "./score-statements.ts";

/** Meaning: every judged row of the cases, read from their text files as a user's would be. Throws when an article cannot be read. */
export async function scoreCases(cases: readonly Case[], reader: Reader, now: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const ingested = await ingestFile(one.file, {
      now,
      ...(one.gold.published === null ? {} : { published: one.gold.published }),
    });
    const document = ingested.documents[0];
    if (document === undefined)
      throw new Error(`not read: ${one.file}: ${ingested.problems.map((problem) => problem.message).join("; ")}`);
    const { records } = reader.read(document);
    const events = records.filter((record): record is EventRecord => record.kind === "event");
    const rows = [
      ...scoreEvents(one.gold, events),
      ...scoreStatements(one.gold, records),
      ...scoreBoilerplate(one.gold, document, records),
    ];
    outcomes.push(...rows.map((row) => ({ ...row, unit: `${one.name}\n${row.unit}` })));
  }
  return outcomes;
}
