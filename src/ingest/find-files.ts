import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { formatNamed } from "./format.ts";
import { errorAt, problemOfFileError, warningAt } from "./problems.ts";

interface Found {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Meaning: the files to read under the given files and directories, without doubles, each directory in the order of its names.
 * A file that is named is taken whatever its ending; in a directory hidden entries and a README are passed over and files of
 * unknown format are warned of. A directory that yields nothing is an error.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found = await Promise.all(paths.map(findUnder));
  return {
    files: [...new Set(found.flatMap((part) => part.files))],
    problems: found.flatMap((part) => part.problems),
  };
}

async function findUnder(path: string): Promise<Found> {
  try {
    const { isDirectory } = await kindOf(path);
    if (!isDirectory) return { files: [path], problems: [] };
    const inside = await walk(path);
    if (inside.files.length > 0) return inside;
    const message = `no readable files: ${path} (.txt, .md, .html and .jsonl are read)`;
    return { files: [], problems: [...inside.problems, errorAt("directory-empty", path, message)] };
  } catch (error) {
    return { files: [], problems: [problemOfFileError(error, path)] };
  }
}

async function kindOf(path: string): Promise<{ readonly isDirectory: boolean }> {
  const stats = await stat(path);
  return { isDirectory: stats.isDirectory() };
}

async function walk(directory: string): Promise<Found> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(directory, { withFileTypes: true });
  const byName = entries
    .filter((entry) => !/^(\.|readme(\.|$))/i.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of byName) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      const inside = await walkGuarded(path);
      files.push(...inside.files);
      problems.push(...inside.problems);
    } else if (formatNamed(entry.name) !== null) {
      files.push(path);
    } else {
      problems.push(warningAt("format-unknown", path, `format not read: ${path} (passed over)`));
    }
  }
  return { files, problems };
}

async function walkGuarded(directory: string): Promise<Found> {
  try {
    return await walk(directory);
  } catch (error) {
    return { files: [], problems: [problemOfFileError(error, directory)] };
  }
}
