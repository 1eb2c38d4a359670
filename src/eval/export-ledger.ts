import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ARTICLES = "cases/articles/dev";

/** The command line in processes of its own, on a ledger made for a check. */
export interface Workplace {
  readonly folder: string;
  readonly ledger: string;
  /** The texts of articles whose rights are reserved, and of those that state none. */
  readonly reserved: string;
  readonly unstated: string;
  /** Runs a command without layers of actors and gives what it printed. Throws when it fails. */
  readonly run: (...args: readonly string[]) => string;
}

/** The day on which the accounts of the check stand, and the relation. */
export const AS_OF = ["--as-of", "2018-04-25"] as const;
export const RELATION = ["Japan", "China"] as const;

/**
 * Meaning: a ledger of the sample articles and of the development articles, a quarter of these with all rights reserved and a quarter under CC BY, with their
 * events once more as rows of a data set, and corrections of some.
 */
export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "demarche-eval-"));
  const ledger = join(folder, "ledger.db");
  const actors = join(folder, "no-actors");
  mkdirSync(actors);
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [join(ROOT, "bin/demarche.js"), ...args], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, DEMARCHE_ACTORS: actors },
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1 << 28,
    });
  const to = ["--ledger", ledger] as const;
  const files = readdirSync(join(ROOT, ARTICLES)).filter((name) => name.endsWith(".txt"));
  const part = (n: number) => files.filter((_, at) => at % 4 === n).map((name) => join(ARTICLES, name));
  const dated = ["--published", "2018-04-20", "--reader", "fast", ...to] as const;
  run("add", "data/samples", ...to);
  run("add", ...part(0), "--rights", "All rights reserved", ...dated);
  run("add", ...part(1), "--rights", "CC-BY-4.0", ...dated);
  run("add", ...part(2), ...part(3), ...dated);
  const rows = join(folder, "rows.tab");
  run("export", rows, ...to);
  run("import", rows, "--as", "polecat", "--name", "rows", ...to);
  const listed = run("events", "--between", RELATION.join(","), "--format", "jsonl", ...to)
    .trim()
    .split("\n");
  const ids = listed.map((line): string => JSON.parse(line).id);
  const because = ["--reason", "for the check", "--user", "check", ...to] as const;
  run("reject", ids[0] ?? "", ...because);
  run("amend", ids[1] ?? "", "--set", "status=future", ...because);
  run("retract", "--source", "Eastern Gazette", ...because);
  const textOf = (...parts: readonly number[]) =>
    parts.flatMap((n) => part(n).map((path) => readFileSync(join(ROOT, path), "utf8"))).join("\n");
  return { folder, ledger, run, reserved: textOf(0), unstated: textOf(2, 3) };
}
