import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ActorTable } from "../model/actor-table.ts";
import { LayerError } from "../model/layer-error.ts";
import {
  agentRow,
  formerNameRow,
  membershipRow,
  namesakeRow,
  officeRow,
  organisationRow,
  placeRow,
  sharedNameRow,
  spellRow,
  stateRow,
} from "./actor-rows.ts";
import { layOver } from "./lay-over.ts";
import { layersIn } from "./layers.ts";
import { cell, readTable, type TableRow } from "./table.ts";

/** The table of office-holders that stands apart because of its licence. */
const APART = "../actors-cc-by-sa/persons.tsv";

/**
 * Meaning: the actor tables in `directory`, with the office-holders kept beside it under another licence and, over them, the layers of the user's
 * folder `layers` in alphabetical order; null: none. Throws when a row lacks a column or names an unknown sector or kind, or no source;
 * a `LayerError` when it is a layer that is broken.
 */
export function loadActors(directory: string, layers: string | null = null): ActorTable {
  const shipped = tableOf((table) => shippedFiles(directory, table).flatMap((file) => readSourced(directory, file)));
  if (layers === null) return shipped;
  return layersIn(layers).reduce((table, layer) => {
    try {
      return layOver(
        table,
        tableOf((name) => (layer.tables.includes(name) ? readSourced(layer.folder, `${name}.tsv`) : [])),
      );
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new LayerError(`broken layer: ${layer.name}: ${error.message} (import it again, or remove it)`);
    }
  }, shipped);
}

function tableOf(rows: (table: string) => readonly TableRow[]): ActorTable {
  return {
    states: rows("states").map(stateRow),
    organisations: rows("organisations").map(organisationRow),
    offices: rows("offices").map(officeRow),
    spells: rows("persons").map(spellRow),
    agents: rows("agents").map(agentRow),
    places: rows("places").map(placeRow),
    namesakes: rows("namesakes").map(namesakeRow),
    sharedNames: rows("shared-names").map(sharedNameRow),
    memberships: rows("memberships").map(membershipRow),
    formerNames: rows("former-names").map(formerNameRow),
    sharedSurnames: new Set(rows("shared-surnames").map((row) => cell(row, "surname"))),
  };
}

/** Office-holders stand in one table a region: `persons-africa.tsv`, `persons-europe.tsv`, ...; press bodies apart from the others. */
function shippedFiles(directory: string, table: string): readonly string[] {
  if (table === "places") return ["places.tsv", "things.tsv"];
  if (table === "organisations") return ["organisations.tsv", "press.tsv"];
  if (table !== "persons") return [`${table}.tsv`];
  const files = readdirSync(directory).filter((name) => /^persons-.*\.tsv$/.test(name));
  if (files.length === 0) throw new Error(`missing table: ${directory} has no persons-*.tsv`);
  return [...files.sort(), APART];
}

/** Every fact names its source. */
function readSourced(directory: string, file: string): readonly TableRow[] {
  const rows = readTable(join(directory, file));
  const bare = rows.findIndex((row) => !row["source"]);
  if (bare >= 0) throw new Error(`missing source: row ${bare + 1} of ${file}`);
  return rows;
}
