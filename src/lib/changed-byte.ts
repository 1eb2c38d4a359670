/** The reflected polynomial of CRC-32 (ISO 3309), as ZIP uses it. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});
/** Which byte gives a table's entry, by its top byte: no two entries share one. */
const BY_TOP = new Uint8Array(256);
for (const [byte, value] of TABLE.entries()) BY_TOP[value >>> 24] = byte;

/** One byte that may have been changed: its place, and what it was. */
export interface ChangedByte {
  readonly at: number;
  readonly was: number;
}

/**
 * Meaning: which single byte, changed, would turn bytes of checksum `stated` into these of checksum `found`: a checksum is linear, so the difference
 * of two tells the place and pattern of the change. Shape: from the last place to the first; most often one, one more for each 16 million bytes by
 * chance; empty when more than one byte was changed. Example: `changedBytes(bytes, crc32(bytes), crc32(original))`
 */
export function changedBytes(bytes: Uint8Array, found: number, stated: number): readonly ChangedByte[] {
  const candidates: ChangedByte[] = [];
  let difference = (found ^ stated) >>> 0;
  if (difference === 0) return candidates;
  for (let at = bytes.length - 1; at >= 0; at--) {
    const pattern = BY_TOP[difference >>> 24] ?? 0;
    const entry = TABLE[pattern] ?? 0;
    if (entry === difference && pattern !== 0) candidates.push({ at, was: (bytes[at] ?? 0) ^ pattern });
    difference = (((difference ^ entry) << 8) | pattern) >>> 0;
  }
  return candidates;
}
