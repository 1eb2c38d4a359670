import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import type { CodedRecord } from "../model/record.ts";
import { readParquet } from "./parquet.ts";
import { type Cell, type Row, recordOfRow } from "./record-row.ts";
import { recordOf } from "./record-schema.ts";
import type { RecordFormat } from "./write-records.ts";

/** A record of a file, or why there is none; `row` counts from 1, in JSON lines and CSV with its header by lines, as far as cells hold no newline. */
export type ReadRecord =
  | { readonly row: number; readonly record: CodedRecord }
  | { readonly row: number; readonly reason: string };

/** Meaning: the records of a file that `writeRecords` wrote, one by one. A row that is none is told with its reason. Rejects when the file cannot be read as its format. */
export async function* readRecords(path: string, format: RecordFormat): AsyncGenerator<ReadRecord> {
  let row = format === "csv" ? 1 : 0;
  for await (const read of format === "jsonl" ? ofJsonLines(path) : ofTable(path, format)) {
    row += 1;
    if (read !== null) yield typeof read === "string" ? { row, reason: read } : { row, record: read };
  }
}

/** Null for an empty line. */
async function* ofJsonLines(path: string): AsyncGenerator<CodedRecord | string | null> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield recordOfLine(line);
  }
  if (rest !== "") yield recordOfLine(rest);
}

function recordOfLine(line: string): CodedRecord | string | null {
  if (line.trim() === "") return null;
  try {
    return recordOf(JSON.parse(line));
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function* ofTable(path: string, format: "csv" | "parquet"): AsyncGenerator<CodedRecord | string> {
  const rows: AsyncIterable<Row> = format === "parquet" ? readParquet(path) : csvRows(path);
  for await (const row of rows) yield recordOfRow(row);
}

/** An empty cell is null, a quoted one an empty text. */
function csvRows(path: string): AsyncIterable<Row> {
  const parser = parse({
    columns: true,
    bom: true,
    cast: (value, { quoting }): Cell => (value === "" && !quoting ? null : value),
  });
  // A failure of either ends the other, and reaches whoever reads the rows.
  return pipeline(createReadStream(path), parser, () => undefined);
}
