import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadKnowledge } from "../knowledge/index.ts";
import { createReader } from "../read/index.ts";
import { loadCases } from "./gold.ts";
import { renderReport } from "./report.ts";
import { scoreCases } from "./score-cases.ts";

/** The labelled sets, in the order printed. `held` is opened only with --held, at the end of a piece of work. */
const SETS = [
  { name: "seed article", path: "../shared/seed", held: false },
  { name: "gold articles", path: "../shared/gold", held: false },
  { name: "own articles, development part", path: "cases/articles/dev", held: false },
  { name: "own articles, held-back part", path: "cases/articles/held", held: true },
] as const;

const USAGE =
  "usage: npm run eval -- [--held] [--only WORD]\n  --held        score the held-back articles too\n  --only WORD   only the sets whose name holds WORD";

async function evaluate(): Promise<number> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { values } = parseArgs({
    options: {
      held: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const reader = createReader(loadKnowledge(root));
  const now = new Date().toISOString().slice(0, 10);
  console.log(`coder ${reader.coder}\n`);
  for (const set of SETS) {
    if ((set.held && !values.held) || (values.only !== undefined && !set.name.includes(values.only))) continue;
    const path = fileURLToPath(new URL(`../../${set.path}`, import.meta.url));
    if (!existsSync(path)) {
      console.log(`${set.name}: data not found: ${set.path}\n`);
      continue;
    }
    const cases = loadCases(path);
    console.log(renderReport(set.name, cases.length, await scoreCases(cases, reader, now)));
  }
  return 0;
}

process.exitCode = await evaluate();
