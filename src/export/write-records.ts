import type { CodedRecord } from "../model/record.ts";
import type { ToldRecord } from "../model/told-record.ts";
import { csvLine } from "./csv.ts";
import { COLUMNS } from "./fields.ts";
import { writeParquet } from "./parquet.ts";
import { type Row, rowOf } from "./record-row.ts";
import { writeFileOf } from "./write-file.ts";

/** Formats of our own records. */
export const RECORD_FORMATS = ["csv", "jsonl", "parquet"] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

type Told = AsyncIterable<ToldRecord> | Iterable<ToldRecord>;

/** Derived columns, for those who work with the table: the codes of a side. They are written and not read. */
const CODES = ["actor", "recipient"] as const;

/**
 * Meaning: writes records of any kind, each with where it is from, to a file as they come: as JSON lines with the fields of both, as CSV and Parquet as one table with a column for each field, fields with parts
 * as JSON in their cell. `readRecords` gives all of them back as they were. The file appears whole or not at all.
 */
export async function writeRecords(path: string, records: Told, format: RecordFormat): Promise<void> {
  if (format === "parquet") return writeParquet(path, rowsOf(records));
  return writeFileOf(path, format === "jsonl" ? jsonLines(records) : csvLines(records));
}

async function* jsonLines(records: Told): AsyncGenerator<string> {
  for await (const { record, from } of records) yield `${JSON.stringify({ ...record, ...from })}\n`;
}

async function* rowsOf(records: Told): AsyncGenerator<Row> {
  for await (const told of records) yield rowOf(told);
}

async function* csvLines(records: Told): AsyncGenerator<string> {
  yield csvLine([...COLUMNS.map(({ name }) => name), ...CODES.map((side) => `${side}_codes`)]);
  for await (const told of records) {
    const row = rowOf(told);
    yield csvLine([
      ...COLUMNS.map(({ name }) => row[name] ?? null),
      ...CODES.map((side) => codesOf(told.record, side)),
    ]);
  }
}

function codesOf(record: CodedRecord, side: (typeof CODES)[number]): string | null {
  return record.kind === "event" ? record[side].flatMap(({ code }) => code ?? []).join(" ") : null;
}
