/**
 * Two processes read a ledger while a third writes it: how long their longest question took, and whether one was refused.
 *
 *   node bench/beside-a-writer.ts [SECONDS]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface BesideFigures {
  readonly seconds: number;
  readonly batchesWritten: number;
  readonly questions: number;
  readonly refused: number;
  readonly medianMs: number;
  readonly longestMs: number;
}

const HERE = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Batches of 5,000 events, one transaction each, until it is killed. */
const WRITER = `
  const { openSqliteLedger } = await import(${HERE("../src/store/drivers/index.ts")});
  const { sampleImport, sampleParty } = await import(${HERE("../src/model/sample-imports.ts")});
  const parties = ["CHN", "JPN", ...Array.from({ length: 60 }, (_, n) => "S" + (10 + n))].map((code) => sampleParty(code, code));
  const store = await openSqliteLedger(process.argv[1]);
  const file = { dataSet: "bench", format: "icews", name: "f", digest: "1" };
  for (let n = 0; ; n += 1) {
    const events = Array.from({ length: 5000 }, (_, i) => {
      const [a, b] = [(i * 7) % parties.length, (i * 13 + n) % parties.length];
      return sampleImport(String(n * 5000 + i + 1), { actor: [parties[a]], recipient: [parties[b]] });
    });
    await store.appendImport({ file, lines: n * 5000, whole: false, events, mentions: [], entered: "2018-06-01T00:00:00.000Z" });
    process.stdout.write(".");
  }`;

/** Asks what a page asks, over and over, and tells each answer's time. */
const READER = `
  const { openSqliteLedger } = await import(${HERE("../src/store/drivers/index.ts")});
  const end = Date.now() + 1000 * Number(process.argv[2]);
  const store = await openSqliteLedger(process.argv[1], { access: "read" });
  const times = [];
  let refused = 0;
  while (Date.now() < end) {
    for (const ask of [
      () => store.entries({ between: ["CHN", "JPN"], limit: 20 }),
      () => store.weeks(["CHN", "JPN"], {}),
      () => store.entries({ ids: ["bench:1", "bench:2500"] }),
      () => store.corrections(),
    ]) {
      const begun = performance.now();
      try { await ask(); } catch { refused += 1; }
      times.push(performance.now() - begun);
    }
    await new Promise((resume) => setTimeout(resume, 5));
  }
  await store.close();
  console.log(JSON.stringify({ times, refused }));`;

/** Meaning: what two readers see in so many seconds beside a writer that never rests. */
export async function measureBesideAWriter(seconds: number): Promise<BesideFigures> {
  const folder = mkdtempSync(join(tmpdir(), "bench-beside-"));
  const ledger = join(folder, "ledger.db");
  const run = (script: string, ...more: readonly string[]): ChildProcess =>
    spawn(process.execPath, ["--input-type=module", "--eval", script, ledger, ...more], {
      stdio: ["ignore", "pipe", "inherit"],
    });
  const writer = run(WRITER);
  let batchesWritten = 0;
  try {
    await once(writer.stdout ?? writer, "data");
    writer.stdout?.on("data", (data) => {
      batchesWritten += data.length;
    });
    const answers = await Promise.all([0, 1].map(() => told(run(READER, String(seconds)))));
    const times = answers.flatMap((answer) => answer.times).toSorted((a, b) => a - b);
    return {
      seconds,
      batchesWritten,
      questions: times.length,
      refused: answers.reduce((sum, { refused }) => sum + refused, 0),
      medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
      longestMs: times.at(-1) ?? Number.NaN,
    };
  } finally {
    const gone = once(writer, "exit");
    writer.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true });
  }
}

async function told(child: ChildProcess): Promise<{ readonly times: readonly number[]; readonly refused: number }> {
  let said = "";
  child.stdout?.on("data", (data) => {
    said += String(data);
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`a reader failed with ${status}`);
  return JSON.parse(said);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table([await measureBesideAWriter(Number(process.argv[2] ?? 15))]);
