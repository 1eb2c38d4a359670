import { describe, expect, it } from "vitest";
import { correlation } from "./correlation.ts";
import { quantile } from "./quantile.ts";

describe("a quantile", () => {
  // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.05, .5, .95))
  it("is R's type 7", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    expect([0.05, 0.5, 0.95].map((share) => quantile(values, share))).toEqual([1, 3.5, expect.closeTo(7.95, 12)]);
    expect(() => quantile([], 0.5)).toThrow("no values");
  });
});

describe("a correlation", () => {
  // R: cor(c(1, 2, 3, 4), c(2, 1, 4, 3))
  it("is Pearson's, and none where nothing varies", () => {
    expect(correlation([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 12);
    expect(correlation([1, 1], [1, 2])).toBeNull();
    expect(() => correlation([1], [])).toThrow("different length");
  });
});
