import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cameoSector, importRows } from "../knowledge/import/index.ts";
import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import { keyOf, type TableFinding, type TableScore } from "./check-tables.ts";

/** A person of an actor dictionary, with the times in office since 1990. */
export interface DictionaryPerson {
  readonly code: string;
  readonly names: readonly string[];
  readonly spans: readonly { readonly since: string; readonly until: string | null }[];
}

const FIRST_DAY = "1990-01-01";
/** Dictionaries round to the month; half a year apart is no disagreement. */
const TOLERANCE_DAYS = 183;

/** Meaning: the persons of a gzipped actor dictionary who held an office of a state since 1990. Rows that cannot be read are left out; the import names them. */
export function dictionaryPersons(path: string, actors: ActorTable): readonly DictionaryPerson[] {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  const imported = importRows(text, { source: "dictionary", kind: "petrarch", actors, alpha2: new Map() });
  const rows = (imported?.tables.get("persons") ?? "").split("\n").slice(1, -1).map(cellsOf);
  const persons = Map.groupBy(
    rows.filter((row) => row.sector !== "ELI" && (row.until === null || row.until >= FIRST_DAY)),
    (row) => `${row.code} ${row.names[0]}`,
  );
  return [...persons.values()].flatMap((of) => {
    const first = of[0];
    if (first === undefined) return [];
    return [{ code: first.code, names: first.names, spans: of.map(({ since, until }) => ({ since, until })) }];
  });
}

function cellsOf(line: string) {
  const [code = "", name = "", variants = "", , , sector = "", , , since = "", until = ""] = line.split("\t");
  return { code, names: [name, ...variants.split("|").filter(Boolean)], sector, since, until: until || null };
}

/** Meaning: who of a dictionary is not known here, or known in another state, or in no office at the time. The dictionary names no offices, so any of the person's counts. */
export function compareDictionary(name: string, persons: readonly DictionaryPerson[], table: ActorTable): TableScore {
  const byName = new Map<string, SpellRow[]>();
  for (const spell of table.spells)
    for (const key of new Set([spell.name, ...spell.variants].map(keyOf))) {
      const list = byName.get(key);
      if (list === undefined) byName.set(key, [spell]);
      else list.push(spell);
    }
  const found = persons.map((person) => disagreements(person, byName));
  return {
    name,
    rows: persons.length,
    agree: found.filter((of) => of.length === 0).length,
    findings: found.flat(),
  };
}

function disagreements(person: DictionaryPerson, byName: ReadonlyMap<string, readonly SpellRow[]>): TableFinding[] {
  const { code, names, spans } = person;
  const times = spans.map(({ since, until }) => `${since} to ${until ?? "open"}`).join(", ");
  const told = `${code} ${names[0]}, ${times}`;
  const spells = names.flatMap((one) => byName.get(keyOf(one)) ?? []);
  const own = spells.filter((spell) => spell.code === code);
  const other = spells[0];
  if (other === undefined) return [{ kind: "person not known", message: told }];
  if (own.length === 0)
    return [{ kind: "known in another state", message: `${told}; here ${other.code} ${other.name}, ${other.role}` }];
  const here = own.map(({ role, since, until }) => `${role} ${since} to ${until ?? "today"}`).join("; ");
  const missed = spans.some((span) => !own.some((spell) => near(span, spell)));
  return missed ? [{ kind: "office not known", message: `${told}; here ${here}` }] : [];
}

/** Meaning: the nouns for those who act that an agent dictionary and our table share, and where they differ in the sector. */
export function compareAgents(name: string, text: string, table: ActorTable): TableScore {
  const acting = table.agents.filter(({ kind }) => kind !== "state" && kind !== "org");
  const own = new Map(acting.map((agent) => [agent.noun.toLowerCase(), agent]));
  const shared = [...text.matchAll(/^([A-Z_]+?)_? *\[~([A-Z]+)\]/gm)].flatMap(([, written = "", role = ""]) => {
    const agent = own.get(written.replaceAll("_", " ").toLowerCase());
    const sector = cameoSector(role);
    return agent === undefined || sector === null ? [] : [{ agent, role, sector }];
  });
  const findings = shared
    .filter(({ agent, sector }) => agent.sector !== sector)
    .map(({ agent, role, sector }) => ({
      kind: "sector differs" as const,
      message: `${agent.noun}: ${role}, so ${sector}; here ${agent.sector}`,
    }));
  return { name, rows: shared.length, agree: shared.length - findings.length, findings };
}

function near(span: DictionaryPerson["spans"][number], spell: SpellRow): boolean {
  const days = (date: string | null) => (date === null ? Number.POSITIVE_INFINITY : Date.parse(date) / 86_400_000);
  return (
    days(span.since) <= days(spell.until) + TOLERANCE_DAYS && days(spell.since) <= days(span.until) + TOLERANCE_DAYS
  );
}
