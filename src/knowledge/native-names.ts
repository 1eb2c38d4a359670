import { join } from "node:path";
import type { ActorCode } from "../model/codes.ts";
import { NAME_LANGUAGES, type NativeName } from "../model/native-name.ts";
import { cell, oneOf, readTable } from "./table.ts";

const KINDS = ["state", "capital"] as const;

/** Meaning: what states and seats of government are called in other languages. Throws when a row names an unknown language or kind. */
export function loadNativeNames(directory: string): readonly NativeName[] {
  return ["names.tsv", "../actors/capital-names.tsv"].flatMap((file) =>
    readTable(join(directory, file)).map((row) => ({
      language: oneOf(cell(row, "language"), NAME_LANGUAGES, "language"),
      code: cell(row, "code"),
      kind: oneOf(cell(row, "kind"), KINDS, "kind of name"),
      name: cell(row, "name"),
    })),
  );
}

/** Meaning: two-letter codes of states, capital letters, to ours. */
export function loadStateCodes(directory: string): ReadonlyMap<string, ActorCode> {
  return new Map(readTable(join(directory, "codes.tsv")).map((row) => [cell(row, "alpha2"), cell(row, "code")]));
}
