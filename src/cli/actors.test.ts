import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/demarche.js", import.meta.url));
const CASES = fileURLToPath(new URL("../knowledge/import/cases", import.meta.url));
const layers = mkdtempSync(join(tmpdir(), "demarche-actors-"));
afterAll(() => rmSync(layers, { recursive: true }));

interface Ran {
  readonly status: unknown;
  readonly out: string;
  readonly err: string;
}

function demarche(...args: string[]): Promise<Ran> {
  const env = { ...process.env, DEMARCHE_ACTORS: layers };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { env }, (error, out, err) =>
      resolve({ status: error === null ? 0 : error.code, out, err }),
    );
  });
}

it("takes in a user's rows, tells who they are, and takes them away again", async () => {
  const before = await demarche("who", "Aiko Minamoto", "--on", "2031-05-01");
  expect(before.status).toBe(1);

  const first = await demarche("actors", "import", join(CASES, "ministers.csv"));
  expect(first.status).toBe(1);
  expect(first.err).toContain("demarche: ministers.csv:3: unknown code: JAP");
  expect(first.out).toBe(`added layer ministers in ${layers}: persons 2; 4 faulty rows left out\n`);
  const again = await demarche("actors", "import", join(CASES, "ministers.csv"));
  expect(again.out).toContain("unchanged layer ministers");
  expect(readdirSync(layers)).toEqual(["ministers"]);

  const who = await demarche("who", "Minamoto Aiko", "--on", "2031-05-01");
  expect(who.out).toMatch(/^JPN {2}GOV {2}Aiko Minamoto {2}foreign minister/);
  expect((await demarche("actors", "list")).out).toBe("ministers  persons 2\n");
  expect((await demarche("actors", "remove", "ministers")).status).toBe(0);
  expect(await demarche("actors", "remove", "ministers")).toMatchObject({
    status: 1,
    err: "demarche: no such layer: ministers (there are none)\n",
  });
  expect((await demarche("actors", "list")).out).toBe(`no layers in ${layers}\n`);
});

it("reads articles with a user's rows", async () => {
  const rows = join(layers, "..", `${basename(layers)}.csv`);
  writeFileSync(rows, "code,name,role,since\nKGZ,Azamat Exampleev,foreign minister,2022-04-29\n");
  const article = join(layers, "..", `${basename(layers)}.txt`);
  writeFileSync(article, "Azamat Exampleev accused Tajikistan of shelling a village on Monday.\n");
  const read = () => demarche("read", article, "--published", "2023-05-03");
  expect((await read()).out).not.toContain("KGZ");
  await demarche("actors", "import", rows, "--name", "kyrgyz");
  expect((await read()).out).toContain("KGZ GOV (Azamat Exampleev) → TJK GOV");
  await demarche("actors", "remove", "kyrgyz");
  rmSync(rows);
  rmSync(article);
});

it("says what it cannot take in", async () => {
  const missing = await demarche("actors", "import", join(layers, "none.csv"));
  expect(missing).toMatchObject({ status: 2, err: expect.stringContaining("cannot read") });
  const prose = await demarche("actors", "import", BIN, "--kind", "ftm");
  expect(prose.status).toBe(1);
  expect(prose.out).toMatch(/^nothing taken in from demarche.js; \d+ faulty rows left out\n$/);
  expect(readdirSync(layers)).toEqual([]);
});

it("knows states and seats of government in other languages", async () => {
  expect((await demarche("who", "日本")).out).toMatch(/^JPN {2}GOV {2}Japan/);
  expect((await demarche("who", "Пекин")).out).toMatch(/^CHN {2}GOV {2}China/);
});
