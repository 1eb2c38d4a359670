import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sampleImport } from "../../model/sample-imports.ts";
import { sampleDocument, sampleEvent, sampleSentence } from "../../model/sample-records.ts";
import { ledgerStoreConformance } from "../conformance.ts";
import type { Submission } from "../port.ts";
import { openSqliteLedger } from "./sqlite.ts";

let folder = "";
const fileNamed = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

ledgerStoreConformance(
  "sqlite",
  () => openSqliteLedger(fileNamed("new/ledger.db")),
  async () => rmSync(fileNamed("new"), { recursive: true }),
);

describe("a file that is no ledger is refused and left as it is", () => {
  it.each([
    ["garbage", Buffer.from("not a database at all, but long enough to be one".repeat(40))],
    ["a short text", Buffer.from("hello")],
  ])("%s", async (_, bytes) => {
    const path = fileNamed("other");
    writeFileSync(path, bytes);
    await expect(openSqliteLedger(path)).rejects.toMatchObject({ problem: { code: "ledger-invalid", place: path } });
    await expect(openSqliteLedger(path, { access: "read" })).rejects.toMatchObject({
      problem: { code: "ledger-invalid" },
    });
    expect(readFileSync(path)).toEqual(bytes);
  });

  it("another program's SQLite file", async () => {
    const path = fileNamed("other.db");
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE notes (text)");
    other.close();
    const before = readFileSync(path);
    await expect(openSqliteLedger(path)).rejects.toMatchObject({ problem: { code: "ledger-invalid" } });
    expect(readFileSync(path)).toEqual(before);
  });

  it("a ledger of a newer version", async () => {
    const path = fileNamed("newer.db");
    await (await openSqliteLedger(path)).close();
    const newer = new DatabaseSync(path);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    const before = readFileSync(path);
    await expect(openSqliteLedger(path)).rejects.toMatchObject({
      problem: { code: "ledger-newer", message: expect.stringContaining("99") },
    });
    expect(readFileSync(path)).toEqual(before);
  });
});

describe("a ledger that cannot be written", () => {
  it("is missing, when only read", async () => {
    await expect(openSqliteLedger(fileNamed("none"), { access: "read" })).rejects.toMatchObject({
      problem: { code: "file-not-found" },
    });
  });

  it("is empty, when only read, and a new ledger when written", async () => {
    writeFileSync(fileNamed("empty"), "");
    await expect(openSqliteLedger(fileNamed("empty"), { access: "read" })).rejects.toMatchObject({
      problem: { code: "file-not-found" },
    });
    await (await openSqliteLedger(fileNamed("empty"))).close();
    await (await openSqliteLedger(fileNamed("empty"), { access: "read" })).close();
  });

  it("is open for reading only", async () => {
    await (await openSqliteLedger(fileNamed("l.db"))).close();
    const store = await openSqliteLedger(fileNamed("l.db"), { access: "read" });
    await expect(store.append([document(1, 1)])).rejects.toMatchObject({ problem: { code: "ledger-unwritable" } });
    await store.close();
  });

  it("is a folder", async () => {
    await expect(openSqliteLedger(folder)).rejects.toMatchObject({ problem: { code: "ledger-unwritable" } });
  });

  it("has no space left: the last document is refused, those before it stay, and it can be added later", async () => {
    const small = await openSqliteLedger(fileNamed("l.db"), { maxBytes: 400_000 });
    let added = 0;
    const fill = async () => {
      for (; added < 100; added += 1) await small.append([document(added, 50)]);
    };
    await expect(fill()).rejects.toMatchObject({ problem: { code: "ledger-full" } });
    expect(added).toBeGreaterThan(1);
    expect(await small.entries({})).toHaveLength(50 * added);
    await small.close();
    const large = await openSqliteLedger(fileNamed("l.db"));
    expect(await large.append([document(added, 50)])).toMatchObject([{ outcome: "added" }]);
    await large.close();
  });
});

it("an import that finds no space is undone whole, and goes through where there is some", async () => {
  const small = await openSqliteLedger(fileNamed("l.db"), { maxBytes: 400_000 });
  const batch = (first: number) => ({
    file: { dataSet: "icews", format: "icews", name: "f", digest: "1" } as const,
    lines: first + 1000,
    whole: false,
    events: Array.from({ length: 1000 }, (_, n) => sampleImport(String(first + n + 1), { url: `https://e.org/${n}` })),
    mentions: [],
    entered: "2018-06-01T00:00:00.000Z",
  });
  let added = 0;
  const fill = async () => {
    for (; added < 50; added += 1) await small.appendImport(batch(1000 * added));
  };
  await expect(fill()).rejects.toMatchObject({ problem: { code: "ledger-full" } });
  expect(added).toBeGreaterThan(0);
  expect(await small.entries({})).toHaveLength(1000 * added);
  await small.close();
  const large = await openSqliteLedger(fileNamed("l.db"));
  expect(await large.importProgress(batch(0).file)).toEqual({ lines: 1000 * added, whole: false });
  expect(await large.appendImport(batch(1000 * added))).toBe(1000);
  await large.close();
});

describe("a damaged ledger", () => {
  it("is named as such", async () => {
    const path = fileNamed("l.db");
    const store = await openSqliteLedger(path);
    await store.append(Array.from({ length: 20 }, (_, n) => document(n, 50)));
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    const damaged = openSqliteLedger(path).then(async (reopened) => {
      await reopened.entries({}).finally(() => reopened.close());
    });
    await expect(damaged).rejects.toMatchObject({ problem: { code: "ledger-invalid" } });
  });
});

describe("two processes", () => {
  it("killed while it adds, a writer leaves whole documents only, and a reader is never refused", async () => {
    const path = fileNamed("l.db");
    for (const pauseMs of [0, 3, 11]) {
      await (await openSqliteLedger(path)).close();
      const writer = endlessWriter(path, pauseMs);
      await once(writer.stdout ?? writer, "data");
      const reader = await openSqliteLedger(path, { access: "read" });
      await whole(reader);
      await new Promise((resume) => setTimeout(resume, pauseMs));
      writer.kill("SIGKILL");
      await once(writer, "exit");
      await whole(reader);
      await reader.close();
    }
    const after = await openSqliteLedger(path);
    expect(await after.append([document(0, 1)])).toMatchObject([{ outcome: "added" }]);
    await after.close();
  });
});

async function whole(store: Awaited<ReturnType<typeof openSqliteLedger>>): Promise<void> {
  const promised = new Map((await store.runs()).map((run) => [run.document, run.entries]));
  const found = new Map<string, number>();
  for (const { record } of await store.entries({})) found.set(record.document, (found.get(record.document) ?? 0) + 1);
  for (const [id, count] of promised) expect([id, found.get(id)]).toEqual([id, count]);
  expect(promised.size).toBeGreaterThan(0);
}

/** A process that adds documents of 40 entries until it is killed. */
function endlessWriter(path: string, round: number): ChildProcess {
  const script = `
    const { openSqliteLedger } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, "sqlite.ts")).href)});
    const { sampleDocument, sampleEvent } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, "../../model/sample-records.ts")).href)});
    const store = await openSqliteLedger(${JSON.stringify(path)});
    for (let n = 0; ; n += 1) {
      const id = "k${round}-" + n;
      const records = Array.from({ length: 40 }, (_, i) => sampleEvent(id + "-" + i, { document: id }));
      await store.append([{ document: sampleDocument(id), sentences: [], records, coder: "c", entered: "2018-04-26T08:00:00.000Z" }]);
      process.stdout.write(".");
    }`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
}

function document(n: number, records: number): Submission {
  const id = `document-${n}`;
  return {
    document: sampleDocument(id),
    sentences: [],
    records: Array.from({ length: records }, (_, i) =>
      sampleEvent(`${id}-${i}`, { document: id, sentence: sampleSentence("China accused Japan of delay.", i * 40) }),
    ),
    coder: "coder-1",
    entered: "2018-04-26T08:00:00.000Z",
  };
}
