import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleDocument, sampleEvent } from "../model/sample-records.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { indexOrigins } from "../whose-word.ts";
import { main } from "./main.ts";

let folder = "";
let told = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sources-"));
  told = "";
  const keep = (text: unknown) => {
    told += `${String(text)}\n`;
    return true;
  };
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function ledgerWith(): Promise<string> {
  const path = join(folder, "ledger.db");
  const store = await openSqliteLedger(path);
  const entered = "2018-04-26T08:00:00.000Z";
  for (const id of ["d1", "d2"])
    await store.append([
      {
        document: sampleDocument(id),
        sentences: [],
        records: [{ ...sampleEvent(`${id}record`), document: id }],
        coder: "coder-1",
        entered,
      },
    ]);
  await indexOrigins(store);
  await store.close();
  return path;
}

describe("demarche sources and origins", () => {
  it("keeps each grade with its reason and shows it apart from credibility", async () => {
    const ledger = await ledgerWith();
    for (const letter of ["C", "B"])
      expect(
        await main([
          "sources",
          "set",
          "Example Daily",
          letter,
          "--reason",
          "a year of it",
          "--user",
          "maria",
          "--ledger",
          ledger,
        ]),
      ).toBe(0);
    expect(await main(["sources", "list", "--ledger", ledger])).toBe(0);
    expect(told).toContain("Example Daily: C (fairly reliable)");
    told = "";
    expect(await main(["show", "d1record", "--ledger", ledger])).toBe(0);
    expect(told).toMatch(/2 reports, 1 origin/);
    expect(told).toContain("source reliability: Example Daily B (usually reliable)");
    expect(told).toContain("information credibility: 3");
    told = "";
    expect(await main(["origins", "d1record", "--format", "json", "--ledger", ledger])).toBe(0);
    expect(JSON.parse(told)).toMatchObject({ reports: 2, reliability: [{ letter: "B" }], credibility: { grade: 3 } });
  });

  it("refuses a letter that is none, a missing reason and an unknown id", async () => {
    const ledger = await ledgerWith();
    expect(await main(["sources", "set", "Example Daily", "G", "--reason", "x", "--ledger", ledger])).toBe(2);
    expect(await main(["sources", "set", "Example Daily", "B", "--reason", " ", "--ledger", ledger])).toBe(1);
    expect(await main(["origins", "abcdef", "--ledger", ledger])).toBe(1);
  });
});
