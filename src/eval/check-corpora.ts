import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { mean } from "../lib/mean.ts";
import type { Annotate, Word } from "../read/index.ts";

/** Sentences annotated in one call. */
const AT_ONCE = 128;

const factRow = z.object({
  text: z.string(),
  targets: z.array(z.object({ span1: z.tuple([z.number(), z.number()]), label: z.number() })),
});

/** How near told factuality comes to people's. */
export interface FactScore {
  readonly events: number;
  readonly pearson: number;
  readonly meanAbsoluteError: number;
}

/** How well sentences that tell a cause and its effect are told from others. */
export interface CausalScore {
  readonly sentences: number;
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
  readonly f1: number;
}

/** Meaning: words parted by blanks, as the corpora have them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((word) => ({
    text: word[0],
    start: word.index,
    end: word.index + word[0].length,
  }));
}

function textOf(path: string): string {
  return gunzipSync(readFileSync(path)).toString("utf8");
}

/** Meaning: the factuality of the event words of UDS-IH2 (-3..3) as told by `annotate`, against people's. Throws when `annotate` tells none. */
export async function scoreFacts(path: string, annotate: Annotate): Promise<FactScore> {
  const rows = textOf(path)
    .trim()
    .split("\n")
    .map((line) => factRow.parse(JSON.parse(line)));
  const pairs: (readonly [number, number])[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const annotations = await annotate(part.map(({ text }) => wordsOf(text)));
    for (const [i, { targets }] of part.entries()) {
      const facts = annotations[i]?.facts;
      if (facts == null) throw new Error("this reader tells no factuality");
      for (const { span1, label } of targets) pairs.push([facts[span1[0]] ?? 0, label]);
    }
  }
  return {
    events: pairs.length,
    pearson: pearson(pairs),
    meanAbsoluteError: mean(pairs.map(([a, b]) => Math.abs(a - b))),
  };
}

/** Meaning: sentence F1 on subtask 1 of the Causal News Corpus. Throws when `annotate` tells no causes. */
export async function scoreCauses(path: string, annotate: Annotate): Promise<CausalScore> {
  const rows: { text: string; label: string }[] = parse(textOf(path), { columns: true, bom: true });
  const total = { right: 0, extra: 0, missed: 0 };
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const annotations = await annotate(part.map(({ text }) => wordsOf(text)));
    for (const [i, { label }] of part.entries()) {
      const causal = annotations[i]?.causal;
      if (causal == null) throw new Error("this reader tells no causes");
      if (causal >= 0.5) total[label === "1" ? "right" : "extra"]++;
      else if (label === "1") total.missed++;
    }
  }
  const { right, extra, missed } = total;
  return { sentences: rows.length, ...total, f1: (2 * right) / (2 * right + extra + missed) };
}

function pearson(pairs: readonly (readonly [number, number])[]): number {
  const [ma, mb] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  const sum = (of: (a: number, b: number) => number) => pairs.reduce((total, [a, b]) => total + of(a - ma, b - mb), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}

/** Meaning: the score as text. */
export function renderFacts(title: string, { events, pearson: r, meanAbsoluteError }: FactScore): string {
  return `${title}\n  Pearson's r ${r.toFixed(3)}, mean absolute error ${meanAbsoluteError.toFixed(3)}, n ${events} events\n`;
}

/** Meaning: the score as text. */
export function renderCauses(title: string, { sentences, right, extra, missed, f1 }: CausalScore): string {
  return `${title}\n  sentence F1 ${(100 * f1).toFixed(1)} % (${right} right, ${extra} extra, ${missed} missed), n ${sentences} sentences\n`;
}
