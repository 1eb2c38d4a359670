import { plainWords } from "../lib/content-words.ts";
import type { ActorTable, OrganisationRow, SpellRow, StateRow } from "../model/actor-table.ts";
import { GENERAL_ROLES } from "./import/general-roles.ts";

/**
 * Meaning: a table with a user's rows over it. The user's rows win: a spell replaces those of the same person, role and state that it overlaps, a
 * body or place one of the same name, a title or noun likewise. A state keeps its names and gains the user's. A spell under a general role
 * ("official", of a dictionary that gives no office) gives way to a shipped office of the same person, sector and time.
 */
export function layOver(below: ActorTable, user: ActorTable): ActorTable {
  const named = new Set([
    ...user.organisations.flatMap(({ name, variants }) => [name, ...variants]),
    ...user.states.flatMap(({ name, variants }) => [name, ...variants]),
    ...user.places.map(({ name }) => name),
  ]);
  const bodies = new Set(user.organisations.map(({ name }) => name));
  const titles = new Set(user.offices.map(({ title }) => title));
  const nouns = new Set(user.agents.map(({ noun }) => noun));
  return {
    states: statesOver(below.states, user.states),
    organisations: [...below.organisations.filter(({ name }) => !bodies.has(name)), ...user.organisations].map(
      withoutTaken(user.organisations, bodies),
    ),
    offices: [...below.offices.filter(({ title }) => !titles.has(title)), ...user.offices],
    spells: user.spells.length === 0 ? below.spells : spellsOver(below.spells, user.spells),
    agents: [...below.agents.filter(({ noun }) => !nouns.has(noun)), ...user.agents],
    places: [...below.places.filter(({ name }) => !named.has(name)), ...user.places],
    namesakes: [...below.namesakes, ...user.namesakes],
    memberships: [...below.memberships, ...user.memberships],
    formerNames: [...below.formerNames, ...user.formerNames],
    sharedNames: [...below.sharedNames, ...user.sharedNames],
    sharedSurnames: new Set([...below.sharedSurnames, ...user.sharedSurnames]),
  };
}

/** A variant that a user's body bears by name is taken from the body that had it. */
function withoutTaken(
  users: readonly OrganisationRow[],
  taken: ReadonlySet<string>,
): (row: OrganisationRow) => OrganisationRow {
  const own = new Set(users);
  return (row) => {
    if (own.has(row) || !row.variants.some((name) => taken.has(name))) return row;
    return { ...row, variants: row.variants.filter((name) => !taken.has(name)) };
  };
}

function statesOver(below: readonly StateRow[], users: readonly StateRow[]): readonly StateRow[] {
  const states = new Map(below.map((row) => [row.code, row]));
  for (const row of users) {
    const old = states.get(row.code);
    if (old === undefined) {
      states.set(row.code, row);
      continue;
    }
    const others = row.name === "" ? row.variants : [row.name, ...row.variants];
    const known = new Set([old.name, ...old.variants, ...old.adjectives, ...old.people, ...old.seats]);
    states.set(row.code, {
      ...old,
      variants: joined(
        old.variants,
        others.filter((name) => !known.has(name)),
      ),
      adjectives: joined(old.adjectives, row.adjectives),
      people: joined(old.people, row.people),
      seats: joined(old.seats, row.seats),
      flags: joined(old.flags, row.flags),
    });
  }
  return [...states.values()];
}

function joined(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])];
}

function spellsOver(below: readonly SpellRow[], users: readonly SpellRow[]): readonly SpellRow[] {
  const nameOf = new Map<string, string>();
  for (const row of below)
    for (const name of [row.name, ...row.variants]) {
      const key = keyOf(row.code, name);
      if (!nameOf.has(key)) nameOf.set(key, row.name);
    }
  const renamed = users.map((row) => underKnownName(row, nameOf));
  const old = Map.groupBy(below, personOf);
  const kept = renamed.filter((row) => !isTold(row, old.get(personOf(row)) ?? []));
  const fresh = Map.groupBy(kept, personOf);
  const left = below.filter(
    (row) => !(fresh.get(personOf(row)) ?? []).some((user) => user.role === row.role && overlap(user, row)),
  );
  return [...left, ...kept];
}

/** A person whom the tables know under another spelling is the same person. */
function underKnownName(row: SpellRow, nameOf: ReadonlyMap<string, string>): SpellRow {
  const known = [row.name, ...row.variants].map((name) => nameOf.get(keyOf(row.code, name))).find(Boolean);
  if (known === undefined || known === row.name) return row;
  return { ...row, name: known, variants: joined([row.name], row.variants).filter((name) => name !== known) };
}

function isTold(row: SpellRow, known: readonly SpellRow[]): boolean {
  return GENERAL_ROLES.has(row.role) && known.some((old) => old.sector === row.sector && overlap(old, row));
}

function personOf({ code, name }: SpellRow): string {
  return `${code} ${name}`;
}

function keyOf(code: string, name: string): string {
  return `${code} ${plainWords(name).join(" ")}`;
}

function overlap(a: SpellRow, b: SpellRow): boolean {
  return (a.until === null || b.since <= a.until) && (b.until === null || a.since <= b.until);
}
