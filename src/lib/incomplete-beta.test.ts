import { expect, it } from "vitest";
import { incompleteBeta } from "./incomplete-beta.ts";

// scipy.special.betainc(a, b, x), scipy 1.17.1
it.each([
  [0.5, 2, 2, 0.5],
  [0.2, 0.5, 3, 0.733430296619931],
  [0.9, 10, 2.5, 0.8121862743088557],
  [-1, 2, 2, 0],
  [2, 2, 2, 1],
])("up to %d with shapes %d and %d", (x, a, b, expected) => {
  expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 9);
});

it("refuses a shape that is not above 0", () => {
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow("0");
});
