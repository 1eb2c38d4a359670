import { buildPairTable } from "../../src/lib/pair-table.ts";
import type { LinearTable } from "../../src/model/parser-model.ts";
import type { AveragedWeight, TrainingWeights } from "./weights.ts";

/** A linear table as it lies in the file: features by key, with their entries one after the other. */
export interface PackedTable {
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
  readonly classCount: number;
}

/** What to leave out: weights changed fewer than `minTouched` times, and those that round to fewer than `minSteps` steps. */
export interface Pruning {
  readonly minTouched: number;
  readonly minSteps: number;
}

/**
 * The sum of the averaged weights of several linear models over the same features, which decides as their vote by score
 * does and costs no more than one of them.
 */
export class WeightSum {
  readonly classCount: number;
  private readonly features = new Map<number, AveragedWeight[]>();

  constructor(classCount: number) {
    this.classCount = classCount;
  }

  add(trained: TrainingWeights): this {
    trained.visitAverages((key, entries) => {
      const known = this.features.get(key);
      this.features.set(key, known === undefined ? [...entries] : joinWeights(known, entries));
    });
    return this;
  }

  /** Rounds to 8 bits; the largest 0.02 % are clipped. */
  pack({ minTouched, minSteps }: Pruning): PackedTable {
    const sizes: number[] = [];
    for (const entries of this.features.values())
      for (const { weight, touched } of entries) if (touched >= minTouched) sizes.push(Math.abs(weight));
    const step =
      (Float64Array.from(sizes)
        .sort()
        .at(Math.floor(sizes.length * 0.9998)) ?? 127) / 127;
    const keys: number[] = [];
    const counts: number[] = [];
    const classes: number[] = [];
    const weights: number[] = [];
    for (const [key, entries] of this.features) {
      let kept = 0;
      for (const { target, weight, touched } of entries) {
        const rounded = Math.max(-127, Math.min(127, Math.round(weight / step)));
        if (touched < minTouched || Math.abs(rounded) < minSteps) continue;
        classes.push(target);
        weights.push(rounded);
        kept++;
      }
      if (kept === 0) continue;
      keys.push(key);
      counts.push(kept);
    }
    return {
      keys: Int32Array.from(keys),
      counts: Uint8Array.from(counts),
      classes: Uint8Array.from(classes),
      weights: Int8Array.from(weights),
      classCount: this.classCount,
    };
  }
}

function joinWeights(known: AveragedWeight[], more: readonly AveragedWeight[]): AveragedWeight[] {
  for (const entry of more) {
    const i = known.findIndex(({ target }) => target === entry.target);
    const old = known[i];
    if (old === undefined) known.push(entry);
    else known[i] = { target: old.target, weight: old.weight + entry.weight, touched: old.touched + entry.touched };
  }
  return known;
}

/** The table as the classifiers read it. */
export function unpack({ keys, counts, classes, weights, classCount }: PackedTable): LinearTable {
  let first = 0;
  const slots = buildPairTable(keys, (i) => {
    const count = counts[i] as number;
    first += count;
    return (first - count) * 128 + count;
  });
  return { slots, classes, weights, classCount };
}

/** Everything that goes into `weights.bin`. */
export interface PackedModel {
  readonly tags: readonly { upos: string; xpos: string }[];
  readonly labels: readonly string[];
  readonly tagger: PackedTable;
  readonly parser: PackedTable;
  readonly words: { readonly keys: Int32Array; readonly classes: Uint16Array };
}

/** The bytes of `weights.bin`: "DMPM", the length of the header, the header as JSON, then the arrays, each padded to 4 bytes. */
export function serialise(model: PackedModel): Buffer {
  const describe = ({ keys, classes, classCount }: PackedTable) => ({
    features: keys.length,
    entries: classes.length,
    classCount,
  });
  const header = {
    version: 1,
    tags: model.tags,
    labels: model.labels,
    tagger: describe(model.tagger),
    parser: describe(model.parser),
    words: model.words.keys.length,
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, " ")]);
  size.writeUInt32LE(padded.length);
  const arrays = [model.tagger, model.parser].flatMap(({ keys, counts, classes, weights }) => [
    keys,
    counts,
    classes,
    weights,
  ]);
  const parts = [...arrays, model.words.keys, model.words.classes].flatMap((list) => {
    const bytes = Buffer.from(list.buffer, list.byteOffset, list.byteLength);
    return [bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)];
  });
  return Buffer.concat([Buffer.from("DMPM"), size, padded, ...parts]);
}
