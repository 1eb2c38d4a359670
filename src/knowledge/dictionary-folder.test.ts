import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDictionary } from "./dictionary-folder.ts";

test("a folder's files make a dictionary, the others are told", () => {
  const folder = mkdtempSync(join(tmpdir(), "dictionary-"));
  expect(loadDictionary(folder)).toBeNull();
  writeFileSync(join(folder, "own.actors.txt"), "ATLANTIS [ATL]\nLEMURIA");
  writeFileSync(join(folder, "own.verbs.txt"), "--- TOW [030] ---\nTOW");
  writeFileSync(join(folder, "readme"), "about these files");
  const loaded = loadDictionary(folder);
  expect(loaded?.dictionary.actors.length).toBe(1);
  expect(loaded?.dictionary.verbs.length).toBe(4);
  expect(loaded?.faults.map(({ file, line }) => `${file}:${line}`)).toEqual(["own.actors.txt:2"]);
  expect(loaded?.skipped).toEqual(["readme"]);
  expect(loaded?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(loadDictionary(join(folder, "none"))).toBeNull();
});
