import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadKnowledge, withFolder } from "../knowledge/index.ts";
import type { ReaderKind } from "../model/reader-kind.ts";
import { createReader, type Reader } from "../read/index.ts";
import { actorsPath } from "./actors-path.ts";
import { UsageError } from "./usage-error.ts";

/** Faults of a user's files that are told one by one; of the others only how many there are. */
const FAULTS_TOLD = 10;

/** Which reader, the folder of a user's own dictionary or rows, and how many cores the reader may use (2). */
export interface ReaderOptions {
  readonly reader?: ReaderKind;
  readonly dictionary?: string | undefined;
  readonly threads?: number;
}

/**
 * Meaning: the reader with the data and models that came with the program, the user's own actors and dictionary over them. Throws a `LayerError`
 * when the actors are broken, a usage error when the dictionary's folder holds none. `warn` is told what could not be read of the dictionary.
 */
export function openReader(options: ReaderOptions = {}, warn: (message: string) => void = console.error): Reader {
  const { reader = "full", dictionary, threads } = options;
  const shipped = loadKnowledge(fileURLToPath(new URL("../..", import.meta.url)), actorsPath(), threads);
  if (dictionary === undefined) return createReader(shipped, reader);
  if (!existsSync(dictionary)) throw new UsageError(`no such folder: ${dictionary} (--dictionary takes a folder)`);
  const extended = withFolder(shipped, dictionary);
  if (extended === null)
    throw new UsageError(`no dictionary in: ${dictionary} (events.tsv, or files of actors, agents and verbs)`);
  const { faults, skipped, knowledge } = extended;
  const say = (message: string) => warn(`demarche: warning: ${dictionary}: ${message}`);
  for (const { file, line, message } of faults.slice(0, FAULTS_TOLD)) say(`${file}:${line}: ${message}`);
  if (faults.length > FAULTS_TOLD) say(`${faults.length - FAULTS_TOLD} more lines that could not be read`);
  if (skipped.length > 0) say(`no dictionary: ${skipped.join(", ")}`);
  return createReader(knowledge, reader);
}
