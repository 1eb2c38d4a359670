import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../lib/iso-date.ts";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-turns-"));
const LEDGER = join(dir, "ledger.db");

/** Talks on ten occasions a week for twenty weeks, then criticism. */
const ROWS = Array.from({ length: 400 }, (_, i) => {
  const week = Math.floor(i / 10);
  const relation = week < 20 ? "Consult" : "Criticize or denounce";
  const [subject, object] = i % 2 === 0 ? ["Japan", "China"] : ["China", "Japan"];
  return [subject, relation, object, addDays("2018-01-01", 7 * week + (i % 7))].join("\t");
});

beforeAll(async () => {
  const file = join(dir, "made-up.txt");
  writeFileSync(file, `${ROWS.join("\n")}\n`);
  expect(await demarche("import", file, "--ledger", LEDGER)).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("demarche turns", () => {
  it("prints turns as JSON, each with its interval and incidents", async () => {
    const { turns } = JSON.parse((await demarche("turns", "Tokyo", "CHN", "--format", "json", "--ledger", LEDGER)).out);
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ date: "2018-05-21", direction: "worsening", kind: "crisis", until: null });
    expect(turns[0].incidents.length).toBeGreaterThan(0);
  });

  it("prints them as text, and only those asked for", async () => {
    const all = await demarche("turns", "Japan", "China", "--ledger", LEDGER);
    expect(all.out).toMatch(/^2018-05-21 {2}worsening {2}crisis of 2018-05: /);
    const early = await demarche("turns", "Japan", "China", "--until", "2018-05-21", "--ledger", LEDGER);
    expect(early).toMatchObject({ status: 0, out: "" });
    expect(early.err).toContain("no turn found between CHN and JPN");
    const before = await demarche("turns", "Japan", "China", "--as-of", "2018-05-20", "--ledger", LEDGER);
    expect(before.out).toBe("");
  });

  it("finds the same out of incidents, when asked what was known at a moment", async () => {
    const moment = ["--known-at", "2100-01-01", "--format", "json"];
    const { turns } = JSON.parse((await demarche("turns", "Japan", "China", ...moment, "--ledger", LEDGER)).out);
    expect(turns[0]).toMatchObject({ direction: "worsening", date: "2018-05-21" });
  });

  it("refuses an empty range", async () => {
    const ran = await demarche("turns", "Japan", "China", "--since", "2018-05-01", "--until", "2018-05-01");
    expect(ran).toMatchObject({ status: 2, err: expect.stringContaining("empty range") });
  });
});

function demarche(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, out, err) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}
