import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DictionaryFile, dictionaryKindOf, type ReadDictionary, readCodingDictionary } from "./import/index.ts";

/** A dictionary from a folder; `skipped` names the files that are none, `fingerprint` is 64 hex digits over those that are. */
export interface LoadedDictionary extends ReadDictionary {
  readonly skipped: readonly string[];
  readonly fingerprint: string;
}

/** Meaning: the coding dictionary in a user's folder, its files in the order of their names; null when there is no such folder or no file of it is one. */
export function loadDictionary(folder: string): LoadedDictionary | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
  const files: DictionaryFile[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    const kind = dictionaryKindOf(name, text);
    if (kind === null) skipped.push(name);
    else files.push({ kind, name, text });
  }
  if (files.length === 0) return null;
  const hash = createHash("sha256");
  for (const { name, text } of files) hash.update(name).update(text);
  return { ...readCodingDictionary(files), skipped, fingerprint: hash.digest("hex") };
}
