import { mean } from "../lib/mean.ts";
import { type Interval, withInterval } from "./bootstrap.ts";
import { F1_MEASURES, f1Of, type Outcome, SHARE_MEASURES, shareOf, statusMacroF1 } from "./outcome.ts";
import type { Scored } from "./score-cases.ts";

/** Meaning: the table of one set of articles: a line a measure with the figure, its 95 % interval and what it rests on; under it, the set's size. */
export function renderReport(name: string, { outcomes, articles, sentences, eventsAsked }: Scored): string {
  const lines = [name, `  ${"measure".padEnd(22)} ${"figure".padStart(6)}  95 % interval    rests on`];
  for (const measure of F1_MEASURES) {
    const rows = outcomes.filter((row) => row.kind === "f1" && row.measure === measure);
    lines.push(
      line(
        `${measure} F1`,
        withInterval(rows, (drawn) => f1Of(drawn, measure)),
        tallyOf(rows),
      ),
    );
  }
  const statuses = outcomes.filter((row) => row.kind === "status");
  const always = statusMacroF1(statuses, "actual");
  lines.push(
    line(
      "status macro-F1",
      withInterval(statuses, (drawn) => statusMacroF1(drawn)),
      `n ${statuses.length}; always actual ${always === null ? "n/a" : always.toFixed(2)}`,
    ),
  );
  for (const measure of SHARE_MEASURES) {
    const rows = outcomes.filter((row) => row.kind === "share" && row.measure === measure);
    lines.push(
      line(
        `${measure} share`,
        withInterval(rows, (drawn) => shareOf(drawn, measure)),
        `n ${rows.length}`,
      ),
    );
  }
  lines.push(...calibrationLines(outcomes));
  lines.push(
    `  size: ${articles} article${articles === 1 ? "" : "s"}, ${sentences} sentences, ${eventsAsked} events asked`,
  );
  return `${lines.join("\n")}\n`;
}

/** Meaning: the figures of one set by name, each with its interval; null where nothing was asked. */
export function figuresOf({ outcomes, articles, sentences, eventsAsked }: Scored): Readonly<Record<string, unknown>> {
  const statuses = outcomes.filter((row) => row.kind === "status");
  return {
    articles,
    sentences,
    eventsAsked,
    ...Object.fromEntries(
      F1_MEASURES.map((measure) => [
        `${measure} F1`,
        withInterval(
          outcomes.filter((row) => row.kind === "f1" && row.measure === measure),
          (drawn) => f1Of(drawn, measure),
        ),
      ]),
    ),
    "status macro-F1": withInterval(statuses, (drawn) => statusMacroF1(drawn)),
    ...Object.fromEntries(
      SHARE_MEASURES.map((measure) => [
        `${measure} share`,
        withInterval(
          outcomes.filter((row) => row.kind === "share" && row.measure === measure),
          (drawn) => shareOf(drawn, measure),
        ),
      ]),
    ),
  };
}

/** Meaning: who-did-what-to-whom by event type, most asked first: F1, its interval and what it rests on. */
export function renderTypes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.filter((row) => row.kind === "f1" && row.measure === "events");
  const byType = [...Map.groupBy(rows, (row) => (row.kind === "f1" && row.type) || "none")];
  const asked = (of: readonly Outcome[]) => of.filter((row) => row.kind === "f1" && row.result !== "extra").length;
  const lines = byType
    .toSorted(([a, x], [b, y]) => asked(y) - asked(x) || a.localeCompare(b))
    .map(([type, of]) =>
      line(
        type,
        withInterval(of, (drawn) => f1Of(drawn, "events")),
        tallyOf(of),
      ),
    );
  return `  events by type\n${lines.join("\n")}\n`;
}

function tallyOf(rows: readonly Outcome[]): string {
  const count = (result: string) => rows.filter((row) => row.kind === "f1" && row.result === result).length;
  return `${count("hit")} right, ${count("extra")} extra, ${count("miss")} missed`;
}

function line(name: string, interval: Interval, basis: string): string {
  if (interval.value === null) return `  ${name.padEnd(22)} ${"n/a".padStart(6)}  ${"".padEnd(15)}  ${basis}`;
  const range = `${interval.low?.toFixed(2)} to ${interval.high?.toFixed(2)}`;
  return `  ${name.padEnd(22)} ${interval.value.toFixed(3).padStart(6)}  ${range.padEnd(15)}  ${basis}`;
}

/** Meaning: how the coder's confidence compares with the share of records that were right, by tenths, and their mean gap weighted by count. */
function calibrationLines(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.filter((row) => row.kind === "confidence");
  if (rows.length === 0) return [];
  const bins = Map.groupBy(rows, (row) => Math.min(9, Math.floor(row.confidence * 10)));
  const gap =
    [...bins.values()].reduce(
      (sum, bin) =>
        sum + Math.abs(mean(bin.map((row) => row.confidence)) - mean(bin.map((row) => Number(row.right)))) * bin.length,
      0,
    ) / rows.length;
  return [
    `  ${"calibration error".padEnd(22)} ${gap.toFixed(3).padStart(6)}  ${"".padEnd(15)}  n ${rows.length}, in ${bins.size} bins`,
  ];
}
