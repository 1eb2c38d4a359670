import {
  AGENT_KINDS,
  type AgentRow,
  FORMER_NAME_KINDS,
  type FormerNameRow,
  type MembershipRow,
  type NamesakeRow,
  type OfficeRow,
  ORGANISATION_KINDS,
  type OrganisationRow,
  type PlaceRow,
  type SharedNameRow,
  type SpellRow,
  type StateRow,
} from "../model/actor-table.ts";
import { SECTORS } from "../model/ontology.ts";
import { cell, listCell, oneOf, type TableRow } from "./table.ts";

const sectorOf = (row: TableRow) => oneOf(cell(row, "sector"), SECTORS, "sector");

/** Meaning: a row of `states.tsv`. Like the others here it throws when a column is missing or a value is none of those allowed. */
export function stateRow(row: TableRow): StateRow {
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

/** Meaning: a row of `organisations.tsv` or `press.tsv`. */
export function organisationRow(row: TableRow): OrganisationRow {
  return {
    name: cell(row, "name"),
    variants: listCell(row["variants"]),
    code: cell(row, "code") || null,
    sector: sectorOf(row),
    kind: oneOf(cell(row, "kind"), ORGANISATION_KINDS, "kind of organisation"),
  };
}

/** Meaning: a row of `offices.tsv`. */
export function officeRow(row: TableRow): OfficeRow {
  return {
    title: cell(row, "title"),
    role: cell(row, "role"),
    officeClass: cell(row, "class"),
    sector: sectorOf(row),
    states: listCell(row["states"], " "),
  };
}

/** Meaning: a row of `persons-*.tsv`. */
export function spellRow(row: TableRow): SpellRow {
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
    source: cell(row, "source"),
  };
}

/** Meaning: a row of `agents.tsv`. */
export function agentRow(row: TableRow): AgentRow {
  return {
    noun: cell(row, "noun"),
    plural: cell(row, "plural") || null,
    sector: sectorOf(row),
    kind: oneOf(cell(row, "kind"), AGENT_KINDS, "kind of agent"),
  };
}

/** Meaning: a row of `places.tsv` or of `things.tsv`, which have no country. */
export function placeRow(row: TableRow): PlaceRow {
  return { name: cell(row, "name"), kind: cell(row, "kind"), country: row["country"] || null };
}

/** Meaning: a row of `namesakes.tsv`. */
export function namesakeRow(row: TableRow): NamesakeRow {
  return {
    name: cell(row, "name"),
    code: cell(row, "code"),
    elsewhere: cell(row, "elsewhere") || null,
    cues: listCell(row["cues"]),
    own: listCell(row["own"]),
  };
}

/** Meaning: a row of `shared-names.tsv`. */
export function sharedNameRow(row: TableRow): SharedNameRow {
  return { name: cell(row, "name"), plural: cell(row, "plural") === "y", codes: listCell(row["codes"], " ") };
}

/** Meaning: a row of `memberships.tsv`. */
export function membershipRow(row: TableRow): MembershipRow {
  return {
    organisation: cell(row, "organisation"),
    member: cell(row, "member"),
    since: cell(row, "since"),
    until: cell(row, "until") || null,
  };
}

/** Meaning: a row of `former-names.tsv`. */
export function formerNameRow(row: TableRow): FormerNameRow {
  return {
    code: cell(row, "code"),
    name: cell(row, "name"),
    kind: oneOf(cell(row, "kind"), FORMER_NAME_KINDS, "kind of former name"),
    since: cell(row, "since"),
    until: cell(row, "until") || null,
  };
}
