import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type ActorTable,
  AGENT_KINDS,
  type AgentRow,
  type OfficeRow,
  ORGANISATION_KINDS,
  type OrganisationRow,
  type PlaceRow,
  type SpellRow,
  type StateRow,
} from "../model/actor-table.ts";
import { SECTORS } from "../model/ontology.ts";
import { cell, listCell, oneOf, readTable, type TableRow } from "./table.ts";

/** The table of office-holders that stands apart because of its licence. */
const APART = "../actors-cc-by-sa/persons.tsv";

/** Meaning: the actor tables in `directory`, with the office-holders kept beside it under another licence. Throws when a row lacks a column or names an unknown sector or kind, or no source. */
export function loadActors(directory: string): ActorTable {
  const rows = (file: string) => sourced(file, readTable(join(directory, file)));
  return {
    states: rows("states.tsv").map(stateRow),
    organisations: [...rows("organisations.tsv"), ...rows("press.tsv")].map(organisationRow),
    offices: rows("offices.tsv").map(officeRow),
    spells: [...personFiles(directory), APART].flatMap(rows).map(spellRow),
    agents: rows("agents.tsv").map(agentRow),
    places: rows("places.tsv").map(placeRow),
    sharedSurnames: new Set(rows("shared-surnames.tsv").map((row) => cell(row, "surname"))),
  };
}

/** Office-holders stand in one table a region: `persons-africa.tsv`, `persons-europe.tsv`, ... */
function personFiles(directory: string): readonly string[] {
  const files = readdirSync(directory).filter((name) => /^persons-.*\.tsv$/.test(name));
  if (files.length === 0) throw new Error(`missing table: ${directory} has no persons-*.tsv`);
  return files.sort();
}

/** Every fact names its source. */
function sourced(file: string, rows: readonly TableRow[]): readonly TableRow[] {
  const bare = rows.findIndex((row) => !row["source"]);
  if (bare >= 0) throw new Error(`missing source: row ${bare + 1} of ${file}`);
  return rows;
}

const sectorOf = (row: TableRow) => oneOf(cell(row, "sector"), SECTORS, "sector");

function stateRow(row: TableRow): StateRow {
  return {
    code: cell(row, "code"),
    name: cell(row, "name"),
    variants: listCell(row["variants"]),
    adjectives: listCell(row["adjectives"]),
    people: listCell(row["people"]),
    seats: listCell(row["seats"]),
    flags: listCell(row["flags"]),
  };
}

function organisationRow(row: TableRow): OrganisationRow {
  return {
    name: cell(row, "name"),
    variants: listCell(row["variants"]),
    code: cell(row, "code") || null,
    sector: sectorOf(row),
    kind: oneOf(cell(row, "kind"), ORGANISATION_KINDS, "kind of organisation"),
  };
}

function officeRow(row: TableRow): OfficeRow {
  return {
    title: cell(row, "title"),
    role: cell(row, "role"),
    officeClass: cell(row, "class"),
    sector: sectorOf(row),
    states: listCell(row["states"], " "),
  };
}

function spellRow(row: TableRow): SpellRow {
  const gender = cell(row, "gender");
  return {
    code: cell(row, "code"),
    name: cell(row, "name"),
    variants: listCell(row["variants"]),
    gender: gender === "" ? null : oneOf(gender, ["f", "m"] as const, "gender"),
    role: cell(row, "role"),
    sector: sectorOf(row),
    top: cell(row, "top") === "y",
    since: cell(row, "since"),
    until: cell(row, "until") || null,
  };
}

function agentRow(row: TableRow): AgentRow {
  return {
    noun: cell(row, "noun"),
    plural: cell(row, "plural") || null,
    sector: sectorOf(row),
    kind: oneOf(cell(row, "kind"), AGENT_KINDS, "kind of agent"),
  };
}

function placeRow(row: TableRow): PlaceRow {
  return { name: cell(row, "name"), kind: cell(row, "kind"), country: cell(row, "country") || null };
}
