import type { CodedRecord } from "../model/record.ts";
import type { Provenance } from "../model/told-record.ts";

/** How a field stands in a cell of a table: as text, number or truth value, or, where it has parts, as JSON. */
export type CellKind = "text" | "number" | "flag" | "json";

/** A column and the path of the field that it holds ("sentence.text"). */
export interface Column {
  readonly name: string;
  readonly field: string;
  readonly cell: CellKind;
}

type Own = Readonly<Record<string, CellKind>>;

/** What is told of a record's document and coder. */
const FROM = {
  source: "text",
  title: "text",
  author: "text",
  published: "text",
  url: "text",
  language: "text",
  genre: "text",
  rights: "text",
  coder: "text",
  original: "json",
  review: "json",
} as const satisfies Record<keyof Provenance, CellKind>;

/** Fields of all records. A part of an absent attribution or date is empty. */
const SHARED: Own = {
  kind: "text",
  id: "text",
  document: "text",
  "sentence.index": "number",
  "sentence.start": "number",
  "sentence.end": "number",
  "sentence.text": "text",
  attribution: "json",
  certainty: "text",
  confidence: "number",
  why: "json",
};
/** Fields of each kind. */
const OWN: Readonly<Record<CodedRecord["kind"], Own>> = {
  event: {
    event: "text",
    mode: "text",
    contexts: "json",
    actor: "json",
    recipient: "json",
    reciprocal: "flag",
    status: "text",
    "date.start": "text",
    "date.end": "text",
    "date.precision": "text",
    "date.text": "text",
    place: "json",
    quantities: "json",
    score: "number",
  },
  assessment: { dyad: "json", direction: "text", issues: "json" },
  dispute: { parties: "json", name: "json", context: "text" },
  milestone: { what: "text", years: "number", since: "text", dyad: "json" },
  condition: { if: "json", then: "json", dyad: "json", polarity: "text", state: "text" },
  cause: { cause: "json", effect: "json", dyad: "json" },
  factor: { what: "json", bears_on: "json", effect: "text", event: "text" },
  indicator: { what: "json", watchers: "json" },
};

/** A field that is a text in one kind and a stretch of text in another has a column for each: `what` and `what_span`. */
const TEXT_AND_SPAN: ReadonlySet<string> = new Set(["what", "effect"]);

function columnOf(field: string, cell: CellKind): Column {
  const span = cell === "json" && TEXT_AND_SPAN.has(field) ? "_span" : "";
  return { name: `${field.replace(".", "_")}${span}`, field, cell };
}

/** Meaning: the columns of a kind of record; null for what is no kind. */
export function columnsOf(kind: string): readonly Column[] | null {
  const own = Object.entries(OWN).find(([name]) => name === kind)?.[1];
  if (own === undefined) return null;
  return Object.entries({ ...SHARED, ...own }).map(([field, cell]) => columnOf(field, cell));
}

/** The columns that tell of a record's document and coder; they are named as their fields. */
export const FROM_COLUMNS: readonly Column[] = Object.entries(FROM).map(([field, cell]) => columnOf(field, cell));

/** All columns of a table of records, in their order. */
export const COLUMNS: readonly Column[] = [
  ...new Map(
    [SHARED, ...Object.values(OWN), FROM]
      .flatMap((fields) => Object.entries(fields).map(([field, cell]) => columnOf(field, cell)))
      .map((column) => [column.name, column]),
  ).values(),
];
