import { expect, test } from "vitest";
import { tokenize } from "./tokenize.ts";

const split = (text: string): string =>
  tokenize(text, 0, text.length)
    .map((token) => token.text)
    .join(" ");

test.each([
  ["Japan’s aid didn't stop.", "Japan ’s aid did n't stop ."],
  ["both countries' envoys can’t meet", "both countries ' envoys ca n’t meet"],
  ["Park Geun-hye, a 61-year-old, holds high-level talks", "Park Geun-hye , a 61-year-old , holds high-level talks"],
  ["the U.S.-led force of 1,400 costs $1.5 billion (30%)", "the U.S.-led force of 1,400 costs $ 1.5 billion ( 30 % )"],
  ["On Feb. 14, No. 2 of Acme Inc. cannot go.", "On Feb. 14 , No. 2 of Acme Inc. can not go ."],
  ["“No,” said O'Brien of the U.N.", "“ No , ” said O'Brien of the U.N."],
  ["It ended in 2019... why?!", "It ended in 2019 ... why ?!"],
  ["see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."],
])("%s", (text, expected) => {
  expect(split(text)).toBe(expected);
});

test("offsets are those of the whole text", () => {
  const text = "Before. China's envoys left.";
  const tokens = tokenize(text, 8, text.length);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text));
  expect(tokens[0]?.start).toBe(8);
});
