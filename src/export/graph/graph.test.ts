import { describe, expect, it } from "vitest";
import { randomFrom } from "../../lib/random.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../../model/sample-records.ts";
import { withheldRecord } from "../index.ts";
import { randomRecord } from "../sample-records.ts";
import { ftmOf } from "./ftm.ts";
import type { Callings, GraphRecord } from "./graph-record.ts";
import { jsonLdOf } from "./json-ld.ts";
import { ninjsOf } from "./ninjs.ts";

const CALLINGS: Callings = {
  nameOf: (code) => ({ CHN: "China", JPN: "Japan" })[code] ?? code,
  alpha2Of: (code) => ({ CHN: "CN", JPN: "JP" })[code] ?? null,
};
const random = randomFrom(11);
const RANDOM: readonly GraphRecord[] = Array.from({ length: 200 }, (_, n) => {
  const record = { ...randomRecord(n, random), document: `d${Math.floor(n / 4)}` };
  const document = n % 8 < 4 ? sampleDocument(record.document, { url: "https://example.org/a b" }) : null;
  return { record, document, allowance: "quote", source: "S", published: "2018-04-25", url: null };
});

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

const EVENT = sampleEvent("e1", {
  actor: [sampleEntity("CHN", { name: "Wang Yi", role: "foreign minister" })],
  attribution: { text: "the ministry", kind: "official", code: "CHN" },
  date: { start: "2018-05-08", end: "2018-05-11", precision: "day", text: "8 May" },
  status: "future",
});
const TOLD: GraphRecord = {
  record: EVENT,
  document: sampleDocument("d1", { rights: "CC-BY-4.0" }),
  allowance: "full",
  source: "Example Daily",
  published: "2018-04-25",
  url: null,
};

describe("JSON-LD", () => {
  it("holds every record whole, whatever is in it", async () => {
    const { "@graph": nodes } = JSON.parse(await textOf(jsonLdOf(each(RANDOM), CALLINGS)));
    const records = nodes.flatMap(({ record }: { record?: unknown }) => (record === undefined ? [] : [record]));
    expect(records).toEqual(RANDOM.map(({ record }) => record));
  });

  it("tells an act as an event, its action and the claim of who tells it", async () => {
    const { "@context": context, "@graph": nodes } = JSON.parse(await textOf(jsonLdOf(each([TOLD]), CALLINGS)));
    expect(context[0]).toBe("https://schema.org");
    expect(nodes.map((node: { "@type": string }) => node["@type"])).toEqual(["NewsArticle", "Event", "Claim"]);
    expect(nodes[0]).toMatchObject({ headline: "Title of d1", articleBody: "China accused Japan of delay." });
    expect(nodes[1]).toMatchObject({
      name: "Wang Yi → Japan: accuse",
      startDate: "2018-05-08",
      endDate: "2018-05-11",
      eventStatus: "https://schema.org/EventScheduled",
      about: {
        actionStatus: "https://schema.org/PotentialActionStatus",
        agent: [{ "@type": "Person", name: "Wang Yi", jobTitle: "foreign minister" }],
      },
    });
    expect(nodes[2]).toMatchObject({ author: { name: "the ministry" }, about: { "@id": nodes[1]["@id"] } });
  });
});

describe("ninjs", () => {
  it("is one composite item, each document once with the events told in it", async () => {
    const { type, associations } = JSON.parse(await textOf(ninjsOf(each(RANDOM), CALLINGS)));
    expect(type).toBe("composite");
    const events = associations.filter((item: { type: string }) => item.type === "event");
    expect(events).toHaveLength(RANDOM.filter(({ record }) => record.kind === "event").length);
    const texts = associations.filter((item: { type: string }) => item.type === "text");
    expect(texts).toHaveLength(new Set(RANDOM.flatMap(({ document }) => document?.id ?? [])).size);
  });

  it("tells what is ahead as expected days, what is done as moments", async () => {
    const done: GraphRecord = { ...TOLD, record: { ...EVENT, status: "actual" } };
    const datesOf = async (told: GraphRecord) =>
      JSON.parse(await textOf(ninjsOf(each([told]), CALLINGS))).associations[1].eventDetails.dates;
    expect(await datesOf(TOLD)).toEqual({ expectedStartDate: "2018-05-08", expectedEndDate: "2018-05-11" });
    expect(await datesOf(done)).toEqual({ startDate: "2018-05-08T00:00:00Z", endDate: "2018-05-11T23:59:59Z" });
  });
});

describe("followthemoney", () => {
  it("gives each entity once, after those it names", async () => {
    const lines = (await textOf(ftmOf(each(RANDOM), CALLINGS))).trimEnd().split("\n");
    const entities = lines.map((line) => JSON.parse(line));
    const seen = new Set<string>();
    for (const { id, properties } of entities) {
      expect(seen.has(id)).toBe(false);
      for (const name of ["organizer", "involved", "entity", "proof"])
        for (const one of properties[name] ?? []) expect(seen.has(one)).toBe(true);
      seen.add(id);
    }
    const events = entities.filter(({ schema }) => schema === "Event");
    expect(events).toHaveLength(RANDOM.filter(({ record }) => record.kind === "event").length);
  });

  it("tells who by schema, country in two letters", async () => {
    const entities = (await textOf(ftmOf(each([TOLD]), CALLINGS)))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(entities.map(({ schema }) => schema)).toEqual(["Article", "Person", "PublicBody", "Event"]);
    expect(entities[1].properties).toEqual({ name: ["Wang Yi"], country: ["cn"], position: ["foreign minister"] });
    expect(entities[3].properties).toMatchObject({
      startDate: ["2018-05-08"],
      endDate: ["2018-05-11"],
      country: ["cn", "jp"],
    });
  });
});

it.each([
  ["JSON-LD", jsonLdOf],
  ["ninjs", ninjsOf],
  ["followthemoney", ftmOf],
])("%s holds offsets and a hash where words may not pass", async (_, write) => {
  const sentence = sampleSentence("China accused Japan of delay.", 40);
  const record = withheldRecord({ ...EVENT, sentence });
  const text = await textOf(write(each([{ ...TOLD, allowance: "none", record }]), CALLINGS));
  expect(text).not.toContain("accused Japan");
  expect(text).toContain("characters 40 to 69 of document d1");
  // by sha256sum of GNU coreutils
  expect(text).toContain("sha256:b99fe01e680b7782f53ef07b26093f7e90d99e4d87f96f0b4ee9775cc94eb230");
});
