import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const cost = z.object({ loadMs: z.number(), memoryMb: z.number(), perSecond: z.number() });
/** What is printed is the median of as many processes. */
const RUNS = 3;

/** Meaning: what the actor tables cost in processes of their own, as text. Throws when one fails. */
export function renderCost(title: string): string {
  const script = fileURLToPath(new URL("time-names.ts", import.meta.url));
  const runs = Array.from({ length: RUNS }, () =>
    cost.parse(JSON.parse(execFileSync(process.execPath, ["--expose-gc", script], { encoding: "utf8" }))),
  );
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const load = median(runs.map((run) => run.loadMs)).toFixed(0);
  const memory = median(runs.map((run) => run.memoryMb)).toFixed(1);
  const speed = Math.round(median(runs.map((run) => run.perSecond)));
  return `${title} (median of ${RUNS} processes)\n  ${speed} names a second; tables loaded in ${load} ms, ${memory} MiB of heap\n`;
}
