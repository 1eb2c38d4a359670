import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Reader } from "../read/index.ts";
import { readRelationRows } from "./relation-rows.ts";
import { scoreRelation } from "./score-relation.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "relation-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function rowsOf(...lines: readonly string[]) {
  const path = join(folder, "rows.tsv");
  writeFileSync(path, ["sentence\tmarked_sentence\tgold_root", ...lines, ""].join("\n"));
  return readRelationRows(path);
}

/** A reader that always answers with the given roots, in turn. */
function answering(...roots: readonly string[]): Reader {
  const relate: Reader["relate"] = async (queries) =>
    queries.map((_, i) => [{ root: roots[i] ?? "none", probability: 1 }]);
  return { relate } as Reader;
}

test("marks become offsets into the text without them; the first of two places counts; a side may be left out", () => {
  const { rows, faults } = rowsOf(
    'x\t<t>Peru</t> and "<s>Chile</s>" met; <t>Peru</t> left.\tCONSULT',
    "x\t<s>Chile</s> is on alert.\tMOBILIZE",
  );
  expect(faults).toEqual([]);
  expect(rows[0]).toMatchObject({ text: 'Peru and "Chile" met; Peru left.', actor: { start: 10, end: 15 } });
  expect(rows[0]?.recipient).toEqual({ start: 0, end: 4 });
  expect(rows[1]?.recipient).toBeNull();
});

test("rows without a known root or any side are told by line", () => {
  const { rows, faults } = rowsOf("x\t<s>Chile</s> met <t>Peru</t>\tMEET", "x\tnobody\tCONSULT");
  expect(rows).toEqual([]);
  expect(faults).toEqual([
    "line 2: unknown root: MEET",
    "line 3: neither an actor between <s> and </s> nor a recipient between <t> and </t>",
  ]);
});

test("a file without the columns is refused", () => {
  const path = join(folder, "other.tsv");
  writeFileSync(path, "a\tb\n1\t2\n");
  expect(() => readRelationRows(path)).toThrow(/no column marked_sentence: .* \(has a, b\)/);
});

test("macro-F1 is over the fixed list of classes, no answer is wrong", async () => {
  const { rows } = rowsOf(
    "x\t<s>A</s> met <t>B</t>\tCONSULT",
    "x\t<s>A</s> met <t>B</t>\tCONSULT",
    "x\t<s>A</s> hit <t>B</t>\tASSAULT",
    "x\t<s>A</s> hit <t>B</t>\tCOERCE",
  );
  const score = await scoreRelation(rows, answering("CONSULT", "none", "ASSAULT", "ASSAULT"));
  // root: CONSULT 2/3, ASSAULT 2/3, 13 others 0; quad: 1 is 2/3, 4 is 1; binary: cooperation 2/3, conflict 1
  expect(score.root.macroF1).toBeCloseTo((100 * (2 / 3 + 2 / 3)) / 15, 9);
  expect(score.quad.macroF1).toBeCloseTo((100 * (2 / 3 + 1)) / 4, 9);
  expect(score.binary.macroF1).toBeCloseTo((100 * (2 / 3 + 1)) / 2, 9);
  expect(score.confusions).toContainEqual({ gold: "COERCE", told: "ASSAULT", count: 1 });
});
