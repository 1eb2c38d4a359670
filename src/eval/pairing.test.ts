import { expect, test } from "vitest";
import { pairUp } from "./pairing.ts";

interface Row {
  readonly id: string;
  readonly optional?: boolean;
}

const table =
  (weights: Readonly<Record<string, number>>) =>
  (g: Row, f: string): number =>
    weights[`${g.id}${f}`] ?? 0;

test("the heaviest pairs go first, one to one; a weight of 0 never pairs", () => {
  const { foundOf, goldOf } = pairUp<Row, string>(
    [{ id: "a" }, { id: "b" }],
    ["x", "y"],
    table({ ax: 1, bx: 2, ay: 0 }),
  );
  expect([...foundOf]).toEqual([[1, 0]]);
  expect([...goldOf]).toEqual([[0, 1]]);
});

test("a required row goes before an optional one of equal weight", () => {
  const { goldOf } = pairUp<Row, string>([{ id: "a", optional: true }, { id: "b" }], ["x"], table({ ax: 1, bx: 1 }));
  expect(goldOf.get(0)).toBe(1);
});
