/**
 * Measures levels and movers of all dyads: of ICEWS18 (468,558 events) cold and from sums by week, and how the time grows with events up to 5 million rows of GDELT 2.0
 * (made to the published format).
 *
 *   node bench/measure.ts [MILLIONS...]     0.5 1 2 5 by default
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glanceOf, weekNumberOf, worldRows } from "../src/measure/index.ts";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import { writeGdelt } from "./generate-gdelt.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ICEWS18 = join(ROOT, "../shared/data/icews18");
const RUNS = 9;
const WINDOW = 4;
const LIMIT = 10;

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
}

interface Figure {
  readonly what: string;
  readonly events: number;
  readonly dyads: number;
  readonly weeks: number;
  readonly ms: number;
  /** Of the process, all its threads: what the same takes when nothing else runs, nearly. */
  readonly cpuMs: number;
  readonly aim: string;
}

/** Meaning: levels and movers of every dyad of a ledger at a day, from an open file to the lists. */
async function glance(ledger: string, asOf: string) {
  const store = await openSqliteLedger(ledger, { access: "read" });
  const world = await store.worldWeeks({});
  const rows = worldRows(world, { at: weekNumberOf(asOf), window: WINDOW });
  const lists = glanceOf(rows, { window: WINDOW, limit: LIMIT });
  await store.close();
  return {
    dyads: rows.length,
    weeks: world.reduce((sum, { weeks }) => sum + weeks.length, 0),
    movers: lists.movers.length,
  };
}

/** Meaning: the same from the rows of the ledger instead of its sums: what a day told is put together and summed anew, in a process of its own that starts cold. */
function cold(ledger: string, asOf: string): Timed {
  const script = `
    import { DatabaseSync } from "node:sqlite";
    const { glanceOf, weekNumberOf, worldRows } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "src/measure/index.ts")).href)});
    const database = new DatabaseSync(${JSON.stringify(ledger)}, { readOnly: true });
    const statement = database.prepare(\`SELECT d.a, d.b, d.first_day, i.coding, i.actor FROM imported_dyads d JOIN imported i USING (sequence) WHERE d.a <> d.b\`);
    statement.setReturnArrays(true);
    const codings = new Map(database.prepare("SELECT key, body FROM codings").all().map(({ key, body }) => [key, JSON.parse(body)]));
    const codes = new Map(database.prepare("SELECT key, code FROM parties").all().map(({ key, code }) => [key, code]));
    const world = new Map();
    const seen = new Set();
    for (const [a, b, day, coding, actor] of statement.iterate()) {
      const [type, mode, status, , score] = codings.get(coding);
      if (status !== "actual" && status !== "ongoing") continue;
      const forth = codes.get(actor) === a;
      const mutual = type === "AGREE" || (type === "CONSULT" && mode !== "visit");
      const act = a + b + day + type + mode + (mutual ? 2 : forth);
      if (seen.has(act)) continue;
      seen.add(act);
      const key = a + " " + b;
      const week = Math.floor((day + 3) / 7);
      let weeks = world.get(key);
      if (weeks === undefined) world.set(key, (weeks = new Map()));
      let sums = weeks.get(week);
      if (sums === undefined) weeks.set(week, (sums = { week, n: 0, weight: 0, sum: 0, squares: 0 }));
      sums.n += 1; sums.weight += 0.8; sums.sum += 0.8 * score; sums.squares += 0.8 * score * score;
    }
    const dyads = [...world].map(([key, weeks]) => ({ dyad: key.split(" "), weeks: [...weeks.values()].sort((x, y) => x.week - y.week) }));
    const rows = worldRows(dyads, { at: weekNumberOf("${asOf}"), window: ${WINDOW} });
    glanceOf(rows, { window: ${WINDOW}, limit: ${LIMIT} });
    const { user, system } = process.cpuUsage();
    console.log((user + system) / 1000);`;
  const begun = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`failed: ${stderr}`);
  return { ms: Math.round(performance.now() - begun), cpuMs: Math.round(Number(stdout)) };
}

/** Meaning: the median of runs in this process. */
async function warm(ledger: string, asOf: string): Promise<Timed> {
  const times: Timed[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await glance(ledger, asOf);
    const { user, system } = process.cpuUsage(used);
    times.push({ ms: Math.round(performance.now() - begun), cpuMs: Math.round((user + system) / 1000) });
  }
  const median = (of: (time: Timed) => number) =>
    times.map(of).toSorted((x, y) => x - y)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return { ms: median(({ ms }) => ms), cpuMs: median(({ cpuMs }) => cpuMs) };
}

function importInto(ledger: string, path: string, format: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "bin/demarche.js"), "import", path, "--as", format, "--ledger", ledger],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`import failed: ${stderr}`);
}

function eventsIn(ledger: string): number {
  const database = new DatabaseSync(ledger, { readOnly: true });
  const count = Number(database.prepare("SELECT count(*) AS n FROM imported").get()?.["n"]);
  database.close();
  return count;
}

/** Meaning: the figures of one ledger. */
async function figuresOf(
  name: string,
  ledger: string,
  asOf: string,
  aims: readonly [cold: string, warm: string],
): Promise<readonly Figure[]> {
  const { dyads, weeks } = await glance(ledger, asOf);
  const base = { events: eventsIn(ledger), dyads, weeks };
  return [
    { what: `${name}, from rows, process started cold`, ...base, ...cold(ledger, asOf), aim: aims[0] },
    { what: `${name}, from sums by week`, ...base, ...(await warm(ledger, asOf)), aim: aims[1] },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "bench-measure-"));
try {
  if (existsSync(ICEWS18)) {
    const ledger = join(folder, "icews18.db");
    importInto(ledger, ICEWS18, "quadruples");
    console.table(await figuresOf("ICEWS18", ledger, "2018-10-31", ["at most 3000", "at most 300"]));
  } else console.log(`data not found: ${ICEWS18}`);
  const asked = process.argv.slice(2).map(Number);
  for (const millions of asked.length > 0 ? asked : [0.5, 1, 2, 5]) {
    const [data, ledger] = [join(folder, "20180101.export.CSV"), join(folder, `gdelt-${millions}.db`)];
    await writeGdelt(data, { rows: millions * 1e6, seed: 20_150_218, first: "2009-01-01", last: "2018-12-31" });
    importInto(ledger, data, "gdelt2");
    console.table(
      await figuresOf(`GDELT 2.0, ${millions} million rows over ten years`, ledger, "2018-12-31", ["", ""]),
    );
    rmSync(data);
    rmSync(ledger);
  }
} finally {
  rmSync(folder, { recursive: true });
}
