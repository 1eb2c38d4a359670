import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { EventDataError } from "../../model/event-data-error.ts";
import type { DataFile } from "./data-file.ts";
import { zipEntries } from "./zip-entries.ts";

/** Files under a path, and names that are passed over because their ending is none of event data. */
export interface DataFiles {
  readonly files: readonly DataFile[];
  readonly passedOver: readonly string[];
}

const CHUNK_BYTES = 1 << 20;
const READABLE = /\.(csv|tsv|tab|txt|json|jsonl|ndjson)(\.gz)?$|\.zip$/i;
const PASSED_OVER_SILENTLY = /^(\.|readme(\.|$)|licen[cs]e(\.|$))/i;

/** Meaning: the files of event data at a path: the file itself whatever its ending, or those in a folder and its folders, by name. Throws an `EventDataError`. */
export async function dataFiles(path: string): Promise<DataFiles> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: await filesOf(path), passedOver: [] };
    const entries = (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const found: DataFiles[] = [];
    for (const entry of entries) {
      if (PASSED_OVER_SILENTLY.test(entry.name)) continue;
      const inside = join(path, entry.name);
      if (entry.isDirectory() || READABLE.test(entry.name)) found.push(await dataFiles(inside));
      else found.push({ files: [], passedOver: [inside] });
    }
    return { files: found.flatMap(({ files }) => files), passedOver: found.flatMap(({ passedOver }) => passedOver) };
  } catch (error) {
    throw error instanceof EventDataError ? error : cannotRead(path, error);
  }
}

/** Meaning: what a failed reading is told as. */
export function cannotRead(path: string, error: unknown): EventDataError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return new EventDataError(`file not found: ${path} (check the path)`);
  const why = error instanceof Error ? error.message : String(error);
  return new EventDataError(`file not readable: ${path} (${why})`);
}

async function filesOf(path: string): Promise<readonly DataFile[]> {
  if (/\.zip$/i.test(path)) return zipEntries(path);
  const { size } = await stat(path);
  return [{ name: path, size, open: () => openFile(path) }];
}

function openFile(path: string): ReturnType<DataFile["open"]> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const read = () => file.bytesRead;
  if (!/\.gz$/i.test(path)) return { chunks: told(file, path), read };
  // A failure of either ends the other, and reaches whoever reads the chunks.
  const unpacked = pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined);
  return { chunks: told(unpacked, path), read };
}

async function* told(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw cannotRead(path, error);
  }
}
