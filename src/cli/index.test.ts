import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-index-"));
const LEDGER = join(dir, "ledger.db");

/** Sixteen weeks of China and Japan: quarrels at first, then visits and aid; one row is told twice, one from either side. */
const ROWS = [
  ["China", "Criticize or denounce", "Japan", "2018-01-03"],
  ["China", "Criticize or denounce", "Japan", "2018-01-03"],
  ...["01-09", "01-16", "01-25", "02-01", "02-08", "02-15", "02-22", "03-01", "03-08", "03-15", "03-22"].map((day) => [
    "Japan",
    "Criticize or denounce",
    "China",
    `2018-${day}`,
  ]),
  ...["04-02", "04-09", "04-16", "04-23"].flatMap((day) =>
    ["Provide economic aid", "Cooperate economically", "Praise or endorse"].map((act) => [
      "Japan",
      act,
      "China",
      `2018-${day}`,
    ]),
  ),
  ["China", "Consult", "Japan", "2018-04-25"],
  ["Japan", "Consult", "China", "2018-04-25"],
  ["France", "Consult", "China", "2018-04-25"],
  ["European Union", "Consult", "China", "2018-04-26"],
];

beforeAll(async () => {
  const file = join(dir, "rows.tsv");
  writeFileSync(
    file,
    `${[["subject", "relation", "object", "date"], ...ROWS].map((row) => row.join("\t")).join("\n")}\n`,
  );
  await demarche("import", file, "--as", "quadruples", "--ledger", LEDGER);
});
afterAll(() => rmSync(dir, { recursive: true }));

const asked = ["--as-of", "2018-04-29", "--ledger", LEDGER];

describe("demarche index", () => {
  it("tells each way, the direction with what moved it, and a chart", async () => {
    const { status, out } = await demarche("index", "China", "Japan", ...asked);
    expect(status).toBe(0);
    expect(out).toMatch(/^China and Japan\nPLOVER scores, .* method level-1/);
    expect(out).toMatch(/Direction: ↗ improving, \+\d+\.\d points \(95 % \+/);
    expect(out).toMatch(/2018-W17 +4 /);
  });

  it("is the same in CSV and JSON, each act once with its records", async () => {
    const csv = await demarche("index", "China", "Japan", ...asked, "--format", "csv");
    const last = csv.out
      .trim()
      .split("\r\n")
      .find((line) => line.includes(",both,,2018-W17"));
    const json = JSON.parse((await demarche("index", "China", "Japan", ...asked, "--format", "json")).out).relations[0];
    const level = json.series[0].weeks.at(-1).level;
    expect(last?.split(",")[12]).toBe(String(level));
    expect(json.acts[0]).toMatchObject({ event: "ACCUSE", references: [expect.any(String), expect.any(String)] });
    expect(json.acts.at(-1)).toMatchObject({ event: "CONSULT", heading: "both" });
  });

  it("draws to a file, takes contexts and other scales, and sets relations beside one another", async () => {
    const file = join(dir, "chart.svg");
    const more = [
      "--beside",
      "China,France",
      "--context",
      "economic",
      "--scale",
      "gdelt",
      "--format",
      "svg",
      "--out",
      file,
    ];
    expect((await demarche("index", "CHN", "JPN", ...asked, ...more)).status).toBe(0);
    const drawn = readFileSync(file, "utf8");
    expect(drawn).toMatch(/^<svg xmlns/);
    expect(drawn).toContain("Goldstein scores as GDELT prints them, acts on economic");
  });

  it("keeps a bloc and its members apart", async () => {
    const acts = async (...options: string[]) =>
      JSON.parse((await demarche("index", "EU", "CHN", ...asked, "--format", "json", ...options)).out).relations[0]
        .acts;
    expect((await acts()).map(({ actor }: { actor: string[] }) => actor)).toEqual([["EUR"]]);
    expect((await acts("--as-members")).map(({ actor }: { actor: string[] }) => actor)).toEqual([["FRA"]]);
  });

  it.each([
    [["China", "China"], "same party twice"],
    [["China", "Japan", "--as-members"], "no organisation with known members"],
    [["China", "Japan", "--context", "weather"], "unknown context: weather"],
    [["China", "Japan", "--since", "2019-01-01"], "nothing to show"],
    [["China", "Japan", "--beside", "China"], "not a pair: China"],
  ])("refuses %j", async (args, message) => {
    const { status, error } = await demarche("index", ...args, ...asked);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });
});

describe("demarche explain", () => {
  it("prints arithmetic that adds up to what index tells", async () => {
    const { out } = await demarche("explain", "CHN", "JPN", "--week", "2018-W17", "--ledger", LEDGER);
    const json = JSON.parse((await demarche("index", "CHN", "JPN", ...asked, "--format", "json")).out).relations[0];
    const level = json.series[0].weeks.at(-1).level.toFixed(6);
    expect(out).toContain(`Level = base + departure = ${level};`);
    expect(out).toContain(`Σ weights 1.000000, Σ = ${level}`);
  });

  it("knows no level before the first act, and refuses what is no week", async () => {
    expect((await demarche("explain", "CHN", "JPN", "--week", "2017-W10", "--ledger", LEDGER)).status).toBe(1);
    const { status, error } = await demarche("explain", "CHN", "JPN", "--week", "2018-W54", "--ledger", LEDGER);
    expect([status, error]).toEqual([2, expect.stringContaining("not a week: 2018-W54")]);
  });
});

describe("demarche movers", () => {
  it("names what moved, by which acts, in each format", async () => {
    const { out } = await demarche("movers", ...asked);
    expect(out).toMatch(/Moved most\nChina – Japan\n {2}Direction: ↗ improving/);
    const json = JSON.parse((await demarche("movers", ...asked, "--format", "json")).out);
    expect(json.moved[0]).toMatchObject({ dyad: ["CHN", "JPN"], direction: { direction: "improving" } });
    expect(json.moved[0].acts.length).toBeGreaterThan(0);
    expect((await demarche("movers", ...asked, "--format", "csv")).out).toContain(
      "level-1,2018-04-29,4,moved,CHN,JPN,",
    );
  });
});

function demarche(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { env: { ...process.env, NO_COLOR: "1" } }, (failure, out, error) => {
      resolve({ status: failure === null ? 0 : Number(failure.code), out, error });
    });
  });
}
