import { dirname } from "node:path";
import type { IsoDate } from "../../model/codes.ts";
import { EventDataError } from "../../model/event-data-error.ts";
import { DATA_FORMATS, type DataFormat, type ImportFault } from "../../model/imported-event.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import type { EventBatch, Findings } from "./batch.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type CameoCodes, loadCameoCodes } from "./cameo-codes.ts";
import type { DataFile } from "./data-file.ts";
import { dataFiles } from "./data-files.ts";
import { detectFormat } from "./detect-format.ts";
import { type QuadrupleSet, quadrupleSet } from "./quadruple-ids.ts";
import { gdeltReader } from "./read-gdelt.ts";
import { gdeltMentionsReader } from "./read-gdelt-mentions.ts";
import { icewsReader } from "./read-icews.ts";
import { petrarchReader } from "./read-petrarch.ts";
import { ploverReader } from "./read-plover.ts";
import { polecatReader } from "./read-polecat.ts";
import { quadrupleReader } from "./read-quadruples.ts";
import { cutLine, decoded, emptyRow, type Row } from "./row.ts";
import type { ReaderOptions, ReadRow } from "./row-reader.ts";
import { stemOf } from "./stem.ts";

/**
 * `as` says the format, else it is detected for each file. `firstDay`: the day that times of quadruples count from, where the folder's name does not tell.
 * `passOver`: files, by name, that are somebody else's to read.
 * `isIn` says of a file whether all of it is known already: it is passed over then, after a look at its first lines.
 */
export interface EventDataOptions {
  readonly as?: DataFormat;
  readonly place: PlaceParty;
  readonly firstDay?: IsoDate;
  readonly passOver?: ReadonlySet<string>;
  readonly isIn?: (file: string, format: DataFormat) => Promise<boolean>;
}

const BATCH_ROWS = 20_000;

/**
 * Meaning: the events of a data set as published, in batches of about 20,000 rows: a file (plain, .gz or .zip) or a folder of such. Rows that cannot be read are told as
 * faults by line and reason; of a folder also files that are none of event data. Iterating throws an `EventDataError` when there is
 * no such file, an archive is broken, or the format of a single file is not known. Batches never span files.
 */
export async function* readEventData(path: string, options: EventDataOptions): AsyncGenerator<EventBatch> {
  const { passOver = new Set() } = options;
  const all = await dataFiles(path);
  const found = {
    files: all.files.filter(({ name }) => !passOver.has(name)),
    passedOver: all.passedOver.filter((name) => !passOver.has(name)),
  };
  if (found.files.length === 0 && passOver.size === 0)
    throw new EventDataError(
      `no event data: ${path} (.csv, .tsv, .tab, .txt, .json, .jsonl, each also as .gz, and .zip are read)`,
    );
  const set = await setOf(path, found.files, options.as, options.firstDay ?? null);
  const files = set?.parts ?? found.files;
  const progress = { before: 0, total: files.reduce((sum, { size }) => sum + size, 0) };
  const cameo = loadCameoCodes();
  for (const file of files) {
    try {
      yield* readFile(file, { options, cameo, set, progress, alone: files.length === 1 });
    } catch (error) {
      // of several files a broken one is told as faulty, and the others are read
      if (files.length === 1 || !(error instanceof EventDataError)) throw error;
      yield faultyFile(file.name, error.message, { total: progress.total, read: progress.before + file.size });
    }
    progress.before += file.size;
  }
  for (const file of set === null ? found.passedOver : [])
    yield faultyFile(file, "format not read (passed over)", { total: progress.total, read: progress.before });
}

/** Quadruples in numbers need tables from beside them: those of the folder, or of the folder that a single part lies in. */
async function setOf(
  path: string,
  files: readonly DataFile[],
  as: DataFormat | undefined,
  firstDay: IsoDate | null,
): Promise<QuadrupleSet | null> {
  if (as !== undefined && as !== "quadruples") return null;
  const [only] = files;
  if (only?.name !== path) return quadrupleSet(files, path, firstDay);
  if (!["train", "valid", "test"].includes(stemOf(path))) return null;
  const beside = await dataFiles(dirname(path));
  const set = await quadrupleSet(beside.files, dirname(path), firstDay);
  return set === null ? null : { ...set, parts: [only] };
}

interface Reading {
  readonly options: EventDataOptions;
  readonly cameo: CameoCodes;
  readonly set: QuadrupleSet | null;
  /** Bytes of the files before, and of all. */
  readonly progress: { readonly before: number; readonly total: number };
  /** Whether it is the only file, so that a failure to know its format is one of the whole. */
  readonly alone: boolean;
}

async function* readFile(file: DataFile, reading: Reading): AsyncGenerator<EventBatch> {
  const { chunks, read } = file.open();
  const { before, total } = reading.progress;
  const row = emptyRow();
  let readRow: ReadRow | null = null;
  let format: DataFormat | null = null;
  let rows = 0;
  let findings = nothingFound();
  for await (const block of blocksOf(chunks)) {
    format ??= formatOf(file, block, reading);
    if (format === null) {
      yield faultyFile(file.name, undecided(file, block), { total, read: before + file.size });
      return;
    }
    if (readRow === null && (await reading.options.isIn?.(file.name, format)) === true) return;
    readRow ??= readerOf(format, reading, file.name);
    tellDropped(block, row, findings);
    const { bytes } = block;
    row.text = block.text;
    row.isAscii = block.isAscii;
    for (let at = 0; at < bytes.length; ) {
      at = cutLine(bytes, at, row);
      if (row.cells > 1 || !isBlank(row)) {
        readRow(row, findings);
        rows += 1;
      }
      if (rows < BATCH_ROWS) continue;
      yield { file: file.name, format, line: row.line, ...findings, bytesRead: before + read(), bytesTotal: total };
      rows = 0;
      findings = nothingFound();
    }
  }
  if (readRow !== null || reading.alone === false || findings.faults.length > 0)
    yield { file: file.name, format, line: row.line, ...findings, bytesRead: before + file.size, bytesTotal: total };
  else throw new EventDataError(`empty file: ${file.name}`);
}

function nothingFound(): Findings {
  return { events: [], mentions: [], faults: [] };
}

function isBlank(row: Row): boolean {
  return (row.starts[1] ?? 0) - 1 <= (row.starts[0] ?? 0);
}

function tellDropped(block: Block, row: Row, findings: Findings): void {
  for (let n = 0; n < block.dropped; n += 1) {
    row.line += 1;
    findings.faults.push({ line: row.line, reason: "line too long (more than 16 MB)" });
  }
}

/** Null where the format is not known and other files are to be read all the same. Throws when it is the only file. */
function formatOf(file: DataFile, block: Block, { options, set, alone }: Reading): DataFormat | null {
  if (set !== null) return "quadruples";
  if (options.as !== undefined) return options.as;
  const detected = detectFormat(firstLines(block));
  if ("format" in detected) return detected.format;
  if (!alone) return null;
  throw new EventDataError(`${undecided(file, block)} (say it with --as: ${DATA_FORMATS.join(", ")})`);
}

function undecided(file: DataFile, block: Block): string {
  const detected = detectFormat(firstLines(block));
  return `format not known: ${file.name}: ${"looked" in detected ? detected.looked : ""}`;
}

const LOOKED_AT = 65_536;

function firstLines(block: Block): readonly string[] {
  return decoded(block.text.slice(0, LOOKED_AT)).split(/\r?\n/);
}

function readerOf(format: DataFormat, reading: Reading, name: string): ReadRow {
  const options: ReaderOptions = { place: reading.options.place, cameo: reading.cameo, stem: stemOf(name) };
  switch (format) {
    case "gdelt1":
    case "gdelt2":
      return gdeltRows(options);
    case "icews":
      return icewsReader(options);
    case "polecat":
      return polecatReader(options);
    case "plover":
      return ploverReader(options);
    case "petrarch":
      return petrarchReader(options);
    case "quadruples":
      return quadrupleReader(options, reading.set?.ids ?? null);
    default:
      return format satisfies never;
  }
}

const MENTION_CELLS = 16;

/** GDELT's events and its mentions differ in nothing but their columns. */
function gdeltRows(options: ReaderOptions): ReadRow {
  const [events, mentions] = [gdeltReader(options), gdeltMentionsReader()];
  return (row, findings) => (row.cells === MENTION_CELLS ? mentions : events)(row, findings);
}

function faultyFile(
  file: string,
  reason: string,
  { read, total }: { readonly read: number; readonly total: number },
): EventBatch {
  const faults: readonly ImportFault[] = [{ line: 1, reason }];
  return { file, format: null, line: 1, events: [], mentions: [], faults, bytesRead: read, bytesTotal: total };
}
