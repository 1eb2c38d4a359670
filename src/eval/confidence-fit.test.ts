import { expect, test } from "vitest";
import { calibrationError, fitConfidence, type Judged, rateLeavingOut } from "./confidence-fit.ts";

function rows(count: number, right: number, differences: Partial<Judged> = {}): Judged[] {
  return Array.from({ length: count }, (_, i) => ({
    key: "cause",
    right: i < right,
    article: "a",
    set: "own",
    ...differences,
  }));
}

test("a class without records has the share of the broader one; without any records, one half", () => {
  const table = fitConfidence(rows(180, 180));
  // statements: (180 + 20 * 0.5) / 200 = 0.95
  expect(table.get("dispute")).toBeCloseTo((20 * 0.95) / 20, 12);
  // causes: (180 + 20 * 0.95) / 200
  expect(table.get("cause")).toBeCloseTo(0.995, 12);
  expect(table.get("event tree verb high words")).toBe(0.5);
});

test("two sets of different size weigh the same", () => {
  const table = fitConfidence([...rows(900, 900), ...rows(100, 0, { set: "others" })]);
  expect(table.get("cause")).toBeCloseTo(0.5, 12);
});

test("the table that rates an article does not know it", () => {
  const rated = rateLeavingOut([...rows(20, 20), ...rows(20, 0, { article: "b" })]);
  const mean = (article: string) => rated.find((row) => row.article === article)?.confidence ?? 0;
  expect(mean("a")).toBeLessThan(0.5);
  expect(mean("b")).toBeGreaterThan(0.5);
});

test("calibration error: 10 records at 0.8 of which 6 are right are off by 0.2; the bins are weighed by count", () => {
  const off = rows(10, 6).map((row) => ({ ...row, confidence: 0.8 }));
  const on = rows(10, 5).map((row) => ({ ...row, confidence: 0.5 }));
  expect(calibrationError(off)).toBeCloseTo(0.2, 12);
  expect(calibrationError([...off, ...on])).toBeCloseTo(0.1, 12);
});
