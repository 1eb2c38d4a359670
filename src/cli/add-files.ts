import { setImmediate } from "node:timers/promises";
import { findFiles, ingestFile } from "../ingest/index.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Problem } from "../model/problem.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import { type Added, addDocuments } from "../pipeline.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { watchInterrupt } from "./interrupt.ts";
import { openReader } from "./open-reader.ts";
import { progressBar } from "./progress.ts";
import { report } from "./read-article.ts";

/** The exit status of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

export interface AddFilesOptions {
  readonly ledger: string;
  readonly published?: IsoDate;
  readonly source?: string;
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
  const { store, tally, problems } = options;
  const progress = progressBar(files.length);
  const interrupt = watchInterrupt();
  const reader = openReader(options);
  const now = () => new Date().toISOString();
  try {
    for (const file of files) {
      progress.show(tally.files, file);
      const ingested = await ingestFile(file, { ...options, now: options.today });
      problems.push(...ingested.problems);
      for await (const added of addDocuments(ingested.documents, { store, reader, now })) {
        count(tally, added);
        await setImmediate();
        if (interrupt.asked()) return false;
      }
      tally.files += 1;
      if (interrupt.asked()) return tally.files === files.length;
    }
    return true;
  } finally {
    interrupt.end();
    progress.clear();
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
