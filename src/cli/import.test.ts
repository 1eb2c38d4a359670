import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

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
