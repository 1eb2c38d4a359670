import { expect, it } from "vitest";
import { leastSquares } from "./least-squares.ts";

// numpy.linalg.lstsq, numpy with scipy 1.17.1
it("fits as numpy does", () => {
  const rows = [
    [1, 0.5, 2],
    [1, 1.5, -1],
    [1, 2, 0.3],
    [1, 4, 1],
    [1, 5, -2],
  ];
  const fit = leastSquares(rows, [1, 3, 2, 5, 4]);
  for (const [i, expected] of [0.9899854333576095, 0.7711323422304096, 0.08450794738871548].entries())
    expect(fit?.coefficients[i]).toBeCloseTo(expected, 10);
  expect(fit?.squares).toBeCloseTo(2.652060751467374, 10);
});

it("fits nothing on columns that depend on one another, or with too few rows", () => {
  const twice = [1, 2, 3].map((x) => [x, 2 * x]);
  expect(leastSquares(twice, [1, 2, 3])).toBeNull();
  expect(leastSquares([[1, 2]], [1])).toBeNull();
  expect(() => leastSquares([[1]], [1, 2])).toThrow("lengths differ: 1 rows and 2 values");
});
