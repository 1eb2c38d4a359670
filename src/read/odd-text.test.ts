import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { READERS } from "../model/reader-kind.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../..", import.meta.url)));
const clause = "Japan and Kenya, which had met in Nairobi, agreed to ";

/** Texts as they come in: none may stop the reader, and every record must point at words that stand there. */
const ODD: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["blanks and line breaks", " \n\n\t \n"],
  ["punctuation only", "... --- !!! ??? ((( ))) “”"],
  ["a table", "Country\tTroops\tTanks\nJapan\t1,200\t14\nKenya\t300\t2\nTotal\t1,500\t16"],
  ["a bulleted readout", "The ministers:\n• condemned the attack;\n• agreed to meet in May;\n– thanked Kenya.\n* * *"],
  [
    "a transcript",
    "MINISTER SATO: We met Kenya's president.\nQUESTION: And?\nMINISTER SATO: We signed the treaty. (Laughter.)",
  ],
  ["capitals", "JAPAN EXPELS TWO KENYAN DIPLOMATS AFTER NAIROBI RECALLS ITS AMBASSADOR"],
  ["a headline without a verb", "Tokyo talks: a new start for Kenya and Japan?"],
  [
    "a quotation across sentences",
    "“Japan has failed us. It promised aid. It sent nothing,” Kenya's president said. “We will not forget.”",
  ],
  ["a sentence of three hundred words", `${clause.repeat(30)}go on.`],
  ["a paragraph without a full stop", "Japan ".repeat(700)],
  ["a word of ten thousand letters", `Japan met ${"x".repeat(10_000)} in Kenya.`],
  ["letters that are none", "Japan\u0000 met\uFFFD Kenya\u200B in\u00A0Nairobi\uD83D\uDE00. 日本はケニアと会談した。"],
  ["a lone surrogate", "Japan met Kenya \uD83D in Nairobi."],
  ["combining marks", `Japan m${"\u0301".repeat(300)}et Kenya.`],
  ["nested brackets", `Japan ${"(".repeat(200)}met Kenya${")".repeat(200)}.`],
  ["a list of states", `${"Japan, Kenya, Chile, Peru, Norway, ".repeat(20)}and Chad signed the treaty.`],
];

describe.each(READERS)("the %s reader", (kind) => {
  const reader = createReader(knowledge, kind);
  test.each(ODD)("reads %s", async (_, text) => {
    const { records } = await reader.read(sampleDocument("odd", { text }));
    for (const { sentence, confidence } of records) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test("gives the same reading twice", async () => {
    const document = sampleDocument("twice", { text: ODD.map(([, text]) => text).join("\n\n") });
    expect(await reader.read(document)).toEqual(await reader.read(document));
  });
});
