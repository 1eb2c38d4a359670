import { expect, test } from "vitest";
import { Configuration } from "../../src/read/syntax/configuration.ts";
import { type Costs, correctTransitions, type GoldTree, transitionCosts } from "./oracle.ts";
import { seededRandom } from "./random.ts";

const ROOT = 0;

/** A random projective tree: every span of words hangs on one of its words. */
function randomTree(n: number, random: () => number): GoldTree {
  const head = new Int32Array(n);
  const attach = (from: number, to: number, parent: number): void => {
    if (from >= to) return;
    const top = from + Math.floor(random() * (to - from));
    head[top] = parent;
    attach(from, top, top);
    attach(top + 1, to, top);
  };
  attach(0, n, n);
  const label = Int32Array.from(head, (h) => (h === n ? ROOT : 1 + Math.floor(random() * 5)));
  return { head, label, rootLabel: ROOT, otherLabel: 1 };
}

test("following the oracle, any way it allows, gives the gold tree", () => {
  const random = seededRandom(7);
  const costs: Costs = { shift: 0, reduce: 0, left: 0, right: 0 };
  for (let round = 0; round < 200; round++) {
    const gold = randomTree(1 + Math.floor(random() * 15), random);
    const c = new Configuration();
    c.reset(gold.head.length);
    while (!c.isDone()) {
      transitionCosts(c, gold, costs);
      const correct = correctTransitions(c, gold, costs);
      c.apply(correct[Math.floor(random() * correct.length)] ?? -1);
    }
    expect([...c.head.slice(0, c.n)]).toEqual([...gold.head]);
    expect([...c.label.slice(0, c.n)]).toEqual([...gold.label]);
  }
});
