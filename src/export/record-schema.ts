import { z } from "zod";
import { isIsoDate } from "../lib/iso-date.ts";
import { GENRES } from "../model/document.ts";
import { CERTAINTIES, CONTEXTS, EVENT_TYPES, SECTORS, STATUSES } from "../model/ontology.ts";
import { type CodedRecord, DIRECTIONS, PRECISIONS } from "../model/record.ts";
import { NOT_SAID, type Provenance, type ToldRecord } from "../model/told-record.ts";

const offset = z.int().min(0);
const span = z.strictObject({ start: offset, end: offset, text: z.string() });
const text = z.string().nullable();
const day = z.string().refine(isIsoDate, "not a day (YYYY-MM-DD)");
const dyad = z.tuple([z.string(), z.string()]);
const entity = z.strictObject({ code: text, sector: z.enum(SECTORS), name: text, role: text, ...span.shape });
const why = z.strictObject({
  words: z.string(),
  rule: z.string(),
  runnerUp: text,
  margin: z.number().nullable().optional(),
});

const shared = {
  id: z.string(),
  document: z.string(),
  sentence: z.strictObject({ index: offset, ...span.shape }),
  attribution: z
    .strictObject({ text: z.string(), kind: z.enum(["official", "expert", "media", "anonymous"]), code: text })
    .nullable(),
  certainty: z.enum(CERTAINTIES),
  confidence: z.number().min(0).max(1),
  why,
};

const schema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("event"),
    ...shared,
    event: z.enum(EVENT_TYPES),
    mode: text,
    contexts: z.array(z.enum(CONTEXTS)),
    actor: z.array(entity),
    recipient: z.array(entity),
    reciprocal: z.boolean(),
    status: z.enum(STATUSES),
    date: z.strictObject({ start: day.nullable(), end: day.nullable(), precision: z.enum(PRECISIONS), text }),
    place: z.strictObject({ country: text, ...span.shape }).nullable(),
    quantities: z.array(z.strictObject({ what: z.string(), value: z.number(), unit: text, text: z.string() })),
    score: z.number(),
  }),
  z.strictObject({
    kind: z.literal("assessment"),
    ...shared,
    dyad,
    direction: z.enum(DIRECTIONS),
    issues: z.array(z.enum(CONTEXTS)),
  }),
  z.strictObject({
    kind: z.literal("dispute"),
    ...shared,
    parties: z.array(z.string()),
    name: span,
    context: z.enum(CONTEXTS),
  }),
  z.strictObject({
    kind: z.literal("milestone"),
    ...shared,
    what: z.string(),
    years: z.number().nullable(),
    since: text,
    dyad: dyad.nullable(),
  }),
  z.strictObject({
    kind: z.literal("condition"),
    ...shared,
    if: span,
    then: span,
    dyad: dyad.nullable(),
    polarity: z.enum(["if", "unless", "not-a-condition"]),
    state: z.enum(["demanded", "offered", "dropped", "speculated", "met"]),
  }),
  z.strictObject({ kind: z.literal("cause"), ...shared, cause: span, effect: span, dyad: dyad.nullable() }),
  z.strictObject({
    kind: z.literal("factor"),
    ...shared,
    what: span,
    bears_on: dyad,
    effect: z.enum(["together", "apart", "unclear"]),
    event: text,
  }),
  z.strictObject({ kind: z.literal("indicator"), ...shared, what: span, watchers: z.array(z.string()) }),
]);

const from = z.strictObject({
  source: text,
  title: text,
  author: text,
  published: day.nullable(),
  url: text,
  language: text,
  genre: z.enum(GENRES).nullable(),
  rights: text,
  coder: text,
  original: z
    .strictObject({
      scheme: z.enum(["cameo", "plover"]),
      code: z.string(),
      scale: z.number().nullable(),
      scaleName: z.enum(["goldstein-gdelt", "goldstein-icews", "plover"]).nullable(),
    })
    .nullable(),
  review: z
    .strictObject({
      action: z.enum(["accept", "amend"]),
      user: z.string().min(1),
      at: z.iso.datetime(),
      reason: z.string().min(1),
      machine: schema,
    })
    .nullable(),
});

/** Meaning: a record and where it is from, out of values from outside, or what is wrong: the first field and why. Missing: what is not said of its origin is null. */
export function toldRecordOf(record: unknown, origin: object): ToldRecord | string {
  const read = schema.safeParse(record);
  if (!read.success) return wrongIn("record", read.error);
  const told = from.safeParse({ ...NOT_SAID, ...origin });
  if (!told.success) return wrongIn("record's origin", told.error);
  // what was given is what was read, for nothing else may stand in it; its fields keep their order
  return { record: record as CodedRecord, from: told.data as Provenance };
}

function wrongIn(what: string, { issues: [issue] }: z.ZodError): string {
  return `not a ${what}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
}
