import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IsoDate } from "../model/codes.ts";

/** What a case expects of one actor; each cell lists the values that are equally right, null where it is not asked. */
export interface ExpectedActor {
  readonly sector: readonly string[] | null;
  /** Null among the values: no name, no office. */
  readonly name: readonly (string | null)[] | null;
  readonly role: readonly (string | null)[] | null;
}

/** One right answer: nobody, one actor of whatever code, or these codes, each with what is expected of it. */
export type Answer =
  | { readonly who: "nobody" }
  | { readonly who: "one"; readonly actor: ExpectedActor }
  | { readonly who: "these"; readonly actors: ReadonlyMap<string, ExpectedActor> };

interface CaseBase {
  readonly kind: string;
  readonly trap: boolean;
  readonly date: IsoDate;
  /** The words asked about. */
  readonly words: string;
  readonly answers: readonly Answer[];
}

/** A name or description alone, on a day. */
export type NameCase = CaseBase;

/** Words in a text, published on a day; `start` is their UTF-16 offset in the text. */
export interface SentenceCase extends CaseBase {
  readonly text: string;
  readonly start: number;
}

type Row = Readonly<Record<string, string>>;

/** Meaning: the cases of `names.tsv` in a folder. Throws when a row is broken: the table is ours. */
export function loadNameCases(folder: string): NameCase[] {
  return rowsOf(join(folder, "names.tsv")).map((row) => baseOf(row, "name"));
}

/** Meaning: the cases of `sentences.tsv` in a folder. Throws when a row is broken, also when the span is not in its text as often as told. */
export function loadSentenceCases(folder: string): SentenceCase[] {
  return rowsOf(join(folder, "sentences.tsv")).map((row) => {
    const base = baseOf(row, "span");
    const text = cellOf(row, "text").replaceAll("\\n", "\n");
    return { ...base, text, start: placeOf(text, base.words, cellOf(row, "nth")) };
  });
}

function rowsOf(path: string): Row[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = header.split("\t");
  return lines.map((line, i) => {
    const cells = line.split("\t");
    if (cells.length !== names.length) throw new Error(`wrong number of cells: ${cells.length} (${path}:${i + 2})`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

function cellOf(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`missing column: ${column}`);
  return value;
}

function baseOf(row: Row, words: "name" | "span"): CaseBase {
  return {
    kind: cellOf(row, "kind"),
    trap: cellOf(row, "trap") === "y",
    date: cellOf(row, "date"),
    words: cellOf(row, words),
    answers: cellOf(row, "code")
      .split("/")
      .map((codes) => answerOf(codes, row)),
  };
}

function answerOf(codes: string, row: Row): Answer {
  if (codes === "-") return { who: "nobody" };
  const list = codes.split("|");
  const actors = list.map((_, i) => ({
    sector: strings(row, "sector", i, list.length),
    name: values(row, "canonical", i, list.length),
    role: values(row, "role", i, list.length),
  }));
  const [first] = actors;
  if (codes === "?" && first !== undefined) return { who: "one", actor: first };
  const entries = actors.map((actor, i) => [list[i] ?? "", actor] as const);
  return { who: "these", actors: new Map(entries) };
}

/** One value for all, or a value for each code, in the order of the codes. */
function strings(row: Row, column: string, at: number, count: number): readonly string[] | null {
  const parts = cellOf(row, column).split("|");
  if (parts.length !== 1 && parts.length !== count)
    throw new Error(`wrong number of values: ${cellOf(row, column)} (${column}, ${count} codes)`);
  const part = parts[parts.length === 1 ? 0 : at] ?? "-";
  return part === "-" ? null : part.split("/");
}

function values(row: Row, column: string, at: number, count: number): readonly (string | null)[] | null {
  return strings(row, column, at, count)?.map((value) => (value === "none" ? null : value)) ?? null;
}

/** Where the words stand for the nth time; an empty `nth` means that they stand there once only. */
function placeOf(text: string, words: string, nth: string): number {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  if (nth === "" && starts.length !== 1) throw new Error(`span is not in its text once: ${words} (${text})`);
  const start = starts[nth === "" ? 0 : Number(nth) - 1];
  if (start === undefined) throw new Error(`span is not in its text ${nth} times: ${words} (${text})`);
  return start;
}
