import { type ActorTable, ORGANISATION_CODES } from "../../model/actor-table.ts";
import type { ImportKind } from "../../model/import-kind.ts";
import type { TableRow } from "../table.ts";
import { checkRows, type KnownCodes } from "./check-rows.ts";
import { detectKind } from "./detect-kind.ts";
import type { Draft, Fault } from "./draft.ts";
import { readCsv } from "./read-csv.ts";
import { readFtm } from "./read-ftm.ts";
import { readPetrarch } from "./read-petrarch.ts";
import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from "./table-columns.ts";

export { cameoSector } from "../../model/cameo-actor.ts";
export {
  type DictionaryFile,
  dictionaryKindOf,
  type ReadDictionary,
  readCodingDictionary,
} from "./read-coding-dictionary.ts";

export interface ImportOptions {
  /** The file's name: the source of rows that name none. */
  readonly source: string;
  /** What the file is; null to tell from its first lines. */
  readonly kind: ImportKind | null;
  /** The tables that the rows will be laid over. */
  readonly actors: ActorTable;
  /** Two-letter codes of states, capital letters, to ours. */
  readonly alpha2: ReadonlyMap<string, string>;
}

/** What came out of a file: its tables as text, how many rows each has, and what is wrong with the rest. */
export interface Imported {
  readonly kind: ImportKind;
  readonly tables: ReadonlyMap<TableName, string>;
  readonly counts: ReadonlyMap<TableName, number>;
  readonly faults: readonly Fault[];
}

/**
 * Meaning: the rows of a user's file as tables in our columns, each sorted and without repeats, so that the same file always gives the same
 * tables. Good rows are kept where others are faulty. Null when the file is of no kind we know.
 */
export function importRows(text: string, { source, kind, actors, alpha2 }: ImportOptions): Imported | null {
  const known = kind ?? detectKind(text);
  if (known === null) return null;
  const codes = knownCodes(actors);
  const draft = checkRows(draftOf(text, known, { codes, actors, alpha2 }), codes, source);
  const tables = new Map<TableName, string>();
  const counts = new Map<TableName, number>();
  for (const table of TABLE_NAMES) {
    const lines = new Set(draft.rows.filter((row) => row.table === table).map(({ row }) => lineOf(table, row)));
    if (lines.size === 0) continue;
    tables.set(table, [TABLE_COLUMNS[table].all.join("\t"), ...[...lines].sort(), ""].join("\n"));
    counts.set(table, lines.size);
  }
  return { kind: known, tables, counts, faults: draft.faults };
}

interface Sources extends Pick<ImportOptions, "actors" | "alpha2"> {
  readonly codes: KnownCodes;
}

function draftOf(text: string, kind: ImportKind, { codes, actors, alpha2 }: Sources): Draft {
  switch (kind) {
    case "csv":
      return readCsv(text);
    case "ftm":
      return readFtm(text, {
        offices: actors.offices,
        stateOf: (code) => alpha2.get(code.toUpperCase()) ?? null,
        isStateName: (name) => actors.states.some((state) => state.name === name || state.variants.includes(name)),
      });
    case "petrarch":
      return readPetrarch(text, (code) => codes.codes.has(code));
    default:
      return kind satisfies never;
  }
}

function knownCodes({ states, offices }: ActorTable): KnownCodes {
  const sectors = new Map(offices.map((office) => [office.role, office.sector]));
  const names = new Map(states.map((state) => [state.code, state.name]));
  return {
    codes: new Set([...names.keys(), ...ORGANISATION_CODES]),
    states: names,
    sectorOfRole: (role) => sectors.get(role) ?? null,
  };
}

function lineOf(table: TableName, row: TableRow): string {
  return TABLE_COLUMNS[table].all.map((column) => (row[column] ?? "").replace(/\s+/g, " ")).join("\t");
}
