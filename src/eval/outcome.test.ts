import { expect, test } from "vitest";
import { withInterval } from "./bootstrap.ts";
import { f1Of, type Outcome, statusMacroF1 } from "./outcome.ts";

function status(gold: string, found: string): Outcome {
  return { kind: "status", unit: gold + found, gold, found };
}

test("status macro-F1 is the mean of the F1 of the statuses that gold holds", () => {
  // actual: 2 right, 1 found wrongly -> 4/5; future: 1 right, 1 missed -> 2/3
  const rows = [
    status("actual", "actual"),
    status("actual", "actual"),
    status("future", "actual"),
    status("future", "future"),
  ];
  expect(statusMacroF1(rows)).toBeCloseTo((4 / 5 + 2 / 3) / 2, 12);
  // always actual: 2 right, 2 found wrongly -> 2/3; future 0
  expect(statusMacroF1(rows, "actual")).toBeCloseTo(1 / 3, 12);
});

test("a status that only the reader uses costs no mean of its own", () => {
  expect(statusMacroF1([status("actual", "actual"), status("actual", "negated")])).toBeCloseTo(2 / 3, 12);
  expect(statusMacroF1([])).toBeNull();
});

const ROWS: readonly Outcome[] = Array.from({ length: 40 }, (_, i) => ({
  kind: "f1",
  measure: "events",
  unit: `sentence ${Math.floor(i / 2)}`,
  result: i % 4 === 0 ? "miss" : i % 5 === 0 ? "extra" : "hit",
}));

test("the interval is the same on every run and holds the figure", () => {
  const figure = (rows: readonly Outcome[]) => f1Of(rows, "events");
  const first = withInterval(ROWS, figure);
  expect(withInterval(ROWS, figure)).toEqual(first);
  expect(first.low ?? 1).toBeLessThan(first.value ?? 0);
  expect(first.high ?? 0).toBeGreaterThan(first.value ?? 1);
});

test("rows of one sentence are drawn together: one sentence has no spread", () => {
  const one = ROWS.map((row) => ({ ...row, unit: "the same" }));
  const { value, low, high } = withInterval(one, (rows) => f1Of(rows, "events"));
  expect([low, high]).toEqual([value, value]);
  expect(withInterval([], () => null)).toEqual({ value: null, low: null, high: null });
});
