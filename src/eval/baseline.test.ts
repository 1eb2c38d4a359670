import { expect, it } from "vitest";
import { baselineOf, withDifferences } from "./baseline.ts";

const BEFORE = `coder demarche-0.1.0-aaaa

gold articles
  events F1               0.450  0.40 to 0.50     20 right, 10 extra, 12 missed
  exact F1                0.360  0.30 to 0.41     15 right, 15 extra, 17 missed

names
  answered 92.9 %, right 98.8 %
  row 1.0
  row 2.0
`;

it("tells by how much figures differ, intervals and counts apart", () => {
  const now = `gold articles
  events F1               0.462  0.41 to 0.52     21 right, 10 extra, 11 missed
  exact F1                0.360  0.31 to 0.42     15 right, 14 extra, 17 missed
  dates share             0.900  0.80 to 0.95     n 20`;
  expect(withDifferences(now, baselineOf(BEFORE))).toBe(`gold articles
  events F1               0.462  0.41 to 0.52     21 right, 10 extra, 11 missed   (+0.012 from 0.450)
  exact F1                0.360  0.31 to 0.42     15 right, 14 extra, 17 missed
  dates share             0.900  0.80 to 0.95     n 20   (new)`);
});

it("compares each figure of a line, and lines that read alike in their order", () => {
  const now = "names\n  answered 92.1 %, right 99.0 %\n  row 1.5\n  row 2.0";
  expect(withDifferences(now, baselineOf(BEFORE))).toBe(
    "names\n  answered 92.1 %, right 99.0 %   (-0.8 from 92.9; +0.2 from 98.8)\n  row 1.5   (+0.5 from 1.0)\n  row 2.0",
  );
});

it("leaves a section alone that it has nothing to compare with", () => {
  expect(withDifferences("names\n  row 1.0", baselineOf(""))).toBe("names\n  row 1.0");
});
