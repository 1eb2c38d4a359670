import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EncoderBatch } from "../model/encoder-model.ts";
import { loadEncoderModel } from "./encoder-model.ts";

const SHIPPED = fileURLToPath(new URL("../../models/reader", import.meta.url));
const BATCH: EncoderBatch = {
  count: 1,
  length: 3,
  words: 1,
  pieces: Int32Array.of(101, 2651, 102),
  mark: new Int32Array(3),
  letterCase: new Int32Array(3),
  first: Int32Array.of(1),
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weights-"));
  cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a run gives every head's scores in the shape of the batch", async () => {
  const model = loadEncoderModel(folder, 1);
  const scores = await model.run(BATCH);
  expect(scores.acts.length).toBe(model.labels.kinds.length + 1);
  expect(scores.statuses.length).toBe(6);
  expect(scores.roles.length).toBe(4);
  expect([...scores.heads]).toEqual([0]);
  expect(model.pieces().get("[UNK]")).toBe(100);
});

test("a missing or shortened file is told at once", () => {
  writeFileSync(join(folder, "weights.onnx"), readFileSync(join(folder, "weights.onnx")).subarray(0, 1000));
  expect(() => loadEncoderModel(folder, 1)).toThrow(/damaged weights: .*weights\.onnx \(1000 bytes, expected \d+/);
  rmSync(join(folder, "weights.onnx"));
  expect(() => loadEncoderModel(folder, 1)).toThrow(/missing weights: .*weights\.onnx/);
});

test("changed weights are told before anything is read", async () => {
  const path = join(folder, "weights.onnx");
  const bytes = readFileSync(path);
  bytes[5_000_000] = (bytes[5_000_000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await expect(loadEncoderModel(folder, 1).run(BATCH)).rejects.toThrow(/damaged weights: .* \(the hash is another/);
});
