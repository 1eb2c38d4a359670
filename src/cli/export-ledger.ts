import { extname } from "node:path";
import { type EventFormat, type RecordFormat, type ToldEvent, writeEvents, writeRecords } from "../export/index.ts";
import { type CurrentFilter, currentEntries } from "../ledger/index.ts";
import type { Document } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import { NOT_SAID, type ToldRecord } from "../model/told-record.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import type { FilterOptions } from "./commands/filters.ts";
import { eventFilter } from "./event-filter.ts";
import { UsageError } from "./usage-error.ts";

const BY_ENDING: Readonly<Record<string, RecordFormat | EventFormat>> = {
  ".csv": "csv",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".parquet": "parquet",
  ".tab": "polecat",
};
/** So many places in the order of entry are held in memory at a time. */
const PAGE = 20_000;

/** Meaning: writes the records that meet the options to a file and says how many. Returns the exit status. Throws a usage error when the format is not told; rejects with a `LedgerError`. */
export async function exportLedger(
  file: string,
  as: RecordFormat | EventFormat | null,
  options: FilterOptions & { readonly ledger: string },
): Promise<number> {
  const format = as ?? BY_ENDING[extname(file).toLowerCase()];
  if (format === undefined) throw new UsageError(`format not told: ${file} (give --as)`);
  const filter = eventFilter(options);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  let written = 0;
  const counted = async function* () {
    for await (const entry of pages(store, filter)) {
      written += 1;
      yield entry;
    }
  };
  try {
    if (format === "plover" || format === "polecat") {
      const told = await writeEvents(file, toldEvents(counted(), store), format);
      written = told.written;
      if (told.undated > 0)
        console.error(`demarche: ${told.undated} events without any day left out (${format} asks for one)`);
    } else await writeRecords(file, toldRecords(counted(), store), format);
    console.log(`wrote ${written} records to ${file}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    throw new UsageError(`cannot write ${file}: ${error.message}`);
  } finally {
    await store.close();
  }
}

async function* pages(store: LedgerStore, filter: CurrentFilter): AsyncGenerator<Entry> {
  const last = await store.lastSequence();
  for (let from = 1; from <= last; from += PAGE)
    yield* await currentEntries(store, { ...filter, range: [from, from + PAGE] });
}

async function* toldRecords(entries: AsyncIterable<Entry>, store: LedgerStore): AsyncGenerator<ToldRecord> {
  for await (const { entry, document } of withDocuments(entries, store)) {
    const { record, source, title, published, coder, original, review } = entry;
    const { author, url, language, genre, rights } = document ?? NOT_SAID;
    const own = { author, url, language, genre, rights, original: original ?? null, review: review ?? null };
    yield { record, from: { source, title, published, coder, ...own } };
  }
}

async function* toldEvents(entries: AsyncIterable<Entry>, store: LedgerStore): AsyncGenerator<ToldEvent> {
  for await (const { entry, document } of withDocuments(entries, store)) {
    const { record, source, title, published } = entry;
    if (record.kind !== "event") continue;
    yield { record, document: document ?? { source, title, published, url: null, language: "en" } };
  }
}

/** The records of a document follow one another, so that each document is fetched once; rows of a data set have none. */
async function* withDocuments(entries: AsyncIterable<Entry>, store: LedgerStore) {
  let last = null as { readonly id: string; readonly document: Document | null } | null;
  for await (const entry of entries) {
    const id = entry.record.document;
    if (last?.id !== id) last = { id, document: (await store.documents([id])).get(id) ?? null };
    yield { entry, document: last.document };
  }
}
