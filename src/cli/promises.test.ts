import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendReading } from "../ledger/index.ts";
import type { EventRecord } from "../model/record.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-promises-"));
const LEDGER = join(dir, "ledger.db");

beforeAll(async () => {
  const store = await openSqliteLedger(LEDGER);
  const articles = [
    ["aaaa01", "2018-04-20", "future", "2018-05-08", "Li Keqiang will visit Tokyo on 8 May."],
    ["aaaa02", "2018-05-02", "future", "2018-05-22", "The visit of Li Keqiang was postponed to 22 May."],
    ["aaaa03", "2018-05-23", "actual", "2018-05-22", "Li Keqiang arrived in Tokyo."],
    ["aaaa04", "2018-05-24", "future", "2018-09-10", "Li Keqiang will visit Osaka on 10 September."],
  ] as const;
  for (const [id, published, status, day, text] of articles) {
    const reading = {
      document: sampleDocument(`d${id}`, { published, text }),
      sentences: [sampleSentence(text)],
      records: [visit(id, status, day, text)],
      problems: [],
      coder: "coder-1",
    };
    await appendReading(store, reading, `${published}T12:00:00Z`);
  }
  await store.close();
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("demarche upcoming", () => {
  it("lists what lies ahead on a day", async () => {
    const ran = await demarche("upcoming", "--as-of", "2018-05-10", "--ledger", LEDGER);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(
      /^2018-05-22 +slipped +CONSULT\/visit +CHN \(Li Keqiang\) > JPN · told since 2018-04-20 · 2 reports/,
    );
  });

  it("lists the same of a pair, up to a day, as JSON", async () => {
    const ran = await demarche(
      "upcoming",
      "Japan",
      "China",
      "--as-of",
      "2018-05-25",
      "--until",
      "2018-09-30",
      "--format",
      "json",
      "--ledger",
      LEDGER,
    );
    expect(JSON.parse(ran.out)).toMatchObject({
      between: ["CHN", "JPN"],
      upcoming: [{ status: "announced", basis: "aaaa04", steps: [{ on: "2018-05-24" }] }],
    });
  });

  it("knows at a moment only what had been entered by then", async () => {
    const asked = ["upcoming", "--as-of", "2018-05-10", "--known-at", "2018-04-30", "--ledger", LEDGER];
    expect((await demarche(...asked)).out).toBe("");
    expect((await demarche(...asked.with(2, "2018-05-07"))).out).toMatch(/^2018-05-08 +announced/);
  });
});

describe("demarche kept", () => {
  it("counts what became of it and lists each life", async () => {
    const ran = await demarche("kept", "--between", "Japan,China", "--as-of", "2018-06-01", "--ledger", LEDGER);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^2 announced\n/);
    expect(ran.out).toContain("   1  slipped then done\n");
    expect(ran.out).toContain("2018-05-02  slipped    moved from 2018-05-08 to 2018-05-22 · aaaa02");
  });

  it("says so when there is nothing", async () => {
    const ran = await demarche("kept", "--between", "Japan,Kenya", "--ledger", LEDGER);
    expect(ran).toMatchObject({ status: 0, error: expect.stringContaining("nothing announced between JPN and KEN") });
  });
});

describe("demarche show", () => {
  it("tells what people said of a record beside what the machine said, as known at a moment", async () => {
    const own = ["--ledger", LEDGER] as const;
    const said = ["--user", "anna", "--reason", "a typing error"] as const;
    await demarche("amend", "aaaa04", "--set", "date=2018-09-11", ...said, ...own);
    const amended = await demarche("show", "aaaa04", ...own);
    expect(amended.out).toMatch(/^CONSULT\/visit .*2018-09-11/);
    expect(amended.out.replace(/\s+/g, " ")).toMatch(
      /Amended: anna, \S+, "a typing error" date 2018-09-11, says anna; the machine said 2018-09-10 \(anna,/,
    );
    const before = await demarche("why", "aaaa04", "--known-at", "2018-12-31", ...own);
    expect(before.out).not.toContain("anna");
    await demarche("reject", "aaaa04", ...said, ...own);
    const rejected = await demarche("why", "aaaa04", ...own);
    expect(rejected.out).toContain("Rejected, left out of every answer: anna");
    expect(rejected.out).toContain("2018-09-10");
    expect(rejected.out).not.toContain("Incident");
  });

  it("tells the life of a record's incident, and of an incident by its id", async () => {
    const record = await demarche("show", "aaaa01", "--as-of", "2018-06-01", "--ledger", LEDGER);
    const id = /Incident (i-aaaa01): 3 reports by 1 source/.exec(record.out)?.[1] ?? "none";
    const incident = await demarche("show", id, "--as-of", "2018-06-01", "--ledger", LEDGER);
    expect(incident.status).toBe(0);
    expect(incident.out.split("\n").map((line) => line.slice(2, 23).trim())).toEqual(
      expect.arrayContaining(["2018-04-20  announced", "2018-05-02  slipped", "2018-05-23  done"]),
    );
  });
});

it("splits a record from an incident named by any of its reports, and refuses it where a record is asked for", async () => {
  const own = ["--ledger", LEDGER, "--reason", "two visits"] as const;
  const split = await demarche("split", "aaaa03", "i-aaaa02", ...own);
  expect(split.out).toContain("split aaaa03 aaaa01 aaaa02 ");
  const reject = await demarche("reject", "i-aaaa01", ...own);
  expect(reject).toMatchObject({
    status: 1,
    error: expect.stringContaining("an incident where a record is asked for"),
  });
  const joined = await demarche("join", "aaaa03", "i-aaaa02", ...own);
  expect(joined.out).toContain("join aaaa03 aaaa01 ");
});

it.each<readonly [string, readonly string[], string]>([
  ["one country alone", ["upcoming", "Japan"], "one country alone: Japan"],
  ["an unknown country", ["upcoming", "Japn", "China"], "unknown country: Japn"],
  ["the same country twice", ["upcoming", "Tokyo", "Japan"], "same country twice"],
  [
    "an end before the day",
    ["upcoming", "--as-of", "2018-05-01", "--until", "2018-04-01"],
    "nothing lies ahead before: 2018-04-01",
  ],
  [
    "a day that does not exist",
    ["kept", "--between", "Japan,China", "--as-of", "2018-02-30"],
    "not a date: 2018-02-30",
  ],
  ["a moment that is none", ["upcoming", "--known-at", "then"], "not a moment: then"],
  ["a pair that is none", ["kept", "--between", "Japan"], "not a pair of countries: Japan"],
  ["no pair", ["kept"], "required option '--between <a,b>' not specified"],
  ["an unknown format", ["upcoming", "--format", "csv"], "unknown format: csv"],
])("%s is wrong use", async (_, args, words) => {
  const ran = await demarche(...args, "--ledger", LEDGER);
  expect(ran.status).toBe(2);
  expect(ran.error).toContain(words);
});

it.each(["upcoming", "kept"])("help of %s has an example", async (command) => {
  expect((await demarche(command, "--help")).out).toContain(`Example:\n  demarche ${command}`);
});

function demarche(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (_, out, error) =>
      resolve({ status: child.exitCode ?? -1, out, error }),
    );
  });
}

function visit(id: string, status: EventRecord["status"], day: string, text: string): EventRecord {
  return sampleEvent(id, {
    document: `d${id}`,
    event: "CONSULT",
    mode: "visit",
    actor: [sampleEntity("CHN", { name: "Li Keqiang", role: "premier", text: "Li Keqiang" })],
    recipient: [sampleEntity("JPN")],
    status,
    date: { start: day, end: day, precision: "day", text: day },
    sentence: sampleSentence(text),
    score: 4,
  });
}
