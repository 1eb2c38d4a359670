import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { sampleDocument } from "../model/sample-records.ts";
import { openReader } from "./open-reader.ts";
import { openPool, type ReaderPool } from "./reader-pool.ts";
import { UsageError } from "./usage-error.ts";

let pool: ReaderPool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const DOCUMENTS = [
  "Japan expelled two Kenyan diplomats.",
  "Chile met Peru. ".repeat(40),
  "",
  "Norway thanked Chad.",
].map((text, i) => sampleDocument(`d${i}`, { text }));

test("a pool reads what a reader of its own reads, several at once", async () => {
  pool = openPool({ reader: "fast" }, 2);
  expect(pool.atOnce).toBeGreaterThan(2);
  const alone = openReader({ reader: "fast" });
  const read = await Promise.all(DOCUMENTS.map((document) => pool?.read(document)));
  expect(read).toEqual(await Promise.all(DOCUMENTS.map((document) => alone.read(document))));
  expect(read[0]?.records.length).toBeGreaterThan(0);
});

test("it can be closed while the network runs, and the process lives on", async () => {
  pool = openPool({}, 1);
  const long = "Chile met Peru in Lima on Monday to talk of the fish in their waters. ".repeat(400);
  await pool.read(sampleDocument("short", { text: "Norway thanked Chad." }));
  const unheard = pool.read(sampleDocument("long", { text: long })).then(() => "read");
  await setTimeout(20);
  await pool.close();
  expect(await Promise.race([unheard, setTimeout(20, "closed")])).toBe("closed");
});

test("what stops a reader from opening is told as the command line tells it", async () => {
  pool = openPool({ reader: "fast", dictionary: "/nowhere" }, 1);
  const [document] = DOCUMENTS;
  if (document === undefined) throw new Error("no document");
  const told = await pool.read(document).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(UsageError);
  expect(String(told)).toMatch(/no such folder: \/nowhere/);
});
