import { crc32 } from "node:zlib";
import { CENTRAL_BYTES, END_BYTES, LOCAL_BYTES, type ZipPlace, zipOf } from "../../lib/zip.ts";
import type { Damage } from "./pack-error.ts";

/** A stretch of the archive that is no part's content, and what it is. */
interface Stretch {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Meaning: what of the archive around its parts is not as it is written: the archive is written again from its parts and compared byte for byte. Shape: a damage
 * for each stretch (a header, a directory entry, the end) with its first changed byte.
 */
export function strayBytes(bytes: Buffer, places: readonly ZipPlace[]): readonly Damage[] {
  const directory = directoryOf(bytes, places);
  const parts = places.map(({ name, start, end }, n) => {
    const body = bytes.subarray(start, end);
    return {
      name,
      bytes: body,
      crc: statedCrc(bytes, start - LOCAL_BYTES - Buffer.byteLength(name), directory[n], body),
    };
  });
  const written = zipOf(parts);
  const damages = stretchesOf(places).flatMap(({ what, from, to }): Damage[] => {
    for (let at = from; at < to; at++)
      if (bytes[at] !== written[at]) {
        const words =
          at < bytes.length ? `byte ${at} of the file was changed, in ${what}` : `the file ends within ${what}`;
        return [{ part: what, from: at, to: at + 1, words }];
      }
    return [];
  });
  const more = bytes.length - written.length;
  if (more <= 0) return damages;
  const words = `${more} bytes too many after the end`;
  return [...damages, { part: "end of the archive", from: written.length, to: bytes.length, words }];
}

/** What both headers of a part say its checksum is; where they differ, the one that its bytes bear out. */
function statedCrc(bytes: Buffer, header: number, entry: number | undefined, body: Buffer): number {
  const local = header >= 0 && header + LOCAL_BYTES <= bytes.length ? bytes.readUInt32LE(header + 14) : null;
  const central = entry !== undefined && entry + CENTRAL_BYTES <= bytes.length ? bytes.readUInt32LE(entry + 16) : null;
  if (local !== null && local === central) return local;
  const own = crc32(body);
  return local === own || central === own ? own : (local ?? own);
}

function directoryOf(bytes: Buffer, places: readonly ZipPlace[]): readonly number[] {
  let at = places.at(-1)?.end ?? bytes.length;
  return places.map(({ name }) => {
    const here = at;
    at += CENTRAL_BYTES + Buffer.byteLength(name);
    return here;
  });
}

function stretchesOf(places: readonly ZipPlace[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { name, start, end } of places) {
    stretches.push({ what: `the header of ${name}`, from: at, to: start });
    at = end;
  }
  for (const { name } of places) {
    const to = at + CENTRAL_BYTES + Buffer.byteLength(name);
    stretches.push({ what: `the directory entry of ${name}`, from: at, to });
    at = to;
  }
  return [...stretches, { what: "the end of the archive", from: at, to: at + END_BYTES }];
}
