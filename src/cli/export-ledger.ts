import {
  type GraphFormat,
  type GraphRecord,
  type ToldEvent,
  writeEvents,
  writeGraph,
  writeRecords,
} from "../export/index.ts";
import { type CurrentFilter, currentEntries } from "../ledger/index.ts";
import type { Document } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import type { Allowance } from "../model/rights.ts";
import { NOT_SAID, type ToldRecord } from "../model/told-record.ts";
import { type PassedOn, passedOn } from "../rights.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import type { FilterOptions } from "./commands/filters.ts";
import { eventFilter } from "./event-filter.ts";
import { exportCalendar } from "./export-calendar.ts";
import { type ExportFormat, exportFormatOf } from "./export-formats.ts";
import { fileFailure } from "./file-failure.ts";
import { openCallings } from "./open-callings.ts";

/** So many places in the order of entry are held in memory at a time. */
const PAGE = 20_000;

/**
 * Meaning: writes what meets the options to a file, as far as rights let it pass, and says how much and what was withheld. Returns the exit status. Throws a usage
 * error when the format is not told or the file cannot be written; rejects with a `LedgerError`.
 */
export async function exportLedger(
  file: string,
  as: ExportFormat | null,
  options: FilterOptions & { readonly ledger: string; readonly rights: Allowance },
): Promise<number> {
  const format = exportFormatOf(file, as);
  const { ledger, rights, ...filter } = options;
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    if (format === "icalendar")
      await exportCalendar(file, store, { callings: await openCallings(store), rights, options: filter });
    else await exportEntries(file, format, { out: passedOn(store, rights), filter: eventFilter(filter) });
    return 0;
  } catch (error) {
    throw fileFailure(error, `cannot write ${file}`);
  } finally {
    await store.close();
  }
}

async function exportEntries(
  file: string,
  format: Exclude<ExportFormat, "icalendar">,
  { out, filter }: { readonly out: PassedOn; readonly filter: CurrentFilter },
): Promise<void> {
  let written = 0;
  const counted = async function* () {
    for await (const entry of pages(out.store, filter)) {
      written += 1;
      yield entry;
    }
  };
  if (format === "plover" || format === "polecat") {
    const told = await writeEvents(file, toldEvents(counted(), out), format);
    written = told.written;
    if (told.undated > 0)
      console.error(`demarche: ${told.undated} events without any day left out (${format} asks for one)`);
  } else if (isGraph(format)) {
    await writeGraph(file, graphRecords(counted(), out), format, await openCallings(out.store));
  } else await writeRecords(file, toldRecords(counted(), out), format);
  console.log(`wrote ${written} records to ${file}`);
  if (out.withheld() > 0) console.log(`withheld by rights: ${out.withheld()} sentences, as offsets and hashes`);
}

function isGraph(format: ExportFormat): format is GraphFormat {
  return format === "json-ld" || format === "ninjs" || format === "ftm";
}

async function* pages(store: LedgerStore, filter: CurrentFilter): AsyncGenerator<Entry> {
  const last = await store.lastSequence();
  for (let from = 1; from <= last; from += PAGE)
    yield* await currentEntries(store, { ...filter, range: [from, from + PAGE] });
}

async function* toldRecords(entries: AsyncIterable<Entry>, out: PassedOn): AsyncGenerator<ToldRecord> {
  for await (const { entry, document } of withDocuments(entries, out)) {
    const { record, source, title, published, coder, original, review } = entry;
    const { author, url, language, genre, rights } = document ?? NOT_SAID;
    const own = { author, url, language, genre, rights, original: original ?? null, review: review ?? null };
    yield { record, from: { source, title, published, coder, ...own } };
  }
}

async function* toldEvents(entries: AsyncIterable<Entry>, out: PassedOn): AsyncGenerator<ToldEvent> {
  for await (const { entry, document } of withDocuments(entries, out)) {
    const { record, source, title, published } = entry;
    if (record.kind !== "event") continue;
    yield { record, document: document ?? { source, title, published, url: null, language: "en" } };
  }
}

/** The records of a document follow one another, so that each document is fetched once; rows of a data set have none. */
async function* withDocuments(entries: AsyncIterable<Entry>, out: PassedOn) {
  let last = null as { readonly id: string; readonly document: Document | null; readonly allowance: Allowance } | null;
  for await (const entry of entries) {
    const id = entry.record.document;
    if (last?.id !== id) {
      const document = (await out.store.documents([id])).get(id) ?? null;
      last = { id, document, allowance: await out.allowance(id) };
    }
    yield { entry, document: last.document, allowance: last.allowance };
  }
}

async function* graphRecords(entries: AsyncIterable<Entry>, out: PassedOn): AsyncGenerator<GraphRecord> {
  for await (const { entry, document, allowance } of withDocuments(entries, out)) {
    const { record, source, title, published, original } = entry;
    const url = original === undefined ? (document?.url ?? null) : title;
    yield { record, document, allowance, source, published, url };
  }
}
