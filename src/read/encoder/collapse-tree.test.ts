import { expect, test } from "vitest";
import { collapseTree } from "./collapse-tree.ts";
import type { Encoded } from "./encode.ts";

const RELATIONS = ["root", "nsubj", "obj", "compound"];

function encoded(heads: readonly number[], relations: readonly number[]): Encoded {
  return {
    words: heads.length,
    acts: new Float32Array(),
    statuses: new Float32Array(),
    roles: new Float32Array(),
    heads: Int32Array.from(heads),
    relations: Int32Array.from(relations),
    tags: new Int32Array(),
    facts: new Float32Array(),
    causal: 0,
  };
}

test("a name of two words is one unit that hangs where its head word does", () => {
  // Wang Yi visited Japan
  const tree = collapseTree(encoded([2, 3, 0, 3], [3, 1, 0, 2]), [0, 2, 3], RELATIONS, 4);
  expect(tree).toEqual({ head: [1, -1, 1], deprel: ["nsubj", "root", "obj"] });
});

test("a second root and a circle are hung on the first root", () => {
  expect(collapseTree(encoded([0, 0], [0, 0]), [0, 1], RELATIONS, 2)).toEqual({
    head: [-1, 0],
    deprel: ["root", "parataxis"],
  });
  const circle = collapseTree(encoded([0, 3, 2], [0, 1, 2]), [0, 1, 2], RELATIONS, 3);
  expect(circle.head[0]).toBe(-1);
  expect(circle.head.slice(1)).toContain(0);
});

test("words that the network did not reach hang on the root", () => {
  const tree = collapseTree(encoded([0], [0]), [0, 1], RELATIONS, 2);
  expect(tree.head).toEqual([-1, 0]);
});

test("what hangs on a circle stays where it hangs; only the circle is opened", () => {
  // said(root)  that  Lithuania  complain<->changed: mark and subject keep their verb
  const tree = collapseTree(encoded([0, 4, 4, 5, 4], [0, 3, 1, 2, 2]), [0, 1, 2, 3, 4], RELATIONS, 5);
  expect(tree.head).toEqual([-1, 3, 3, 0, 3]);
});

test("a name hangs by the word that has a place in the clause, not by a last name left outside", () => {
  // Secretary(nsubj of said) Mike(flat on said, wrongly) said
  const relations = ["root", "nsubj", "obj", "flat"];
  const tree = collapseTree(encoded([3, 3, 0], [1, 3, 0]), [0, 2], relations, 3);
  expect(tree).toEqual({ head: [1, -1], deprel: ["nsubj", "root"] });
});
