import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveAccount } from "../editions.ts";
import { appendReading, CorrectionError, correct, currentEntries, editionById } from "../ledger/index.ts";
import { addDays } from "../lib/iso-date.ts";
import { randomFrom } from "../lib/random.ts";
import type { ActorNames } from "../model/actor-name.ts";
import type { Dyad } from "../model/codes.ts";
import type { Correction } from "../model/correction.ts";
import type { Edition } from "../model/edition.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { accountOf } from "../pipeline.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";

/** What came of random sequences: how many, of how many steps, how many states were asked for again, and what was not as it had been. */
export interface ReplayScore {
  readonly sequences: number;
  readonly steps: number;
  readonly editions: number;
  readonly states: number;
  readonly faults: readonly string[];
}

const DYAD: Dyad = ["CHN", "JPN"];
const STEPS = 12;
const FIRST_DAY = "2018-03-01";
const SOURCES = ["Example Daily", "Harbour Wire", "Quay Post"] as const;
const NAMES: ActorNames = new Map(
  (
    [
      ["CHN", "China"],
      ["JPN", "Japan"],
      ["KOR", "South Korea"],
    ] as const
  ).map(([code, name]) => [code, { code, name, article: false, adjective: null, others: [] }]),
);

/** A state of the ledger as it was seen at a moment. */
interface Seen {
  readonly asOf: string;
  readonly knownAt: string;
  readonly entries: string;
  readonly account: string;
}

interface Sequence {
  readonly store: LedgerStore;
  readonly pick: (n: number) => number;
  readonly tick: () => string;
  readonly editions: Edition[];
  readonly seen: Seen[];
}

/**
 * Meaning: random sequences of documents, new readings, corrections of every kind and saved editions; after each sequence every state that was seen on the way is asked
 * for again by its day and moment, and every edition by its id. A fault names the seed, so that it can be run again alone.
 */
export async function replaySequences(count: number, firstSeed = 1): Promise<ReplayScore> {
  const folder = mkdtempSync(join(tmpdir(), "editions-"));
  const total = { editions: 0, states: 0, faults: [] as string[] };
  try {
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const path = join(folder, `${seed}.db`);
      const store = await openSqliteLedger(path);
      try {
        const sequence = sequenceOf(store, seed);
        for (let step = 0; step < STEPS; step += 1) await takeStep(sequence);
        for (const fault of await faultsIn(sequence)) total.faults.push(`seed ${seed}: ${fault}`);
        total.editions += sequence.editions.length;
        total.states += sequence.seen.length;
      } finally {
        await store.close();
        for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { sequences: count, steps: STEPS, ...total };
}

/** Meaning: the score as lines of text. */
export function renderReplay(title: string, { sequences, steps, editions, states, faults }: ReplayScore): string {
  const head = `${title}: ${sequences} random sequences of ${steps} steps, ${states} states and ${editions} editions asked for again, ${faults.length} not as they were`;
  return `${[head, ...faults.slice(0, 10).map((fault) => `  ${fault}`)].join("\n")}\n`;
}

function sequenceOf(store: LedgerStore, seed: number): Sequence {
  const random = randomFrom(seed);
  let minutes = 0;
  return {
    store,
    pick: (n) => Math.floor(random() * n),
    tick: () => {
      minutes += 1;
      return new Date(Date.UTC(2018, 5, 1, 0, minutes)).toISOString();
    },
    editions: [],
    seen: [],
  };
}

/** One step: a document or a new reading of one, a correction, or an edition; then the state is noted. */
async function takeStep(sequence: Sequence): Promise<void> {
  const { store, pick, tick, editions, seen } = sequence;
  const kind = pick(10);
  const asOf = addDays(FIRST_DAY, 20 + pick(50));
  const asked = { dyad: DYAD, asOf, since: addDays(asOf, -15), names: NAMES };
  if (kind < 4) await addDocument(sequence);
  else if (kind < 8) await makeCorrection(sequence);
  else editions.push(await saveAccount(store, { ...asked, user: "ada", now: tick() }));
  const knownAt = tick();
  const entries = JSON.stringify(await currentEntries(store, { asOf, knownAt }));
  const account = JSON.stringify(await accountOf(store, { ...asked, knownAt }));
  seen.push({ asOf, knownAt, entries, account });
}

async function addDocument({ store, pick, tick }: Sequence): Promise<void> {
  const n = pick(8);
  const id = `d${n}`;
  const coder = `coder-${pick(3)}`;
  const records = Array.from({ length: 1 + pick(3) }, (_, i) => {
    const day = addDays(FIRST_DAY, pick(60));
    const isVisit = pick(2) === 0;
    return sampleEvent(`${id}-${coder}-${i}`, {
      document: id,
      sentence: {
        ...sampleSentence(isVisit ? "China visited Japan." : "China accused Japan of delay.", i * 40),
        index: i,
      },
      ...(isVisit ? ({ event: "CONSULT", mode: "visit", score: 4 } as const) : {}),
      recipient: [sampleEntity(pick(4) === 0 ? "KOR" : "JPN")],
      status: (["actual", "future", "negated", "ongoing"] as const)[pick(4)] ?? "actual",
      confidence: 0.4 + pick(6) / 10,
      date: { start: day, end: day, precision: "day", text: null },
    });
  });
  const published = n === 7 ? null : addDays(FIRST_DAY, 8 * n);
  const document = sampleDocument(id, { source: SOURCES[n % 3] ?? null, published });
  const sentences = records.map(({ sentence }) => sentence);
  await appendReading(store, { document, sentences, records, problems: [], coder }, tick());
}

async function makeCorrection({ store, pick, tick }: Sequence): Promise<void> {
  const ids = (await store.entries({ view: "all" })).map(({ record }) => record.id);
  const some = (n: number) => [...new Set(Array.from({ length: n }, () => ids[pick(ids.length)] ?? ""))];
  const common = { at: tick(), user: "ada", reason: "checked", amendment: null };
  const corrections: readonly Correction[] = [
    { ...common, action: "reject", target: { records: some(2) } },
    { ...common, action: "accept", target: { records: some(2) } },
    {
      ...common,
      action: "amend",
      target: { records: some(1) },
      amendment: { status: pick(2) === 0 ? "future" : "negated" },
    },
    { ...common, action: "split", target: { records: some(3) } },
    { ...common, action: "join", target: { records: some(3) } },
    { ...common, action: pick(2) === 0 ? "retract" : "accept", target: { source: SOURCES[pick(3)] ?? "" } },
    { ...common, action: pick(2) === 0 ? "retract" : "accept", target: { document: `d${pick(8)}` } },
  ];
  const chosen = corrections[pick(corrections.length)];
  if (chosen === undefined) throw new Error("no correction to choose");
  try {
    await correct(store, chosen);
  } catch (error) {
    // of what is not in the ledger, or of one record where it takes two: refused, and nothing written
    if (!(error instanceof CorrectionError)) throw error;
  }
}

async function faultsIn({ store, editions, seen }: Sequence): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { asOf, knownAt, entries, account } of seen) {
    const asked = { dyad: DYAD, asOf, knownAt, since: addDays(asOf, -15), names: NAMES };
    if (JSON.stringify(await currentEntries(store, { asOf, knownAt })) !== entries)
      faults.push(`entries of ${knownAt}`);
    if (JSON.stringify(await accountOf(store, asked)) !== account) faults.push(`account of ${knownAt}`);
  }
  for (const edition of editions) {
    const { id, dyad, asOf, knownAt, settings } = edition;
    if (JSON.stringify(await editionById(store, id)) !== JSON.stringify(edition)) faults.push(`edition ${id} as kept`);
    const again = await accountOf(store, { dyad, asOf, knownAt, since: settings.since, names: NAMES });
    if (JSON.stringify(again) !== JSON.stringify(edition.account)) faults.push(`edition ${id} written again`);
  }
  return faults;
}
