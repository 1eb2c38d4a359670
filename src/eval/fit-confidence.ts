/**
 * Measures how often the records of each class are right on the labelled articles that are open, and writes data/lexicon/confidence.tsv.
 * Prints how well a table made without an article tells the share that is right in it.
 *
 *   node src/eval/fit-confidence.ts [--write]
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadKnowledge } from "../knowledge/index.ts";
import { CONFIDENCE_KEYS } from "../model/confidence.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import { createReader, type Reader } from "../read/index.ts";
import { brier, calibrationError, fitConfidence, type Judged, type Rated, rateLeavingOut } from "./confidence-fit.ts";
import { loadCases } from "./gold.ts";
import { scoreCases } from "./score-cases.ts";

const SETS = [
  { set: "others", path: "../shared/seed" },
  { set: "others", path: "../shared/gold" },
  { set: "own", path: "cases/articles/dev" },
] as const;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TABLE = `${ROOT}data/lexicon/confidence.tsv`;

/** A reader whose confidences are row numbers, so that each record tells the row it falls under. */
function probingReader(kind: ReaderKind): Reader {
  const confidence = new Map(CONFIDENCE_KEYS.map((key, i) => [key, i]));
  return createReader({ ...loadKnowledge(ROOT), confidence }, kind);
}

/** The full reader's records, and the events of the fast one, which fall under rows of their own. */
async function judge(kind: ReaderKind): Promise<readonly Judged[]> {
  const reader = probingReader(kind);
  const now = new Date().toISOString().slice(0, 10);
  const judged: Judged[] = [];
  for (const { set, path } of SETS) {
    if (!existsSync(ROOT + path)) throw new Error(`labelled articles not found: ${path} (the table needs all sets)`);
    const { outcomes } = await scoreCases(loadCases(ROOT + path), reader, now);
    for (const row of outcomes) {
      if (row.kind !== "confidence") continue;
      const article = row.unit.split("\n")[0] ?? "";
      judged.push({ key: CONFIDENCE_KEYS[row.confidence] ?? "", right: row.right, article: `${set} ${article}`, set });
    }
  }
  return kind === "full" ? judged : judged.filter((row) => row.key.startsWith("event "));
}

function render(judged: readonly Judged[]): string {
  const table = fitConfidence(judged);
  const lines = [...table].map(([key, share]) => {
    const own = judged.filter((row) => row.key === key);
    return `${key}\t${share.toFixed(3)}\t${own.length}\t${own.filter((row) => row.right).length}`;
  });
  return `key\tshare\tn\tright\n${lines.join("\n")}\n`;
}

function describe(name: string, rated: readonly Rated[]): string {
  const right = rated.filter((row) => row.right).length / rated.length;
  const [error, score] = [calibrationError(rated), brier(rated)].map((value) => value.toFixed(3));
  return `${name.padEnd(28)} n ${String(rated.length).padStart(4)}  right ${right.toFixed(3)}  error ${error}  Brier ${score}`;
}

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const judged = [...(await judge("full")), ...(await judge("fast"))];
const rated = rateLeavingOut(judged);
const events = rated.filter((row) => row.key.startsWith("act "));
console.log("confidence from tables made without the article, ten bins, both sets weighing the same");
console.log(describe("all records", rated));
console.log(describe("events", events));
console.log(
  describe(
    "  own articles",
    events.filter((row) => row.set === "own"),
  ),
);
console.log(
  describe(
    "  others' articles",
    events.filter((row) => row.set === "others"),
  ),
);
console.log(
  describe(
    "statements",
    rated.filter((row) => !/^(?:act|event) /.test(row.key)),
  ),
);
const flat = judged.map((row) => ({ ...row, confidence: 0.5 }));
console.log(describe("one half for everything", flat));
if (values.write) writeFileSync(TABLE, render(judged));
else process.stdout.write(render(judged));
