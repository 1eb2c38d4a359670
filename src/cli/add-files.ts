import { setImmediate } from "node:timers/promises";
import { findFiles, ingestFile } from "../ingest/index.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Document } from "../model/document.ts";
import type { Problem } from "../model/problem.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import { type Added, addDocuments } from "../pipeline.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { indexOrigins } from "../whose-word.ts";
import { INTERRUPTED, watchInterrupt } from "./interrupt.ts";
import { openReader, type ReaderOptions } from "./open-reader.ts";
import { progressBar } from "./progress.ts";
import { report } from "./read-article.ts";
import { openPool, type ReaderPool } from "./reader-pool.ts";

export interface AddFilesOptions {
  readonly ledger: string;
  readonly published?: IsoDate;
  readonly source?: string;
  /** Rights of documents that do not state theirs. */
  readonly rights?: string;
  readonly today: IsoDate;
  readonly reader: ReaderKind;
  readonly dictionary?: string;
}

/** Counts of what was done; `files` is how many of them were read through. */
interface Tally {
  files: number;
  added: number;
  unchanged: number;
  entries: number;
}

/** Meaning: reads files and directories into the ledger and says what became of them. Returns the exit status. Rejects with a `LedgerError`. */
export async function addFiles(paths: readonly string[], options: AddFilesOptions): Promise<number> {
  const found = await findFiles(paths);
  if (found.files.length === 0) return report(found.problems);
  const store = await openSqliteLedger(options.ledger);
  const tally: Tally = { files: 0, added: 0, unchanged: 0, entries: 0 };
  const problems: Problem[] = [...found.problems];
  let whole = false;
  try {
    whole = await addEach(found.files, { ...options, store, tally, problems });
    await indexOrigins(store);
  } finally {
    await store.close();
    console.log(summaryOf(tally, options.ledger));
  }
  const status = report(problems);
  if (whole) return status;
  const place = `${tally.files} of ${found.files.length} files`;
  console.error(`demarche: interrupted: ${place} read (what was added is whole; run the same command again to go on)`);
  return INTERRUPTED;
}

interface EachOptions extends AddFilesOptions {
  readonly store: LedgerStore;
  readonly tally: Tally;
  readonly problems: Problem[];
}

/** Returns false when Ctrl-C stopped it; each document is one transaction, so it stops between two of them. */
async function addEach(files: readonly string[], options: EachOptions): Promise<boolean> {
  const { store, tally } = options;
  const progress = progressBar(files.length);
  const interrupt = watchInterrupt();
  const reader = openReaders(files, options);
  const now = () => new Date().toISOString();
  const ends: number[] = [];
  const through = () => ends.filter((end) => end <= tally.added + tally.unchanged).length;
  const documents = documentsOf(files, ends, {
    ...options,
    isStopped: interrupt.asked,
    show: (file) => progress.show(through(), file),
  });
  try {
    for await (const added of addDocuments(documents, { store, reader, atOnce: reader.atOnce, now })) {
      count(tally, added);
      await setImmediate();
      if (interrupt.asked()) break;
    }
    tally.files = through();
    return tally.files === files.length;
  } finally {
    await reader.close();
    interrupt.end();
    progress.clear();
  }
}

/** Files that make up for starting a reader on every core. */
const MANY_FILES = 12;

/** A reader on every core where there is much to read, else the one that is ready soonest. A file of JSON lines counts as much. */
function openReaders(files: readonly string[], options: ReaderOptions): ReaderPool {
  if (files.length >= MANY_FILES || files.some((file) => /\.(?:jsonl|ndjson)$/i.test(file))) return openPool(options);
  return { ...openReader(options), atOnce: 1, close: async () => undefined };
}

interface IncomingOptions extends EachOptions {
  readonly isStopped: () => boolean;
  readonly show: (file: string) => void;
}

/** The documents of files, which are read as they are asked for; `ends` takes how many documents there are up to the end of each file. */
async function* documentsOf(
  files: readonly string[],
  ends: number[],
  options: IncomingOptions,
): AsyncGenerator<Document> {
  for (const file of files) {
    if (options.isStopped()) return;
    options.show(file);
    const { documents, problems } = await ingestFile(file, { ...options, now: options.today });
    options.problems.push(...problems);
    ends.push((ends.at(-1) ?? 0) + documents.length);
    const { rights = null } = options;
    yield* documents.map((document) => (document.rights === null ? { ...document, rights } : document));
  }
}

function count(tally: Tally, { outcome, entries }: Added): void {
  tally[outcome] += 1;
  if (outcome === "added") tally.entries += entries;
}

function summaryOf({ added, unchanged, entries }: Tally, ledger: string): string {
  const lines: string[] = [];
  if (added > 0)
    lines.push(`added ${plural(added, "document")} with ${plural(entries, "entry", "entries")} to ${ledger}`);
  if (unchanged > 0) lines.push(`unchanged: ${plural(unchanged, "document")} in the ledger already`);
  return lines.length > 0 ? lines.join("\n") : `nothing added to ${ledger}`;
}

function plural(value: number, one: string, many = `${one}s`): string {
  return `${value} ${value === 1 ? one : many}`;
}
