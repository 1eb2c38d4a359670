import { expect, test } from "vitest";
import { mean } from "./mean.ts";

test("the sum over the count; nothing of nothing", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});
