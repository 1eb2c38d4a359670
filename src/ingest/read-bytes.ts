import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Problem } from "../model/problem.ts";
import { errorAt, problemOfFileError } from "./problems.ts";

/** An article is some kilobytes; twenty megabytes is no article, and no bundle to read in one piece. */
export const MAX_BYTES = 20_000_000;

type Bytes = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** Meaning: the bytes of a file, unless it is larger than `MAX_BYTES`: such a file is refused unread. */
export async function readFileBytes(path: string): Promise<Bytes> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { problem: tooLarge(path, `${megabytes(size)} MB`) };
    return await readStreamBytes(createReadStream(path), path);
  } catch (error) {
    return { problem: problemOfFileError(error, path) };
  }
}

/** Meaning: the bytes of a stream (standard input, a pipe); reading stops at `MAX_BYTES`. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array>, place: string): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_BYTES) return { problem: tooLarge(place, `more than ${megabytes(MAX_BYTES)} MB`) };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLarge(place: string, size: string): Problem {
  return errorAt(
    "file-too-large",
    place,
    `file too large: ${place}, ${size} (the limit is ${megabytes(MAX_BYTES)} MB; split it)`,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
