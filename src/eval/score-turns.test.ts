import { describe, expect, it } from "vitest";
import { scoreChangePoints } from "./change-point-score.ts";
import { scoreTurns, totalScore, turnF1 } from "./known-turns.ts";

describe("agreement with annotators", () => {
  // by hand from van den Burg and Williams 2020, sections 3.1 and 3.2
  it("counts index 0, averages recall, and covers by Jaccard's index", () => {
    const none = scoreChangePoints([], [[], [50]], 100);
    expect(none).toMatchObject({ precision: 1, recall: 0.75, covering: 0.75 });
    expect(none.f1).toBeCloseTo(6 / 7, 10);
    expect(scoreChangePoints([46], [[50]], 100)).toMatchObject({ f1: 1 });
    expect(scoreChangePoints([44], [[50]], 100)).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(scoreChangePoints([49, 51], [[50]], 100).precision).toBeCloseTo(2 / 3, 10);
    expect(() => scoreChangePoints([], [], 100)).toThrow("nothing to score");
  });
});

describe("known turns", () => {
  const known = [{ dyad: "CHN JPN", since: "2018-04-01", until: "2018-05-31", direction: "improving" }] as const;
  const found = (date: string, direction: "improving" | "worsening" = "improving") => ({ date, direction });

  it("are found by direction, within days of their span, each once", () => {
    expect(scoreTurns([found("2018-03-11")], known, 21)).toMatchObject({ hits: 1, others: 0 });
    expect(scoreTurns([found("2018-06-21")], known, 21)).toMatchObject({ hits: 1, others: 0 });
    expect(scoreTurns([found("2018-03-10")], known, 21)).toMatchObject({
      hits: 0,
      others: 1,
      missed: ["CHN JPN 2018-04-01"],
    });
    expect(scoreTurns([found("2018-04-10", "worsening")], known, 21)).toMatchObject({ hits: 0 });
    const two = scoreTurns([found("2018-04-10"), found("2018-05-10")], known, 21);
    expect(two).toMatchObject({ hits: 1, others: 1 });
    expect(turnF1(totalScore([two, two]))).toBeCloseTo(2 / 3, 10);
  });
});
