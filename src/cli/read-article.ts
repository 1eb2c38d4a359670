import { ingestFile, ingestText } from "../ingest/index.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Problem } from "../model/problem.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import type { Reading } from "../model/reading.ts";
import { openReader } from "./open-reader.ts";
import { renderReading } from "./render-reading.ts";

interface ReadArticleOptions {
  readonly published?: IsoDate;
  readonly source?: string;
  readonly format: "text" | "jsonl";
  readonly reader: ReaderKind;
  readonly dictionary?: string;
  readonly now: IsoDate;
}

/** Meaning: reads one file (or standard input for `-`) and prints its records. Returns the exit status: 1 when nothing could be read. */
export async function readArticle(file: string, options: ReadArticleOptions): Promise<number> {
  const ingested =
    file === "-"
      ? await ingestText(process.stdin, { ...options, place: "standard input" })
      : await ingestFile(file, options);
  const reader = ingested.documents.length > 0 ? openReader(options) : null;
  const problems: Problem[] = [...ingested.problems];
  for (const document of ingested.documents) {
    const reading = await reader?.read(document);
    if (reading === undefined) continue;
    process.stdout.write(options.format === "jsonl" ? renderLines(reading) : renderReading(reading));
    problems.push(...reading.problems);
  }
  return report(problems);
}

/** Meaning: a reading as JSON Lines: the document first, then its records in reading order. */
export function renderLines(reading: Reading): string {
  return [reading.document, ...reading.records].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Meaning: prints problems to standard error, a line each; returns 1 when one of them is an error. */
export function report(problems: readonly Problem[]): number {
  for (const problem of problems)
    console.error(`demarche: ${problem.severity === "warning" ? "warning: " : ""}${problem.message}`);
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
