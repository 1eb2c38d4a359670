import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as ort from "onnxruntime-node";
import { z } from "zod";
import { once } from "../lib/once.ts";
import type { EncoderBatch, EncoderModel, EncoderScores } from "../model/encoder-model.ts";
import { STATUSES } from "../model/ontology.ts";
import { WeightsError } from "../model/weights-error.ts";

const header = z.object({
  tags: z.array(z.object({ upos: z.string(), xpos: z.string() })),
  relations: z.array(z.string()),
  kinds: z.array(z.string()),
  statuses: z.array(z.enum(STATUSES)),
  bytes: z.number(),
  sha256: z.string(),
});

/**
 * Reads `weights.onnx`, `labels.json` and `vocab.txt` from a folder (models/reader). The weights are checked against the size and hash in
 * `labels.json`: the size here, the hash when the network is built, which is on the first run, once. `threads`: how many cores a run may use.
 *
 * Throws when the weights or their labels are missing, of another size or of another make; `pieces` when the vocabulary is missing; a run rejects
 * when the weights are damaged.
 */
export function loadEncoderModel(folder: string, threads: number): EncoderModel {
  const { bytes, sha256, ...labels } = header.parse(JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")));
  const path = join(folder, "weights.onnx");
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new WeightsError(`missing weights: ${path} (install the program again)`);
  if (size !== bytes) throw new WeightsError(damaged(path, `${size} bytes, expected ${bytes}`));
  let built: Promise<Built> | null = null;
  return {
    labels,
    pieces: once(() => readVocabulary(join(folder, "vocab.txt"))),
    run: async (batch) => {
      built ??= build(path, sha256, threads);
      const { session, Tensor } = await built;
      return scoresOf(await session.run(feedsOf(batch, Tensor)));
    },
  };
}

/** A piece a line, numbered from 0. */
function readVocabulary(path: string): Map<string, number> {
  const pieces = readFileSync(path, "utf8").split("\n");
  return new Map(pieces.flatMap((piece, i) => (piece === "" ? [] : [[piece, i] as const])));
}

/** A network ready to run, with the library's tensors. */
interface Built {
  readonly session: ort.InferenceSession;
  readonly Tensor: typeof ort.Tensor;
}

/** The library is loaded here, so that a reader without the network needs none. */
async function build(path: string, sha256: string, threads: number): Promise<Built> {
  const weights = readFileSync(path);
  if (createHash("sha256").update(weights).digest("hex") !== sha256)
    throw new WeightsError(damaged(path, "the hash is another"));
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
  });
  return { session, Tensor };
}

function damaged(path: string, how: string): string {
  return `damaged weights: ${path} (${how}; install the program again)`;
}

function feedsOf(batch: EncoderBatch, Tensor: typeof ort.Tensor): Record<string, ort.Tensor> {
  const tensor = (data: Int32Array, width: number) => new Tensor("int32", data, [batch.count, width]);
  return {
    pieces: tensor(batch.pieces, batch.length),
    mark: tensor(batch.mark, batch.length),
    letterCase: tensor(batch.letterCase, batch.length),
    first: tensor(batch.first, batch.words),
  };
}

function scoresOf(outputs: ort.InferenceSession.OnnxValueMapType): EncoderScores {
  const floats = (name: string): Float32Array => dataOf(outputs, name, Float32Array);
  const numbers = (name: string): Int32Array => dataOf(outputs, name, Int32Array);
  return {
    acts: floats("acts"),
    statuses: floats("statuses"),
    roles: floats("roles"),
    heads: numbers("heads"),
    relations: numbers("relations"),
    tags: numbers("tags"),
    facts: floats("facts"),
    causal: floats("causal"),
  };
}

function dataOf<T extends Float32Array | Int32Array>(
  outputs: ort.InferenceSession.OnnxValueMapType,
  name: string,
  type: new () => T,
): T {
  const data = outputs[name]?.data;
  if (!(data instanceof type)) throw new Error(`weights of another make: no output ${name}`);
  return data;
}
