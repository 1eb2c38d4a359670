import { type FiledRow, type Finding, findingOf, isPersons } from "./finding.ts";

/** Meaning: rows that stand twice, or not in order: office-holders by code, name and first day, others by their first column. */
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
  if (row["organisation"]) return [row["organisation"], row["member"], row["since"]].join(", ");
  if (row["title"]) return [row["title"], row["states"], row["role"]].join(", ");
  if (row["language"]) return [row["language"], row["code"], row["name"]].join(", ");
  if (row["noun"]) return [row["noun"], row["kind"]].join(", ");
  return [row["name"] ?? row["surname"], row["code"] ?? row["country"], row["kind"]].join(", ");
}

/** Capital and small letters may count as the same or apart, as long as a table keeps to one of both. */
function disorder(rows: readonly FiledRow[]): Finding[] {
  const [same = [], apart = []] = [(key: string) => key.toLowerCase(), (key: string) => key].map((fold) =>
    rows.filter((filed, i) => {
      const before = rows[i - 1];
      return before !== undefined && fold(keyOf(before)) > fold(keyOf(filed));
    }),
  );
  return (same.length <= apart.length ? same : apart).map((filed) =>
    findingOf(filed, "error", "order", `out of order: ${keyOf(filed).replaceAll("\t", ", ")} (sort the table)`),
  );
}

function keyOf({ file, row }: FiledRow): string {
  if (isPersons(file)) return [row["code"], row["name"], row["since"]].join("\t");
  return Object.values(row)[0] ?? "";
}
