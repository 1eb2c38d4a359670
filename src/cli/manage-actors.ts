import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { importRows } from "../knowledge/import/index.ts";
import { dropLayer, layerNameOf, layersIn, loadActors, loadStateCodes, putLayer, rowsIn } from "../knowledge/index.ts";
import type { ActorTable } from "../model/actor-table.ts";
import type { ImportKind } from "../model/import-kind.ts";
import { LayerError } from "../model/layer-error.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface ImportActorsOptions {
  /** The folder of the user's layers. */
  readonly directory: string;
  readonly kind?: ImportKind;
  /** The layer's name; the file's when not given. */
  readonly name?: string;
}

/**
 * Meaning: takes the rows of a file in as a layer over the tables that ship, and says what became of them. Returns the exit status: 1 when a row was
 * faulty or none was good; the good ones are kept. Throws a usage error when the file cannot be read or told, a `LayerError` when the folder cannot be written.
 */
export function importActors(file: string, { directory, kind, name }: ImportActorsOptions): number {
  const source = basename(file);
  const layer = layerNameOf(name ?? source);
  const text = textOf(file);
  if (text.trim() === "") {
    console.error(`demarche: empty file: ${file} (nothing to take in)`);
    return 1;
  }
  const imported = importRows(text, {
    source,
    kind: kind ?? null,
    actors: knownActors(directory),
    alpha2: loadStateCodes(`${ROOT}data/names-cldr`),
  });
  if (imported === null) {
    console.error(`demarche: unknown kind of file: ${file} (say --kind csv, ftm or petrarch)`);
    return 1;
  }
  for (const { line, message, severity } of imported.faults)
    console.error(`demarche: ${severity === "note" ? "warning: " : ""}${source}:${line}: ${message}`);
  const faulty = imported.faults.filter(({ severity }) => severity === "error").length;
  const left = faulty === 0 ? "" : `; ${plural(faulty, "faulty row")} left out`;
  if (imported.tables.size === 0) {
    console.log(`nothing taken in from ${source}${left}`);
    return 1;
  }
  const done = putLayer(directory, layer, imported.tables);
  const counts = [...imported.counts].map(([table, count]) => `${table} ${count}`).join(", ");
  console.log(`${done} layer ${layer} in ${directory}: ${counts}${left}`);
  return faulty === 0 ? 0 : 1;
}

/** Meaning: prints the layers of a folder, a line each: name and rows by table. Returns the exit status, 0. */
export function listActors(directory: string): number {
  const layers = layersIn(directory);
  if (layers.length === 0) console.log(`no layers in ${directory}`);
  for (const layer of layers)
    console.log(`${layer.name}  ${layer.tables.map((table) => `${table} ${rowsIn(layer, table)}`).join(", ")}`);
  return 0;
}

/** Meaning: removes a layer. Returns the exit status: 1 when there is none of that name. */
export function removeActors(name: string, directory: string): number {
  if (dropLayer(directory, name)) {
    console.log(`removed layer ${name} from ${directory}`);
    return 0;
  }
  const names = layersIn(directory).map((layer) => layer.name);
  console.error(
    `demarche: no such layer: ${name} (there ${names.length === 0 ? "are none" : `are: ${names.join(", ")}`})`,
  );
  return 1;
}

/** The tables that the rows will be laid over. A broken layer, perhaps the one that is about to be replaced, does not stand in the way. */
function knownActors(directory: string): ActorTable {
  const shipped = `${ROOT}data/actors`;
  try {
    return loadActors(shipped, directory);
  } catch (error) {
    if (!(error instanceof LayerError)) throw error;
    console.error(`demarche: warning: ${error.message}`);
    return loadActors(shipped);
  }
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
