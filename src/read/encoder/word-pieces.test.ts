import { expect, test } from "vitest";
import { createWordPieces } from "./word-pieces.ts";

const PIECES = ["[UNK]", "un", "##aff", "##able", "visit", "##ed", "-", "jae", "in", "u", ".", "s", "erdogan"];
const cut = createWordPieces(new Map(PIECES.map((piece, i) => [piece, i])));
const told = (word: string) => cut(word).map((number) => PIECES[number]);

test.each([
  ["a word is cut greedily, longest piece first", "unaffable", ["un", "##aff", "##able"]],
  ["capitals do not count", "Visited", ["visit", "##ed"]],
  ["accents do not count", "Erdoğan", ["erdogan"]],
  ["punctuation stands apart", "Jae-in", ["jae", "-", "in"]],
  ["so do full stops", "U.S.", ["u", ".", "s", "."]],
  ["what has no pieces is unknown as a whole", "unbeaten", ["[UNK]"]],
  ["nothing but a space is unknown", " ", ["[UNK]"]],
])("%s", (_, word, pieces) => {
  expect(told(word)).toEqual(pieces);
});

test("a vocabulary without the unknown piece is refused", () => {
  expect(() => createWordPieces(new Map([["visit", 0]]))).toThrow(/without \[UNK\]/);
});
