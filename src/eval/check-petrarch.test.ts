import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderPetrarch, scorePetrarch } from "./check-petrarch.ts";

const row = (id: string, events: readonly object[], error: string | null = null) =>
  JSON.stringify({ id, date: "20120501", category: "SEA", text: id, events, error });
const event = (source: string | null, target: string, code: string) => ({ source, target, code });
const words = { verb: { from: 0, to: 1 }, sourceWords: null, targetWords: null };

test("a test is exact when the set of events is gold's, one that must fail when it fails so", () => {
  const folder = mkdtempSync(join(tmpdir(), "petrarch-"));
  writeFileSync(
    join(folder, "petrarch-unit-tests.jsonl"),
    [
      row("right", [event("ATL", "LEM", "190")]),
      row("too much", []),
      row("fails", [], "dateline"),
      row("fails otherwise", [], "bad_input_parse"),
      row("DEMO-22", [event(null, "LEM", "190")]),
    ].join("\n"),
  );
  const outcomes = scorePetrarch(folder, (text, date, { newActorLength }) => {
    expect(date).toBe("2012-05-01");
    const source = text === "DEMO-22" && newActorLength > 0 ? '"A PIER"' : "ATL";
    return text.startsWith("fails")
      ? { events: [], unusable: "dateline" }
      : { events: [{ source, target: "LEM", code: "190", ...words }], unusable: null };
  });
  expect(outcomes.map(({ exact, exactAsSet }) => [exact, exactAsSet])).toEqual([
    [true, true],
    [false, false],
    [true, true],
    [false, false],
    [false, true],
  ]);
  const text = renderPetrarch("title", outcomes, true);
  expect(text).toContain("exact: 2 of 5, 40.0 %");
  expect(text).toContain("DEMO-22 (exact as set)");
  expect(renderPetrarch("title", outcomes, false)).toContain("3 misses (listed with --details)");
});
