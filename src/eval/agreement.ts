import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { EventRecord } from "../model/record.ts";
import { type Case, type Gold, loadGold } from "./gold.ts";
import { F1_MEASURES, type Outcome, SHARE_MEASURES, shareOf, statusMacroF1 } from "./outcome.ts";
import { scoreEvents } from "./score-events.ts";

/** How far two people who coded the same articles agree: of each one's asked events, the share that the other has too. */
export interface Agreement {
  readonly articles: number;
  readonly measures: readonly {
    readonly name: string;
    readonly first: number;
    readonly second: number;
    readonly f1: number;
  }[];
  readonly statusMacroF1: number | null;
  readonly shares: readonly { readonly name: string; readonly share: number | null }[];
}

/** The measures of events that two codings can be compared by. */
const MEASURES = F1_MEASURES.filter((name) => name === "events" || name === "exact" || name === "pair");

/** Meaning: the agreement on the cases that have a second coding of the same name in `folder`. Throws when a second coding has another shape. */
export function agreementOf(cases: readonly Case[], folder: string): Agreement {
  const pairs = cases.flatMap((one) => {
    const path = join(folder, `${basename(one.file, ".txt")}.gold.json`);
    return existsSync(path) ? [{ first: one.gold, second: loadGold(path) }] : [];
  });
  const forth = pairs.flatMap(({ first, second }) => scoreEvents(first, recordsOf(second)));
  const back = pairs.flatMap(({ first, second }) => scoreEvents(second, recordsOf(first)));
  const measures = MEASURES.map((name) => {
    const [first, second] = [recallOf(forth, name), recallOf(back, name)];
    return { name, first, second, f1: first + second === 0 ? 0 : (2 * first * second) / (first + second) };
  });
  const statuses = forth.filter((row) => row.kind === "status");
  return {
    articles: pairs.length,
    measures,
    statusMacroF1: statusMacroF1(statuses),
    shares: SHARE_MEASURES.filter((name) => name !== "boilerplate").map((name) => ({
      name,
      share: shareOf(forth, name),
    })),
  };
}

function recallOf(rows: readonly Outcome[], measure: string): number {
  const asked = rows.filter((row) => row.kind === "f1" && row.measure === measure && row.result !== "extra");
  const hits = asked.filter((row) => row.kind === "f1" && row.result === "hit");
  return asked.length === 0 ? 0 : hits.length / asked.length;
}

/** Meaning: a person's events as if a reader had found them. */
function recordsOf(gold: Gold): EventRecord[] {
  return gold.events.map(
    (event, i) =>
      ({
        kind: "event",
        id: `second-${i}`,
        document: "second",
        sentence: { index: i, start: 0, end: event.sentence.length, text: event.sentence },
        actor: event.actor,
        recipient: event.recipient,
        event: event.event,
        mode: event.mode ?? null,
        contexts: event.contexts ?? [],
        reciprocal: event.reciprocal === true,
        status: event.status,
        date: event.date ?? { start: null, end: null, precision: "unknown", text: null },
        attribution: event.attribution?.text ? { text: event.attribution.text, kind: "official", code: null } : null,
        certainty: "certain",
        confidence: 1,
        why: { words: "", rule: "person", runnerUp: null },
        place: null,
        quantities: [],
        score: 0,
      }) as unknown as EventRecord,
  );
}

/** Meaning: the agreement as text. */
export function renderAgreement(
  title: string,
  { articles, measures, statusMacroF1: status, shares }: Agreement,
): string {
  const figure = (value: number | null) => (value === null ? "n/a" : value.toFixed(3));
  return [
    `${title}: two codings of ${articles} articles`,
    ...measures.map(
      ({ name, first, second, f1 }) =>
        `  ${`${name} F1`.padEnd(22)} ${figure(f1)}  (of the first's ${figure(first)}, of the second's ${figure(second)})`,
    ),
    `  ${"status macro-F1".padEnd(22)} ${figure(status)}`,
    ...shares.map(({ name, share }) => `  ${`${name} share`.padEnd(22)} ${figure(share)}`),
    "",
  ].join("\n");
}
