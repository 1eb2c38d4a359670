import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import type { OutsideSpell } from "./leader-tables.ts";
import { samePerson } from "./same-name.ts";

/** Kinds of disagreement with another table. */
export const DISAGREEMENTS = [
  "state not known",
  "person not known",
  "known in another state",
  "office not known",
  "begin differs",
  "end differs",
  "sector differs",
] as const;
type Disagreement = (typeof DISAGREEMENTS)[number];

export interface TableFinding {
  readonly kind: Disagreement;
  readonly message: string;
}

/** Our tables against another: how many of its rows agree in every way, and what the others disagree on. */
export interface TableScore {
  readonly name: string;
  readonly rows: number;
  readonly agree: number;
  readonly findings: readonly TableFinding[];
}

/** What leads a state, in whatever class the other table puts it. */
const LEADING: ReadonlySet<string> = new Set(["president", "premier", "monarch", "leader"]);

/** Meaning: what a set of spells of another table, true on `asOf`, says otherwise than ours. An end that it does not tell is compared with ours only when ours lies before `asOf`. */
export function compareSpells(
  name: string,
  rows: readonly OutsideSpell[],
  table: ActorTable,
  asOf: string,
): TableScore {
  const tools = { asOf, byCode: Map.groupBy(table.spells, (spell) => spell.code), classes: classesOf(table) };
  const found = rows.map((row) => disagreements(row, table, tools));
  const agree = found.filter((of) => of.length === 0).length;
  return { name, rows: rows.length, agree, findings: found.flat() };
}

interface Tools {
  readonly asOf: string;
  readonly byCode: ReadonlyMap<string, readonly SpellRow[]>;
  readonly classes: ReadonlyMap<string, string>;
}

function classesOf(table: ActorTable): ReadonlyMap<string, string> {
  return new Map(table.offices.map((office) => [office.role, office.officeClass]));
}

function disagreements(
  row: OutsideSpell,
  table: ActorTable,
  { asOf, byCode, classes }: Tools,
): readonly TableFinding[] {
  const told = `${row.state}: ${row.name}, ${row.title}, ${row.since ?? "?"} to ${row.until ?? "today"}`;
  const one = (kind: Disagreement, more = ""): readonly TableFinding[] => [{ kind, message: `${told}${more}` }];
  if (row.code === null) return one("state not known");
  const own = (byCode.get(row.code) ?? []).filter((spell) => samePerson(row.name, spell));
  const leading = own.filter((spell) => spell.top || LEADING.has(classes.get(spell.role) ?? ""));
  if (own.length === 0) {
    const elsewhere = table.spells.find((spell) => samePerson(row.name, spell) && isNamed(row.name, spell));
    if (elsewhere === undefined) return one("person not known");
    return one("known in another state", `; here ${elsewhere.code} ${elsewhere.name}, ${elsewhere.role}`);
  }
  const inClass = leading.filter((spell) => classes.get(spell.role) === row.officeClass);
  const spell = nearest(row, inClass.length > 0 ? inClass : leading);
  if (spell === null) return one("office not known", `; here ${own.map(spellText).join("; ")}`);
  const here = `; here ${spellText(spell)}`;
  return [
    ...(row.since === null || spell.since.startsWith(row.since) ? [] : one("begin differs", here)),
    ...(endAgrees(row, spell, asOf) ? [] : one("end differs", here)),
  ];
}

function endAgrees({ until }: OutsideSpell, spell: SpellRow, asOf: string): boolean {
  if (until !== null) return spell.until?.startsWith(until) ?? false;
  return spell.until === null || spell.until >= asOf;
}

/** The spell that begins nearest to the other's. */
function nearest({ since }: OutsideSpell, spells: readonly SpellRow[]): SpellRow | null {
  const year = (date: string) => Number(date.slice(0, 4));
  const away = (spell: SpellRow) => (since === null ? 0 : Math.abs(year(spell.since) - year(since)));
  return spells.toSorted((a, b) => away(a) - away(b) || (a.since < b.since ? 1 : -1))[0] ?? null;
}

function isNamed(name: string, spell: SpellRow): boolean {
  const key = keyOf(name);
  return [spell.name, ...spell.variants].some((own) => keyOf(own) === key);
}

function spellText({ name, role, since, until }: SpellRow): string {
  return `${name}, ${role}, ${since} to ${until ?? "today"}`;
}

/** Meaning: a name as its words in small letters without accents, in the order of the alphabet: the same for either order of names. */
export function keyOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(" ");
}

/** Meaning: the scores as text: a line a table, a count a kind of disagreement, and each of them when asked. */
export function renderTables(title: string, scores: readonly TableScore[], details: boolean): string {
  const lines = scores.flatMap(({ name, rows, agree, findings }) => {
    const kinds = Map.groupBy(findings, ({ kind }) => kind);
    const counts = [...kinds].map(([kind, of]) => `${kind} ${of.length}`).join(", ");
    return [
      `  ${name}: ${agree} of ${rows} agree, ${((100 * agree) / rows).toFixed(1)} %${counts === "" ? "" : `; ${counts}`}`,
      ...(details ? findings.map(({ kind, message }) => `    ${kind}: ${message}`) : []),
    ];
  });
  const total = scores.reduce((sum, { findings }) => sum + findings.length, 0);
  return [title, ...lines, ...(details ? [] : [`  ${total} disagreements (listed with --details)`]), ""].join("\n");
}
