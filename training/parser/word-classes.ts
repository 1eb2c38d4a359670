import { readFileSync } from "node:fs";
import { hashText } from "../../src/read/syntax/hash.ts";
import { normaliseForm } from "../../src/read/syntax/word-form.ts";

/** Word hashes with their class 1..1023; the higher bits of a class are a coarser class. */
export interface WordClasses {
  readonly keys: Int32Array;
  readonly classes: Uint16Array;
}

const DIMENSIONS = 100;
const LEVELS = 10;

/**
 * Groups the most frequent words by their vectors: each group is halved ten times by two-means with equal halves, so that
 * the path of a word is its class (class 0, "unknown", is avoided by setting the lowest bit there).
 */
export function buildWordClasses(path: string, limit: number): WordClasses {
  const { words, vectors } = readVectors(path, limit);
  const classOf = new Uint16Array(words.length);
  const split = (members: Int32Array, level: number, prefix: number): void => {
    if (level === LEVELS) {
      for (const m of members) classOf[m] = Math.max(1, prefix);
      return;
    }
    const ordered = orderBetweenMeans(members, vectors);
    const half = ordered.length >> 1;
    split(ordered.subarray(0, half), level + 1, prefix * 2);
    split(ordered.subarray(half), level + 1, prefix * 2 + 1);
  };
  split(Int32Array.from(words.keys()), 0, 0);
  const seen = new Map<number, number>();
  for (const [i, word] of words.entries()) {
    const key = hashText(normaliseForm(word));
    if (!seen.has(key)) seen.set(key, classOf[i] as number);
  }
  return { keys: Int32Array.from(seen.keys()), classes: Uint16Array.from(seen.values()) };
}

function readVectors(path: string, limit: number): { words: string[]; vectors: Float32Array } {
  const { vectors: table } = JSON.parse(readFileSync(path, "utf8")) as { vectors: Record<string, number[]> };
  const words = Object.keys(table)
    .filter((word) => /\S/.test(word))
    .sort((a, b) => (table[a]?.at(-1) ?? 0) - (table[b]?.at(-1) ?? 0))
    .slice(0, limit);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  for (const [i, word] of words.entries()) {
    const vector = (table[word] ?? []).slice(0, DIMENSIONS);
    const norm = Math.hypot(...vector) || 1;
    for (const [d, value] of vector.entries()) vectors[i * DIMENSIONS + d] = value / norm;
  }
  return { words, vectors };
}

/** Orders members along the line between the two means that two-means finds. */
function orderBetweenMeans(members: Int32Array, vectors: Float32Array): Int32Array {
  let direction = spread(members, vectors);
  let ordered = members;
  for (let round = 0; round < 8; round++) {
    const along = new Map<number, number>();
    for (const m of members) {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d++) dot += (direction[d] as number) * (vectors[m * DIMENSIONS + d] as number);
      along.set(m, dot);
    }
    ordered = Int32Array.from(members).sort((a, b) => (along.get(a) ?? 0) - (along.get(b) ?? 0));
    const half = ordered.length >> 1;
    const low = mean(ordered.subarray(0, half), vectors);
    const high = mean(ordered.subarray(half), vectors);
    direction = high.map((value, d) => value - (low[d] as number));
  }
  return ordered;
}

function mean(members: Int32Array, vectors: Float32Array): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const m of members)
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] as number) + (vectors[m * DIMENSIONS + d] as number);
  return sum.map((value) => value / Math.max(1, members.length));
}

/** The axis along which the members vary most, as the first direction. */
function spread(members: Int32Array, vectors: Float32Array): Float64Array {
  const middle = mean(members, vectors);
  const variance = new Float64Array(DIMENSIONS);
  for (const m of members)
    for (let d = 0; d < DIMENSIONS; d++)
      variance[d] = (variance[d] as number) + ((vectors[m * DIMENSIONS + d] as number) - (middle[d] as number)) ** 2;
  const widest = variance.indexOf(Math.max(...variance));
  return variance.map((_, d) => (d === widest ? 1 : 0));
}
