import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** Meaning: writes pieces of text to a file as they come. The file appears whole or not at all: it is written beside its place first. Rejects with the file system's error. */
export async function writeFileOf(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const beside = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(beside));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
