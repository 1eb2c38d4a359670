import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOfPack, openPack, PackError, textsOf } from "./export/index.ts";
import { randomFrom } from "./lib/random.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { ImportedEvent } from "./model/imported-event.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "./model/sample-records.ts";
import { restoreRelation } from "./pack-collection.ts";
import { accountAgain, hashOf, packRelation, readPack } from "./packs.ts";
import { accountOf } from "./pipeline.ts";
import { openSqliteLedger } from "./store/drivers/index.ts";
import type { LedgerStore } from "./store/index.ts";

const NAMES: ActorNames = new Map(
  [
    ["CHN", "China", "Chinese"],
    ["JPN", "Japan", "Japanese"],
    ["Q1", "Free City", "Free"],
  ].map(([code = "", name = "", adjective = ""]) => [code, { code, name, article: false, adjective, others: [] }]),
);
const ASKED = { dyad: ["CHN", "JPN"], asOf: "2018-04-30", since: "2018-03-31", names: NAMES } as const;

const emptyLedger = () => openSqliteLedger(join(mkdtempSync(join(tmpdir(), "packs-")), "ledger.db"));

const ROW: ImportedEvent = {
  key: "17",
  actor: [{ label: "China", code: "CHN", sector: "GOV", name: null, role: null }],
  recipient: [{ label: "Japan", code: "JPN", sector: "GOV", name: null, role: null }],
  reciprocal: false,
  event: "CONSULT",
  mode: "visit",
  contexts: ["diplomatic"],
  status: "actual",
  first: "2018-04-20",
  last: "2018-04-21",
  known: null,
  score: 2.5,
  original: { scheme: "cameo", code: "042", scale: 1.9, scaleName: "goldstein-icews" },
  place: { text: "Tokyo", country: "JPN" },
  publisher: null,
  url: null,
  text: "A visit that was told in a data set.",
  mentions: 4,
};

/** Articles of all kinds of rights, one read twice, one of third parties, rows of a data set between them, and corrections of each kind. */
async function sampleLedger(): Promise<LedgerStore> {
  const store = await emptyLedger();
  const add = async (id: string, rights: string | null, coder = "coder-1") => {
    const text = `${id}: China accused Japan of delay at length. The rest is not told.`;
    const sentence = sampleSentence(text.slice(0, text.indexOf(".") + 1));
    const date = { start: "2018-04-18", end: "2018-04-18", precision: "day", text: "on Wednesday" } as const;
    const recipient = [sampleEntity(id === "d4" ? "Q1" : "JPN")];
    const records = [sampleEvent(`${id}-${coder}`, { document: id, sentence, date, recipient })];
    const document = sampleDocument(id, { text, rights, source: `Source ${id}` });
    await store.append([{ document, sentences: [sentence], records, coder, entered: "2018-04-26T08:00:00.000Z" }]);
  };
  await add("d1", null);
  await add("d2", "All rights reserved");
  const file = { dataSet: "set", format: "icews", name: "set.tab", digest: "abc" } as const;
  const entered = "2018-04-26T09:00:00.000Z";
  const mentions = [{ key: "17", publisher: "P", url: null, day: "2018-04-22", confidence: 0.5 }];
  await store.appendImport({ file, lines: 1, whole: true, events: [ROW], mentions, entered });
  await add("d3", "CC-BY-4.0");
  await add("d1", null, "coder-2");
  await add("d4", null);
  const correct = (action: "reject" | "retract" | "accept", target: Parameters<LedgerStore["correct"]>[0]["target"]) =>
    store.correct({ at: "2018-04-27T00:00:00.000Z", user: "u", action, reason: "why", target, amendment: null });
  await correct("reject", { records: ["d1-coder-2"] });
  await correct("retract", { document: "d3" });
  await correct("accept", { document: "d3" });
  await correct("retract", { source: "nobody else's" });
  return store;
}

describe("a relation's pack", () => {
  it("gives the same account in an empty ledger, without the names of the tables there", async () => {
    const store = await sampleLedger();
    const { bytes, account, content } = await packRelation(store, { ...ASKED, unstated: "quote" });
    const target = await emptyLedger();
    await restoreRelation(target, readPack(bytes, "p"));
    expect(hashOf(await accountAgain(target, content, new Map()))).toBe(account);
    expect(content.corrections.map(({ target: about }) => about)).not.toContainEqual({ source: "nobody else's" });
    expect((await target.runs()).length).toBe(5);
    expect((await target.entries({ view: "all" })).map(({ record }) => record.id)).toEqual(
      (await store.entries({ view: "all" })).map(({ record }) => record.id),
    );
    expect(await target.mentions("set:17")).toEqual(await store.mentions("set:17"));
    expect(await target.importProgress({ dataSet: "set", format: "icews", name: "set.tab", digest: "abc" })).toEqual({
      lines: 0,
      whole: false,
    });
  });

  it("gives the sender's own account when all may pass, and the same again when packed there", async () => {
    const store = await sampleLedger();
    await store.correct({
      at: "2018-04-28T00:00:00.000Z",
      user: "u",
      action: "retract",
      reason: "not ours",
      target: { document: "d2" },
      amendment: null,
    });
    const first = await packRelation(store, { ...ASKED, unstated: "full" });
    expect(first.account).toBe(hashOf(await accountOf(store, ASKED)));
    const target = await emptyLedger();
    await restoreRelation(target, readPack(first.bytes, "p"));
    const second = await packRelation(target, { ...ASKED, unstated: "full" });
    expect(second.account).toBe(first.account);
  });

  it("holds no wording that may not pass, and each sentence of it as its hash", async () => {
    const store = await sampleLedger();
    const quoted = (await packRelation(store, { ...ASKED, unstated: "quote" })).bytes.toString("utf8");
    expect(quoted).not.toContain("d2: China accused");
    expect(quoted).toContain("d1: China accused Japan of delay at length.");
    expect(quoted).not.toMatch(/d1[^\n]*The rest is not told/);
    expect(quoted).toContain("d3: China accused Japan of delay at length. The rest is not told.");
    const none = await packRelation(store, { ...ASKED, unstated: "none" });
    expect(none.bytes.toString("utf8")).not.toMatch(/d[124]: China accused|told in a data set/);
    expect(none.content.settings.withheld).toBe(4);
    const target = await emptyLedger();
    await restoreRelation(target, readPack(none.bytes, "p"));
    expect(hashOf(await accountAgain(target, none.content, NAMES))).toBe(none.account);
  });

  it("is the same bytes each time", async () => {
    const store = await sampleLedger();
    const pack = async () => (await packRelation(store, { ...ASKED, unstated: "quote" })).bytes;
    expect((await pack()).equals(await pack())).toBe(true);
  });
});

describe("a pack that was changed", async () => {
  const { bytes, content } = await packRelation(await sampleLedger(), { ...ASKED, unstated: "quote" });
  const damagesOf = (changed: Buffer) => {
    try {
      openPack(changed, "p");
      return [];
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      return error.damages;
    }
  };

  it("tells every bit flipped by its byte", () => {
    const random = randomFrom(7);
    for (let n = 0; n < 600; n++) {
      const bit = Math.floor(random() * bytes.length * 8);
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(damagesOf(changed), `bit ${bit}`).toMatchObject([{ from: bit >> 3 }]);
    }
  });

  it("tells a byte by its part, what it is and what it was", () => {
    const at = bytes.indexOf("China accused");
    const changed = Buffer.from(bytes);
    changed[at] = "c".charCodeAt(0);
    const [damage] = damagesOf(changed);
    expect(damage?.part).toBe("readings.jsonl");
    expect(damage?.words).toMatch(/^byte \d+ of readings\.jsonl is 0x63, was 0x43$/);
  });

  it("tells many changed bytes by their stretch", () => {
    const at = bytes.indexOf("China accused");
    const changed = Buffer.from(bytes);
    changed.fill("x", at, at + 40);
    const [damage] = damagesOf(changed);
    expect(damage?.part).toBe("readings.jsonl");
    expect((damage?.from ?? 0) <= at && at + 40 <= (damage?.to ?? 0)).toBe(true);
  });

  it("tells what was cut off, added or put in another's place", () => {
    for (const length of [0, 1, 40, 700, bytes.length - 1]) {
      expect(() => openPack(bytes.subarray(0, length), "p")).toThrow(PackError);
    }
    expect(damagesOf(Buffer.concat([bytes, Buffer.from("x")]))).toMatchObject([{ part: "end of the archive" }]);
    expect(() => openPack(randomBytes(2000), "p")).toThrow("not a pack: p");
    expect(() => openPack(Buffer.from(""), "p")).toThrow("not a pack: p");
  });

  it("is refused when it is of a newer format", () => {
    const changed = Buffer.from(bytes.toString("latin1").replace('"format": 1', '"format": 2'), "latin1");
    expect(() => openPack(changed, "p")).toThrow(/^damaged pack: p \(byte \d+ of manifest.json is 0x32, was 0x31/);
    const newer = bytesOfPack(textsOf(content), 2);
    expect(() => openPack(newer, "p")).toThrow(
      "pack of a newer version: p (its format is 2, known here up to 1; update demarche)",
    );
  });

  it("is refused when a line is not what it must be", () => {
    const texts = textsOf(content).map((part) => (part.name === "rows.jsonl" ? { ...part, text: "{}\n" } : part));
    expect(() => readPack(bytesOfPack(texts), "p")).toThrow("not a pack: p: rows.jsonl:1: sequence");
    expect(() => readPack(bytesOfPack(texts.slice(1)), "p")).toThrow("not a whole pack: p (settings.json is missing)");
  });
});
