import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { RelationQuery } from "../read/index.ts";

/** The PLOVER roots of relation benchmarks, CONCEDE and RETREAT as YIELD, with the quad each belongs to. */
export const QUAD_OF_ROOT = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  YIELD: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
} as const satisfies Record<string, 1 | 2 | 3 | 4>;
export type Root = keyof typeof QUAD_OF_ROOT;
export const ROOTS = Object.keys(QUAD_OF_ROOT) as readonly Root[];

/** One labelled row: what is asked, and the root that people gave it. */
export interface RelationRow extends RelationQuery {
  readonly gold: Root;
  readonly line: number;
}

const MARKS = /<(\/?)([st])>/g;
const COLUMNS = ["marked_sentence", "gold_root"] as const;

/**
 * Meaning: the labelled rows of a tab-separated file with a header (`marked_sentence`: the actor between `<s>` and `</s>`, the recipient between
 * `<t>` and `</t>`, their first places where they are marked more than once, one of them left out where the sentence does not name it; `gold_root`), and the rows that cannot be used, by line and
 * reason. Throws when the file cannot be read or lacks a column.
 */
export function readRelationRows(path: string): {
  readonly rows: readonly RelationRow[];
  readonly faults: readonly string[];
} {
  const table: string[][] = parse(readFileSync(path, "utf8"), {
    delimiter: "\t",
    quote: null,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
  });
  const [header = [], ...lines] = table;
  for (const name of COLUMNS)
    if (!header.includes(name)) throw new Error(`no column ${name}: ${path} (has ${header.join(", ") || "nothing"})`);
  const at = { marked: header.indexOf("marked_sentence"), root: header.indexOf("gold_root") };
  const rows: RelationRow[] = [];
  const faults: string[] = [];
  for (const [i, cells] of lines.entries()) {
    const line = i + 2;
    const root = ROOTS.find((name) => name === cells[at.root]?.trim());
    const query = unmarked(cells[at.marked] ?? "");
    if (root === undefined) faults.push(`line ${line}: unknown root: ${cells[at.root] ?? ""}`);
    else if (query === null)
      faults.push(`line ${line}: neither an actor between <s> and </s> nor a recipient between <t> and </t>`);
    else rows.push({ ...query, gold: root, line });
  }
  return { rows, faults };
}

function unmarked(marked: string): RelationQuery | null {
  let text = "";
  let from = 0;
  const spans = new Map<string, { start: number; end: number | null }>();
  for (const mark of marked.matchAll(MARKS)) {
    text += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [, closes = "", side = ""] = mark;
    const known = spans.get(side);
    if (closes === "" && known === undefined) spans.set(side, { start: text.length, end: null });
    else if (closes !== "" && known !== undefined) known.end ??= text.length;
  }
  text += marked.slice(from);
  const [actor, recipient] = [spanOf(spans.get("s")), spanOf(spans.get("t"))];
  return actor === null && recipient === null ? null : { text, actor, recipient };
}

function spanOf(span: { start: number; end: number | null } | undefined) {
  return span === undefined || span.end === null || span.end <= span.start
    ? null
    : { start: span.start, end: span.end };
}
