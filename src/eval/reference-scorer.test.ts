import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { EVENT_TYPES, STATUSES } from "../model/ontology.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { createReader, type Reader } from "../read/index.ts";
import { type Case, loadCases } from "./gold.ts";
import { F1_MEASURES, f1Of, type Outcome, SHARE_MEASURES, shareOf, statusMacroF1 } from "./outcome.ts";
import { documentOf, scoreCases } from "./score-cases.ts";
import { scoreEvents } from "./score-events.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SCORER = join(ROOT, "../shared/eval/score.mjs");
const NOW = "2026-01-01";

interface Tally {
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

function tallyOf(outcomes: readonly Outcome[], measure: (typeof F1_MEASURES)[number], type?: string): Tally {
  const rows = outcomes.filter(
    (row) => row.kind === "f1" && row.measure === measure && (type === undefined || row.type === type),
  );
  const count = (result: string) => rows.filter((row) => row.kind === "f1" && row.result === result).length;
  return { f1: f1Of(rows, measure) ?? 0, tp: count("hit"), fp: count("extra"), fn: count("miss") };
}

/** Our figures under the names that the reference scorer prints. */
function oursOf(outcomes: readonly Outcome[]): Readonly<Record<string, number | null>> {
  const figures: Record<string, number | null> = { statusMacroF1: statusMacroF1(outcomes) };
  for (const measure of F1_MEASURES) addTally(figures, measure, tallyOf(outcomes, measure));
  for (const measure of SHARE_MEASURES) {
    figures[`${measure} share`] = shareOf(outcomes, measure);
    figures[`${measure} n`] = outcomes.filter((row) => row.kind === "share" && row.measure === measure).length;
  }
  const types = new Set(outcomes.flatMap((row) => (row.kind === "f1" && row.type !== undefined ? [row.type] : [])));
  for (const type of types) addTally(figures, type, tallyOf(outcomes, "events", type));
  return figures;
}

function addTally(figures: Record<string, number | null>, name: string, { f1, tp, fp, fn }: Tally): void {
  Object.assign(figures, { [`${name} f1`]: f1, [`${name} tp`]: tp, [`${name} fp`]: fp, [`${name} fn`]: fn });
}

interface Reference {
  readonly events: Readonly<Record<"who_what_whom" | "exact" | "pair", Tally>>;
  readonly accuracy: Readonly<Record<string, { readonly value: number | null; readonly n: number }>>;
  readonly statusMacroF1: number | null;
  readonly attribution: Tally;
  readonly statements: Readonly<Record<string, Tally>>;
  readonly perType: Readonly<Record<string, Tally>>;
}

function theirsOf(report: Reference): Readonly<Record<string, number | null>> {
  const figures: Record<string, number | null> = { statusMacroF1: report.statusMacroF1 };
  const { who_what_whom: events, exact, pair } = report.events;
  // a type that gold holds as optional only has a row of zeros there and none here
  const types = Object.fromEntries(Object.entries(report.perType).filter(([, { tp, fp, fn }]) => tp + fp + fn > 0));
  const tallies = { events, exact, pair, attribution: report.attribution, ...report.statements, ...types };
  for (const [name, tally] of Object.entries(tallies)) addTally(figures, name, tally);
  for (const [name, { value, n }] of Object.entries(report.accuracy)) {
    figures[`${name} share`] = value;
    figures[`${name} n`] = n;
  }
  return figures;
}

function rounded(figures: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  const entries = Object.entries(figures).map(([name, value]) => [name, value && Number(value.toFixed(9))] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Writes what our reader finds in the articles of a directory, and has the reference scorer judge it. */
async function judgedByReference(directory: string, cases: readonly Case[], reader: Reader): Promise<Reference> {
  const predictions = mkdtempSync(join(tmpdir(), "demarche-predictions-"));
  try {
    for (const one of cases) {
      const document = await documentOf(one, NOW);
      const lines = [document, ...(await reader.read(document)).records].map((line) => JSON.stringify(line));
      writeFileSync(join(predictions, `${one.name}.jsonl`), lines.join("\n"));
    }
    const args = [SCORER, "--gold", directory, "--pred", predictions, "--json"];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  } finally {
    rmSync(predictions, { recursive: true });
  }
}

/** Records made from the gold of an article itself, so that what the scores must be is known without a scorer. */
function copied(one: Case): ReturnType<typeof sampleEvent>[] {
  return one.gold.events.map((event, i) =>
    sampleEvent(`r${i}`, {
      event: EVENT_TYPES.find((type) => type === event.event) ?? "CONSULT",
      status: STATUSES.find((status) => status === event.status) ?? "actual",
      sentence: sampleSentence(event.sentence),
      actor: event.actor.map(({ code }) => sampleEntity(code ?? "", { code })),
      recipient: event.recipient.map(({ code }) => sampleEntity(code ?? "", { code })),
      reciprocal: event.reciprocal === true,
    }),
  );
}

test("every figure is that of the reference scorer, where it is at hand; a copy of gold scores 1 in any checkout", async () => {
  const sets = ["../shared/gold", "../shared/seed", "cases/articles/dev"].map((path) => join(ROOT, path));
  const reader = createReader(loadKnowledge(ROOT), "fast");
  for (const directory of existsSync(SCORER) ? sets.filter((path) => existsSync(path)) : []) {
    const cases = loadCases(directory);
    const { outcomes } = await scoreCases(cases, reader, NOW);
    expect(rounded(oursOf(outcomes)), directory).toEqual(
      rounded(theirsOf(await judgedByReference(directory, cases, reader))),
    );
  }
  for (const one of loadCases(join(ROOT, "cases/articles/dev"))) {
    const records = copied(one);
    const asked = one.gold.events.filter((event) => event.optional !== true).length;
    expect(tallyOf(scoreEvents(one.gold, records), "exact"), one.name).toMatchObject({ tp: asked, fp: 0, fn: 0 });
    expect(tallyOf(scoreEvents(one.gold, []), "exact"), one.name).toMatchObject({ tp: 0, fp: 0, fn: asked });
    const twice = tallyOf(scoreEvents(one.gold, [...records, ...records]), "events");
    expect(twice, one.name).toMatchObject({ tp: asked, fp: records.length, fn: 0 });
  }
});
