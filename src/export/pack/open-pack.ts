import { crc32 } from "node:zlib";
import { z } from "zod";
import { changedBytes } from "../../lib/changed-byte.ts";
import { placesByDirectory, placesByHeaders, type ZipPlace } from "../../lib/zip.ts";
import { strayBytes } from "./archive-damage.ts";
import { type Damage, PackError } from "./pack-error.ts";
import { BLOCK_BYTES, blocksOf, type ListedPart, MANIFEST, MIMETYPE, PACK_FORMAT, SEAL, sha256 } from "./write-pack.ts";

const manifestSchema = z.object({
  what: z.literal("demarche pack"),
  format: z.int().min(1),
  parts: z.array(
    z.object({ name: z.string(), bytes: z.int().min(0), sha256: z.string(), blocks: z.array(z.string()) }),
  ),
});

/**
 * Meaning: the parts of a pack by name, every byte of the file checked. Throws a `PackError`: what is no pack, what a newer version wrote, and what was changed, by
 * part and byte. Where one byte was changed, its place and what it was are told, found by the checksum and proved by the hash; else the blocks that differ.
 */
export function openPack(bytes: Buffer, file: string): ReadonlyMap<string, string> {
  const known = bytes.includes(MIMETYPE, 0, "latin1") || bytes.includes(SEAL, 0, "latin1");
  const layouts = [placesByHeaders(bytes), placesByDirectory(bytes)].filter((places) => places !== null);
  if (layouts.length === 0 && !known) throw new PackError("not-a-pack", `not a pack: ${file}`);
  if (layouts.length === 0) throw damaged(file, [lost(bytes)]);
  const told = layouts.map((places) => ({ places, damages: damagesIn(bytes, places, file) }));
  const [best] = told.toSorted((a, b) => a.damages.length - b.damages.length);
  if (best === undefined) throw new PackError("not-a-pack", `not a pack: ${file}`);
  if (best.damages.length > 0) {
    if (!known) throw new PackError("not-a-pack", `not a pack: ${file}`);
    throw damaged(file, best.damages);
  }
  return new Map(best.places.map(({ name, start, end }) => [name, bytes.toString("utf8", start, end)]));
}

function damaged(file: string, damages: readonly Damage[]): PackError {
  const what = damages.map(({ words }) => words).join("; ");
  return new PackError("pack-damaged", `damaged pack: ${file} (${what}; nothing was unpacked)`, damages);
}

function lost(bytes: Buffer): Damage {
  const words = "neither its directory nor its headers can be followed: it is cut off, or changed in many places";
  return { part: "archive", from: 0, to: bytes.length, words };
}

function damagesIn(bytes: Buffer, places: readonly ZipPlace[], file: string): readonly Damage[] {
  const stray = strayBytes(bytes, places);
  const manifest = places.find(({ name }) => name === MANIFEST);
  const seal = places.find(({ name }) => name === SEAL);
  if (manifest === undefined || seal === undefined)
    return [...stray, { part: MANIFEST, from: null, to: null, words: "its manifest is missing" }];
  const sealed = sealDamage(bytes, manifest, seal);
  if (sealed.manifest !== null) return [...stray, sealed.manifest];
  const listed = manifestOf(bytes, manifest, file);
  return [
    ...stray,
    ...(sealed.seal === null ? [] : [sealed.seal]),
    ...listed.flatMap((part) => partDamage(bytes, part, places)),
    ...places
      .filter(
        ({ name, start }) =>
          places.some((other) => other.name === name && other.start < start) ||
          (name !== MANIFEST && name !== SEAL && !listed.some((part) => part.name === name)),
      )
      .map(({ name, start, end }) => ({ part: name, from: start, to: end, words: `${name} is not in the manifest` })),
  ];
}

/** The manifest and its hash speak against one another: the one that its own checksum speaks against was changed. */
function sealDamage(
  bytes: Buffer,
  manifest: ZipPlace,
  seal: ZipPlace,
): { readonly manifest: Damage | null; readonly seal: Damage | null } {
  const body = bytes.subarray(manifest.start, manifest.end);
  const stated = bytes.toString("latin1", seal.start, seal.end);
  if (stated === `${sha256(body)}\n`) return { manifest: null, seal: null };
  const isWhole = crc32(body) === manifest.crc;
  if (!isWhole) return { manifest: whereChanged(bytes, manifest, { sha256: stated.trim(), blocks: null }), seal: null };
  return { manifest: null, seal: whereChanged(bytes, seal, { sha256: null, blocks: null }) };
}

function manifestOf(bytes: Buffer, { start, end }: ZipPlace, file: string): readonly ListedPart[] {
  const found = (() => {
    try {
      return manifestSchema.safeParse(JSON.parse(bytes.toString("utf8", start, end))).data;
    } catch {
      return undefined;
    }
  })();
  const format = found?.format ?? formatOf(bytes.toString("utf8", start, end));
  if (format !== null && format > PACK_FORMAT)
    throw new PackError(
      "pack-newer",
      `pack of a newer version: ${file} (its format is ${format}, known here up to ${PACK_FORMAT}; update demarche)`,
    );
  if (found === undefined) throw new PackError("not-a-pack", `not a pack: ${file} (its manifest lists no parts)`);
  return found.parts;
}

/** The format of a manifest whose other fields a newer version may have changed. */
function formatOf(text: string): number | null {
  const found = /"format"\s*:\s*(\d{1,9})\b/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function partDamage(bytes: Buffer, part: ListedPart, places: readonly ZipPlace[]): readonly Damage[] {
  const place = places.find(({ name }) => name === part.name);
  if (place === undefined) return [{ part: part.name, from: null, to: null, words: `${part.name} is missing` }];
  if (sha256(bytes.subarray(place.start, place.end)) === part.sha256) return [];
  return [whereChanged(bytes, place, part)];
}

/** What is known of a part as it was: its hash and those of its blocks, null where they are not known. */
interface Proof {
  readonly sha256: string | null;
  readonly blocks: readonly string[] | null;
}

function whereChanged(bytes: Buffer, { name, start, end, crc }: ZipPlace, proof: Proof): Damage {
  const body = bytes.subarray(start, end);
  const byte = changedBytes(body, crc32(body), crc).find(({ at, was }) => proves(body, { at, was }, proof.sha256));
  if (byte !== undefined) {
    const [is, was] = [body[byte.at] ?? 0, byte.was].map((value) => `0x${value.toString(16).padStart(2, "0")}`);
    const at = start + byte.at;
    return { part: name, from: at, to: at + 1, words: `byte ${byte.at} of ${name} is ${is}, was ${was}` };
  }
  const now = blocksOf(body);
  const wrong = proof.blocks?.flatMap((hash, n) => (now[n] === hash ? [] : [n])) ?? [];
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (first === undefined || last === undefined)
    return { part: name, from: start, to: end, words: `${name} was changed` };
  const [from, to] = [first * BLOCK_BYTES, Math.min((last + 1) * BLOCK_BYTES, body.length)];
  const words = `${name} was changed within its bytes ${from} to ${to - 1}`;
  return { part: name, from: start + from, to: start + to, words };
}

function proves(body: Buffer, { at, was }: { readonly at: number; readonly was: number }, hash: string | null) {
  if (hash === null) return true;
  const mended = Buffer.from(body);
  mended[at] = was;
  return sha256(mended) === hash;
}
