import { expect, test } from "vitest";
import { buildPairTable, lookUpPair } from "./pair-table.ts";

test("finds every key, also those that collide, and gives 0 for the others", () => {
  const keys = Int32Array.from([5, 37, -27, 1 << 30, 0]);
  const table = buildPairTable(keys, (i) => i + 1);
  expect([...keys].map((key) => lookUpPair(table, key))).toEqual([1, 2, 3, 4, 5]);
  expect(lookUpPair(table, 69)).toBe(0);
});
