import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../knowledge/index.ts";
import { annotateByEncoder, compileActors, createReader } from "../read/index.ts";
import { agreementOf, renderAgreement } from "./agreement.ts";
import { baselineOf, withDifferences } from "./baseline.ts";
import { CHECKS } from "./checks.ts";
import { loadCases } from "./gold.ts";
import { type EvalOptions, parseEvalOptions, USAGE } from "./options.ts";
import { renderReport, renderTypes } from "./report.ts";
import { scoreCases } from "./score-cases.ts";
import { renderMentions, scoreMentions } from "./score-mentions.ts";

/** The labelled sets, in the order printed. `held` is opened only with --held, at the end of a piece of work. */
const SETS = [
  { name: "seed article", path: "../shared/seed", held: false },
  { name: "gold articles", path: "../shared/gold", held: false },
  { name: "own articles, development part", path: "cases/articles/dev", held: false },
  { name: "own articles, held-back part", path: "cases/articles/held", held: true },
] as const;

/** A second person's coding of the own articles, by the same names. */
const SECOND = fileURLToPath(new URL("../../cases/articles/second", import.meta.url));

/** A whole run as it was printed when the figures were last frozen. */
const BASELINE = "cases/baseline.txt";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function evaluate(options: EvalOptions): Promise<number> {
  const sets = SETS.filter(
    (set) => (options.held || !set.held) && (options.only === null || set.name.includes(options.only)),
  );
  const checks = CHECKS.filter((check) => options.only === null || check.name.includes(options.only));
  if (sets.length + checks.length === 0) {
    const known = [...SETS, ...CHECKS].map((set) => set.name).join("; ");
    console.error(`no set of that name: ${options.only} (there are: ${known}; the held-back part needs --held)`);
    return 2;
  }
  const knowledge = loadKnowledge(fromRoot(""));
  const reader = createReader(knowledge);
  const actors = compileActors(knowledge.actors);
  const annotate = annotateByEncoder(knowledge.encoder);
  const now = new Date().toISOString().slice(0, 10);
  const baseline = baselineOf(existsSync(fromRoot(BASELINE)) ? readFileSync(fromRoot(BASELINE), "utf8") : "");
  const printed = [`coder ${reader.coder}\n`];
  console.log(printed[0]);
  const say = (section: string) => {
    printed.push(section);
    console.log(withDifferences(section, options.freeze ? new Map() : baseline));
  };
  for (const set of sets) {
    const path = fromRoot(set.path);
    if (!existsSync(path)) {
      say(`${set.name}: data not found: ${set.path}\n`);
      continue;
    }
    const scored = await scoreCases(loadCases(path), reader, now);
    say(renderReport(set.name, scored));
    say(renderMentions(set.name, await scoreMentions(loadCases(path), reader, now), options.details));
    if (existsSync(SECOND) && path.includes("cases/articles"))
      say(renderAgreement(set.name, agreementOf(loadCases(path), SECOND)));
    if (options.types) say(renderTypes(scored.outcomes));
  }
  for (const check of checks) {
    const path = fromRoot(check.path);
    if (existsSync(path))
      say(
        await check.run(path, {
          reader,
          annotate,
          table: knowledge.actors,
          actors,
          parser: knowledge.parser,
          details: options.details,
          held: options.held,
        }),
      );
    else say(`${check.name}: data not found: ${check.path}\n`);
  }
  if (options.freeze) writeFileSync(fromRoot(BASELINE), `${printed.join("\n")}\n`);
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
