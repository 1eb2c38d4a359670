/**
 * Measures how fast articles are read, with one core and two, long and short texts, cold and warm, and how time grows with length.
 *
 *   npm run bench -- reader
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPool } from "../src/cli/reader-pool.ts";
import { ingestFile } from "../src/ingest/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { inOrder } from "../src/lib/in-order.ts";
import type { Document } from "../src/model/document.ts";
import type { ReaderKind } from "../src/model/reader-kind.ts";
import { createReader, type Reader } from "../src/read/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "bin/demarche.js");
const SAMPLE = join(ROOT, "cases/articles/dev/10-tariff-truce.txt");
const RUNS = 5;
const SECONDS = 8;

/** Meaning: the median wall time in seconds of a whole process, over RUNS runs after one that warms the caches. */
function processSeconds(args: readonly string[]): number {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = process.hrtime.bigint();
    const done = spawnSync(process.execPath, [BIN, ...args], { stdio: "ignore" });
    if (done.status !== 0) throw new Error(`failed with ${done.status}: demarche ${args.join(" ")}`);
    if (run > 0) times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

async function articles(): Promise<Document[]> {
  const documents: Document[] = [];
  for (const folder of ["cases/articles/dev", "data/samples"]) {
    for (const name of readdirSync(join(ROOT, folder))
      .filter((one) => one.endsWith(".txt"))
      .sort()) {
      const { documents: read } = await ingestFile(join(ROOT, folder, name), {
        now: "2026-01-01",
        published: "2020-01-01",
      });
      documents.push(...read);
    }
  }
  return documents;
}

/** What reads here: one reader, or a pool of them with several documents under way. */
interface Reading {
  read(document: Document): Promise<{ readonly sentences: readonly unknown[] }>;
  readonly atOnce: number;
}

/** Meaning: sentences read a second, text in and records out, after the reader is loaded and warm, and how many cores were at work. */
async function speedOf(reader: Reading, documents: readonly Document[]): Promise<{ perSecond: number; cores: number }> {
  const warm = documents.slice(0, 8 * reader.atOnce);
  for await (const _ of inOrder(warm, reader.read, reader.atOnce));
  let sentences = 0;
  const processor = process.cpuUsage();
  const start = performance.now();
  const isOver = () => performance.now() - start >= SECONDS * 1000;
  for await (const reading of inOrder(endless(documents, isOver), reader.read, reader.atOnce))
    sentences += reading.sentences.length;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { perSecond: sentences / seconds, cores: (user + system) / 1e6 / seconds };
}

function* endless(documents: readonly Document[], isOver: () => boolean): Generator<Document> {
  for (let i = 0; !isOver(); i++) yield documents[i % documents.length] as Document;
}

async function saySpeed(what: string, reader: Reading, documents: readonly Document[], aim = ""): Promise<void> {
  const { perSecond, cores } = await speedOf(reader, documents);
  say(`${what} (${cores.toFixed(1)} cores at work)`, perSecond.toFixed(0), aim);
}

/** Meaning: one document out of many, `times` articles long. */
function joined(documents: readonly Document[], times: number): Document {
  const chosen = Array.from({ length: times }, (_, i) => documents[i % documents.length]).flatMap((one) => one ?? []);
  const [first] = chosen;
  if (first === undefined) throw new Error("no articles to measure with");
  return { ...first, id: `joined-${times}`, text: chosen.map(({ text }) => text).join("\n\n"), boilerplate: [] };
}

async function secondsFor(reader: Reader, document: Document): Promise<{ seconds: number; sentences: number }> {
  const start = performance.now();
  const { sentences } = await reader.read(document);
  return { seconds: (performance.now() - start) / 1000, sentences: sentences.length };
}

const say = (what: string, value: string, aim = "") =>
  console.log(`  ${what.padEnd(74)} ${value.padStart(9)}   ${aim}`);

/** One reader on two cores, as `read` reads an article: the network alone makes use of the second. */
async function measureSpread(kind: ReaderKind): Promise<void> {
  const { read } = createReader(loadKnowledge(ROOT, null, 2), kind);
  await saySpeed(`${kind}, 1 reader on 2 cores: sentences a second, whole articles`, { read, atOnce: 1 }, documents);
}

/** One reader on one core. */
async function measureReader(kind: ReaderKind, aim: string): Promise<void> {
  const reader = createReader(loadKnowledge(ROOT, null, 1), kind);
  const cold = await secondsFor(reader, documents[0] as Document);
  say(`${kind}: first article, cold (s)`, cold.seconds.toFixed(2));
  const alone = { read: reader.read, atOnce: 1 };
  await saySpeed(`${kind}, 1 reader: sentences a second, whole articles`, alone, documents, aim);
  const short = documents.map((one) => ({ ...one, text: one.text.slice(0, 400), boilerplate: [] }));
  await saySpeed(`${kind}, 1 reader: sentences a second, texts of 400 letters`, alone, short);
  for (const times of [1, 10, 40]) {
    const { seconds, sentences } = await secondsFor(reader, joined(documents, times));
    say(
      `${kind}, 1 reader: ms a sentence in a text of ${sentences} sentences`,
      ((1000 * seconds) / sentences).toFixed(2),
    );
  }
}

/** Readers in two threads, as `add` reads a folder. */
async function measurePool(kind: ReaderKind, aim: string): Promise<void> {
  const before = process.memoryUsage.rss();
  const pool = openPool({ reader: kind }, 2);
  await saySpeed(`${kind}, 2 readers: sentences a second, whole articles`, pool, documents, aim);
  say(`${kind}, 2 readers: memory (MB)`, ((process.memoryUsage.rss() - before) / 1e6).toFixed(0));
  await pool.close();
}

const documents = await articles();
console.log(
  `node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? "?"}), ${documents.length} articles`,
);
await measurePool("full", "at least 250, aim 1,000");
await measureSpread("full");
await measureReader("full", "");
await measureReader("fast", "at least 500, aim 1,500");
await measurePool("fast", "");
say(
  "whole process, one article of 21 sentences (s)",
  processSeconds(["read", SAMPLE, "--published", "2019-05-10"]).toFixed(2),
  "within 1.5",
);
say("the same, fast (s)", processSeconds(["read", SAMPLE, "--published", "2019-05-10", "--reader", "fast"]).toFixed(2));
say("--help (s)", processSeconds(["--help"]).toFixed(2), "within 0.3");
