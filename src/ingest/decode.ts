import type { Problem } from "../model/problem.ts";
import { errorAt } from "./problems.ts";

/** First bytes of files that hold no text, and what to call them. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "a PDF", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a zip archive or an office document", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "a PNG image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG image", bytes: [0xff, 0xd8, 0xff] },
  { name: "a GIF image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: "a gzip archive", bytes: [0x1f, 0x8b] },
  { name: "an old office document", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "an SQLite database", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
];
/** Control characters that text may hold: tab, newlines, form feed, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);
const CONTROL_SHARE = 0.02;

/**
 * Meaning: bytes as text. UTF-8, or UTF-16 when a byte order mark says so; nothing else is guessed.
 * Problems: an empty file, a binary one (named when its first bytes tell), invalid UTF-8 with the offset of the first wrong byte.
 */
export function decodeText(
  bytes: Uint8Array,
  place: string,
): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length === 0) return { problem: errorAt("file-empty", place, `empty file: ${place} (nothing to read)`) };
  const kind = SIGNATURES.find((row) => row.bytes.every((byte, index) => bytes[index] === byte));
  if (kind !== undefined) {
    return {
      problem: errorAt(
        "file-binary",
        place,
        `not a text file: ${place} (it is ${kind.name}; save the article as text or HTML)`,
      ),
    };
  }
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes) };
  if (isBinary(bytes)) {
    return {
      problem: errorAt(
        "file-binary",
        place,
        `not a text file: ${place} (it holds binary data; save the article as text or HTML)`,
      ),
    };
  }
  const wrong = firstInvalidByte(bytes);
  if (wrong === null) return { text: new TextDecoder("utf-8").decode(bytes) };
  const value = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return {
    problem: errorAt(
      "encoding-invalid",
      place,
      `invalid UTF-8: byte 0x${value} at offset ${wrong} of ${place} (save it as UTF-8)`,
    ),
  };
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce((sum, byte) => (byte < 32 && !TEXT_CONTROLS.has(byte) ? sum + 1 : sum), 0);
  return controls / sample.length > CONTROL_SHARE;
}

/** Meaning: offset of the first byte at which the bytes stop being UTF-8 (RFC 3629), or null when all are. */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** Length of the valid sequence at an offset, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index += 1) {
    const next = bytes[at + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}
