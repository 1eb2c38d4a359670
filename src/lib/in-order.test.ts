import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

const later = async (ms: number) => {
  await setTimeout(ms);
  return ms;
};

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const found: Result[] = [];
  for await (const one of results) found.push(one);
  return found;
}

test("results have the order of the items, whichever is done first", async () => {
  expect(await all(inOrder([30, 1, 10], later, 3))).toEqual([30, 1, 10]);
  expect(await all(inOrder([], later, 3))).toEqual([]);
});

test("no more are under way at once than allowed, and one at a time waits for the asker", async () => {
  for (const atOnce of [1, 2, 4]) {
    let open = 0;
    let most = 0;
    const work = async (ms: number) => {
      most = Math.max(most, ++open);
      await setTimeout(ms);
      open--;
    };
    await all(inOrder([5, 3, 1, 4, 2, 1], work, atOnce));
    expect(most).toBe(atOnce);
  }
});

test("a failure is told at its turn; stopping before it tells nothing", async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error("no");
    return item;
  };
  const seen: number[] = [];
  const listen = async () => {
    for await (const one of inOrder([1, 2, 3], work, 3)) seen.push(one);
  };
  await expect(listen()).rejects.toThrow("no");
  expect(seen).toEqual([1]);
  for await (const one of inOrder([1, 2, 3], work, 3)) {
    expect(one).toBe(1);
    break;
  }
  await setTimeout(1);
});

test("a list that fails while it is read fails after what came before", async () => {
  async function* broken() {
    yield 1;
    throw new Error("torn");
  }
  await expect(all(inOrder(broken(), later, 1))).rejects.toThrow("torn");
});
