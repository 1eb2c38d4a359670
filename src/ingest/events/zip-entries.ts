import { stat } from "node:fs/promises";
import { type Entry, openPromise } from "yauzl";
import { EventDataError } from "../../model/event-data-error.ts";
import type { DataFile } from "./data-file.ts";

const MAX_ENTRIES = 10_000;
/** All of GDELT is about 100 GB as text, and comes in many archives. */
const MAX_BYTES = 64 * 2 ** 30;
/** Tab-separated events shrink to a tenth or so; repeated bytes to a thousandth. */
const MAX_RATIO = 200;
const SMALL_BYTES = 1 << 20;

/**
 * Meaning: the entries of a zip archive as files, folders left out. An archive that would unpack to more than its kind of data ever does (entries, bytes,
 * ratio) is refused before anything is unpacked; an entry that unpacks to another size than it says, while it is read. Throws an `EventDataError`.
 */
export async function zipEntries(path: string): Promise<readonly DataFile[]> {
  const { size } = await stat(path);
  const entries = (await listed(path)).filter((entry) => !entry.fileName.endsWith("/"));
  refuseBomb(path, size, entries);
  return entries.map((entry) => ({
    name: `${path}/${entry.fileName}`,
    size: entry.compressedSize,
    open: () => openEntry(path, entry),
  }));
}

async function listed(path: string): Promise<readonly Entry[]> {
  try {
    const archive = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      const entries: Entry[] = [];
      for await (const entry of archive.eachEntry()) {
        if (entries.length >= MAX_ENTRIES) throw new Error(`more than ${MAX_ENTRIES} entries`);
        entries.push(entry);
      }
      return entries;
    } finally {
      archive.close();
    }
  } catch (error) {
    throw new EventDataError(
      `not a readable zip archive: ${path} (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function refuseBomb(path: string, size: number, entries: readonly Entry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > MAX_BYTES) throw new EventDataError(`zip archive too large: ${path} (it unpacks to ${bytes} bytes)`);
  if (bytes > SMALL_BYTES && bytes > size * MAX_RATIO)
    throw new EventDataError(`zip archive refused: ${path} (it unpacks to ${Math.round(bytes / size)} times its size)`);
}

function openEntry(path: string, entry: Entry): ReturnType<DataFile["open"]> {
  let unpacked = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    const archive = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        unpacked += chunk.length;
        yield chunk;
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new EventDataError(`not readable: ${entry.fileName} of ${path} (${why})`);
    } finally {
      archive.close();
    }
  }
  const share = () => (entry.uncompressedSize === 0 ? 1 : Math.min(1, unpacked / entry.uncompressedSize));
  return { chunks: chunks(), read: () => Math.round(entry.compressedSize * share()) };
}
