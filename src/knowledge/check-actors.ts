import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import { ORGANISATION_CODES } from "../model/actor-table.ts";

/** Days by which two spells in one office may overlap: dates known to the month, hand-overs. */
const TOLERANCE_DAYS = 45;
/** Offices that one person holds at a time; others (ambassador, commissioner, spokesman) have several holders. */
const SOLE = new Set(["president", "prime minister", "chancellor", "king", "emir", "sultan", "supreme leader"]);

/**
 * Meaning: what is wrong with the actor tables, one line a finding; empty when nothing is. Finds codes that no state or organisation has,
 * names that stand for two states or bodies, spells of one office that overlap, and spells that end before they begin.
 */
export function checkActors(table: ActorTable): string[] {
  return [...unknownCodes(table), ...duplicateNames(table), ...badSpells(table.spells), ...overlaps(table.spells)];
}

function unknownCodes(table: ActorTable): string[] {
  const known = new Set<string>([...table.states.map((row) => row.code), ...ORGANISATION_CODES]);
  const used = [
    ...table.organisations.map((row) => [row.code, row.name] as const),
    ...table.spells.map((row) => [row.code, row.name] as const),
    ...table.places.map((row) => [row.country, row.name] as const),
    ...table.offices.flatMap((row) => row.states.map((code) => [code, row.title] as const)),
  ];
  return used.flatMap(([code, name]) =>
    code === null || known.has(code) ? [] : [`unknown code: ${code} (of ${name})`],
  );
}

function duplicateNames(table: ActorTable): string[] {
  const owners = new Map<string, string>();
  const found: string[] = [];
  const claim = (name: string, owner: string) => {
    const other = owners.get(name);
    if (other !== undefined && other !== owner) found.push(`name of two actors: ${name} (${other} and ${owner})`);
    else owners.set(name, owner);
  };
  for (const row of table.states) {
    for (const name of [row.name, ...row.variants, ...row.seats]) claim(name, row.code);
  }
  for (const row of table.organisations) {
    for (const name of new Set([row.name, ...row.variants])) claim(name, `${row.code ?? "-"} ${row.name}`);
  }
  for (const row of table.places) claim(row.name, `place ${row.name}`);
  return found;
}

function badSpells(spells: readonly SpellRow[]): string[] {
  return spells.flatMap((row) =>
    row.until !== null && row.until < row.since
      ? [`spell ends before it begins: ${row.name}, ${row.role} ${row.since} to ${row.until}`]
      : [],
  );
}

function overlaps(spells: readonly SpellRow[]): string[] {
  const byOffice = new Map<string, SpellRow[]>();
  for (const row of spells) {
    if (!SOLE.has(row.role) || !row.top) continue;
    const key = `${row.code} ${row.role}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), row]);
  }
  return [...byOffice].flatMap(([office, rows]) => {
    const sorted = [...rows].sort((a, b) => (a.since < b.since ? -1 : 1));
    return sorted.flatMap((row, i) => {
      const next = sorted[i + 1];
      const overlap = next === undefined ? 0 : daysBetween(next.since, row.until ?? "9999-12-31");
      return overlap > TOLERANCE_DAYS ? [`spells overlap: ${office}, ${row.name} and ${next?.name ?? ""}`] : [];
    });
  });
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
