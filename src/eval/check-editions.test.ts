import { expect, it } from "vitest";
import { replaySequences } from "./check-editions.ts";

it("every earlier state and edition is had again exactly, after random documents, readings and corrections", async () => {
  const { sequences, editions, states, faults } = await replaySequences(25);
  expect(faults).toEqual([]);
  expect(sequences).toBe(25);
  expect(states).toBe(25 * 12);
  expect(editions).toBeGreaterThan(25);
});
