import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleImport } from "../model/sample-imports.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { findRecords, unclearId } from "./find-record.ts";

let folder = "";
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "find-"));
  store = await openSqliteLedger(join(folder, "ledger.db"));
  const file = { dataSet: "icews18", format: "quadruples", name: "f", digest: "1" } as const;
  const events = ["train:1", "train:12", "train:13", "valid:1"].map((key) => sampleImport(key));
  await store.appendImport({ file, lines: 4, whole: true, events, mentions: [], entered: "2018-06-01T00:00:00.000Z" });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ["icews18:train:1", ["icews18:train:1"]],
  ["icews18:valid", ["icews18:valid:1"]],
  ["icews18:train", ["icews18:train:1", "icews18:train:12", "icews18:train:13"]],
  ["icews18:test", []],
])("finds %s itself before those that begin so", async (id, expected) => {
  const found = await findRecords(store, id);
  expect(found.map(({ record }) => record.id)).toEqual(expected);
});

it("says what is wrong with an id", async () => {
  await expect(findRecords(store, "ice")).rejects.toThrow("id too short: ice");
  expect(unclearId("icews18:test", [])).toBe("unknown record: icews18:test (see demarche events)");
  expect(unclearId("icews18:v", await findRecords(store, "icews18:train"))).toContain(
    "icews18:train:12, icews18:train:13",
  );
});
