import { CsvError, type Info, parse } from "csv-parse/sync";
import { type Draft, type DraftRow, type Fault, fault } from "./draft.ts";
import { TABLE_COLUMNS, tableOfHeader } from "./table-columns.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly info: Pick<Info, "lines">;
}

/**
 * Meaning: the rows of a CSV or TSV file whose header names the columns of one of our tables; which table, the header decides. Commas,
 * semicolons and tabs part the cells; lines that begin with `#` are comments. Cells that are missing count as empty.
 */
export function readCsv(text: string): Draft {
  const parsed = parseCsv(text);
  if ("message" in parsed) return { rows: [], faults: [parsed] };
  const [head, ...body] = parsed.records;
  const header = (head?.record ?? []).map((name) => name.trim().toLowerCase());
  const table = tableOfHeader(header);
  const line = head?.info.lines ?? 1;
  if (table === null) return { rows: [], faults: [fault(line, unknownHeader(header))] };
  const columns: readonly string[] = TABLE_COLUMNS[table].all;
  const stray = header.find((name) => !columns.includes(name));
  if (stray !== undefined) {
    const hint = `${table} has ${columns.join(", ")}`;
    return { rows: [], faults: [fault(line, `unknown column: ${stray || "(empty)"} (${hint})`)] };
  }
  const rows: DraftRow[] = [];
  const faults: Fault[] = [];
  for (const { record, info } of body) {
    if (record.length > header.length) {
      faults.push(fault(info.lines, `too many cells: ${record.length} (the header has ${header.length})`));
      continue;
    }
    const given = new Map(header.map((name, i) => [name, (record[i] ?? "").replace(/\s+/g, " ").trim()]));
    rows.push({
      table,
      line: info.lines,
      row: Object.fromEntries(columns.map((name) => [name, given.get(name) ?? ""])),
    });
  }
  return { rows, faults };
}

function parseCsv(text: string): { readonly records: readonly Parsed[] } | Fault {
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      bom: true,
      comment: "#",
      comment_no_infix: true,
      delimiter,
      quote: delimiter === "\t" ? null : '"',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return { records: records as unknown as readonly Parsed[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = "lines" in error && typeof error["lines"] === "number" ? error["lines"] : 1;
    return fault(at, `not readable as CSV: ${error.message.split("\n")[0]} (see to the quotation marks)`);
  }
}

/** The first of tab, semicolon and comma that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
  const counts = ["\t", ";", ","].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
}

function unknownHeader(header: readonly string[]): string {
  return `no table has such columns: ${header.join(", ") || "(empty file)"} (office-holders need code, name, role, since; bodies name, code, sector, kind; states code, name)`;
}
