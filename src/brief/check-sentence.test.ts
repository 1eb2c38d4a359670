import { describe, expect, it } from "vitest";
import type { ActorNames } from "../model/actor-name.ts";
import type { Entry } from "../model/entry.ts";
import type { CodedRecord } from "../model/record.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { checkSentence, type Known } from "./check-sentence.ts";

const NAMES: ActorNames = new Map([
  ["CHN", { code: "CHN", name: "China", article: false, adjective: "Chinese", others: ["Beijing"] }],
  ["JPN", { code: "JPN", name: "Japan", article: false, adjective: "Japanese", others: ["Tokyo"] }],
  ["USA", { code: "USA", name: "United States", article: true, adjective: "American", others: ["Washington"] }],
]);

const KNOWN: Known = { names: NAMES, dyad: ["CHN", "JPN"], days: ["2018-04-25", "2018-03-31"], figures: [9] };

const VISIT = entry(
  sampleEvent("r1", {
    event: "CONSULT",
    mode: "visit",
    sentence: sampleSentence("Marta Oduya flew to Beijing on Monday with 40 companies, her first trip in six years."),
    actor: [sampleEntity("JPN", { name: "Marta Oduya", role: "trade minister", text: "Marta Oduya" })],
    recipient: [sampleEntity("CHN", { text: "Beijing" })],
    date: { start: "2018-04-16", end: "2018-04-17", precision: "day", text: "on Monday" },
  }),
  "Harbour Wire",
);

const SECOND = entry(
  sampleEvent("r2", { document: "d2", sentence: sampleSentence("Oduya left Beijing.") }),
  "Quay Post",
);

describe("the checker of sentences", () => {
  it.each([
    "Marta Oduya, Japan's trade minister, visited China from 16 to 17 April (Harbour Wire).",
    "On 16 April, Marta Oduya visited China.",
    "In April, Marta Oduya “flew to Beijing on Monday with 40 companies”.",
    "Forty companies went to Beijing in April 2018, her first trip in six years.",
    "Marta Oduya visited China (Harbour Wire, undated, reported 18 April).",
    "↗ Relations between China and Japan are likely improving.",
  ])("passes what the record holds: %s", (text) => {
    expect(check(text)).toBeNull();
  });

  it.each([
    ["Taro Oduya visited China on 16 April.", "name not in the cited records: Taro Oduya"],
    ["Karl Brandt visited China on 16 April.", "name not in the cited records: Karl Brandt"],
    ["Brandt visited China on 16 April.", "name not in the cited records: Brandt"],
    ["Marta Oduya visited the United States on 16 April.", "name not in the cited records: United States"],
    ["China visited Japan on 16 April.", "the one acted upon stands as the actor"],
    ["On 16 April, China visited Marta Oduya.", "the one acted upon stands as the actor"],
    ["Marta Oduya visited China on 15 April.", "date not in the cited records: 15 April"],
    ["Marta Oduya visited China on 16 April 2017.", "date not in the cited records: 16 April 2017"],
    ["Marta Oduya visited China in May.", "date not in the cited records: May"],
    ["Marta Oduya visited China in 2010.", "date not in the cited records: 2010"],
    ["Marta Oduya took 41 companies to China.", "number not in the cited records: 41"],
    ["Marta Oduya made her first trip in eight years to China.", "number not in the cited records: 8"],
    ["Marta Oduya “flew to Beijing on Tuesday with 40 companies”.", "words not in the cited records"],
    ["Marta Oduya visited China on 16 April (Daily Invention).", "name not in the cited records: Daily Invention"],
  ])("withholds what it does not: %s", (text, reason) => {
    expect(check(text)).toContain(reason);
  });

  it("counts sources and records again", () => {
    const draft = { text: "Marta Oduya visited China (2 sources).", references: ["r1", "r2"] };
    expect(checkSentence({ ...draft, counts: [{ value: 2, of: "sources" }] }, [VISIT, SECOND], KNOWN)).toBeNull();
    expect(checkSentence({ ...draft, references: ["r1"], counts: [{ value: 2, of: "sources" }] }, [VISIT], KNOWN)).toBe(
      "miscounted sources: 2",
    );
    expect(
      checkSentence(
        { ...draft, text: "12 weeks passed.", counts: [{ value: 12, of: "ledger" }] },
        [VISIT, SECOND],
        KNOWN,
      ),
    ).toBe("miscounted ledger: 12");
  });

  it("withholds a sentence whose record is gone", () => {
    expect(checkSentence({ text: "Marta Oduya visited China.", references: ["r1", "gone"] }, [VISIT], KNOWN)).toContain(
      "not in the ledger",
    );
  });
});

function check(text: string): string | null {
  return checkSentence({ text, references: ["r1"] }, [VISIT], KNOWN);
}

function entry(record: CodedRecord, source: string): Entry {
  return {
    sequence: 1,
    record,
    source,
    title: null,
    published: "2018-04-18",
    coder: "test",
    entered: "2018-04-25T00:00:00.000Z",
  };
}
