import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import type { EventRecord } from "../model/record.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const reader = createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))));

async function events(text: string): Promise<EventRecord[]> {
  const { records } = await reader.read(sampleDocument("test", { text, published: "2021-06-16" }));
  return records.filter((record) => record.kind === "event");
}

function told(event: EventRecord): string {
  const side = (entities: EventRecord["actor"]) =>
    [...new Set(entities.map(({ code }) => code ?? "?"))].sort().join("+");
  const sides = event.reciprocal
    ? side(event.actor).replaceAll("+", "-")
    : `${side(event.actor)}>${side(event.recipient)}`;
  return `${event.event} ${sides} ${event.status}`;
}

describe("what the network reads that no row of the lexicon says", () => {
  it.each([
    ["an idiom", "Norway sent two Chilean envoys packing on Monday.", "SANCTION NOR>CHL actual"],
    [
      "a passive without its agent near",
      "Two Chilean diplomats have been told by Norway to pack their bags.",
      "SANCTION NOR>CHL actual",
    ],
    ["a plan", "The Chilean president is due to fly to Norway next month.", "CONSULT CHL>NOR future"],
    ["a denial", "Chile has not met Norway's delegation.", "CONSULT CHL-NOR negated"],
    ["a mutual act", "Chile and Norway sat down for talks in Vienna on Monday.", "CONSULT CHL-NOR actual"],
  ])("%s", async (_, text, expected) => {
    expect((await events(text)).map(told)).toContain(expected);
  });

  it.each([
    ["sport", "Chile beat Norway 3-1 in Oslo on Sunday, its first win there in nine years."],
    ["trade figures", "Trade between Chile and Norway reached $400 million last year, up from $350 million."],
  ])("nothing in %s", async (_, text) => {
    expect((await events(text)).map(told)).toEqual([]);
  });
});

describe("who says it", () => {
  it.each([
    [
      "the second of two clauses too",
      "Chile's army said its troops had crossed into Peru and had attacked two Peruvian posts.",
      "ASSAULT",
      /Chile/,
    ],
    [
      "not his own request as he makes it",
      "Norway's foreign minister urged Chile to lift its sanctions.",
      "REQUEST",
      null,
    ],
    [
      "not over a semicolon",
      "Peruvian jets bombed a Chilean base on Monday; Norway said it was watching events.",
      "ASSAULT",
      null,
    ],
    [
      "not what somebody denies",
      "Peruvian jets bombed a Chilean base on Monday, which the Peruvian army denied.",
      "ASSAULT",
      null,
    ],
  ] as const)("%s", async (_, text, type, speaker) => {
    const own = (await events(text)).find(({ event }) => event === type);
    expect(own).toBeDefined();
    if (speaker === null) expect(own?.attribution).toBeNull();
    else expect(own?.attribution?.text).toMatch(speaker);
  });
});

describe("what is asked for", () => {
  it.each([
    ["Norway urged Chile to withdraw its troops from the island.", "yield"],
    ["Norway asked Chile for help with the search.", "assist"],
    ["Norway urged Chile to change its fishing laws.", "change"],
  ])("%s", async (text, mode) => {
    expect((await events(text)).filter(({ event }) => event === "REQUEST").map((one) => one.mode)).toContain(mode);
  });
});

describe("relations between two given mentions", () => {
  const query = (text: string, actor: string, recipient: string) => {
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    return { text, actor: span(actor), recipient: span(recipient) };
  };

  it("are told with probabilities that sum to one, the likeliest first", async () => {
    const [answer] = await reader.relate([query("Norway condemned Chile's new law.", "Norway", "Chile's new law")]);
    expect(answer?.[0]?.root).toBe("ACCUSE");
    expect(answer?.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(answer?.map(({ probability }) => probability)).toEqual(
      answer?.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
  });

  it("depend on which pair is asked about", async () => {
    const text = "Norway praised Chile and bombed Peru.";
    const answers = await reader.relate([query(text, "Norway", "Chile"), query(text, "Norway", "Peru")]);
    expect(answers.map((answer) => answer[0]?.root)).toEqual(["SUPPORT", "ASSAULT"]);
  });
});

it("a record tells its kind, the runner-up and the margin", async () => {
  const [event] = await events("Norway sent two Chilean envoys packing on Monday.");
  expect(event?.why.rule).toMatch(/^act\.[a-z-]+\.[vn]$/);
  expect(event?.why.margin).toBeGreaterThan(0);
});
