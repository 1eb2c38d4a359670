import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import type { ToldRecord } from "../model/told-record.ts";
import { FROM_COLUMNS } from "./fields.ts";
import { readParquet } from "./parquet.ts";
import { type Cell, type Row, toldOfRow } from "./record-row.ts";
import { toldRecordOf } from "./record-schema.ts";
import type { RecordFormat } from "./write-records.ts";

/** A record of a file, or why there is none; `row` counts from 1, in JSON lines and CSV with its header by lines, as far as cells hold no newline. */
export type ReadRecord =
  | { readonly row: number; readonly told: ToldRecord }
  | { readonly row: number; readonly reason: string };

/** Meaning: the records of a file that `writeRecords` wrote (CSV and JSON lines also packed as .gz), one by one. A row that is none is told with its reason. Rejects when the file cannot be read as its format. */
export async function* readRecords(path: string, format: RecordFormat): AsyncGenerator<ReadRecord> {
  let row = format === "csv" ? 1 : 0;
  for await (const read of format === "jsonl" ? ofJsonLines(path) : ofTable(path, format)) {
    row += 1;
    if (read !== null) yield typeof read === "string" ? { row, reason: read } : { row, told: read };
  }
}

/** Null for an empty line. */
async function* ofJsonLines(path: string): AsyncGenerator<ToldRecord | string | null> {
  let rest = "";
  for await (const chunk of textOf(path)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield recordOfLine(line);
  }
  if (rest !== "") yield recordOfLine(rest);
}

function recordOfLine(line: string): ToldRecord | string | null {
  if (line.trim() === "") return null;
  try {
    return toldOfObject(JSON.parse(line));
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const FROM_FIELDS: ReadonlySet<string> = new Set(FROM_COLUMNS.map(({ field }) => field));

/** Meaning: the record of an object that holds its fields and those of its origin, or why it holds none. */
function toldOfObject(value: unknown): ToldRecord | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not a record: no object";
  const parts = Object.entries(value);
  const of = (isOrigin: boolean) => Object.fromEntries(parts.filter(([name]) => FROM_FIELDS.has(name) === isOrigin));
  return toldRecordOf(of(false), of(true));
}

async function* ofTable(path: string, format: "csv" | "parquet"): AsyncGenerator<ToldRecord | string> {
  const rows: AsyncIterable<Row> = format === "parquet" ? readParquet(path) : csvRows(path);
  for await (const row of rows) yield toldOfRow(row);
}

/** An empty cell is null, a quoted one an empty text. */
function csvRows(path: string): AsyncIterable<Row> {
  const parser = parse({
    columns: true,
    bom: true,
    cast: (value, { quoting }): Cell => (value === "" && !quoting ? null : value),
  });
  // A failure of either ends the other, and reaches whoever reads the rows.
  return pipeline(bytesOf(path), parser, () => undefined);
}

function bytesOf(path: string): NodeJS.ReadableStream {
  const file = createReadStream(path);
  return /\.gz$/i.test(path) ? pipeline(file, createGunzip(), () => undefined) : file;
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk as Uint8Array, { stream: true });
  yield decoder.decode();
}
