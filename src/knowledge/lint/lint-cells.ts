import { isIsoDate } from "../../lib/iso-date.ts";
import { type FiledRow, type Finding, findingOf, isPersons } from "./finding.ts";

/** What a cell may hold. */
export interface Vocabulary {
  readonly codes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** The day after which nothing can be known. */
  readonly today: string;
}

/** General knowledge with how sure one is of it, or a table that was opened. */
const SOURCE =
  /^(?:general knowledge \((?:high|medium|low)\)|world-leaders-2021-wikidata \(CC0\)|world-leaders-2026-08|reign-leaders-2021-03(?: \(CC0\))?|phoenix-countries-actors-2014 \(MIT\)|phoenix-agents \(MIT\)|CLDR [\d.]+)$/;

/** Meaning: what is wrong with single cells: codes and roles that no table has, sources of no known form, dates that are none, inverted or still to come. */
export function lintCells(rows: readonly FiledRow[], vocabulary: Vocabulary): readonly Finding[] {
  return rows.flatMap((row) => [
    ...codes(row, vocabulary),
    ...roles(row, vocabulary),
    ...source(row),
    ...dates(row, vocabulary),
    ...lists(row),
  ]);
}

function codes(filed: FiledRow, { codes: known }: Vocabulary): Finding[] {
  const { row } = filed;
  const used = [
    row["code"],
    row["country"],
    row["elsewhere"],
    ...`${row["states"] ?? ""} ${row["codes"] ?? ""}`.split(" "),
  ];
  return used.flatMap((code) =>
    code && !known.has(code) ? [findingOf(filed, "error", "code", `unknown code: ${code}`)] : [],
  );
}

function roles(filed: FiledRow, { roles: known }: Vocabulary): Finding[] {
  const role = filed.row["role"];
  if (!isPersons(filed.file) || (role && known.has(role))) return [];
  return [findingOf(filed, "error", "role", `unknown role: ${role || "(empty)"} (offices.tsv has no such role)`)];
}

function source(filed: FiledRow): Finding[] {
  const written = filed.row["source"];
  if (!written) return [findingOf(filed, "error", "source", "no source")];
  return SOURCE.test(written) ? [] : [findingOf(filed, "error", "source", `source of unknown form: ${written}`)];
}

function dates(filed: FiledRow, { today }: Vocabulary): Finding[] {
  const { since = "", until = "" } = filed.row;
  const found: string[] = [];
  if (isPersons(filed.file) && since === "") found.push("no since");
  for (const date of [since, until]) if (date !== "" && !isIsoDate(date)) found.push(`not a date: ${date}`);
  if (found.length === 0 && until !== "" && until < since) found.push(`ends before it begins: ${since} to ${until}`);
  for (const date of [since, until]) if (isIsoDate(date) && date > today) found.push(`still to come: ${date}`);
  return found.map((message) => findingOf(filed, "error", "date", message));
}

/** Lists in a cell have no empty or repeated part, cells no space at either end. */
function lists(filed: FiledRow): Finding[] {
  const found: string[] = [];
  for (const [column, value] of Object.entries(filed.row)) {
    if (value !== value.trim() || value.includes("  ")) found.push(`stray space: ${column} "${value}"`);
    const parts = value.split("|");
    if (parts.length > 1 && parts.some((part) => part.trim() === "")) found.push(`empty part: ${column} "${value}"`);
    const twice = parts.find((part, i) => parts.indexOf(part) !== i);
    if (twice !== undefined) found.push(`twice in ${column}: ${twice}`);
  }
  return found.map((message) => findingOf(filed, "error", "cell", message));
}
