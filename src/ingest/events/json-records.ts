import { lineText, type Row } from "./row.ts";

/** A record of a JSON file, or why there is none; `line` is where it begins. */
export interface JsonRecord {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

const MAX_LINES = 10_000;

/**
 * Meaning: takes lines one by one and gives the records that end with them: one record a line (JSONL), an array on one line, or records over several
 * lines that begin with a brace alone and end with one, commas after the last field allowed, as in PLOVER's gold records of 2016.
 */
export function jsonRecords(): (row: Row) => readonly JsonRecord[] {
  let open: string[] = [];
  let openLine = 0;
  return (row) => {
    const line = lineText(row);
    const text = line.trim();
    if (open.length > 0) {
      open.push(line);
      const ends = /^\}\s*,?\s*$/.test(line);
      if (!ends && open.length < MAX_LINES) return [];
      const whole = open.join("\n");
      open = [];
      return ends ? parsed(whole, openLine) : [{ line: openLine, value: null, reason: "a record that does not end" }];
    }
    if (text === "" || text === "[" || text === "]") return [];
    if (text !== "{") return parsed(text, row.line);
    open = [line];
    openLine = row.line;
    return [];
  };
}

function parsed(text: string, line: number): readonly JsonRecord[] {
  const value = parse(text) ?? parse(text.replace(/,\s*$/, "").replace(/,(\s*[}\]])/g, "$1"));
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((one) =>
    isRecord(one)
      ? { line, value: one, reason: null }
      : { line, value: null, reason: `not JSON: ${text.slice(0, 40)}` },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
