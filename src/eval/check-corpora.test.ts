import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Annotate } from "../read/index.ts";
import { scoreCauses, scoreFacts } from "./check-corpora.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpora-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function zipped(text: string): string {
  const path = join(folder, "corpus.gz");
  writeFileSync(path, gzipSync(text));
  return path;
}

/** Tells the number of letters of each word as its factuality, and a cause wherever "because" stands. */
const annotate: Annotate = async (sentences) =>
  sentences.map((words) => ({
    tags: [],
    acts: null,
    facts: words.map(({ text }) => text.length),
    causal: words.some(({ text }) => text === "because") ? 0.9 : 0.1,
    treeOf: () => ({ head: [], deprel: [] }),
  }));

test("factuality is compared at the event words", async () => {
  const row = (text: string, at: number, label: number) =>
    JSON.stringify({ text, targets: [{ span1: [at, at + 1], label }] });
  const path = zipped(`${row("a bb ccc", 2, 3)}\n${row("a bb", 0, 1)}\n${row("dd", 0, 2)}\n`);
  expect(await scoreFacts(path, annotate)).toEqual({ events: 3, pearson: 1, meanAbsoluteError: 0 });
});

test("causal sentences are counted right, extra and missed", async () => {
  const path = zipped(
    'index,text,label\n1,"he left because, she came",1\n2,they left because,1\n3,no because here,0\n4,none,1\n',
  );
  expect(await scoreCauses(path, annotate)).toMatchObject({ sentences: 4, right: 1, extra: 1, missed: 2, f1: 0.4 });
});
