import { expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";

// scipy.stats.norm.ppf(probability), scipy 1.17.1
it.each([
  [0.975, 1.959963984540054],
  [0.6, 0.2533471031357997],
  [0.01, -2.3263478740408408],
  [0.0001, -3.7190164854556804],
])("the %d quantile", (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 7);
});

it("refuses what is no probability", () => {
  expect(() => normalQuantile(0)).toThrow("0");
});
