import { expect, test } from "vitest";
import type { EncoderBatch, EncoderModel } from "../../model/encoder-model.ts";
import { createEncode } from "./encode.ts";

const KINDS = ["meet", "visit"];

/** A network that says of each word where its first piece stands, so that what belongs to whom can be told. */
function echoing(seen: EncoderBatch[]): EncoderModel {
  const pieces = new Map(["[UNK]", "a", "b", "c", "##x"].map((piece, i) => [piece, i]));
  return {
    labels: { tags: [], relations: [], kinds: KINDS, statuses: ["actual"] },
    pieces: () => pieces,
    run: async (batch) => {
      seen.push(batch);
      const { count, words } = batch;
      const each = (width: number) => new Float32Array(count * words * width);
      return {
        acts: Float32Array.from({ length: count * words * 3 }, (_, i) => batch.first[Math.floor(i / 3)] ?? 0),
        statuses: each(1),
        roles: Float32Array.from({ length: count * 4 * words * words }, (_, i) => i % words),
        heads: Int32Array.from(batch.first),
        relations: new Int32Array(count * words),
        tags: new Int32Array(count * words),
        facts: each(1),
        causal: Float32Array.from({ length: count }, (_, i) => i),
      };
    },
  };
}

test("each sentence gets its own rows, whatever the order of the batch", async () => {
  const seen: EncoderBatch[] = [];
  const found = await createEncode(echoing(seen))([{ words: ["a", "bx", "c"] }, { words: [] }, { words: ["b", "c"] }]);
  expect(found.map(({ words }) => words)).toEqual([3, 0, 2]);
  expect([...(found[0]?.heads ?? [])]).toEqual([1, 2, 4]);
  expect([...(found[2]?.acts ?? [])]).toEqual([1, 1, 1, 2, 2, 2]);
  expect(found[0]?.roles.length).toBe(36);
  expect(found[2]?.roles.length).toBe(16);
  expect([...(found[2]?.roles ?? [])].slice(0, 4)).toEqual([0, 1, 0, 1]);
  expect(seen.length).toBe(1);
});

test("the parties asked about are marked on all their pieces, capitals on theirs", async () => {
  const seen: EncoderBatch[] = [];
  const mark = { actor: new Set([0]), recipient: new Set([1]) };
  await createEncode(echoing(seen))([{ words: ["A", "Bx", "CC"], mark }]);
  expect([...(seen[0]?.mark ?? [])]).toEqual([0, 1, 2, 2, 0, 0]);
  expect([...(seen[0]?.letterCase ?? [])]).toEqual([0, 1, 1, 1, 2, 0]);
});

test("a sentence beyond the network's reach is cut, not refused", async () => {
  const [one] = await createEncode(echoing([]))([{ words: Array.from({ length: 900 }, () => "a") }]);
  expect(one?.words).toBe(248);
});
