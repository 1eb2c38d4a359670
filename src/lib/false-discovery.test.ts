import { expect, it } from "vitest";
import { falseDiscovery } from "./false-discovery.ts";

// statsmodels.stats.multitest.multipletests(p, method="fdr_bh"), statsmodels 0.15.0
it("counts all tests made", () => {
  const found = falseDiscovery([0.01, 0.04, 0.5, 0.02]);
  for (const [i, expected] of [0.04, 0.05333333333333334, 0.5, 0.04].entries())
    expect(found[i]).toBeCloseTo(expected, 12);
  expect(falseDiscovery([])).toEqual([]);
});

it("refuses what is no probability", () => {
  expect(() => falseDiscovery([0.2, 1.2])).toThrow("1.2");
});
