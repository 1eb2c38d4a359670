import { expect, test } from "vitest";
import { segment } from "./segment.ts";
import { tokenize } from "./tokenize.ts";

const texts = (text: string): string[] => segment(text, []).map((sentence) => sentence.text);

test.each([
  ["Mr. Lee met the U.S. envoy on Feb. 14 in St. Louis. They agreed.", 2],
  ["Resolution No. 2 passed with 1.5 million votes. George W. Bush was there.", 2],
  ["“Will you sign?” asked the envoy. “No!” he said.", 2],
  ["“Will they sign?” Ivanova asked. Nobody knew.", 2],
  ["He said: “We are ready.” The minister left.", 2],
  ["Talks went on until 5 p.m. The envoy then left for the U.S. He was tired.", 3],
  ["They waited… and waited. Is that so?! Yes.", 3],
  ["The army left the border.The envoys stayed.", 2],
  ["They fell back on plan B. The envoys stayed.", 2],
  ["1. The parties meet again in Sept. 2021.", 1],
  ["Shares of Acme Corp. Chairman J. P. Diaz fell.", 1],
])("%s has %i sentences", (text, count) => {
  expect(texts(text)).toHaveLength(count);
});

test("offsets are those of the whole text, paragraphs are counted, boilerplate is left out", () => {
  const text = "A headline without a stop\n\nFirst one. Second one.\nBy A. Writer\nThird one.";
  const skip = [{ start: text.indexOf("By A."), end: text.indexOf("\nThird") }];
  const sentences = segment(text, skip);
  expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual(sentences.map((s) => s.text));
  expect(sentences.map((s) => [s.index, s.paragraph, s.text])).toEqual([
    [0, 0, "A headline without a stop"],
    [1, 1, "First one."],
    [2, 1, "Second one."],
    [3, 3, "Third one."],
  ]);
});

test("hard-wrapped lines are one paragraph", () => {
  const text =
    "The two governments said on Monday that their envoys would\nmeet again before the end of the month, after a break of two\nyears, in a city that neither of them was ready to name to\nthe reporters waiting outside.";
  expect(texts(text)).toHaveLength(1);
});

test("a dateline is cut, an ordinary beginning is not", () => {
  expect(texts("OSLO, May 3 (Wire) – Envoys met.")).toEqual(["Envoys met."]);
  expect(texts("Oslo, 3 May 2019 -- Envoys met.")).toEqual(["Envoys met."]);
  expect(texts("NATO - the alliance - met.")).toEqual(["NATO - the alliance - met."]);
  expect(texts("Norway said on May 3 – a Monday – that it would.")).toEqual([
    "Norway said on May 3 – a Monday – that it would.",
  ]);
  expect(texts("Norway and Sweden – both members – met.")).toEqual(["Norway and Sweden – both members – met."]);
});

test("odd texts take linear time", () => {
  const odd = ["!".repeat(100_000), "a_".repeat(50_000), "A.".repeat(50_000), "a\n \n".repeat(50_000)];
  for (const text of odd) for (const { start, end } of segment(`${text} b`, [])) tokenize(text, start, end);
});
