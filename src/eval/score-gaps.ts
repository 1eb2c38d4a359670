import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contactsBetween } from "../contacts.ts";
import { ingestFile } from "../ingest/index.ts";
import { appendReading } from "../ledger/index.ts";
import type { ContactKind, Gap } from "../model/contact.ts";
import type { Reader } from "../read/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";

/** A gap as a ministry states it: first days of the two contacts, and the calendar months between. */
export interface StatedGap {
  readonly kind: ContactKind;
  readonly last: string;
  readonly before: string;
  readonly months: number;
  readonly words: string;
}

/** What the ledger says of a stated gap; `found` is null where it holds no such contact. */
export interface GapFinding {
  readonly stated: StatedGap;
  readonly found: (Pick<Gap, "months"> & { readonly last: string; readonly before: string | null }) | null;
  readonly reached: boolean;
}

const BETWEEN = ["CHN", "JPN"] as const;
const ENTERED = "2019-01-01T00:00:00.000Z";
const AS_OF = "2018-12-31";

/** Meaning: the table of stated gaps in `cases/contacts`. Throws when a row lacks a figure. */
export function readStatedGaps(file: string): readonly StatedGap[] {
  const [, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  return rows.map((row) => {
    const [form, side, office, name, last, before, months, words] = row.split("\t");
    if (last === undefined || before === undefined || !Number.isInteger(Number(months)))
      throw new Error(`not a stated gap: ${row}`);
    const kind = { form, side: side || null, office: office || null, name: name || null } as ContactKind;
    return { kind, last, before, months: Number(months), words: words ?? "" };
  });
}

/**
 * Meaning: reads the articles of `directory` into a ledger of their own and holds its gaps between China and Japan against the stated ones; and which
 * visits beside larger meetings were rightly left out. Throws when an article cannot be read.
 */
export async function scoreGaps(directory: string, reader: Reader) {
  const stated = readStatedGaps(`${directory}/ministries.tsv`);
  const scratch = mkdtempSync(join(tmpdir(), "demarche-gaps-"));
  const store = await openSqliteLedger(join(scratch, "ledger.db"));
  try {
    for (const file of readdirSync(`${directory}/ministries`).toSorted()) {
      const { documents, problems } = await ingestFile(`${directory}/ministries/${file}`, { now: ENTERED });
      const [document] = documents;
      if (document === undefined)
        throw new Error(`not read: ${file}: ${problems.map(({ message }) => message).join("; ")}`);
      await appendReading(store, await reader.read(document), ENTERED);
    }
    const { gaps, claims } = await contactsBetween(store, { between: BETWEEN, asOf: AS_OF, names: new Map() });
    return { findings: stated.map((one) => findingOf(one, gaps)), sidelines: sidelinesOf(gaps), claims: claims.length };
  } finally {
    await store.close();
    rmSync(scratch, { recursive: true });
  }
}

function findingOf(stated: StatedGap, gaps: readonly Gap[]): GapFinding {
  const own = gaps.find(({ kind }) => JSON.stringify(kind) === JSON.stringify(stated.kind));
  if (own === undefined) return { stated, found: null, reached: false };
  const found = { last: own.last.date.start, before: own.before?.date.start ?? null, months: own.months };
  const month = (day: string | null) => day?.slice(0, 7);
  const reached =
    month(found.last) === month(stated.last) &&
    month(found.before) === month(stated.before) &&
    found.months === stated.months;
  return { stated, found, reached };
}

function sidelinesOf(gaps: readonly Gap[]): readonly string[] {
  const days = gaps.flatMap(({ kind, sidelines }) =>
    kind.form === "visit" ? sidelines.map(({ date }) => date.start) : [],
  );
  return [...new Set(days)].toSorted();
}

/** Meaning: the findings in words, a line each. */
export function renderGapScore(title: string, { findings, sidelines }: Awaited<ReturnType<typeof scoreGaps>>): string {
  const lines = findings.map(({ stated, found, reached }) => {
    const { form, side, office, name } = stated.kind;
    const what = [form, office ?? name, side === null ? null : `of ${side}`].filter((part) => part !== null).join(" ");
    const told =
      found === null
        ? "no such contact found"
        : `found ${found.last} after ${found.before ?? "none"}, ${found.months} months`;
    return `  ${reached ? "reached    " : "NOT reached"} ${what}: stated ${stated.last} after ${stated.before}, ${stated.months} months (${stated.words}); ${told}`;
  });
  const reached = findings.filter((finding) => finding.reached).length;
  return [
    `${title}: ${reached} of ${findings.length} right to the month`,
    ...lines,
    `  visits left out as beside larger meetings: ${sidelines.join(", ") || "none"}`,
    "",
  ].join("\n");
}
