import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "cli-packs-"));
const LEDGER = join(FOLDER, "ledger.db");
const PACK = join(FOLDER, "relation.pack");
const ASKED = ["Japan", "China", "--as-of", "2018-04-25"] as const;

function demarche(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) =>
    execFile(process.execPath, [join(ROOT, "bin/demarche.js"), ...args], { cwd: ROOT }, (error, out, err) =>
      done({ status: typeof error?.code === "number" ? error.code : 0, out, err }),
    ),
  );
}

describe("packs and files on the command line", () => {
  beforeAll(async () => {
    await demarche("add", "data/samples", "--reader", "fast", "--ledger", LEDGER);
    await demarche("pack", ...ASKED, "--out", PACK, "--ledger", LEDGER);
  }, 120_000);

  it("a pack unpacks to a ledger that prints the same account", async () => {
    const made = join(FOLDER, "made.db");
    const unpacked = await demarche("unpack", PACK, "--ledger", made);
    expect(unpacked.out).toMatch(/the account is the same: [0-9a-f]{64}/);
    const [here, there] = await Promise.all(
      [LEDGER, made].map((ledger) => demarche("relation", ...ASKED, "--format", "json", "--ledger", ledger)),
    );
    expect(there?.out).toBe(here?.out);
    const again = await demarche("unpack", PACK, "--ledger", made);
    expect([again.status, again.err]).toEqual([2, expect.stringContaining("ledger holds something")]);
  }, 60_000);

  it("a damaged one leaves nothing behind and names what was changed", async () => {
    const bytes = readFileSync(PACK);
    const at = bytes.indexOf("Senkaku");
    bytes[at] = "s".charCodeAt(0);
    const file = join(FOLDER, "damaged.pack");
    writeFileSync(file, bytes);
    const { status, err } = await demarche("unpack", file, "--ledger", join(FOLDER, "no.db"));
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/byte \d+ of \S+ is 0x73, was 0x53; nothing was unpacked/),
    ]);
    expect(existsSync(join(FOLDER, "no.db"))).toBe(false);
    const missing = await demarche("unpack", join(FOLDER, "none.pack"), "--ledger", join(FOLDER, "no.db"));
    expect([missing.status, missing.err]).toEqual([2, expect.stringContaining("cannot read")]);
  }, 60_000);

  it("an account goes into a file without what may not pass", async () => {
    const file = join(FOLDER, "account.html");
    const { out } = await demarche(
      "relation",
      ...ASKED,
      "--format",
      "html",
      "--out",
      file,
      "--rights",
      "none",
      "--ledger",
      LEDGER,
    );
    expect(out).toMatch(/withheld by rights: \d+ sentences, as offsets and hashes/);
    expect(readFileSync(file, "utf8")).toContain("not passed on: characters ");
    const none = await demarche("relation", ...ASKED, "--format", "docx", "--ledger", LEDGER);
    expect([none.status, none.err]).toEqual([2, expect.stringContaining("give --out FILE")]);
  }, 60_000);

  it("a calendar tells which options it has no use for", async () => {
    const { status, err } = await demarche("export", join(FOLDER, "a.ics"), "--status", "future", "--ledger", LEDGER);
    expect([status, err]).toEqual([2, expect.stringContaining("no use for --status")]);
    const wrong = await demarche("export", join(FOLDER, "a.xyz"), "--ledger", LEDGER);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining("format not told")]);
  }, 60_000);
});
