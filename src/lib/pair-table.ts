/**
 * An open-addressed hash table of pairs (key, value) in one typed array: entry `s` lies at `2 s` (key) and `2 s + 1`
 * (value). Keys are well-mixed 32-bit numbers; a value of 0 marks a free entry, so values must not be 0.
 */
export function buildPairTable(keys: Int32Array, valueAt: (index: number) => number): Int32Array {
  let capacity = 16;
  while (capacity < keys.length * 1.7) capacity *= 2;
  const table = new Int32Array(2 * capacity);
  const mask = capacity - 1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let entry = key & mask;
    while (table[2 * entry + 1] !== 0) entry = (entry + 1) & mask;
    table[2 * entry] = key;
    table[2 * entry + 1] = valueAt(i);
  }
  return table;
}

/** The value stored for a key, 0 when there is none. */
export function lookUpPair(table: Int32Array, key: number): number {
  const mask = (table.length >> 1) - 1;
  let entry = key & mask;
  while (table[2 * entry + 1] !== 0) {
    if (table[2 * entry] === key) return table[2 * entry + 1] as number;
    entry = (entry + 1) & mask;
  }
  return 0;
}
