import { fileURLToPath } from "node:url";
import { loadActors } from "../knowledge/index.ts";
import { compileActors, decidedActor, resolveName } from "../read/index.ts";
import { loadNameCases } from "./actor-cases.ts";

/** What the tables cost, in a process of their own: times in milliseconds, memory in MiB, names resolved in a second on one core. */
export interface NameCost {
  readonly loadMs: number;
  readonly memoryMb: number;
  readonly perSecond: number;
}

const ROUNDS = 2_000_000;
const MIB = 2 ** 20;

/** Runs alone, with `--expose-gc`, and prints its cost as JSON: `score-cost.ts` starts it. */
function measure(root: string): NameCost {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("no garbage collector: start with --expose-gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const actors = compileActors(loadActors(`${root}/data/actors`));
  const loadMs = performance.now() - start;
  collect();
  const memoryMb = (process.memoryUsage().heapUsed - before) / MIB;
  const cases = ["dev", "held"].flatMap((split) => loadNameCases(`${root}/cases/actors/${split}`));
  const from = performance.now();
  let decided = 0;
  let count = 0;
  while (count < ROUNDS && performance.now() - from < 5000) {
    for (const { words, date } of cases) decided += decidedActor(resolveName(actors, words, date)) === null ? 0 : 1;
    count += cases.length;
  }
  if (decided === 0) throw new Error("nothing resolved: the cases or the tables are empty");
  return { loadMs, memoryMb, perSecond: count / ((performance.now() - from) / 1000) };
}

console.log(JSON.stringify(measure(fileURLToPath(new URL("../..", import.meta.url)))));
