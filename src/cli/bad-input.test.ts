import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "demarche-test-"));
const LEDGER = join(dir, "ledger.db");

afterAll(() => rmSync(dir, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly lines: readonly string[];
}

describe("the program, given bad input", () => {
  it.each([
    ["an empty file", () => file("empty.txt", ""), "empty file"],
    ["a binary file", () => file("binary.txt", Buffer.from([0, 1, 2, 3, 0, 255, 0, 17])), "binary"],
    ["50 MB of one line", () => file("long.txt", Buffer.alloc(50_000_000, "a ")), "too l"],
    [
      "invalid UTF-8",
      () => file("latin.txt", Buffer.concat([Buffer.from("Peking \xff\xfe"), Buffer.from([0xc3, 0x28, 0x81])])),
      "latin.txt",
    ],
    [
      "a page without an article",
      () => file("page.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"),
      "article",
    ],
    ["a missing file", () => join(dir, "nowhere.txt"), "nowhere.txt"],
    ["a directory without readable files", () => directory("bare"), "no readable files"],
  ])("names the fault of %s and exits 1", async (_, make, words) => {
    const ran = await demarche("add", make(), "--ledger", LEDGER);
    expect(ran.status).toBe(1);
    expect(ran.lines.filter((line) => !line.includes("warning")).join("\n")).toContain(words);
    expect(ran.lines.every((line) => line.startsWith("demarche: "))).toBe(true);
  });

  it.each([
    ["a day that does not exist", ["add", SAMPLES, "--published", "2018-02-30"], 2, "not a date: 2018-02-30"],
    [
      "a day that does not exist, for an account",
      ["relation", "Japan", "China", "--as-of", "2018-13-01"],
      2,
      "not a date: 2018-13-01",
    ],
    ["an unknown country", ["relation", "Japn", "China"], 2, "unknown country: Japn (did you mean Japan?)"],
    ["the same country twice", ["relation", "Tokyo", "Japan"], 2, "same country twice"],
    [
      "an edition that is not earlier",
      ["relation", "JPN", "CHN", "--as-of", "2018-04-25", "--since", "2018-04-25"],
      2,
      "not earlier",
    ],
    ["a pair that is none", ["events", "--between", "Japan"], 2, "not a pair of countries: Japan"],
    ["an unknown status", ["events", "--status", "maybe"], 2, "unknown status: maybe"],
    ["an unknown command", ["relate"], 2, "unknown command"],
    ["a ledger that is not there", ["relation", "Japan", "China", "--ledger", join(dir, "none.db")], 1, "no ledger"],
  ])("names %s", async (_, args, status, words) => {
    const ran = await demarche(...args);
    expect(ran.status).toBe(status);
    expect(ran.lines[0]).toContain(words);
  });

  it("refuses a published date in the future", async () => {
    const ran = await demarche(
      "add",
      file("future.txt", "China and Japan held talks on Monday.\n"),
      "--published",
      "2999-01-01",
      "--ledger",
      LEDGER,
    );
    expect(ran.status).toBe(1);
    expect(ran.lines.join("\n")).toContain("2999-01-01");
  });

  it("leaves a file that is no ledger as it is, and one from a newer version", async () => {
    const other = file("notes.db", "these are my notes\n");
    expect(await demarche("add", join(SAMPLES, "05-kim-in-beijing.txt"), "--ledger", other)).toMatchObject({
      status: 1,
    });
    const newer = join(dir, "newer.db");
    await demarche("add", join(SAMPLES, "05-kim-in-beijing.txt"), "--ledger", newer);
    const database = new DatabaseSync(newer);
    database.exec("PRAGMA user_version = 9999");
    database.close();
    const ran = await demarche("events", "--ledger", newer);
    expect(ran.status).toBe(1);
    expect(ran.lines[0]).toMatch(/newer/);
  });

  it("adds the same files once, and says so", async () => {
    const ledger = join(dir, "twice.db");
    const first = await demarche("add", SAMPLES, "--ledger", ledger);
    expect(first.out).toMatch(/added \d+ documents with \d+ entries/);
    const again = await demarche("add", SAMPLES, "--ledger", ledger);
    expect(again.out).toMatch(/^unchanged: \d+ documents in the ledger already\n$/);
  });

  it("stops at Ctrl-C between two documents with the ledger whole", async () => {
    const ledger = join(dir, "stopped.db");
    const many = directory("many");
    for (let i = 0; i < 300; i += 1)
      writeFileSync(
        join(many, `${i}.txt`),
        `On Monday minister number ${i} of Japan met officials of China in Beijing.\n\n${"China accused Japan of delay. ".repeat(60)}`,
      );
    const stopped = await new Promise<Ran>((resolve) => {
      const child = execFile(
        process.execPath,
        [BIN, "add", many, "--published", "2018-04-25", "--ledger", ledger, "--reader", "fast"],
        (error, out, err) => resolve(ranOf(error, out, err)),
      );
      const waiting = setInterval(() => {
        if (!existsSync(ledger)) return;
        clearInterval(waiting);
        setTimeout(() => child.kill("SIGINT"), 200);
      }, 20);
    });
    expect(stopped.status).toBe(130);
    expect(stopped.lines.join("\n")).toMatch(/interrupted: \d+ of 300 files read/);
    const resumed = await demarche("add", many, "--published", "2018-04-25", "--ledger", ledger, "--reader", "fast");
    expect(resumed.status).toBe(0);
    const documents = [...`${stopped.out}\n${resumed.out}`.matchAll(/added (\d+) documents?/g)].map((match) =>
      Number(match[1]),
    );
    expect(documents.reduce((sum, value) => sum + value, 0)).toBe(300);
  });
});

describe("help", () => {
  it.each(["read", "add", "relation", "events", "show", "demo"])("of %s has an example", async (command) => {
    const ran = await demarche(command, "--help");
    expect(ran.status).toBe(0);
    expect(ran.out).toContain(`Example:\n  demarche ${command}`);
  });
});

function demarche(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { maxBuffer: 50_000_000 }, (error, out, err) =>
      resolve(ranOf(error, out, err)),
    );
  });
}

function ranOf(error: unknown, out: string, err: string): Ran {
  const status =
    error !== null && typeof error === "object" && "code" in error && typeof error.code === "number"
      ? error.code
      : error === null
        ? 0
        : null;
  return { status, out, lines: err.split("\n").filter((line) => line !== "") };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

function directory(name: string): string {
  const path = join(dir, name);
  mkdirSync(path);
  return path;
}
