import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { RecordFormat } from "../export/index.ts";
import { type EventBatch, readEventData } from "../ingest/index.ts";
import { appendEvents } from "../ledger/index.ts";
import { remembered } from "../lib/remembered.ts";
import type { IsoDate } from "../model/codes.ts";
import { EventDataError } from "../model/event-data-error.ts";
import type { DataFormat } from "../model/imported-event.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { type Taken, takeRecords } from "../take-records.ts";
import { INTERRUPTED, watchInterrupt } from "./interrupt.ts";
import { openPlaceParty } from "./open-place-party.ts";
import { progressBar } from "./progress.ts";
import { fileRecords, recordFilesAt } from "./record-files.ts";

/** Faulty rows that are told one by one; of the others only how many there are. */
const FAULTS_TOLD = 20;
const PARTS_OF_PROGRESS = 1000;

export interface ImportEventsOptions {
  readonly as?: DataFormat;
  readonly name?: string;
  readonly firstDay?: IsoDate;
  readonly ledger: string;
}

interface Tally {
  added: number;
  known: number;
  faults: number;
  filesIn: number;
  records: number;
  corrections: number;
  superseding: number;
  readonly told: string[];
}

/**
 * Meaning: takes event data sets into the ledger and says what became of them. Returns the exit status: 1 when a row or a file could not be read; the
 * others are kept. A file that is in whole, by its digest, is not read again. Rejects with a `LedgerError` when the ledger cannot be written.
 */
export async function importEvents(paths: readonly string[], options: ImportEventsOptions): Promise<number> {
  const { ledger, as, firstDay } = options;
  const place = openPlaceParty();
  const store = await openSqliteLedger(ledger);
  const tally: Tally = {
    added: 0,
    known: 0,
    faults: 0,
    filesIn: 0,
    records: 0,
    corrections: 0,
    superseding: 0,
    told: [],
  };
  const progress = progressBar(PARTS_OF_PROGRESS);
  const interrupt = watchInterrupt();
  const now = () => new Date().toISOString();
  const reading = { place, ...(as === undefined ? {} : { as }), ...(firstDay === undefined ? {} : { firstDay }) };
  const digestOf = digester();
  const broken = new Set<string>();
  const identifying = (path: string) => async (file: string, format: DataFormat) => ({
    dataSet: options.name ?? (format === "quadruples" ? basename(folderOf(path, file)) : format),
    digest: await digestOf(file),
  });
  const watched = async function* (
    path: string,
    records: ReadonlyMap<string, RecordFormat>,
  ): AsyncGenerator<EventBatch & { readonly format: DataFormat }> {
    const isIn = async (name: string, format: DataFormat) => {
      const progress = await store.importProgress({ name, format, ...(await identifying(path)(name, format)) });
      if (progress?.whole === true) tally.filesIn += 1;
      return progress?.whole === true;
    };
    for await (const batch of readEventData(path, { ...reading, isIn, passOver: new Set(records.keys()) })) {
      progress.show(Math.floor((PARTS_OF_PROGRESS * batch.bytesRead) / Math.max(1, batch.bytesTotal)), batch.file);
      countFaults(tally, batch);
      if (batch.format === null) broken.add(batch.file);
      else yield { ...batch, format: batch.format };
      await setImmediate();
      if (interrupt.asked()) return;
    }
  };
  let failed = false;
  try {
    for (const path of paths) {
      const records: ReadonlyMap<string, RecordFormat> = as === undefined ? await recordFilesAt(path) : new Map();
      for (const [file, format] of records) {
        const told = { name: basename(file), digest: await digestOf(file), coder: options.name ?? basename(file), now };
        countTaken(tally, file, await takeRecords(store, fileRecords(file, format), told));
        if (interrupt.asked()) break;
      }
      if (records.has(path) || interrupt.asked()) continue;
      const appending = {
        identify: identifying(path),
        now,
        interrupted: interrupt.asked,
        isBroken: (file: string) => broken.has(file),
      };
      for await (const kept of appendEvents(store, watched(path, records), appending)) {
        tally.added += kept.added;
        tally.known += kept.known;
      }
      if (interrupt.asked()) break;
    }
  } catch (error) {
    if (!(error instanceof EventDataError)) throw error;
    failed = true;
    tally.told.push(error.message);
  } finally {
    interrupt.end();
    progress.clear();
    await store.close();
  }
  for (const message of tally.told) console.error(`demarche: ${message}`);
  if (tally.faults > FAULTS_TOLD)
    console.error(`demarche: ${tally.faults - FAULTS_TOLD} more rows that could not be read`);
  console.log(summaryOf(tally, ledger));
  if (interrupt.asked()) {
    console.error("demarche: interrupted (what was added is whole; run the same command again to go on)");
    return INTERRUPTED;
  }
  return failed || tally.faults > 0 ? 1 : 0;
}

function countFaults(tally: Tally, { file, faults }: EventBatch): void {
  for (const { line, reason } of faults)
    if (tally.faults++ < FAULTS_TOLD) tally.told.push(`${file}:${line}: ${reason}`);
}

function countTaken(tally: Tally, file: string, { added, known, corrections, superseding, faults }: Taken): void {
  tally.records += added;
  tally.known += known;
  tally.corrections += corrections;
  tally.superseding += superseding;
  for (const { row, reason } of faults) if (tally.faults++ < FAULTS_TOLD) tally.told.push(`${file}:${row}: ${reason}`);
}

function summaryOf(tally: Tally, ledger: string): string {
  const { added, known, faults, filesIn, records, corrections, superseding } = tally;
  const events = added > 0 || records === 0 ? [counted(added, "event")] : [];
  const parts = [
    `added ${[...events, ...(records > 0 ? [counted(records, "record")] : [])].join(" and ")} to ${ledger}`,
  ];
  if (corrections > 0) parts.push(`${counted(corrections, "correction")} of them`);
  if (superseding > 0)
    parts.push(`${superseding} documents read by another coder before, of which this reading now stands`);
  if (known > 0) parts.push(`${known} known already`);
  if (faults > 0) parts.push(`${counted(faults, "row")} not read`);
  if (filesIn > 0) parts.push(`${counted(filesIn, "file")} in already and not read again`);
  return parts.join("; ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The directory that quadruples lie in: the one named, or that of the file named. */
function folderOf(path: string, file: string): string {
  return resolve(path) === resolve(file) ? dirname(resolve(file)) : resolve(path);
}

/** Meaning: the SHA-256 of files; an archive's entry counts as the archive and its name. No file is read twice. */
function digester(): (file: string) => Promise<string> {
  const ofBytes = remembered(async (path: string) => {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  });
  return async (file) => {
    const [, archive = file, entry = ""] = /^(.*\.zip)(\/.*)$/i.exec(file) ?? [];
    return `${await ofBytes(archive)}${entry}`;
  };
}
