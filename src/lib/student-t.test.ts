import { expect, it } from "vitest";
import { momentsOf } from "./moments.ts";
import { studentTQuantile } from "./student-t.ts";
import { welchInterval } from "./welch.ts";

// scipy.stats.t.ppf(probability, degrees), scipy 1.17.1
it.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2.5, 3.5746548420036817],
  [0.975, 10, 2.228138851986274],
  [0.9, 30, 1.3104150253913955],
  [0.025, 7, -2.3646242515927844],
  [0.995, 1000, 2.580754698065951],
  [0.6, 3, 0.2766706623326898],
])("the %d quantile with %d degrees of freedom", (probability, degrees, expected) => {
  expect(studentTQuantile(probability, degrees)).toBeCloseTo(expected, 9);
});

it("refuses what is no probability", () => {
  expect(() => studentTQuantile(1, 3)).toThrow("1");
  expect(() => studentTQuantile(0.5, 0)).toThrow("0");
});

// scipy.stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95)
it("Welch's interval of two means", () => {
  const a = momentsOf([4, 2.5, 4, -3, 2.5, 4]);
  const b = momentsOf([-3, -2, 2.5, -6, 1, -3, 2.5, -2, -3, -3.5, 4]);
  if (a === null || b === null) throw new Error("no moments");
  const found = welchInterval(a, b, 0.95);
  expect(found?.difference).toBeCloseTo(3.4696969696969697, 10);
  expect(found?.low).toBeCloseTo(0.2890123054779479, 8);
  expect(found?.high).toBeCloseTo(6.650381633915991, 8);
  expect(welchInterval({ n: 1, mean: 4, squares: 0 }, b, 0.95)).toBeNull();
  expect(welchInterval({ n: 3, mean: 4, squares: 0 }, { n: 3, mean: 1, squares: 0 }, 0.95)).toBeNull();
});
