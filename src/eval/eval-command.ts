import { existsSync } from "node:fs";
import type { Reader } from "../read/index.ts";
import { loadCases } from "./gold.ts";
import { readRelationRows } from "./relation-rows.ts";
import { figuresOf, renderReport } from "./report.ts";
import { scoreCases } from "./score-cases.ts";
import { renderRelation, scoreRelation } from "./score-relation.ts";

/** What `demarche eval` was asked for. */
export interface EvalCommandOptions {
  readonly format: "text" | "json";
  readonly now: string;
}

/** Meaning: scores labelled relations and prints binary, quad and root macro-F1 in percent. Returns the exit status: 1 when rows were unusable or there are none. */
export async function evalRelation(path: string, reader: Reader, { format }: EvalCommandOptions): Promise<number> {
  if (!existsSync(path)) return refuse(`file not found: ${path}`);
  const { rows, faults } = readOr(() => readRelationRows(path), { rows: [], faults: [] });
  for (const fault of faults) console.error(`demarche: ${path}: ${fault}`);
  if (rows.length === 0) return refuse(`no labelled rows: ${path}`);
  const score = await scoreRelation(rows, reader);
  console.log(format === "json" ? JSON.stringify(score, null, 1) : renderRelation(path, score, true));
  return faults.length === 0 ? 0 : 1;
}

/** Meaning: scores labelled articles (`NAME.txt` beside `NAME.gold.json`) and prints the figures. Returns the exit status. */
export async function evalArticles(path: string, reader: Reader, options: EvalCommandOptions): Promise<number> {
  if (!existsSync(path)) return refuse(`file not found: ${path}`);
  const cases = readOr(() => loadCases(path), []);
  if (cases.length === 0) return refuse(`no labelled articles: ${path} (NAME.txt beside NAME.gold.json)`);
  const scored = await scoreCases(cases, reader, options.now);
  console.log(options.format === "json" ? JSON.stringify(figuresOf(scored), null, 1) : renderReport(path, scored));
  return 0;
}

function refuse(message: string): number {
  console.error(`demarche: ${message}`);
  return 1;
}

/** Meaning: what `read` gives; what is wrong with the user's file is told and `otherwise` stands for it. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`demarche: ${error.message}`);
    return otherwise;
  }
}
