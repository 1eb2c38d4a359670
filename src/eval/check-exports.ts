import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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
    for await (const one of readRecords(path, format)) if ("told" in one) records.push(one.told.record);
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
    ...told(JSON.parse(readFileSync(account, "utf8"))),
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

/**
 * Whose rights are reserved passes in no file, and with `none` neither what states no rights: looked for by every stretch of 40 letters or more between the marks
 * that formats write in ways of their own, headlines apart.
 */
function rightsKept({ folder, ledger, run, reserved, unstated }: Workplace): readonly string[] {
  const files = ["jsonl", "csv", "jsonld", "ninjs.json", "ftm.jsonl", "tab", "ics"].map((ending) => {
    const paths = ["quote", "none"].map((rights) => join(folder, `${rights}.${ending}`));
    const asOf = ending === "ics" ? AS_OF : [];
    run("export", paths[0] ?? "", ...asOf, "--ledger", ledger);
    run("export", paths[1] ?? "", "--rights", "none", ...asOf, "--ledger", ledger);
    return paths.map((path) => readFileSync(path, "utf8"));
  });
  for (const rights of ["quote", "none"]) {
    const pack = join(folder, `${rights}.pack`);
    run("pack", ...RELATION, ...AS_OF, "--rights", rights, "--out", pack, "--ledger", ledger);
    files.push([readFileSync(pack, "utf8")]);
  }
  const graph: readonly { readonly headline?: string }[] = JSON.parse(
    readFileSync(join(folder, "records.jsonld"), "utf8"),
  )["@graph"];
  // a headline is how an article is named, and passes
  const headlines = graph.flatMap(({ headline }) => headline ?? []).join("\n");
  const bodyOf = (text: string) => stretchesOf(text).filter((stretch) => !headlines.includes(stretch));
  const there = (text: string, stretches: readonly string[]) => stretches.filter((one) => text.includes(one)).length;
  const [closed, open] = [bodyOf(reserved), bodyOf(unstated)];
  const kept = files.flat().reduce((sum, text) => sum + there(text, closed), 0);
  const asked = files.map((texts) => there(texts.at(1) ?? "", open));
  return [
    `${files.flat().length} files with reserved articles: ${kept} of their ${closed.length} stretches in any`,
    `with --rights none: ${asked.reduce((sum, one) => sum + one, 0)} of ${open.length} stretches of articles without stated rights in any`,
  ];
}

const LEAST_STRETCH = 40;

function stretchesOf(text: string): readonly string[] {
  const body = text.split(/\n\n/).slice(1).join("\n");
  return body.split(/["\\\n\r\t;.“”]+/).filter((stretch) => stretch.length >= LEAST_STRETCH);
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
