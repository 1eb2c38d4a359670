/**
 * Prints how fast things are, with the aims and the baselines beside them, each part in a process of its own.
 *
 *   npm run bench [-- PART...]     reader, ledger, impact, event-data, world, measure, beside-a-writer, origins, killed; all when none is named (half an hour)
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PARTS = {
  reader: "articles read: sentences a second on one and two cores, cold and warm, long and short",
  ledger: "read entries: adding, asking, words among 200,000 sentences",
  impact:
    "a source retracted in a ledger of 100,000 records: at most 1 s to list what leans on it, and nothing of it told afterwards",
  "event-data": "event data sets read, without a ledger",
  world: "event data sets from files to a ledger, and whole-world questions beside DuckDB",
  measure: "levels and movers of all dyads, cold and from sums by week, up to 5 million rows",
  "beside-a-writer": "two processes that ask while one writes",
  origins: "origin search for a new article among 1,000,000 earlier ones, and the size of the index",
  killed: "a process killed at random moments, 50 times each: import, add, correction",
} as const;

const asked = process.argv.slice(2);
const wrong = asked.find((part) => !(part in PARTS));
if (wrong !== undefined) {
  console.error(`unknown part: ${wrong} (one of ${Object.keys(PARTS).join(", ")})`);
  process.exit(2);
}
for (const [part, what] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  console.log(`\n${part}: ${what}`);
  const script = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
