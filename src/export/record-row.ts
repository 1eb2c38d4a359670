import type { ToldRecord } from "../model/told-record.ts";
import { type Column, columnsOf, FROM_COLUMNS } from "./fields.ts";
import { toldRecordOf } from "./record-schema.ts";

export type Cell = string | number | boolean | null;
/** A record as a row of a table: cells by column; a column that the kind of record does not have is null. */
export type Row = Readonly<Record<string, Cell>>;

/** Meaning: a record and where it is from as a row. Nothing is lost: `toldOfRow` gives the same back. */
export function rowOf({ record, from }: ToldRecord): Row {
  const columns = columnsOf(record.kind) ?? [];
  return Object.fromEntries([
    ...columns.map((column) => [column.name, cellOf(fieldOf(record, column.field), column)]),
    ...FROM_COLUMNS.map((column) => [column.name, cellOf(fieldOf(from, column.field), column)]),
  ]);
}

function cellOf(value: unknown, { cell, field }: Column): Cell {
  if (value === null || value === undefined) return null;
  if (cell === "json") return JSON.stringify(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`not a ${cell}: ${field}`);
}

function fieldOf(record: object, field: string): unknown {
  return field.split(".").reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], record);
}

/** Meaning: the record of a row, or why it holds none. Cells may be text throughout, as in CSV. */
export function toldOfRow(row: Row): ToldRecord | string {
  const columns = columnsOf(String(row["kind"]));
  if (columns === null) return `no kind of record: ${row["kind"] ?? ""}`;
  const record: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueIn(row[column.name] ?? null, column);
    if (value === undefined) return `not a ${column.cell}: ${column.name}`;
    const [outer = "", inner] = column.field.split(".");
    if (inner === undefined) record[outer] = value;
    else record[outer] = { ...(record[outer] as object | undefined), [inner]: value };
  }
  const from: Record<string, unknown> = {};
  for (const column of FROM_COLUMNS) {
    const value = valueIn(row[column.name] ?? null, column);
    if (value === undefined) return `not a ${column.cell}: ${column.name}`;
    from[column.field] = value;
  }
  return toldRecordOf(record, from);
}

/** A cell's value; undefined where it cannot be one. */
function valueIn(cell: Cell, { cell: kind }: Column): unknown {
  if (cell === null) return null;
  if (kind === "text") return String(cell);
  if (kind === "number") {
    const value = typeof cell === "string" && cell.trim() === "" ? Number.NaN : Number(cell);
    return Number.isFinite(value) ? value : undefined;
  }
  if (kind === "flag")
    return cell === true || cell === "true" ? true : cell === false || cell === "false" ? false : undefined;
  try {
    return JSON.parse(String(cell));
  } catch {
    return undefined;
  }
}
