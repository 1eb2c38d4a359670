import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LayerError } from "../model/layer-error.ts";

/** A user's rows, as tables in a folder of their own under the folder of layers. */
export interface Layer {
  readonly name: string;
  readonly folder: string;
  /** Its tables by name, sorted: `persons`, `states`, ... */
  readonly tables: readonly string[];
}

const SUFFIX = ".tsv";

/** Meaning: the layers in a user's folder, by name; none when the folder does not exist. What begins with a full stop is half done or set aside. */
export function layersIn(directory: string): readonly Layer[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => ({ name, folder: join(directory, name), tables: tablesOf(join(directory, name)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function tablesOf(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(SUFFIX));
  return files.map((file) => file.slice(0, -SUFFIX.length)).sort();
}

/** Meaning: the name of the layer that a file's rows go to: its name without folder and ending, in plain letters. Example: "My people.csv" gives "my-people". */
export function layerNameOf(file: string): string {
  const base = file.replace(/^.*[\\/]/, "").replace(/(?:\.(?:csv|tsv|txt|json|jsonl|ftm|gz|actors?))+$/i, "");
  const plain = base.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "layer";
}

/**
 * Meaning: puts tables (name to text) in place as a layer, whole or not at all: they are written beside it, then renamed. Returns what became of
 * it; "unchanged" when it held just these. Throws a `LayerError` when the folder cannot be written.
 */
export function putLayer(
  directory: string,
  name: string,
  tables: ReadonlyMap<string, string>,
): "added" | "replaced" | "unchanged" {
  const folder = join(directory, name);
  const fresh = join(directory, `.new-${name}-${process.pid}`);
  const old = join(directory, `.old-${name}-${process.pid}`);
  try {
    const before = existsSync(folder);
    if (before && holds(folder, tables)) return "unchanged";
    mkdirSync(fresh, { recursive: true });
    for (const [table, text] of tables) writeFileSync(join(fresh, `${table}${SUFFIX}`), text, { flush: true });
    if (before) renameSync(folder, old);
    renameSync(fresh, folder);
    rmSync(old, { recursive: true, force: true });
    return before ? "replaced" : "added";
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    if (existsSync(fresh)) rmSync(fresh, { recursive: true, force: true });
    throw new LayerError(`cannot write ${folder}: ${error.message} (see to the folder's rights and space)`);
  }
}

/** Meaning: takes a layer away. Returns false when there is none of that name. Throws a `LayerError` when it cannot be removed. */
export function dropLayer(directory: string, name: string): boolean {
  const layer = layersIn(directory).find((one) => one.name === name);
  if (layer === undefined) return false;
  const aside = join(directory, `.old-${name}-${process.pid}`);
  try {
    renameSync(layer.folder, aside);
    rmSync(aside, { recursive: true });
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new LayerError(`cannot remove ${layer.folder}: ${error.message} (see to the folder's rights)`);
  }
}

/** Meaning: how many rows a table of a layer has. */
export function rowsIn(layer: Layer, table: string): number {
  const lines = readFileSync(join(layer.folder, `${table}${SUFFIX}`), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).length - 1;
}

function holds(folder: string, tables: ReadonlyMap<string, string>): boolean {
  const names = tablesOf(folder);
  if (names.length !== tables.size) return false;
  return names.every((name) => tables.get(name) === readFileSync(join(folder, `${name}${SUFFIX}`), "utf8"));
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "code" in error;
}
