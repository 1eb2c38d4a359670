import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadParserModel } from "./parser-model.ts";

test("loads the weights in the repository", () => {
  const model = loadParserModel("models/parser");
  expect(model.labels).toContain("nsubj:pass");
  expect(model.tags).toContainEqual({ upos: "VERB", xpos: "VBD" });
  expect(model.parser.classCount).toBe(2 + 2 * model.labels.length);
});

test("refuses a file that holds no weights", () => {
  const folder = mkdtempSync(join(tmpdir(), "weights-"));
  writeFileSync(join(folder, "weights.bin"), "not weights at all");
  expect(() => loadParserModel(folder)).toThrow(/not parser weights/);
  rmSync(folder, { recursive: true });
});
