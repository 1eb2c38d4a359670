/**
 * Kills a process with -9 at random moments while it imports event data, adds articles or corrects, and looks at what is left: the ledger must be
 * whole, with no half-document, and the same command run again must complete it.
 *
 *   node bench/killed.ts [ROUNDS]     50 of each by default
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import { writeQuadruples } from "./generate-quadruples.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "bin/demarche.js");

/** What is done to a ledger, and how to tell that all of it was. */
interface Work {
  readonly name: string;
  readonly args: (ledger: string, folder: string) => readonly string[];
  /** What the ledger holds once the work is done, as a text to compare. */
  readonly outcome: (ledger: string) => Promise<string>;
  /** Rows that the ledger promises and does not hold. */
  readonly broken: (ledger: string) => number;
}

export interface KilledFigures {
  readonly work: string;
  readonly rounds: number;
  /** Rounds in which the process was still running when it was killed. */
  readonly killed: number;
  /** Rounds after which the ledger was damaged or held half of a document or batch. */
  readonly damaged: number;
  /** Rounds after which the same command did not complete the work. */
  readonly incomplete: number;
}

const WORKS: readonly Work[] = [
  {
    name: "import",
    args: (ledger, folder) => [
      "import",
      join(folder, "quadruples"),
      "--as",
      "quadruples",
      "--first-day",
      "2018-01-01",
      "--name",
      "bench",
      "--ledger",
      ledger,
    ],
    outcome: async (ledger) => count(ledger, "SELECT count(*) AS n, sum(first_day) AS m FROM imported"),
    broken: (ledger) => rows(ledger, HALF_BATCHES),
  },
  {
    name: "add",
    args: (ledger) => ["add", join(ROOT, "data/samples"), "--reader", "fast", "--ledger", ledger],
    outcome: async (ledger) => {
      const store = await openSqliteLedger(ledger, { access: "read" });
      const entries = await store.entries({});
      await store.close();
      return JSON.stringify(entries.map(({ record }) => record.id).sort());
    },
    broken: (ledger) => rows(ledger, HALF_DOCUMENTS),
  },
  {
    name: "correction",
    args: (ledger) => ["accept", "--source", "Harbour Wire", "--reason", "killed on the way", "--ledger", ledger],
    outcome: async (ledger) => count(ledger, "SELECT count(*) > 0 AS n, 0 AS m FROM corrections"),
    broken: (ledger) => rows(ledger, "SELECT 1 FROM corrections WHERE json_valid(body) = 0"),
  },
];

/** Batches whose rows are not all there; the rest were known already. */
const HALF_BATCHES = `SELECT b.key FROM import_batches b WHERE b.events <> (SELECT count(*) FROM imported i WHERE i.batch = b.key)`;
const HALF_DOCUMENTS = `SELECT r.sequence FROM runs r WHERE r.entries <> (SELECT count(*) FROM entries e WHERE e.run = r.sequence)`;

/** Meaning: kills each work `rounds` times and tells what became of the ledger. */
export async function measureKilled(rounds: number, random: () => number): Promise<readonly KilledFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-killed-"));
  try {
    await writeQuadruples(join(folder, "quadruples"), { events: 60_000, seed: 20180101 });
    const figures: KilledFigures[] = [];
    for (const work of WORKS) figures.push(await killedWhile(work, { rounds, random, folder }));
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function killedWhile(
  work: Work,
  { rounds, random, folder }: { readonly rounds: number; readonly random: () => number; readonly folder: string },
): Promise<KilledFigures> {
  const start = join(folder, `${work.name}-start.db`);
  if (work.name === "correction") await finished(WORKS[1]?.args(start, folder) ?? []);
  const fresh = (name: string) => {
    const path = join(folder, name);
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
    if (work.name === "correction") cpSync(start, path);
    return path;
  };
  const whole = fresh(`${work.name}-whole.db`);
  const begun = performance.now();
  await finished(work.args(whole, folder));
  const lasts = performance.now() - begun;
  const expected = await work.outcome(whole);
  const tally = { killed: 0, damaged: 0, incomplete: 0 };
  for (let round = 0; round < rounds; round++) {
    const ledger = fresh(`${work.name}.db`);
    const child = spawn(process.execPath, [BIN, ...work.args(ledger, folder)], { stdio: "ignore" });
    const exit = once(child, "exit");
    await new Promise((resume) => setTimeout(resume, random() * lasts));
    child.kill("SIGKILL");
    const [, signal] = await exit;
    if (signal === "SIGKILL") tally.killed += 1;
    if (!isWhole(ledger, work)) tally.damaged += 1;
    await finished(work.args(ledger, folder));
    if ((await work.outcome(ledger)) !== expected) tally.incomplete += 1;
  }
  return { work: work.name, rounds, ...tally };
}

function isWhole(ledger: string, { broken }: Work): boolean {
  try {
    const database = new DatabaseSync(ledger, { readOnly: true });
    const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
    const checked = database.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
    database.close();
    return checked === "ok" && (version === 0 || broken(ledger) === 0);
  } catch (error) {
    // killed before there was a file
    return error instanceof Error && "errcode" in error && error.errcode === 14;
  }
}

async function finished(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (data) => {
    said += String(data);
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`failed with ${status}: demarche ${args.join(" ")}\n${said}`);
}

function rows(ledger: string, sql: string): number {
  const database = new DatabaseSync(ledger, { readOnly: true });
  try {
    return database.prepare(sql).all().length;
  } finally {
    database.close();
  }
}

function count(ledger: string, sql: string): string {
  const database = new DatabaseSync(ledger, { readOnly: true });
  try {
    return JSON.stringify(database.prepare(sql).get());
  } finally {
    database.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let state = 20261124;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  console.table(await measureKilled(Number(process.argv[2] ?? 50), random));
}
