import { z } from "zod";
import { CORRECTIONS } from "../../model/correction.ts";
import { DATA_FORMATS } from "../../model/imported-event.ts";
import { ALLOWANCES } from "../../model/rights.ts";
import { toldRecordOf } from "../record-schema.ts";
import type { PackContent } from "./content.ts";
import { PackError } from "./pack-error.ts";

/** A part of a pack: its file, whether it is one value or a line each, and what a value must look like. */
interface Part {
  readonly file: string;
  readonly many: boolean;
  readonly shape: z.ZodType;
}

const text = z.string().nullable();
const count = z.int().min(0);
const dyad = z.tuple([z.string(), z.string()]);
const range = z.object({ first: z.string(), last: z.string() });
const span = z.object({ start: count, end: count, text: z.string() });
const record = z.custom((value) => typeof toldRecordOf(value, {}) !== "string", "not a record");

const party = z.object({ label: z.string(), code: text, sector: z.string(), name: text, role: text });
const event = z.object({
  key: z.string(),
  actor: z.array(party),
  recipient: z.array(party),
  reciprocal: z.boolean(),
  event: text,
  mode: text,
  contexts: z.array(z.string()),
  status: z.string(),
  first: z.iso.date(),
  last: z.iso.date(),
  known: z.iso.date().nullable(),
  score: z.number().nullable(),
  original: z.object({
    scheme: z.enum(["cameo", "plover"]),
    code: z.string(),
    scale: z.number().nullable(),
    scaleName: text,
  }),
  place: z.object({ text: z.string(), country: text }).nullable(),
  publisher: text,
  url: text,
  text,
  mentions: z.number().nullable(),
});

const document = z.object({
  kind: z.literal("document"),
  id: z.string(),
  title: text,
  author: text,
  source: text,
  url: text,
  language: z.string(),
  published: z.iso.date().nullable(),
  genre: z.string(),
  boilerplate: z.array(span.extend({ what: z.string() })),
  rights: text,
});

/**
 * Every part of a pack, in the order of its file, by the member of `PackContent` that it holds. A table that is added to the ledger is one more line here, with what
 * collects and restores it in `src/packs.ts`; a pack without it is refused, so the format's number rises with it.
 */
const PARTS: Readonly<Record<keyof PackContent, Part>> = {
  settings: {
    file: "settings.json",
    many: false,
    shape: z.object({
      dyad,
      asOf: z.iso.date(),
      knownAt: text,
      since: z.iso.date(),
      version: z.string(),
      coders: z.array(z.string()),
      unstated: z.enum(ALLOWANCES),
      withheld: count,
      method: z.object({ surroundingsDays: z.number(), leastConfidence: z.number(), seriesWeeks: z.number() }),
    }),
  },
  names: {
    file: "names.jsonl",
    many: true,
    shape: z.object({
      code: z.string(),
      name: z.string(),
      article: z.boolean(),
      adjective: text,
      others: z.array(z.string()),
    }),
  },
  sources: {
    file: "sources.jsonl",
    many: true,
    shape: z.object({
      source: text,
      documents: count,
      rows: count,
      published: range.nullable(),
      rights: z.array(z.string()),
    }),
  },
  readings: {
    file: "readings.jsonl",
    many: true,
    shape: z.object({
      run: count,
      first: count.nullable(),
      document,
      text: z.object({ length: count, sha256: z.string(), kept: z.array(z.tuple([count, z.string()])) }),
      sentences: z.array(span.extend({ index: count })),
      records: z.array(record),
      coder: z.string(),
      entered: z.iso.datetime(),
    }),
  },
  rows: {
    file: "rows.jsonl",
    many: true,
    shape: z.object({
      sequence: count,
      entered: z.iso.datetime(),
      file: z.object({ dataSet: z.string(), format: z.enum(DATA_FORMATS), name: z.string(), digest: z.string() }),
      event,
      mentions: z.array(z.object({ publisher: text, url: text, day: z.iso.date(), confidence: z.number().nullable() })),
    }),
  },
  corrections: {
    file: "corrections.jsonl",
    many: true,
    shape: z.object({
      sequence: count,
      at: z.iso.datetime(),
      user: z.string(),
      action: z.enum(CORRECTIONS),
      reason: z.string(),
      target: z.union([
        z.object({ records: z.array(z.string()) }),
        z.object({ document: z.string() }),
        z.object({ source: z.string() }),
      ]),
      amendment: z.record(z.string(), z.unknown()).nullable(),
    }),
  },
  account: {
    file: "account.json",
    many: false,
    shape: z.object({ dyad, asOf: z.iso.date(), sections: z.array(z.unknown()) }),
  },
};

/** Meaning: the content of a pack as the texts of its parts. */
export function textsOf(content: PackContent): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(PARTS).map(([member, { file, many }]) => {
    const value = content[member as keyof PackContent];
    const lines = many ? (value as readonly unknown[]) : [value];
    return { name: file, text: lines.map((line) => `${JSON.stringify(line)}\n`).join("") };
  });
}

/** Meaning: the content of a pack from the texts of its parts, each line checked. Throws a `PackError` that names the part, line and field that is not as it must be. */
export function contentOf(texts: ReadonlyMap<string, string>, pack: string): PackContent {
  const content = Object.entries(PARTS).map(([member, part]) => {
    const found = texts.get(part.file);
    if (found === undefined) throw new PackError("not-a-pack", `not a whole pack: ${pack} (${part.file} is missing)`);
    const lines = found.split("\n").filter((line) => line !== "");
    const values = lines.map((line, n) => checkedLine(line, part, `${pack}: ${part.file}:${n + 1}`));
    if (!part.many && values.length !== 1)
      throw new PackError("not-a-pack", `not a pack: ${pack} (${part.file} holds ${values.length} values, not one)`);
    return [member, part.many ? values : values[0]];
  });
  return Object.fromEntries(content) as PackContent;
}

/** The value as it stands: a schema's own copy might order its members otherwise. */
function checkedLine(line: string, { shape }: Part, place: string): unknown {
  const value = (() => {
    try {
      return JSON.parse(line);
    } catch {
      throw new PackError("not-a-pack", `not a pack: ${place} is no JSON`);
    }
  })();
  const read = shape.safeParse(value);
  if (read.success) return value;
  const issue = read.error.issues[0];
  throw new PackError("not-a-pack", `not a pack: ${place}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}
