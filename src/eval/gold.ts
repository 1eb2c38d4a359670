import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

const entity = z.looseObject({
  code: z.string().nullable(),
  sector: z.string().nullish(),
  altSector: z.array(z.string()).optional(),
  text: z.string().nullish(),
});
const attribution = z.looseObject({ text: z.string().nullable() }).nullish();
const date = z.looseObject({
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: z.string().nullish(),
  text: z.string().nullish(),
});
const row = z.looseObject({ sentence: z.string(), optional: z.boolean().optional() });
const span = z
  .union([z.string(), z.looseObject({ text: z.string() })])
  .transform((value) => (typeof value === "string" ? value : value.text));

const event = row.extend({
  event: z.string(),
  alt: z.array(z.string()).optional(),
  mode: z.string().nullish(),
  contexts: z.array(z.string()).optional(),
  actor: z.array(entity),
  recipient: z.array(entity),
  reciprocal: z.boolean().optional(),
  status: z.string(),
  altStatus: z.array(z.string()).optional(),
  date: date.nullish(),
  attribution,
});

const gold = z.looseObject({
  published: z.string().nullable(),
  source: z.string().nullish(),
  events: z.array(event).default([]),
  boilerplate: z.array(z.string()).default([]),
  assessments: z
    .array(row.extend({ dyad: z.array(z.string()), direction: z.string(), certainty: z.string().nullish() }))
    .default([]),
  disputes: z
    .array(row.extend({ parties: z.array(z.string()), name: span, context: z.string().nullish() }))
    .default([]),
  milestones: z.array(row.extend({ dyad: z.array(z.string()).nullish(), years: z.number().nullish() })).default([]),
  conditions: z.array(row.extend({ if: span, then: span })).default([]),
  causes: z.array(row.extend({ cause: span, effect: span })).default([]),
  indicators: z.array(row.extend({ what: span })).default([]),
  factors: z.array(row.extend({ bears_on: z.array(z.string()), what: span, effect: z.string().nullish() })).default([]),
});

/** The records that a careful analyst finds in one article. Rows marked `optional` are neither asked for nor held against a reader. */
export type Gold = z.infer<typeof gold>;
export type GoldEvent = Gold["events"][number];

/** One labelled article: its name, its text file and its gold. */
export interface Case {
  readonly name: string;
  readonly file: string;
  readonly gold: Gold;
}

/** Meaning: the labelled articles in a directory, by name, or the one whose gold file is named. Throws when the gold does not have the expected shape. */
export function loadCases(path: string): readonly Case[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".gold.json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const text = file.replace(/\.gold\.json$/, ".txt");
    if (!existsSync(text)) throw new Error(`gold without its article: ${file}`);
    return { name: basename(text, ".txt"), file: text, gold: loadGold(file) };
  });
}

/** Meaning: the records of one gold file. Throws when it does not have the expected shape. */
export function loadGold(file: string): Gold {
  return gold.parse(JSON.parse(readFileSync(file, "utf8")));
}
