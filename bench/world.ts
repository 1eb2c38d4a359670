/**
 * Measures event data in bulk: ICEWS18 and 5 million rows of GDELT 2.0 (made to the published format) from files to a ledger that answers, and what the
 * whole world's questions cost beside DuckDB on the same rows.
 *
 *   node bench/world.ts [MILLIONS]     5 by default
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import { writeGdelt } from "./generate-gdelt.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ICEWS18 = join(ROOT, "../shared/data/icews18");
const RUNS = 9;

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string;
}

/** Meaning: imports a data set in a process of its own. Shape: seconds of wall time and megabytes of memory at the most. */
async function importing(
  path: string,
  format: string,
  ledger: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const begun = performance.now();
  const script = `process.argv.splice(1, 0, "demarche"); const { main } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "src/cli/main.ts")).href)});
    const status = await main(["import", ${JSON.stringify(path)}, "--as", "${format}", "--ledger", ${JSON.stringify(ledger)}]);
    process.stderr.write(String(process.resourceUsage().maxRSS)); process.exit(status);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (data) => {
    said += String(data);
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`import failed with ${status}: ${said}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(/(\d+)$/.exec(said)?.[1]) / 1024 };
}

/** Meaning: every figure of event data in bulk. ICEWS18 is left out where it is absent. */
export async function measureWorld(millions: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-world-"));
  try {
    const figures: Figure[] = [];
    const say = (what: string, value: number, unit: string, aim = "") => figures.push({ what, value, unit, aim });
    if (existsSync(ICEWS18)) {
      const { seconds, megabytes } = await importing(ICEWS18, "quadruples", join(folder, "icews18.db"));
      say("ICEWS18, 468,558 events, file to ledger", seconds, "s", "at most 15");
      say("  memory", megabytes, "MB", "at most 700");
    }
    const [data, ledger] = [join(folder, "20180101.export.CSV"), join(folder, "gdelt.db")];
    const rows = millions * 1e6;
    await writeGdelt(data, { rows, seed: 20150218, first: "2009-01-01", last: "2018-12-31" });
    const { seconds, megabytes } = await importing(data, "gdelt2", ledger);
    rmSync(data);
    say(`GDELT 2.0, ${rows.toLocaleString("en")} rows, file to ledger`, seconds, "s", "at most 120");
    say("  memory", megabytes, "MB");
    say("  size of the ledger", statSync(ledger).size / 1e6, "MB");
    await compareQueries(ledger, folder, say);
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareQueries(
  ledger: string,
  folder: string,
  say: (what: string, value: number, unit: string, aim?: string) => void,
): Promise<void> {
  const [a, b] = busiestDyad(ledger);
  const store = await openSqliteLedger(ledger, { access: "read" });
  const duck = await duckTable(ledger, folder);
  const ask = (sql: string) => async () => (await duck.runAndReadAll(sql)).getRowsJS();
  const span = { before: ["2018-07", "2018-09"], after: ["2018-10", "2018-12"], least: 10, limit: 50 } as const;
  const mean = (from: string, to: string) =>
    `SELECT a, b, count(*) AS n, avg(score) AS mean FROM events WHERE day >= DATE '${from}' AND day < DATE '${to}' GROUP BY a, b HAVING count(*) >= 10`;
  const questions = [
    {
      what: `weekly series of ${a}-${b} over ten years`,
      ours: () => store.weeks([a, b], {}),
      theirs: ask(
        `SELECT date_trunc('week', day) AS week, count(*), sum(score) FROM events WHERE a = '${a}' AND b = '${b}' GROUP BY week ORDER BY week`,
      ),
      aim: "at most 10",
    },
    {
      what: "top 50 movers of all dyads",
      ours: () => store.movers(span),
      theirs: ask(
        `SELECT l.a, l.b, l.mean - e.mean AS change FROM (${mean("2018-10-01", "2019-01-01")}) l JOIN (${mean("2018-07-01", "2018-10-01")}) e USING (a, b) ORDER BY abs(change) DESC LIMIT 50`,
      ),
      aim: "at most 700",
    },
    {
      what: "last time of each dyad and type",
      ours: () => store.lastTimes({}),
      theirs: ask("SELECT a, b, type, max(day) FROM events GROUP BY a, b, type"),
      aim: "at most 500",
    },
  ];
  for (const { what, ours, theirs, aim } of questions) {
    say(what, await medianMs(ours), "ms", aim);
    say("  DuckDB, a scan of the same rows", await medianMs(theirs), "ms");
    const [own, other] = [(await ours()).length, (await theirs()).length];
    say("  rows of the answer", own, "");
    if (what.startsWith("weekly") ? other === 0 : own !== other)
      throw new Error(`answers differ: ${what}: ${own} and ${other} rows`);
  }
  await store.close();
}

function busiestDyad(ledger: string): readonly [string, string] {
  const database = new DatabaseSync(ledger, { readOnly: true });
  const row = database.prepare("SELECT a, b FROM weeks GROUP BY a, b ORDER BY sum(n) DESC LIMIT 1").get();
  database.close();
  return [String(row?.["a"]), String(row?.["b"])];
}

/** The rows that the roll-ups count, as a table of DuckDB. */
async function duckTable(ledger: string, folder: string) {
  const duck = await (await DuckDBInstance.create(join(folder, "events.duckdb"), { threads: "2" })).connect();
  await duck.run("CREATE TABLE events (a VARCHAR, b VARCHAR, day DATE, type VARCHAR, score DOUBLE)");
  const appender = await duck.createAppender("events");
  const database = new DatabaseSync(ledger, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT d.a, d.b, d.first_day AS day, c.type, json_extract(c.body, '$[4]') AS score FROM imported_dyads d JOIN imported i USING (sequence)
        JOIN codings c ON c.key = i.coding WHERE d.a <> d.b AND c.status IN ('actual', 'ongoing')`,
    )
    .iterate();
  const { DuckDBDateValue } = await import("@duckdb/node-api");
  for (const row of rows) {
    appender.appendVarchar(String(row["a"]));
    appender.appendVarchar(String(row["b"]));
    appender.appendDate(new DuckDBDateValue(Number(row["day"])));
    appender.appendVarchar(String(row["type"]));
    appender.appendDouble(Number(row["score"]));
    appender.endRow();
  }
  appender.closeSync();
  database.close();
  return duck;
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((x, y) => x - y)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await measureWorld(Number(process.argv[2] ?? 5)));
