import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleImport, sampleParty } from "../model/sample-imports.ts";
import { sampleDocument, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { Submission } from "../store/index.ts";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-import-"));
const LEDGER = join(dir, "ledger.db");

afterAll(() => rmSync(dir, { recursive: true }));

describe("demarche import", () => {
  it("does not read again what is in, and says so", async () => {
    const data = join(dir, "data.tsv");
    writeFileSync(data, "China\tConsult\tJapan\t2018-01-01\nJapan\tConsult\tChina\t2018-01-01\n");
    const first = await demarche("import", data, "--ledger", LEDGER);
    expect(first).toMatchObject({ status: 0, out: `added 2 events to ${LEDGER}\n` });
    const again = await demarche("import", data, "--ledger", LEDGER);
    expect(again).toMatchObject({
      status: 0,
      out: `added 0 events to ${LEDGER}; 1 file in already and not read again\n`,
    });
    writeFileSync(data, "China\tConsult\tJapan\t2018-01-01\nChina\tConsult\tJapan\t2018-01-02\n");
    expect((await demarche("import", data, "--ledger", LEDGER)).out).not.toContain("not read again");
  });
});

describe("records that export wrote", () => {
  const original = join(dir, "original.db");
  beforeAll(async () => {
    const store = await openSqliteLedger(original);
    await store.append([reading("d1", "coder-1", 0), reading("d1", "coder-2", 4), reading("d2", "a person", 0)]);
    const file = { dataSet: "icews", format: "icews", name: "events.tab", digest: "1" } as const;
    const events = [
      sampleImport("17"),
      sampleImport("a18", { publisher: "Quay Post", url: "https://example.org/18", text: "Wang Yi came." }),
      sampleImport("19", { actor: [sampleParty("CHN", "Wang Yi", { name: "Wang Yi", role: "foreign minister" })] }),
    ];
    await store.appendImport({
      file,
      lines: 3,
      whole: true,
      events,
      mentions: [],
      entered: "2018-06-01T00:00:00.000Z",
    });
    const said = { at: "2018-06-02T00:00:00.000Z", user: "anna", reason: "as the text says" };
    const [amended, accepted] = [{ records: ["d2.0"] }, { records: ["icews:19"] }];
    await store.correct({ ...said, action: "amend", target: amended, amendment: { status: "future" } });
    await store.correct({ ...said, action: "accept", target: accepted, amendment: null });
    await store.close();
  });

  it.each(["csv", "jsonl", "parquet"])(
    "come back from %s as they were, and a second time add nothing",
    async (ending) => {
      const [out, ledger, back] = [`out.${ending}`, `${ending}.db`, `back-${ending}.jsonl`].map((name) =>
        join(dir, name),
      );
      await demarche("export", out ?? "", "--ledger", original);
      const taken = await demarche("import", out ?? "", "--ledger", ledger ?? "");
      expect(taken).toMatchObject({ status: 0, out: `added 5 records to ${ledger}; 2 corrections of them\n`, err: "" });
      const again = await demarche("import", out ?? "", "--ledger", ledger ?? "");
      expect(again).toMatchObject({ status: 0, out: `added 0 events to ${ledger}; 5 known already\n`, err: "" });
      const whole = join(dir, "whole.jsonl");
      await demarche("export", whole, "--ledger", original);
      await demarche("export", back ?? "", "--ledger", ledger ?? "");
      expect(linesOf(back ?? "")).toEqual(linesOf(whole));
      const store = await openSqliteLedger(ledger ?? "", { access: "read" });
      const found = await store.entries({ text: "accused delay" });
      expect(found.map(({ record, coder }) => [record.id, coder])).toEqual([
        ["d1.4", "coder-2"],
        ["d2.0", "a person"],
      ]);
      const document = (await store.documents(["d1"])).get("d1");
      expect(document?.text.slice(4)).toBe("China accused Japan of delay.");
      await store.close();
    },
  );

  it("of a part of a reading that is in already, or under an id that is taken, are told by row", async () => {
    const [ledger, file] = [join(dir, "part.db"), join(dir, "part.jsonl")];
    const line = (id: string, document: string) =>
      JSON.stringify({ ...sampleEvent(id, { document }), coder: "coder-1", source: "Example Daily" });
    writeFileSync(file, `${line("r1", "d1")}\n`);
    expect((await demarche("import", file, "--ledger", ledger)).status).toBe(0);
    writeFileSync(file, `${line("r1", "d1")}\n${line("r2", "d1")}\n${line("r1", "d3")}\n{"kind":"event"}\n`);
    const ran = await demarche("import", file, "--ledger", ledger);
    expect(ran).toMatchObject({ status: 1, out: `added 0 events to ${ledger}; 1 known already; 3 rows not read\n` });
    expect(ran.err).toMatch(/part.jsonl:4: not a record/);
    expect(ran.err).toMatch(/part.jsonl:2: not in the reading that the ledger holds: r2/);
    expect(ran.err).toMatch(/part.jsonl:3: id of another record: r1 \(of d1\)/);
  });

  it("lie in folders beside event data", async () => {
    const folder = join(dir, "both");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.tsv"), "China\tConsult\tJapan\t2018-01-01\n");
    writeFileSync(join(folder, "b.jsonl"), `${JSON.stringify(sampleEvent("r1"))}\n`);
    const ledger = join(dir, "both.db");
    const ran = await demarche("import", folder, "--ledger", ledger);
    expect(ran).toMatchObject({ status: 0, out: `added 1 event and 1 record to ${ledger}\n`, err: "" });
  });
});

function reading(id: string, coder: string, start: number): Submission {
  const document = sampleDocument(id, { text: `${" ".repeat(start)}China accused Japan of delay.` });
  const sentence = sampleSentence("China accused Japan of delay.", start);
  const records = [sampleEvent(`${id}.${start}`, { document: id, sentence })];
  return { document, sentences: [sentence], records, coder, entered: "2018-05-01T00:00:00.000Z" };
}

/** The records of a file by id; the number of a row's sentence is its place in its ledger. */
function linesOf(path: string): readonly unknown[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const records = lines.map((line) => JSON.parse(line));
  for (const record of records) if (record.original !== null) delete record.sentence.index;
  for (const record of records) if (record.original !== null) delete record.review?.machine.sentence.index;
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function demarche(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (_, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
  });
}
