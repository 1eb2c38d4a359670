import { createHash } from "node:crypto";
import { type ZipPart, zipOf } from "../../lib/zip.ts";

/** The format that is written, and the newest that is read. */
export const PACK_FORMAT = 1;
export const MIMETYPE = "application/vnd.demarche.pack+zip";
/** Damage is told to so many bytes when more than one byte was changed. */
export const BLOCK_BYTES = 4096;
const BLOCK_DIGITS = 16;

export const MANIFEST = "manifest.json";
export const SEAL = "manifest.sha256";

/** A part as the manifest lists it; `blocks` are the first digits of the hashes of its blocks. */
export interface ListedPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly blocks: readonly string[];
}

/** Meaning: a pack of parts, the same bytes for the same parts: their type first, then the parts, a manifest of their hashes and the manifest's own hash. */
export function bytesOfPack(
  parts: readonly { readonly name: string; readonly text: string }[],
  format = PACK_FORMAT,
): Buffer {
  const files: ZipPart[] = [
    { name: "mimetype", bytes: Buffer.from(MIMETYPE) },
    ...parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text, "utf8") })),
  ];
  const listed = files.map(({ name, bytes }) => listedPart(name, bytes));
  const manifest = Buffer.from(`${JSON.stringify({ what: "demarche pack", format, parts: listed }, null, 1)}\n`);
  return zipOf([
    ...files,
    { name: MANIFEST, bytes: manifest },
    { name: SEAL, bytes: Buffer.from(`${sha256(manifest)}\n`) },
  ]);
}

function listedPart(name: string, bytes: Uint8Array): ListedPart {
  return { name, bytes: bytes.length, sha256: sha256(bytes), blocks: blocksOf(bytes) };
}

/** Meaning: the first digits of the hash of each block. */
export function blocksOf(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: Math.ceil(bytes.length / BLOCK_BYTES) }, (_, n) =>
    sha256(bytes.subarray(n * BLOCK_BYTES, (n + 1) * BLOCK_BYTES)).slice(0, BLOCK_DIGITS),
  );
}

/** Meaning: the SHA-256 of bytes in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
