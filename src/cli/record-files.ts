import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type RecordFormat, readRecords, recordFormatOf } from "../export/index.ts";
import { EventDataError } from "../model/event-data-error.ts";
import type { FileRecord } from "../take-records.ts";

const READABLE = /\.(csv|jsonl|ndjson|json)(\.gz)?$|\.parquet$/i;

/** Meaning: the files of our own records at a path, with their format: the file itself, or those in a folder and its folders, by name. What cannot be read is left to whoever reads event data, who says why. */
export async function recordFilesAt(path: string): Promise<ReadonlyMap<string, RecordFormat>> {
  const found = new Map<string, RecordFormat>();
  for (const file of await filesAt(path)) {
    const format = await recordFormatOf(file);
    if (format !== null) found.set(file, format);
  }
  return found;
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return [path];
  if (found?.isDirectory() !== true) return [];
  const entries = (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) files.push(...(await filesAt(join(path, entry.name))));
    else if (READABLE.test(entry.name)) files.push(join(path, entry.name));
  }
  return files;
}

/** Meaning: the records of a file. Throws an `EventDataError` where the file cannot be read to its end as its format. */
export async function* fileRecords(path: string, format: RecordFormat): AsyncGenerator<FileRecord> {
  try {
    yield* readRecords(path, format);
  } catch (error) {
    throw new EventDataError(`not readable: ${path} (${error instanceof Error ? error.message : String(error)})`);
  }
}
