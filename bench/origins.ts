/**
 * Origin search for a new article among 1,000,000 earlier ones in a ledger: milliseconds a search, size of the index, memory.
 *
 *   node bench/origins.ts [documents]
 *
 * The earlier articles are generated from sentences with names, numbers and words drawn from a vocabulary as skewed as news; every search is for a cut,
 * reworded copy of one of them, so that what is found can be counted as well.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { randomFrom } from "../src/lib/random.ts";
import type { Document } from "../src/model/document.ts";
import { originKeys } from "../src/resolve/index.ts";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import { earlierOfOneOrigin } from "../src/whose-word.ts";

const DOCUMENTS = Number(process.argv[2] ?? 1_000_000);
const BATCH = 10_000;
const INDEXED_AT_ONCE = 100_000;
const SEARCHES = 500;
const WORDS = 30_000;
const SENTENCES = 5;
const WORDS_A_SENTENCE = 16;

/** A word of a vocabulary in which the n-th word is drawn about as often as 1/n; one in eight is a name, one in twenty a number. */
function wordOf(random: () => number): string {
  const rank = Math.floor(WORDS ** random());
  const letters = rank.toString(26).replace(/[0-9]/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "");
  const kind = random();
  if (kind < 0.05) return String(Math.floor(1000 * random()));
  return kind < 0.17 ? `${letters[0]?.toUpperCase()}${letters.slice(1)}an` : `${letters}e`;
}

function documentOf(n: number): Document {
  const random = randomFrom(n);
  const sentence = () => `The ${Array.from({ length: WORDS_A_SENTENCE }, () => wordOf(random)).join(" ")}.`;
  const text = Array.from({ length: SENTENCES }, sentence).join(" ");
  return {
    kind: "document",
    id: `d${n}`,
    title: null,
    author: null,
    source: `Outlet ${n % 400}`,
    url: null,
    language: "en",
    published: "2018-04-25",
    genre: "news",
    text,
    boilerplate: [],
    rights: null,
  };
}

/** The first four sentences, with one word in eight replaced. */
function copyOf(n: number): Document {
  const random = randomFrom(n + 5_000_000);
  const document = documentOf(n);
  const words = document.text.split(" ").slice(0, 4 * (WORDS_A_SENTENCE + 1));
  const text = words
    .map((word) => (random() < 0.125 && /^[a-z]+$/.test(word) ? wordOf(random).toLowerCase() : word))
    .join(" ");
  return { ...document, id: `copy of d${n}`, source: "New Outlet", text };
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

const folder = mkdtempSync(join(tmpdir(), "origins-"));
const path = join(folder, "ledger.db");
try {
  const store = await openSqliteLedger(path);
  const entered = "2018-04-26T08:00:00.000Z";
  const start = performance.now();
  let keyed: { document: string; keys: readonly number[] }[] = [];
  for (let from = 0; from < DOCUMENTS; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, DOCUMENTS - from) }, (_, n) => documentOf(from + n));
    await store.append(batch.map((document) => ({ document, sentences: [], records: [], coder: "bench", entered })));
    for (const document of batch) keyed.push({ document: document.id, keys: originKeys(document) });
    if (keyed.length < INDEXED_AT_ONCE && from + BATCH < DOCUMENTS) continue;
    await store.indexOrigins(keyed);
    keyed = [];
  }
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  const reader = await openSqliteLedger(path, { access: "read" });
  const sizes = new DatabaseSync(path, { readOnly: true });
  const pages =
    "SELECT sum(pgsize) AS size FROM dbstat WHERE name LIKE 'origin%' OR name LIKE 'sqlite_autoindex_origin%'";
  const size = Number(sizes.prepare(pages).get()?.["size"]);
  sizes.close();
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  let found = 0;
  for (let n = 0; n < SEARCHES; n++) {
    const of = Math.floor((DOCUMENTS / SEARCHES) * n);
    const copy = copyOf(of);
    const began = performance.now();
    const matches = await earlierOfOneOrigin(reader, copy);
    times.push(performance.now() - began);
    if (matches[0]?.document === `d${of}`) found += 1;
  }
  await reader.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`${DOCUMENTS} earlier articles entered and indexed in ${seconds.toFixed(0)} s`);
  console.log(
    `search, ms (aim 20): median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(0.9999)}; ${found} of ${SEARCHES} copies found`,
  );
  console.log(
    `index on disk ${mebibytes(size)} MiB; memory of the process before searching ${mebibytes(before)} MiB, after ${mebibytes(process.memoryUsage().rss)} MiB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
