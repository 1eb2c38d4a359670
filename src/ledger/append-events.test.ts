import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleImport } from "../model/sample-imports.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { appendEvents, type EventRows } from "./index.ts";

let folder = "";
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "events-"));
  store = await openSqliteLedger(join(folder, "ledger.db"));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const options = {
  identify: async (file: string) => ({ dataSet: "icews", digest: `digest of ${file}` }),
  now: () => "2018-06-01T00:00:00.000Z",
};

it("keeps the rows of files, and the same files again add nothing", async () => {
  const files = [rows("a", 2, 1, 2), rows("a", 3, 3), rows("b", 2, 3, 4)];
  expect(await kept(files)).toEqual([
    { file: "a", whole: true, added: 3, known: 0 },
    { file: "b", whole: true, added: 1, known: 1 },
  ]);
  expect(await kept(files)).toEqual([
    { file: "a", whole: false, added: 0, known: 2 },
    { file: "a", whole: false, added: 0, known: 1 },
    { file: "b", whole: false, added: 0, known: 2 },
  ]);
  expect(await store.entries({})).toHaveLength(4);
});

it("cut off between two transactions, goes on where it stopped", async () => {
  const size = 60_000;
  const keys = (first: number) => Array.from({ length: size }, (_, n) => first + n);
  const files = [
    rows("a", size, ...keys(1)),
    rows("a", 2 * size, ...keys(size + 1)),
    rows("a", 3 * size, ...keys(2 * size + 1)),
  ];
  for await (const told of appendEvents(store, each(files), options)) {
    expect(told).toEqual({ file: "a", whole: false, added: 2 * size, known: 0 });
    break;
  }
  expect(await kept(files)).toEqual([
    { file: "a", whole: false, added: 0, known: size },
    { file: "a", whole: false, added: 0, known: size },
    { file: "a", whole: true, added: size, known: 0 },
  ]);
});

it("cut off after its last rows, is called done when it is read again", async () => {
  const size = 100_000;
  const keys = Array.from({ length: size }, (_, n) => n + 1);
  for await (const told of appendEvents(store, each([rows("a", size, ...keys)]), options)) {
    expect(told.whole).toBe(false);
    break;
  }
  expect(await kept([rows("a", size, ...keys)])).toEqual([
    { file: "a", whole: false, added: 0, known: size },
    { file: "a", whole: true, added: 0, known: 0 },
  ]);
});

it("does not call a file done that could not be read to its end", async () => {
  const broken = { ...options, isBroken: (file: string) => file === "a" };
  const whole = [];
  for await (const told of appendEvents(store, each([rows("a", 2, 1, 2), rows("b", 1, 3)]), broken))
    whole.push(told.whole);
  expect(whole).toEqual([false, true]);
});

it("stopped by hand, does not call the file done", async () => {
  const files = [rows("a", 2, 1, 2)];
  for await (const _ of appendEvents(store, each(files), { ...options, interrupted: () => true }));
  expect(await kept([...files, rows("a", 3, 3)])).toEqual([
    { file: "a", whole: false, added: 0, known: 2 },
    { file: "a", whole: true, added: 1, known: 0 },
  ]);
});

function rows(file: string, line: number, ...keys: readonly number[]): EventRows {
  const events = keys.map((key) => sampleImport(String(key)));
  return { file, format: "icews", line, events, mentions: [] };
}

async function kept(batches: readonly EventRows[]) {
  const told = [];
  for await (const one of appendEvents(store, each(batches), options)) told.push(one);
  return told;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
