import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { readRecords } from "../export/index.ts";
import type { Account } from "../model/account.ts";
import type { CodedRecord } from "../model/record.ts";
import { AS_OF, makeWorkplace, RELATION, type Workplace } from "./export-ledger.ts";

const READERS = fileURLToPath(new URL("../../bench/exports/second_readers.py", import.meta.url));

/**
 * Meaning: every format written by the command line and read again: tables and JSON lines by our own readers, the others by readers that are not ours, where
 * DEMARCHE_PYTHON names a Python that has them; DEMARCHE_SCHEMAS may name a folder of official schemas. Shape: text.
 */
export async function checkExports(title: string): Promise<string> {
  const place = makeWorkplace();
  try {
    const told = [title];
    const records = await ownFormats(place, told);
    otherFormats(place, records);
    told.push(...rightsKept(place), ...secondReaders(place.folder));
    return `${told.join("\n  ")}\n`;
  } finally {
    await rm(place.folder, { recursive: true, force: true });
  }
}

async function ownFormats({ folder, ledger, run }: Workplace, told: string[]): Promise<readonly CodedRecord[]> {
  const read = async (format: "jsonl" | "csv" | "parquet") => {
    const path = join(folder, `records.${format}`);
    run("export", path, "--ledger", ledger);
    const records: CodedRecord[] = [];
    for await (const one of readRecords(path, format)) if ("record" in one) records.push(one.record);
    return records;
  };
  const records = await read("jsonl");
  for (const format of ["csv", "parquet"] as const) {
    const same = isDeepStrictEqual(await read(format), records);
    told.push(
      `records.${format}: ${records.length} records, ${same ? "all as in JSON lines" : "NOT as in JSON lines"}`,
    );
  }
  return records;
}

function otherFormats({ folder, ledger, run }: Workplace, records: readonly CodedRecord[]): void {
  const to = ["--ledger", ledger] as const;
  for (const name of ["records.jsonld", "records.ninjs.json", "records.ftm.jsonl"])
    run("export", join(folder, name), ...to);
  run("export", join(folder, "calendar.ics"), ...AS_OF, ...to);
  for (const format of ["html", "docx"])
    run("relation", ...RELATION, ...AS_OF, "--format", format, "--out", join(folder, `account.${format}`), ...to);
  const account = join(folder, "account.json");
  run("relation", ...RELATION, ...AS_OF, "--format", "json", "--out", account, ...to);
  const packed = run("pack", ...RELATION, ...AS_OF, "--out", join(folder, "relation.pack"), ...to);
  const upcoming = JSON.parse(run("upcoming", ...AS_OF, "--format", "json", ...to)).upcoming;
  const expected = {
    records: records.map(({ id }) => id),
    events: records.flatMap(({ id, kind }) => (kind === "event" ? [id] : [])),
    scheduled: upcoming.map(({ id }: { readonly id: string }) => `${id}@demarche`),
    account: /^account (\S+)$/m.exec(packed)?.[1] ?? "",
    ...told(JSON.parse(run("relation", ...RELATION, ...AS_OF, "--format", "json", ...to))),
  };
  writeFileSync(join(folder, "expected.json"), JSON.stringify(expected));
}

/** What an account says, and what of its evidence may pass. */
function told({ sections, references }: Account) {
  return {
    sentences: sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    evidence: references.map(({ sentence }) => sentence.replace(/\s+/g, " ")),
  };
}

/** With `none`, no sentence of an article stands in any file. */
function rightsKept({ folder, ledger, run }: Workplace): readonly string[] {
  const path = join(folder, "whole.jsonl");
  run("export", path, "--rights", "full", "--ledger", ledger);
  return ["jsonl", "csv", "parquet", "jsonld", "ninjs.json", "ftm.jsonl", "tab"].map((ending) => {
    const printed = run("export", join(folder, `withheld.${ending}`), "--rights", "none", "--ledger", ledger);
    const line = /withheld by rights: (\d+) sentences/.exec(printed)?.[1] ?? "no";
    return `${ending} with --rights none: ${line} sentences withheld`;
  });
}

function secondReaders(folder: string): readonly string[] {
  const python = process.env["DEMARCHE_PYTHON"];
  if (python === undefined) return ["second readers: not run (DEMARCHE_PYTHON names no Python)"];
  const schemas = process.env["DEMARCHE_SCHEMAS"];
  const { stdout, stderr, status } = spawnSync(python, [READERS, folder, ...(schemas === undefined ? [] : [schemas])], {
    encoding: "utf8",
  });
  if (status === null || stdout === "") return [`second readers: cannot be run: ${stderr.trim().split("\n").at(-1)}`];
  return stdout.trimEnd().split("\n");
}
