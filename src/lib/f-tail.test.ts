import { expect, it } from "vitest";
import { fTail } from "./f-tail.ts";

// scipy.stats.f.sf(value, between, within), scipy 1.17.1
it.each([
  [4.26, 2, 9, 0.04991003038154897],
  [1, 1, 40, 0.3233218117482911],
  [12.5, 1, 41, 0.0010253583855763995],
  [0.3, 4, 99, 0.8773140453889956],
  [0, 1, 5, 1],
])("the chance of more than %d with %d and %d degrees of freedom", (value, between, within, expected) => {
  expect(fTail(value, between, within)).toBeCloseTo(expected, 9);
});

it("refuses what are no degrees of freedom", () => {
  expect(() => fTail(1, 0, 5)).toThrow("0");
});
