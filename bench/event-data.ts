/**
 * Measures how fast event data sets are read, parties placed: invented GDELT rows, and ICEWS of 2018 where it is at hand.
 *
 *   node bench/event-data.ts [ROWS]
 */
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEventData } from "../src/ingest/index.ts";
import { loadActors } from "../src/knowledge/index.ts";
import { compileActors, partyPlacer } from "../src/read/index.ts";
import { writeGdelt } from "./generate-gdelt.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ICEWS = join(ROOT, "../shared/data/icews18");
const ROWS = 500_000;

async function measure(what: string, path: string, aim: string): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const place = partyPlacer(compileActors(loadActors(join(ROOT, "data/actors"), null)));
  const told = { events: 0, placed: 0, faults: 0 };
  for await (const { events, faults } of readEventData(path, { place })) {
    told.events += events.length;
    told.faults += faults.length;
    for (const { actor, recipient } of events)
      if (actor[0]?.code != null && recipient[0]?.code != null) told.placed += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const figures = [
    `${told.events} events`,
    `${told.faults} faults`,
    `${((100 * told.placed) / told.events).toFixed(1)} % with both states`,
    `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`,
    `${Math.round(told.events / seconds)} rows/s`,
    `peak ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
  ];
  console.log(`  ${what}: ${figures.join(", ")}   ${aim}`);
}

const rows = Number(process.argv[2] ?? ROWS);
const folder = mkdtempSync(join(tmpdir(), "bench-gdelt-"));
try {
  const path = join(folder, "invented.export.CSV");
  await writeGdelt(path, { rows, seed: 1, first: "2015-02-18", last: "2025-02-17" });
  await measure(`GDELT 2.0, ${(statSync(path).size / 1e6).toFixed(0)} MB`, path, "5 million within 50 s");
} finally {
  rmSync(folder, { recursive: true });
}
if (existsSync(ICEWS)) await measure("ICEWS18", ICEWS, "within 4 s");
else console.log(`  data not found: ${ICEWS}`);
