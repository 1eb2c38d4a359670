import { open } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";
import { columnsOf } from "./fields.ts";
import type { RecordFormat } from "./write-records.ts";

const LOOKED_AT = 65_536;
/** Columns without which a table is none of records. */
const NEEDED = ["kind", "id", "document", "sentence_text", "certainty"] as const;
const PARQUET = "PAR1";

/**
 * Meaning: the format of a file of our own records, by its first bytes: the header of a table, a first JSON line that is a record, or Parquet. Null for every
 * other file. Rejects with the file system's error.
 */
export async function recordFormatOf(path: string): Promise<RecordFormat | null> {
  const head = await headOf(path);
  if (head.startsWith(PARQUET)) return "parquet";
  const [line = ""] = head.split(/\r?\n/);
  const names = new Set(line.split(",").map((name) => name.replace(/^"(.*)"$/, "$1")));
  if (NEEDED.every((name) => names.has(name))) return "csv";
  return /^\s*\{/.test(line) && isRecordLine(line) ? "jsonl" : null;
}

/** A line longer than what is looked at is judged by how it begins. */
function isRecordLine(line: string): boolean {
  const kind = /"kind"\s*:\s*"(\w+)"/.exec(line)?.[1] ?? "";
  return columnsOf(kind) !== null && ['"id"', '"document"', '"sentence"'].every((name) => line.includes(name));
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT) });
    return unpacked(buffer.subarray(0, bytesRead))
      .toString("utf8")
      .replace(/^\ufeff/, "");
  } finally {
    await file.close();
  }
}

/** The beginning of a packed file, as far as it can be unpacked; what is not packed as it is. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // broken, and so no file of records; whoever reads it as event data tells what is wrong
    return Buffer.alloc(0);
  }
}
