import type { LinearTable } from "../../model/parser-model.ts";

/**
 * Adds up the weights of the given feature keys, per class.
 *
 * `scores` (length at least `classCount`) is overwritten; so are the first `count` of `keys`. Unknown features count nothing. All keys are looked
 * up before any weight is read: the table is larger than the processor's cache, and look-ups that wait for nothing else are fetched together.
 */
export function scoreClasses(table: LinearTable, keys: Int32Array, count: number, scores: Int32Array): void {
  const { slots, classes, weights } = table;
  const mask = (slots.length >> 1) - 1;
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    let slot = (key & mask) << 1;
    let reference = slots[slot + 1] as number;
    while (reference !== 0 && slots[slot] !== key) {
      slot = (((slot >> 1) + 1) & mask) << 1;
      reference = slots[slot + 1] as number;
    }
    keys[i] = reference;
  }
  scores.fill(0, 0, table.classCount);
  for (let i = 0; i < count; i++) {
    const reference = keys[i] as number;
    const end = (reference >>> 7) + (reference & 127);
    for (let j = reference >>> 7; j < end; j++) {
      const c = classes[j] as number;
      scores[c] = (scores[c] as number) + (weights[j] as number);
    }
  }
}
