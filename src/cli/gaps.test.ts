import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendReading } from "../ledger/index.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-gaps-"));
const LEDGER = join(dir, "ledger.db");

beforeAll(async () => {
  const store = await openSqliteLedger(LEDGER);
  const trips = [
    ["bbbb01", "2009-11-21", "Yang Jiechi", "Yang Jiechi paid an official visit to Japan."],
    ["bbbb02", "2016-08-24", "Wang Yi", "Wang Yi came to Tokyo to take part in a trilateral meeting."],
    ["bbbb03", "2018-04-17", "Wang Yi", "Wang Yi visited Japan."],
  ] as const;
  for (const [id, day, name, text] of trips) {
    const record = sampleEvent(id, {
      document: `d${id}`,
      event: "CONSULT",
      mode: "visit",
      sentence: sampleSentence(text),
      actor: [sampleEntity("CHN", { name, role: "foreign minister", text: name })],
      date: { start: day, end: day, precision: "day", text: day },
    });
    const document = sampleDocument(`d${id}`, { published: day, text });
    const reading = { document, sentences: [sampleSentence(text)], records: [record], problems: [], coder: "coder-1" };
    await appendReading(store, reading, `${day}T12:00:00Z`);
  }
  await store.close();
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("demarche gaps", () => {
  it("tells the last visit by office, the gap before it and what is not counted", async () => {
    const { status, out } = await demarche("gaps", "Japan", "China", "--as-of", "2018-04-25", "--ledger", LEDGER);
    expect(status).toBe(0);
    expect(out).toContain("visit, foreign minister of China");
    expect(out).toContain("first since 2009-11-21 (8 years and 5 months)");
    expect(out).toContain("not counted, beside larger meetings: 2016-08-24 Wang Yi [bbbb02]");
  });

  it("stands on an earlier day, as JSON", async () => {
    const asked = ["gaps", "Japan", "China", "--as-of", "2017-01-01", "--format", "json", "--ledger", LEDGER];
    const { out } = await demarche(...asked);
    const own = JSON.parse(out).gaps.find(({ kind }: { kind: { office: string | null } }) => kind.office !== null);
    expect(own).toMatchObject({ before: null, months: null, monthsSince: 86, last: { records: ["bbbb01"] } });
  });

  it("says so when nothing is known, and refuses an unknown country", async () => {
    const none = await demarche("gaps", "Chile", "Peru", "--ledger", LEDGER);
    expect(none).toMatchObject({ status: 0, err: expect.stringContaining("no contact between CHL and PER") });
    expect(await demarche("gaps", "Chile", "Atlantis", "--ledger", LEDGER)).toMatchObject({ status: 2 });
  });
});

describe("demarche drivers", () => {
  it("says that the ledger is too thin, and how long it looked", async () => {
    const { status, out } = await demarche("drivers", "Japan", "China", "--ledger", LEDGER);
    expect(status).toBe(0);
    expect(out).toMatch(/China and Japan, \d+ weeks from 2009-11-16, 3 acts\nNothing was compared/);
  });

  it("says when there is nothing in that time, and refuses an empty one", async () => {
    const none = await demarche("drivers", "Japan", "China", "--since", "2019-01-01", "--ledger", LEDGER);
    expect(none).toMatchObject({ status: 0, err: expect.stringContaining("no dated act between CHN and JPN") });
    const asked = ["drivers", "Japan", "China", "--since", "2019-01-01", "--until", "2018-01-01", "--ledger", LEDGER];
    expect(await demarche(...asked)).toMatchObject({
      status: 2,
      err: expect.stringContaining("--until must be after"),
    });
  });
});

function demarche(...args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (_, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
  });
}
