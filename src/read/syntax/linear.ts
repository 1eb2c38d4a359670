import type { LinearTable } from "../../model/parser-model.ts";

/**
 * Adds up the weights of the given feature keys, per class.
 *
 * `scores` (length at least `classCount`) is overwritten. Unknown features count nothing.
 */
export function scoreClasses(table: LinearTable, keys: Int32Array, count: number, scores: Int32Array): void {
  const { slots, classes, weights } = table;
  const mask = (slots.length >> 1) - 1;
  scores.fill(0, 0, table.classCount);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    let slot = (key & mask) << 1;
    let reference = slots[slot + 1] as number;
    while (reference !== 0 && slots[slot] !== key) {
      slot = (((slot >> 1) + 1) & mask) << 1;
      reference = slots[slot + 1] as number;
    }
    const end = (reference >>> 7) + (reference & 127);
    for (let j = reference >>> 7; j < end; j++) {
      const c = classes[j] as number;
      scores[c] = (scores[c] as number) + (weights[j] as number);
    }
  }
}

/** The value stored for a key in an open-addressed table of pairs, 0 when absent. */
export function lookUp(pairs: Int32Array, key: number): number {
  const mask = (pairs.length >> 1) - 1;
  let slot = key & mask;
  while (pairs[2 * slot + 1] !== 0) {
    if (pairs[2 * slot] === key) return pairs[2 * slot + 1] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Builds an open-addressed table of pairs, at most half full; values must not be 0. */
export function buildPairs(keys: Int32Array, valueAt: (index: number) => number): Int32Array {
  let capacity = 16;
  while (capacity < keys.length * 1.7) capacity *= 2;
  const pairs = new Int32Array(2 * capacity);
  const mask = capacity - 1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let slot = key & mask;
    while (pairs[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    pairs[2 * slot] = key;
    pairs[2 * slot + 1] = valueAt(i);
  }
  return pairs;
}
