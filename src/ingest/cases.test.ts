import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document } from "../model/document.ts";
import { ingestFile } from "./index.ts";

/** A case is a folder: source.EXT and expected.json with the options, the problems, the fields, the account and what is set aside. */
const CASES = join(import.meta.dirname, "cases");

interface Expected {
  readonly options: { readonly published?: string; readonly source?: string };
  readonly problems: readonly string[];
  readonly document: Partial<Document>;
  readonly account: readonly string[];
  readonly boilerplate: Readonly<Record<string, readonly string[]>>;
}

function accountOf(document: Document): readonly string[] {
  let account = document.text;
  for (const row of document.boilerplate.toReversed()) account = account.slice(0, row.start) + account.slice(row.end);
  return account
    .split("\n\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

test.each(readdirSync(CASES))("%s", async (name) => {
  const folder = join(CASES, name);
  const source = readdirSync(folder).find((file) => file.startsWith("source."));
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const { documents, problems } = await ingestFile(join(folder, source ?? "source.txt"), {
    ...expected.options,
    now: "2022-01-01",
  });
  expect(problems.map((problem) => `${problem.severity} ${problem.code}`)).toEqual(expected.problems);
  const document = documents[0];
  if (document === undefined) throw new Error(`no document: ${name}`);
  expect(document).toMatchObject(expected.document);
  expect(accountOf(document)).toEqual(expected.account);
  const aside = Object.groupBy(document.boilerplate, (row) => row.what);
  expect(Object.fromEntries(Object.entries(aside).map(([what, rows]) => [what, rows?.map((row) => row.text)]))).toEqual(
    expected.boilerplate,
  );
  for (const row of document.boilerplate) expect(document.text.slice(row.start, row.end)).toBe(row.text);
});
