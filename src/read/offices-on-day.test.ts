import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const reader = createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))), "fast");

async function persons(text: string, published: string): Promise<(readonly [string | null, string, string | null])[]> {
  const sentences = await reader.sentences(sampleDocument("test", { text, published }));
  const entities = sentences.flatMap(({ tokens }) => tokens.flatMap(({ mention }) => mention?.entities ?? []));
  return entities.flatMap(({ name, sector, role }) => (name === null ? [] : [[name, sector, role] as const]));
}

test("a past act is done in the office of its day", async () => {
  expect(await persons("Theresa May met Angela Merkel in Berlin in December 2018.", "2022-03-01")).toEqual([
    ["Theresa May", "GOV", "prime minister"],
    ["Angela Merkel", "GOV", "chancellor"],
  ]);
});

test("without a date a former leader is of the elite, without an office", async () => {
  expect(await persons("Theresa May praised the plan.", "2022-03-01")).toEqual([["Theresa May", "ELI", null]]);
});

test("a title in the text that is not called former is believed", async () => {
  expect(await persons("Prime Minister Theresa May had signed it.", "2022-03-01")).toEqual([
    ["Theresa May", "GOV", "prime minister"],
  ]);
  expect(await persons("Former Prime Minister Theresa May criticised it.", "2022-03-01")).toEqual([
    ["Theresa May", "ELI", null],
  ]);
});

test("a title alone names the holder of its day", async () => {
  expect(
    (await persons("The Turkish president met the French president in June 2008.", "2018-04-16")).map(([name]) => name),
  ).toEqual(["Abdullah Gul", "Nicolas Sarkozy"]);
});
