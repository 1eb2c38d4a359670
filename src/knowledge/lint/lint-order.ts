import { type FiledRow, type Finding, findingOf, isPersons } from "./finding.ts";

/** Meaning: rows that stand twice, or not in order: office-holders by code, name and first day, others by their first column, capital and small letters the same. */
export function lintOrder(rows: readonly FiledRow[]): readonly Finding[] {
  return [...Map.groupBy(rows, (row) => row.file).values()].flatMap((of) => [...repeats(of), ...disorder(of)]);
}

/** Two rows of one first column in one file: of one spell's person, role and first day. */
function repeats(rows: readonly FiledRow[]): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap((filed) => {
    const key = identityOf(filed);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, filed.line);
    return first === undefined ? [] : [findingOf(filed, "error", "repeat", `row twice: as line ${first}: ${key}`)];
  });
}

function identityOf({ file, row }: FiledRow): string {
  if (isPersons(file)) return ["code", "name", "role", "since"].map((column) => row[column]).join(", ");
  if (row["title"]) return [row["title"], row["states"], row["role"]].join(", ");
  if (row["language"]) return [row["language"], row["code"], row["name"]].join(", ");
  if (row["noun"]) return [row["noun"], row["kind"]].join(", ");
  return [row["name"] ?? row["surname"], row["code"] ?? row["country"], row["kind"]].join(", ");
}

function disorder(rows: readonly FiledRow[]): Finding[] {
  return rows.flatMap((filed, i) => {
    const before = rows[i - 1];
    if (before === undefined || keyOf(before) <= keyOf(filed)) return [];
    return [
      findingOf(filed, "error", "order", `out of order: ${keyOf(filed).replaceAll("\t", ", ")} (sort the table)`),
    ];
  });
}

function keyOf({ file, row }: FiledRow): string {
  const key = isPersons(file) ? [row["code"], row["name"], row["since"]].join("\t") : (Object.values(row)[0] ?? "");
  return key.toLowerCase();
}
