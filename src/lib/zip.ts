import { crc32 } from "node:zlib";

/** A file of an archive. `crc` is written in place of the checksum of its bytes where given. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly crc?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, midnight: the earliest that the format can say, so that equal parts give equal bytes. */
const DAY = 0x0021;
/** ZIP 2.0; names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
/** What fields of 32 bits can count. */
const MOST_BYTES = 0xffffffff;

/**
 * Meaning: a ZIP archive of parts in their order, stored without compression: the same parts give the same bytes on every machine. Throws when it would
 * pass 4 GiB. Source: PKWARE APPNOTE 6.3.
 * Example: `zipOf([{ name: "mimetype", bytes: Buffer.from("text/plain") }])`
 */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const crc = part.crc ?? crc32(part.bytes);
    const at = offset;
    pieces.push(header(LOCAL, { name, crc, size: part.bytes.length, at }), name, part.bytes);
    directory.push(header(CENTRAL, { name, crc, size: part.bytes.length, at }), name);
    offset += LOCAL_BYTES + name.length + part.bytes.length;
    if (offset > MOST_BYTES) throw new Error(`archive too large: more than ${MOST_BYTES} bytes`);
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

interface Fields {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly at: number;
}

/** The fields that both headers share stand in one order; the central one has the version of its maker before them and the place at its end. */
function header(signature: typeof LOCAL | typeof CENTRAL, { name, crc, size, at }: Fields): Buffer {
  const central = signature === CENTRAL;
  const bytes = Buffer.alloc(central ? CENTRAL_BYTES : LOCAL_BYTES);
  bytes.writeUInt32LE(signature, 0);
  if (central) bytes.writeUInt16LE(VERSION, 4);
  const from = central ? 6 : 4;
  bytes.writeUInt16LE(VERSION, from);
  bytes.writeUInt16LE(UTF8, from + 2);
  bytes.writeUInt16LE(DAY, from + 8);
  bytes.writeUInt32LE(crc, from + 10);
  bytes.writeUInt32LE(size, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(name.length, from + 22);
  if (central) bytes.writeUInt32LE(at, 42);
  return bytes;
}

/** A part as an archive's headers place it: its name, where its bytes begin and end, and the checksum that is stated. */
export interface ZipPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly crc: number;
}

/** Meaning: the parts as the headers before each say, in order; null where these do not lead from one to the next up to the directory. */
export function placesByHeaders(bytes: Buffer): readonly ZipPlace[] | null {
  const places: ZipPlace[] = [];
  let at = 0;
  while (at + LOCAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === LOCAL) {
    const name = bytes.readUInt16LE(at + 26);
    const start = at + LOCAL_BYTES + name;
    const end = start + bytes.readUInt32LE(at + 18);
    if (end > bytes.length) return null;
    const text = bytes.toString("utf8", at + LOCAL_BYTES, start);
    places.push({ name: text, start, end, crc: bytes.readUInt32LE(at + 14) });
    at = end;
  }
  return places.length > 0 && at + 4 <= bytes.length && isDirectory(bytes.readUInt32LE(at)) ? places : null;
}

/** A damaged signature still leaves the end of the parts in place when it is near one. */
function isDirectory(signature: number): boolean {
  return bitsBetween(signature, CENTRAL) <= 8;
}

function bitsBetween(a: number, b: number): number {
  let rest = (a ^ b) >>> 0;
  let count = 0;
  for (; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}

/** Meaning: the parts as the directory at the end says, in order; null where it cannot be read or its parts do not lie side by side. */
export function placesByDirectory(bytes: Buffer): readonly ZipPlace[] | null {
  const end = bytes.length - END_BYTES;
  if (end < 0 || bytes.readUInt32LE(end) !== END) return null;
  const from = bytes.readUInt32LE(end + 16);
  const places: ZipPlace[] = [];
  let at = from;
  let next = 0;
  while (at + CENTRAL_BYTES <= end) {
    if (bytes.readUInt32LE(at) !== CENTRAL) return null;
    const name = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + LOCAL_BYTES + name;
    const stop = start + bytes.readUInt32LE(at + 20);
    if (local !== next || stop > from) return null;
    const text = bytes.toString("utf8", at + CENTRAL_BYTES, at + CENTRAL_BYTES + name);
    places.push({ name: text, start, end: stop, crc: bytes.readUInt32LE(at + 16) });
    next = stop;
    at += CENTRAL_BYTES + name;
  }
  return places.length > 0 && at === end && next === from ? places : null;
}
