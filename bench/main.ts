/**
 * Measures how fast articles are read, with one core and two, long and short texts, cold and warm, and how time grows with length.
 *
 *   npm run bench
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingestFile } from "../src/ingest/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
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

/** Meaning: sentences read a second, text in and records out, after the reader is loaded and warm. */
async function sentencesPerSecond(reader: Reader, documents: readonly Document[]): Promise<number> {
  for (const document of documents.slice(0, 8)) await reader.read(document);
  let sentences = 0;
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    for (const document of documents) {
      if (performance.now() - start >= SECONDS * 1000) break;
      sentences += (await reader.read(document)).sentences.length;
    }
  }
  return (sentences / (performance.now() - start)) * 1000;
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
  console.log(`  ${what.padEnd(58)} ${value.padStart(9)}   ${aim}`);

async function measureReader(kind: ReaderKind, threads: number, aim: string): Promise<void> {
  const reader = createReader(loadKnowledge(ROOT, null, threads), kind);
  const cold = await secondsFor(reader, documents[0] as Document);
  const cores = `${threads} core${threads === 1 ? "" : "s"}`;
  say(`${kind}, ${cores}: first article, cold (s)`, cold.seconds.toFixed(2));
  say(
    `${kind}, ${cores}: sentences a second, whole articles`,
    (await sentencesPerSecond(reader, documents)).toFixed(0),
    aim,
  );
  if (threads === 1 && kind === "full") return;
  const short = documents.map((one) => ({ ...one, text: one.text.slice(0, 400), boilerplate: [] }));
  say(
    `${kind}, ${cores}: sentences a second, texts of 400 letters`,
    (await sentencesPerSecond(reader, short)).toFixed(0),
  );
  for (const times of [1, 10, 40]) {
    const { seconds, sentences } = await secondsFor(reader, joined(documents, times));
    say(
      `${kind}, ${cores}: ms a sentence in a text of ${sentences} sentences`,
      ((1000 * seconds) / sentences).toFixed(2),
    );
  }
}

const documents = await articles();
console.log(
  `node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? "?"}), ${documents.length} articles`,
);
await measureReader("full", 2, "at least 250, aim 1,000");
await measureReader("full", 1, "");
await measureReader("fast", 1, "at least 500, aim 1,500");
say(
  "whole process, one article of 21 sentences (s)",
  processSeconds(["read", SAMPLE, "--published", "2019-05-10"]).toFixed(2),
  "within 1.5",
);
say("the same, fast (s)", processSeconds(["read", SAMPLE, "--published", "2019-05-10", "--reader", "fast"]).toFixed(2));
say("--help (s)", processSeconds(["--help"]).toFixed(2), "within 0.3");
say("peak memory of this run (MB)", (process.resourceUsage().maxRSS / 1000).toFixed(0));
