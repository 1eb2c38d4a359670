import type { CodedRecord } from "../model/record.ts";
import { csvLine } from "./csv.ts";
import { COLUMNS } from "./fields.ts";
import { writeParquet } from "./parquet.ts";
import { type Row, rowOf } from "./record-row.ts";
import { writeFileOf } from "./write-file.ts";

/** Formats of our own records. */
export const RECORD_FORMATS = ["csv", "jsonl", "parquet"] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** Derived columns, for those who work with the table: the codes of a side. They are written and not read. */
const CODES = ["actor", "recipient"] as const;

/**
 * Meaning: writes records of any kind to a file as they come: JSON lines as they are, CSV and Parquet as one table with a column for each field, fields with parts
 * as JSON in their cell. `readRecords` gives all of them back as they were. The file appears whole or not at all.
 */
export async function writeRecords(
  path: string,
  records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>,
  format: RecordFormat,
): Promise<void> {
  if (format === "parquet") return writeParquet(path, rowsOf(records));
  return writeFileOf(path, format === "jsonl" ? jsonLines(records) : csvLines(records));
}

async function* jsonLines(records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

async function* rowsOf(records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>): AsyncGenerator<Row> {
  for await (const record of records) yield rowOf(record);
}

async function* csvLines(records: AsyncIterable<CodedRecord> | Iterable<CodedRecord>): AsyncGenerator<string> {
  yield csvLine([...COLUMNS.map(({ name }) => name), ...CODES.map((side) => `${side}_codes`)]);
  for await (const record of records) {
    const row = rowOf(record);
    yield csvLine([...COLUMNS.map(({ name }) => row[name] ?? null), ...CODES.map((side) => codesOf(record, side))]);
  }
}

function codesOf(record: CodedRecord, side: (typeof CODES)[number]): string | null {
  return record.kind === "event" ? record[side].flatMap(({ code }) => code ?? []).join(" ") : null;
}
