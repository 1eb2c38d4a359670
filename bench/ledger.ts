import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { currentEntries } from "../src/ledger/index.ts";
import { type Dyad, dyadOf } from "../src/model/codes.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../src/model/sample-records.ts";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import type { LedgerStore, Submission } from "../src/store/index.ts";

const ENTRIES = 200_000;
const ENTRIES_PER_DOCUMENT = 20;
const STATES = 30;
const QUERIES = 30;

/** What `benchLedger` measures; times are medians. */
export interface LedgerFigures {
  readonly entries: number;
  readonly entriesPerSecond: number;
  readonly megabytes: number;
  readonly rowsOfDyad: number;
  readonly dyadMs: number;
  readonly dyadAsOfMs: number;
  readonly wordMs: number;
  readonly idMs: number;
  readonly openMs: number;
}

/** Meaning: 200,000 invented entries of 10,000 documents, one transaction a document as `add` does, then queries on them. */
export async function benchLedger(): Promise<LedgerFigures> {
  const folder = mkdtempSync(join(tmpdir(), "bench-ledger-"));
  const path = join(folder, "ledger.db");
  try {
    const store = await openSqliteLedger(path);
    const random = randomOf(20180425);
    const submissions = Array.from({ length: ENTRIES / ENTRIES_PER_DOCUMENT }, (_, n) => submission(n, random));
    const start = performance.now();
    for (const one of submissions) await store.append([one]);
    const seconds = (performance.now() - start) / 1000;
    await store.close();
    const queried = await query(path);
    return {
      entries: ENTRIES,
      entriesPerSecond: Math.round(ENTRIES / seconds),
      megabytes: statSync(path).size / 1e6,
      ...queried,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function query(path: string): Promise<Omit<LedgerFigures, "entries" | "entriesPerSecond" | "megabytes">> {
  const openMs = await medianMs(async () => (await openSqliteLedger(path, { access: "read" })).close());
  const store: LedgerStore = await openSqliteLedger(path, { access: "read" });
  const between: Dyad = dyadOf("S00", "S01");
  const rowsOfDyad = (await currentEntries(store, { between })).length;
  const figures = {
    rowsOfDyad,
    dyadMs: await medianMs(() => currentEntries(store, { between })),
    dyadAsOfMs: await medianMs(() => currentEntries(store, { between, asOf: "2018-06-30", knownAt: "2018-12-31" })),
    wordMs: await medianMs(() => currentEntries(store, { text: "topic17 topic42", limit: 50 })),
    idMs: await medianMs(() => currentEntries(store, { idPrefix: "e777-1" })),
    openMs,
  };
  await store.close();
  return figures;
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < QUERIES; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[QUERIES / 2] ?? 0;
}

function submission(n: number, random: () => number): Submission {
  const id = `d${n}`;
  const day = new Date(Date.UTC(2018, 0, 1 + (n % 365))).toISOString().slice(0, 10);
  const records = Array.from({ length: ENTRIES_PER_DOCUMENT }, (_, i) => {
    const [a, b] = [Math.floor(random() * STATES), Math.floor(random() * (STATES - 1))];
    const words = Array.from({ length: 20 }, () => `topic${Math.floor(random() * 2000)}`).join(" ");
    return sampleEvent(`e${n}-${i}`, {
      document: id,
      sentence: sampleSentence(words, i * 200),
      actor: [sampleEntity(state(a))],
      recipient: [sampleEntity(state(b >= a ? b + 1 : b))],
      date: { start: day, end: day, precision: "day", text: null },
    });
  });
  const text = records.map((record) => record.sentence.text).join(" ");
  const document = sampleDocument(id, { published: day, text });
  return {
    document,
    sentences: records.map((record) => record.sentence),
    records,
    coder: "bench",
    entered: `${day}T12:00:00.000Z`,
  };
}

function state(n: number): string {
  return `S${String(n).padStart(2, "0")}`;
}

/** A linear congruential generator (Numerical Recipes), so that two runs see the same data. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.table(await benchLedger());
}
