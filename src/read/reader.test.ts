import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import type { Document } from "../model/document.ts";
import type { EventRecord } from "../model/record.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const reader = createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))), "fast");

function documentOf(text: string, published: string | null = "2021-06-16"): Document {
  return sampleDocument("test", { text, published });
}

async function events(text: string, published?: string | null): Promise<EventRecord[]> {
  return (await reader.read(documentOf(text, published))).records.filter((record) => record.kind === "event");
}

/** "CONSULT/visit JPN>KEN actual": type, mode, sides (sorted codes; "-" between equals), status. */
function told(event: EventRecord): string {
  const side = (entities: EventRecord["actor"]) =>
    entities
      .map((entity) => entity.code ?? "?")
      .sort()
      .join("+");
  const sides = event.reciprocal
    ? side(event.actor).replaceAll("+", "-")
    : `${side(event.actor)}>${side(event.recipient)}`;
  return `${event.event}${event.mode === null ? "" : `/${event.mode}`} ${sides} ${event.status}`;
}

describe("who did what to whom", () => {
  it.each([
    ["active verb", "Japan expelled two Kenyan diplomats on Monday.", "SANCTION/expel JPN>KEN actual"],
    ["passive with agent", "Two Kenyan diplomats were expelled by Japan on Monday.", "SANCTION/expel JPN>KEN actual"],
    ["reciprocal with a conjoined subject", "Greece and Bulgaria held talks in Vienna.", "CONSULT BGR-GRC actual"],
    [
      "reciprocal with a partner",
      "The Greek foreign minister met his Bulgarian counterpart in Vienna.",
      "CONSULT BGR-GRC actual",
    ],
    ["visitor and host", "The Peruvian president travelled to Santiago on Sunday.", "CONSULT/visit PER>CHL actual"],
    [
      "noun with owner and target",
      "Norway's criticism of Hungary came as a surprise.",
      "ACCUSE/disapprove NOR>HUN actual",
    ],
    ["object of an adjective", "Ghana imposed tariffs on Nigerian cement.", "SANCTION GHA>NGA actual"],
    ["owner of the object", "Kenya rejected Somalia's claims.", "REJECT KEN>SOM actual"],
    [
      "controlled infinitive",
      "Pressure from investors led Ghana to impose tariffs on Nigeria.",
      "SANCTION GHA>NGA actual",
    ],
  ])("%s", async (_name, text, expected) => {
    expect((await events(text)).map(told)).toContain(expected);
  });

  it("codes a speech act once, not what it asks for", async () => {
    expect(
      (await events("Norway urged Hungary to withdraw its troops from Serbia.")).map((event) => event.event),
    ).toEqual(["REQUEST"]);
    expect((await events("Kenya accused Somalia of attacking its troops.")).map((event) => event.event)).toEqual([
      "ACCUSE",
    ]);
  });

  it("keeps two visits of one sentence apart", async () => {
    const found = await events(
      "Peru's president visited Chile last week and the Chilean president travelled to Peru in January.",
    );
    expect(found.map(told)).toEqual(["CONSULT/visit PER>CHL actual", "CONSULT/visit CHL>PER historical"]);
  });

  it("takes the other state in play for a party left unsaid", async () => {
    expect(
      (await events("Kenya and Somalia quarrel over their sea border. On Monday Somalia recalled its ambassador.")).map(
        told,
      ),
    ).toContain("SANCTION/withdraw SOM>KEN actual");
  });

  it("codes nothing where nobody acts on anybody", async () => {
    expect(
      await events("The weather in Nairobi was fine. A spokesman declined to comment. Prices rose by two percent."),
    ).toEqual([]);
  });
});

describe("status", () => {
  it.each([
    ["will", "Japan will expel two Kenyan diplomats.", "future"],
    ["is to", "The Peruvian president is to visit Chile on Friday.", "future"],
    ["is expected to", "The Peruvian president is expected to visit Chile.", "future"],
    ["plans for", "Plans are being made for the Peruvian president to visit Chile.", "future"],
    ["a date ahead", "The Peruvian president visits Chile next week.", "future"],
    ["may", "Ghana may impose sanctions on Nigeria.", "hypothetical"],
    ["if", "If talks fail, Ghana could impose sanctions on Nigeria.", "hypothetical"],
    ["not", "Ghana has not imposed sanctions on Nigeria.", "negated"],
    ["never", "Ghana never imposed sanctions on Nigeria.", "negated"],
    ["progressive", "Ghana is imposing sanctions on Nigeria.", "ongoing"],
    ["an old date", "Ghana imposed sanctions on Nigeria in 2009.", "historical"],
    ["a fresh date", "Ghana imposed sanctions on Nigeria on Tuesday.", "actual"],
  ])("%s", async (_name, text, status) => {
    expect((await events(text)).map((event) => event.status)).toContain(status);
  });

  it("looks ahead with the words before an event noun", async () => {
    const [event] = await events("Peru's president is looking forward to the Chilean president's visit.");
    expect(event?.status).toBe("future");
  });

  it("takes a gap for no act", async () => {
    expect(await events("No Chilean president has travelled to Peru since a predecessor was there in 2010.")).toEqual(
      [],
    );
  });

  it("needs a date of publication to call an act historical", async () => {
    expect((await events("Ghana imposed sanctions on Nigeria in 2009.", null)).map((event) => event.status)).toEqual([
      "actual",
    ]);
  });
});

describe("dates", () => {
  it.each([
    ["Japan expelled two Kenyan diplomats last week.", "2021-06-07", "2021-06-13"],
    ["Japan expelled two Kenyan diplomats on Monday.", "2021-06-14", "2021-06-14"],
    ["Japan expelled two Kenyan diplomats in May.", "2021-05-01", "2021-05-31"],
  ])("%s", async (text, start, end) => {
    expect((await events(text))[0]?.date).toMatchObject({ start, end });
  });

  it("leaves a relative date unresolved in an undated document", async () => {
    expect((await events("Japan expelled two Kenyan diplomats last week.", null))[0]?.date).toEqual({
      start: null,
      end: null,
      precision: "unknown",
      text: "last week",
    });
  });
});

describe("attribution", () => {
  it("names the speaker above or beside the clause", async () => {
    expect(
      (await events("Kenyan officials said Somalia had shelled a village in Kenya."))[0]?.attribution,
    ).toMatchObject({
      text: "Kenyan officials",
      kind: "official",
      code: "KEN",
    });
    expect(
      (await events("Somalia shelled a village in Kenya, Kenyan officials told reporters."))[0]?.attribution,
    ).toMatchObject({ text: "Kenyan officials" });
    expect(
      (await events("According to analysts, Somalia will impose sanctions on Kenya."))[0]?.attribution,
    ).toMatchObject({
      kind: "expert",
    });
  });

  it("hears according to at the end and in the middle", async () => {
    expect(
      (await events("Uganda expelled two Kenyan diplomats, according to Kenyan officials."))[0]?.attribution,
    ).toMatchObject({ text: "Kenyan officials", kind: "official" });
    expect(
      (await events("Uganda, according to Kenyan officials, arrested two Kenyans."))[0]?.attribution,
    ).toMatchObject({
      text: "Kenyan officials",
    });
  });

  it("resolves a pronoun to whoever spoke before", async () => {
    const found = await events(
      "Some analysts say that Kenya wants calm. They argue that Somalia will impose sanctions on Kenya.",
    );
    expect(found.find((event) => event.event === "SANCTION")?.attribution?.text).toBe("Some analysts");
  });

  it("is null for the narrator and for a speaker who does the act of speech himself", async () => {
    expect((await events("Somalia shelled a village in Kenya."))[0]?.attribution).toBeNull();
    expect(
      (await events("Kenya said that it rejected Somalia's claims.")).find((event) => event.event === "REJECT")
        ?.attribution,
    ).toBeNull();
  });

  it("does not take developments for a speaker", async () => {
    expect(
      (await events("Recent developments suggest that Ghana will impose sanctions on Nigeria."))[0]?.attribution,
    ).toBeNull();
  });
});

describe("records", () => {
  it("have ids that the same document gives again and another document does not", async () => {
    const one = await events("Japan expelled two Kenyan diplomats.");
    expect((await events("Japan expelled two Kenyan diplomats.")).map((event) => event.id)).toEqual(
      one.map((event) => event.id),
    );
    const other = (await reader.read({ ...documentOf("Japan expelled two Kenyan diplomats."), id: "other" })).records;
    expect(other[0]?.id).not.toBe(one[0]?.id);
  });

  it("point at their sentence by offsets into the text", async () => {
    const text = "Rain fell. Japan expelled two Kenyan diplomats.";
    const [event] = await events(text);
    expect(text.slice(event?.sentence.start, event?.sentence.end)).toBe("Japan expelled two Kenyan diplomats.");
    expect(event?.actor.map((entity) => text.slice(entity.start, entity.end))).toEqual(["Japan"]);
  });

  it("leave out boilerplate", async () => {
    const text = "Japan expelled two Kenyan diplomats.";
    const set = await reader.read({
      ...documentOf(text),
      boilerplate: [{ start: 0, end: text.length, text, what: "caption" }],
    });
    expect(set.records).toEqual([]);
  });

  it("say so when a run of text is too long to be a sentence", async () => {
    const reading = await reader.read(documentOf(`Japan said ${"and Kenya said ".repeat(400)}nothing.`));
    expect(reading.records).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["sentence-too-long"]);
  });
});
