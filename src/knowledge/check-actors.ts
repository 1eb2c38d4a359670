import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ORGANISATION_CODES } from "../model/actor-table.ts";
import type { FiledRow, Finding } from "./lint/finding.ts";
import { isPersons } from "./lint/finding.ts";
import { lintCells } from "./lint/lint-cells.ts";
import { lintNames } from "./lint/lint-names.ts";
import { lintOrder } from "./lint/lint-order.ts";
import { lintSpells } from "./lint/lint-spells.ts";
import { readLocatedRows } from "./table.ts";

export type { Finding } from "./lint/finding.ts";

const APART = "../actors-cc-by-sa/persons.tsv";

/**
 * Meaning: what is wrong with the actor tables in a folder, errors and warnings, in the order of the files: codes, roles, sources and dates that
 * are none; rows twice or out of order; names of two actors; overlapping spells of one office; gaps in the leading one. Nothing can be known of
 * days after `today`. Throws when a row has another number of cells than its header.
 */
export function checkActors(directory: string, today: string): readonly Finding[] {
  const rows = [...readdirSync(directory).filter((file) => file.endsWith(".tsv")), APART]
    .sort()
    .flatMap((file) =>
      readLocatedRows(join(directory, file)).map(
        (located): FiledRow => ({ ...located, file: file.replace("../", "") }),
      ),
    );
  return lintRows(rows, today);
}

/** Meaning: the same of rows at hand. */
export function lintRows(rows: readonly FiledRow[], today: string): readonly Finding[] {
  const column = (file: RegExp, name: string) =>
    rows.filter((filed) => file.test(filed.file)).map(({ row }) => row[name] ?? "");
  const states = column(/(?:^|\/)states\.tsv$/, "code");
  const vocabulary = {
    codes: new Set([...states, ...ORGANISATION_CODES]),
    roles: new Set(column(/(?:^|\/)offices\.tsv$/, "role")),
    today,
  };
  const persons = rows.filter(({ file }) => isPersons(file));
  return [
    ...lintCells(rows, vocabulary),
    ...lintOrder(rows),
    ...lintNames(rows),
    ...lintSpells(persons, states, today),
  ];
}
