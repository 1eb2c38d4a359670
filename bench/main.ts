import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingestFile } from "../src/ingest/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import type { Document } from "../src/model/document.ts";
import { createReader } from "../src/read/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "bin/demarche.js");
const SAMPLE = join(ROOT, "cases/articles/dev/10-tariff-truce.txt");
const RUNS = 7;
const SECONDS = 5;

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

/** Meaning: sentences read a second on one core, text in and records out, after the reader is loaded and warm. */
function sentencesPerSecond(documents: readonly Document[]): { sentences: number; perSecond: number; records: number } {
  const reader = createReader(loadKnowledge(ROOT));
  for (const document of documents) reader.read(document);
  let sentences = 0;
  let records = 0;
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    for (const document of documents) {
      const reading = reader.read(document);
      sentences += reading.sentences.length;
      records += reading.records.length;
    }
  }
  return { sentences, records, perSecond: (sentences / (performance.now() - start)) * 1000 };
}

const documents = await articles();
const speed = sentencesPerSecond(documents);
const help = processSeconds(["--help"]);
const first = processSeconds(["read", SAMPLE, "--published", "2019-05-10", "--format", "jsonl"]);
const rows: readonly (readonly [string, string, string])[] = [
  ["sentences a second, one core, text in, records out", speed.perSecond.toFixed(0), "at least 500"],
  ["whole process, one article of 21 sentences (s)", first.toFixed(2), "first record within 1.5"],
  ["--help (s)", help.toFixed(2), "within 0.3"],
  ["peak memory of this run (MB)", (process.resourceUsage().maxRSS / 1000).toFixed(0), "under 500"],
];
console.log(
  `node ${process.version}, ${cpus().length} cores, ${documents.length} articles, ${speed.sentences} sentences, ${speed.records} records`,
);
for (const [what, value, aim] of rows) console.log(`  ${what.padEnd(52)} ${value.padStart(8)}   ${aim}`);
