import { expect, test } from "vitest";
import { randomFrom } from "../lib/random.ts";
import { sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { toldRecordOf } from "./record-schema.ts";
import { randomRecord } from "./sample-records.ts";
import { withheldRecord, withheldText } from "./withhold.ts";

test("words become their hash, a hash stays", () => {
  // by sha256sum of GNU coreutils
  const hash = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(withheldText("abc")).toBe(hash);
  expect(withheldText(hash)).toBe(hash);
});

test("what is withheld of random records is still a record, at the same offsets, and the same when withheld again", () => {
  const random = randomFrom(3);
  for (let n = 0; n < 300; n++) {
    const record = randomRecord(n, random);
    const withheld = withheldRecord(record);
    expect(toldRecordOf(withheld, {})).toMatchObject({ record: withheld });
    expect(withheldRecord(withheld)).toEqual(withheld);
    expect([withheld.id, withheld.sentence.start, withheld.sentence.index]).toEqual([
      record.id,
      record.sentence.start,
      record.sentence.index,
    ]);
    expect(withheld.sentence.text).toMatch(/^sha256:/);
  }
});

test("names stay, wording of more than six words does not; the stand-in sentence of a row is ours", () => {
  const date = {
    start: null,
    end: null,
    precision: "unknown",
    text: "on the day that followed the long talks",
  } as const;
  const withheld = withheldRecord(
    sampleEvent("a", { date, attribution: { text: "the ministry", kind: "official", code: null } }),
  );
  expect(withheld).toMatchObject({ attribution: { text: "the ministry" }, why: { words: "accused" } });
  expect(withheld.kind === "event" && withheld.date.text).toMatch(/^sha256:/);
  const why = { words: "042", rule: "cameo.042", runnerUp: null };
  const row = sampleEvent("set:1", { why, sentence: sampleSentence("Wang Yi | 042 | Japan") });
  expect(withheldRecord(row)).toEqual(row);
});
