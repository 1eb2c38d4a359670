import { editDistance } from "../../lib/edit-distance.ts";
import { isIsoDate } from "../../lib/iso-date.ts";
import { AGENT_KINDS, ORGANISATION_KINDS } from "../../model/actor-table.ts";
import { SECTORS } from "../../model/ontology.ts";
import type { TableRow } from "../table.ts";
import { type Draft, type DraftRow, type Fault, fault } from "./draft.ts";
import { TABLE_COLUMNS, type TableName } from "./table-columns.ts";
import { widenDate } from "./widen-date.ts";

/** What the tables that rows are laid over know. */
export interface KnownCodes {
  readonly codes: ReadonlySet<string>;
  /** Codes of states to their names. */
  readonly states: ReadonlyMap<string, string>;
  /** The sector of a role; null when no office has it. */
  readonly sectorOfRole: (role: string) => string | null;
}

type Check = (row: TableRow, known: KnownCodes) => TableRow | string;

/**
 * Meaning: the rows fit to be stored, their dates widened and an empty sector or source filled in, and what is wrong with the others. A code must
 * be known to the tables or come with the file as a state. `source` is what a row without one is said to come from.
 */
export function checkRows(draft: Draft, known: KnownCodes, source: string): Draft {
  const brought = draft.rows.flatMap(({ table, row }) => (table === "states" ? [row["code"] ?? ""] : []));
  const wide = { ...known, codes: new Set([...known.codes, ...brought]) };
  const rows: DraftRow[] = [];
  const faults: Fault[] = [...draft.faults];
  for (const { table, row, line } of draft.rows) {
    const checked = comment(table, row) ?? CHECKS[table]({ ...row, source: row["source"] || source }, wide);
    if (typeof checked === "string") faults.push(fault(line, checked));
    else rows.push({ table, row: checked, line });
  }
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line) };
}

const CHECKS: Readonly<Record<TableName, Check>> = {
  persons: (row, known) =>
    needs(row, "code", "name", "role", "since") ??
    unknownCode(row["code"], known) ??
    notOneOf("gender", row["gender"], ["", "f", "m"]) ??
    notOneOf("top", row["top"], ["", "y"]) ??
    person(row, known),
  organisations: (row, known) =>
    needs(row, "name", "sector", "kind") ??
    unknownCode(row["code"], known) ??
    notOneOf("sector", row["sector"], SECTORS) ??
    notOneOf("kind of organisation", row["kind"], ORGANISATION_KINDS) ??
    dated(row),
  states: (row, known) =>
    needs(row, "code", ...(known.states.has(row["code"] ?? "") ? [] : ["name"])) ??
    (/^[A-Z]{3}$/.test(row["code"] ?? "") ? null : `not a code: ${row["code"]} (three capital letters)`) ??
    dated(row),
  offices: (row, known) =>
    needs(row, "title", "role", "class", "sector") ??
    notOneOf("sector", row["sector"], SECTORS) ??
    firstOf((row["states"] ?? "").split(" "), (code) => unknownCode(code, known)) ??
    dated(row),
  agents: (row) =>
    needs(row, "noun", "sector", "kind") ??
    notOneOf("sector", row["sector"], SECTORS) ??
    notOneOf("kind of agent", row["kind"], AGENT_KINDS) ??
    dated(row),
  places: (row, known) => needs(row, "name", "kind") ?? unknownCode(row["country"], known) ?? dated(row),
  "shared-surnames": (row) => needs(row, "surname") ?? dated(row),
};

function person(row: TableRow, known: KnownCodes): TableRow | string {
  const sector = row["sector"] || known.sectorOfRole(row["role"] ?? "");
  if (!sector) return `no sector: ${row["role"]} (no office of the tables has this role: fill in the column sector)`;
  const since = widenDate(row["since"] ?? "", "first");
  const until = row["until"] ? widenDate(row["until"], "last") : "";
  if (since === null || until === null) return notADate(since === null ? row["since"] : row["until"]);
  if (until !== "" && until < since) return `ends before it begins: ${row["since"]} to ${row["until"]}`;
  return notOneOf("sector", sector, SECTORS) ?? { ...row, sector, since, until };
}

/** A line of a table that begins with # is a comment. */
function comment(table: TableName, row: TableRow): string | null {
  const first = row[TABLE_COLUMNS[table].all[0]] ?? "";
  return first.startsWith("#") ? `begins with #: ${first} (leave the # out)` : null;
}

function needs(row: TableRow, ...columns: readonly string[]): string | null {
  const empty = columns.find((column) => !row[column]);
  return empty === undefined ? null : `empty cell: ${empty} (fill it in)`;
}

function unknownCode(code: string | undefined, { codes, states }: KnownCodes): string | null {
  if (!code || codes.has(code)) return null;
  const begun = [...states].filter(([, name]) => name.toLowerCase().startsWith(code.toLowerCase()));
  const close = [...codes].filter((one) => editDistance(one, code.toUpperCase()) <= 1);
  const near = (begun.length > 0 ? begun.map(([one]) => one) : close).slice(0, 3);
  const hint =
    near.length > 0 ? `did you mean ${near.join(" or ")}?` : "three letters such as JPN, or an organisation's";
  return `unknown code: ${code} (${hint})`;
}

function notOneOf(what: string, value: string | undefined, allowed: readonly string[]): string | null {
  return allowed.includes(value ?? "")
    ? null
    : `unknown ${what}: ${value} (one of ${allowed.filter(Boolean).join(", ")})`;
}

function dated(row: TableRow): TableRow | string {
  return !row["since"] || isIsoDate(row["since"]) ? row : notADate(row["since"]);
}

function notADate(value: string | undefined): string {
  return `not a date: ${value} (write YYYY-MM-DD)`;
}

function firstOf(values: readonly string[], check: (value: string) => string | null): string | null {
  for (const value of values) {
    const found = check(value);
    if (found !== null) return found;
  }
  return null;
}
