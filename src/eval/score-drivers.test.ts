import { expect, it } from "vitest";
import { scoreDrivers } from "./score-drivers.ts";

it("associations are seldom found where there is nothing and mostly where something leads", () => {
  const score = scoreDrivers(104, 200, false, 1);
  expect(score.falseFindings).toBeLessThanOrEqual(10);
  expect(score.found).toBeGreaterThanOrEqual(160);
  expect(score.rightLag).toBeGreaterThan(0.9 * score.found);
});
