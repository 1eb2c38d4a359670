import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadActors, loadKnowledge } from "../knowledge/index.ts";
import { compileActors, createReader } from "../read/index.ts";
import { loadCases } from "./gold.ts";
import { type EvalOptions, parseEvalOptions, USAGE } from "./options.ts";
import { renderReport, renderTypes } from "./report.ts";
import { scoreCases } from "./score-cases.ts";
import { icewsNames, renderNames, scoreNames } from "./score-names.ts";

/** The labelled sets, in the order printed. `held` is opened only with --held, at the end of a piece of work. */
const SETS = [
  { name: "seed article", path: "../shared/seed", held: false },
  { name: "gold articles", path: "../shared/gold", held: false },
  { name: "own articles, development part", path: "cases/articles/dev", held: false },
  { name: "own articles, held-back part", path: "cases/articles/held", held: true },
] as const;

/** Names with ICEWS's own country, 1-3 June 2018. */
const NAMES = {
  name: "names of ICEWS, June 2018",
  path: "../shared/data/icews-raw/icews-2018-06-01_03.tsv.gz",
} as const;

function evaluateNames(root: string): void {
  const path = fileURLToPath(new URL(`../../${NAMES.path}`, import.meta.url));
  if (!existsSync(path)) {
    console.log(`${NAMES.name}: data not found: ${NAMES.path}\n`);
    return;
  }
  const actors = compileActors(loadActors(`${root}/data/actors`));
  console.log(renderNames(NAMES.name, scoreNames(icewsNames(path), actors)));
}

async function evaluate(options: EvalOptions): Promise<number> {
  const sets = SETS.filter(
    (set) => (options.held || !set.held) && (options.only === null || set.name.includes(options.only)),
  );
  const withNames = options.only === null || NAMES.name.includes(options.only);
  if (sets.length === 0 && !withNames) {
    const known = [...SETS, NAMES].map((set) => set.name).join("; ");
    console.error(`no set of that name: ${options.only} (there are: ${known}; the held-back part needs --held)`);
    return 2;
  }
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const reader = createReader(loadKnowledge(root));
  const now = new Date().toISOString().slice(0, 10);
  console.log(`coder ${reader.coder}\n`);
  for (const set of sets) {
    const path = fileURLToPath(new URL(`../../${set.path}`, import.meta.url));
    if (!existsSync(path)) {
      console.log(`${set.name}: data not found: ${set.path}\n`);
      continue;
    }
    const scored = await scoreCases(loadCases(path), reader, now);
    console.log(renderReport(set.name, scored));
    if (options.types) console.log(renderTypes(scored.outcomes));
  }
  if (withNames) evaluateNames(root);
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const options = parseEvalOptions(args);
  if ("wrong" in options) {
    console.error(options.wrong);
    return 2;
  }
  if (!options.help) return evaluate(options);
  console.log(USAGE);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
