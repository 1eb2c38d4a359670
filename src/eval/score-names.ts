import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type CompiledActors, decidedActor, resolveName } from "../read/index.ts";

/** How many names with a known country were answered, and how many of the answers were right. */
export interface NameScore {
  readonly names: number;
  readonly answered: number;
  readonly right: number;
  /** The same over names without brackets that are not themselves a country's name. */
  readonly unbracketed: { readonly names: number; readonly answered: number; readonly right: number };
  /** Country names of the set that the tables do not know: their rows cannot be scored and count as unanswered. */
  readonly unknownCountries: readonly string[];
}

interface NameRow {
  readonly name: string;
  readonly country: string;
  readonly date: string;
}

/** Meaning: the actors and recipients of a gzipped ICEWS table that carry a country. Throws when a column is missing. */
export function icewsNames(path: string): NameRow[] {
  const [header = "", ...lines] = gunzipSync(readFileSync(path)).toString("utf8").split(/\r?\n/);
  const columns = header.split("\t");
  const column = (name: string) => {
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`missing column: ${name} (of ${path})`);
    return at;
  };
  const date = column("event_date");
  const sides = ["source", "target"].map((side) => [column(`${side}_name`), column(`${side}_country`)] as const);
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    return sides.flatMap(([name, country]) => {
      const row = { name: cells[name] ?? "", country: cells[country] ?? "", date: cells[date] ?? "" };
      return ["", "NA", "None", "NULL"].includes(row.country) ? [] : [row];
    });
  });
}

/** Meaning: resolves every name at its date and compares the code with the code of the set's own country name. */
export function scoreNames(rows: readonly NameRow[], actors: CompiledActors): NameScore {
  const total = { names: 0, answered: 0, right: 0 };
  const unbracketed = { names: 0, answered: 0, right: 0 };
  const unknown = new Set<string>();
  for (const { name, country, date } of rows) {
    const expected = decidedActor(resolveName(actors, country, null))?.code ?? null;
    if (expected === null) unknown.add(country);
    const code = expected === null ? null : (decidedActor(resolveName(actors, name, date))?.code ?? null);
    const tallies = name.includes("(") || name === country ? [total] : [total, unbracketed];
    for (const tally of tallies) {
      tally.names += 1;
      if (code !== null) tally.answered += 1;
      if (code !== null && code === expected) tally.right += 1;
    }
  }
  return { ...total, unbracketed, unknownCountries: [...unknown].sort() };
}

/** Meaning: the score as text. */
export function renderNames(title: string, score: NameScore): string {
  const line = (what: string, { names, answered, right }: NameScore["unbracketed"]) => {
    const share = (part: number, whole: number) => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
    return `  ${what}: ${names} names, answered ${share(answered, names)} %, of these right ${share(right, answered)} %`;
  };
  const unknown = score.unknownCountries.join("; ");
  return [
    title,
    line("all", score),
    line("neither in brackets nor a country", score.unbracketed),
    ...(unknown === "" ? [] : [`  country names not in the tables: ${unknown}`]),
    "",
  ].join("\n");
}
