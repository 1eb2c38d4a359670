import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
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

/** Meaning: writes bytes to a file, which appears whole or not at all. Rejects with the file system's error. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
