import { once } from "../../lib/once.ts";
import { remembered } from "../../lib/remembered.ts";
import type { ActorTable, FormerNameRow, SpellRow } from "../../model/actor-table.ts";
import type { ActorCode } from "../../model/codes.ts";
import { calledBy } from "./family-name.ts";
import type { NameLexeme, Person, WordLexeme } from "./lexeme.ts";
import { type LikeNames, likeNames } from "./name-likeness.ts";
import { compileNamesakes, type Namesake } from "./namesakes.ts";
import { fold, keyOf } from "./normalise.ts";
import { addToTrie, createTrie, type TrieNode, valuesUnder } from "./trie.ts";

/** The actor tables made ready for reading. Immutable once compiled. */
export interface CompiledActors {
  readonly names: TrieNode<NameLexeme>;
  readonly words: TrieNode<WordLexeme>;
  readonly persons: readonly Person[];
  /** Persons by the sounds of their names; made on first use. */
  readonly likeNames: () => LikeNames;
  /** Folded surname, or single-word name, to the persons who bear it. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byCode: ReadonlyMap<ActorCode, readonly Person[]>;
  /** Persons who hold or held a role in a state; each list is made on first use. */
  readonly byRole: (code: ActorCode, role: string) => readonly Person[];
  readonly sharedSurnames: ReadonlySet<string>;
  readonly namesakes: readonly Namesake[];
  /** State code to its flags (island, kingdom, north, ...). */
  readonly flags: ReadonlyMap<ActorCode, readonly string[]>;
  readonly stateNames: ReadonlyMap<ActorCode, string>;
  /** Code of an organisation of states to its name. */
  readonly bodyNames: ReadonlyMap<ActorCode, string>;
}

const GOVERNMENT_HOUSES =
  /Palace|House|Kremlin|Kantei|Whitehall|Zhongnanhai|Office|Foggy|Elysee|Élysée|Quai|Downing|No 10|Number 10|Chigi|Quirinale|Farnesina|Moncloa|Planalto|Itamaraty|Casa|Pinos|Moneda|Block|Hill|Miraflores|Malaca|Bankova|Baabda|Smolenskaya|Nagatacho|Kasumigaseki|Beehive|Buildings|Durbar|Rock|Cheong|Bestepe|Camp David|Mar-a-Lago|Great Hall/;

/** Meaning: the tables as tries of words and maps of persons. The same table always compiles to the same result. */
export function compileActors(table: ActorTable): CompiledActors {
  const names = createTrie<NameLexeme>();
  const words = createTrie<WordLexeme>();
  addStates(names, table);
  for (const row of table.organisations) addOrganisation(names, row);
  for (const row of table.places) {
    addToTrie(names, keyOf(row.name), {
      kind: "place",
      country: row.country,
      place: row.name,
      region: row.kind === "region",
    });
  }
  addSharedNames(names, table);
  for (const row of table.formerNames) addFormerName(names, row);
  addWords(words, table);
  const persons = groupPersons(table);
  const bySurname = new Map<string, Person[]>();
  const byCode = new Map<ActorCode, Person[]>();
  for (const { person, variants } of persons) {
    push(byCode, person.code, person);
    for (const name of variants) {
      const key = keyOf(name);
      if (name.includes(" ")) addToTrie(names, key, { kind: "person", person });
      for (const surname of surnamesOf(name, person.code)) push(bySurname, surname, person);
    }
  }
  return {
    names,
    words,
    persons: persons.map(({ person }) => person),
    likeNames: once(() => likeNames(persons)),
    bySurname,
    byCode,
    byRole: byRoleOf(byCode),
    sharedSurnames: table.sharedSurnames,
    namesakes: compileNamesakes(table.namesakes),
    flags: new Map(table.states.map((row) => [row.code, row.flags])),
    stateNames: new Map(table.states.map((row) => [row.code, row.name])),
    bodyNames: bodyNamesOf(table),
  };
}

function byRoleOf(byCode: ReadonlyMap<ActorCode, readonly Person[]>): CompiledActors["byRole"] {
  const rolesOf = remembered((code: ActorCode) => {
    const roles = new Map<string, Person[]>();
    for (const person of byCode.get(code) ?? []) for (const { role } of person.spells) push(roles, role, person);
    return roles;
  });
  return (code, role) => rolesOf(code).get(role) ?? [];
}

/** The first row of a code names it; the others are its parts. */
function bodyNamesOf({ organisations }: ActorTable): Map<ActorCode, string> {
  const names = new Map<ActorCode, string>();
  for (const { kind, code, name } of organisations)
    if (kind === "igo" && code !== null && !names.has(code)) names.set(code, name);
  return names;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function addStates(names: TrieNode<NameLexeme>, table: ActorTable): void {
  for (const row of table.states) {
    const ambiguous = row.flags.includes("ambiguous");
    for (const name of [row.name, ...row.variants]) {
      const needsThe = name.startsWith("the ");
      const key = keyOf(needsThe ? name.slice(4) : name);
      addToTrie(names, key, { kind: "state", code: row.code, ambiguous: ambiguous && name === row.name, needsThe });
    }
    for (const name of row.adjectives) addToTrie(names, keyOf(name), { kind: "adjective", code: row.code });
    for (const name of row.people) {
      addToTrie(names, keyOf(name), { kind: "people", code: row.code, plural: /(s|men|ese|ch|sh|iss)$/.test(name) });
    }
    for (const name of row.seats) {
      const city = !GOVERNMENT_HOUSES.test(name);
      addToTrie(names, keyOf(name), { kind: "seat", code: row.code, sector: "GOV", city });
    }
  }
}

function addOrganisation(names: TrieNode<NameLexeme>, row: ActorTable["organisations"][number]): void {
  for (const name of [row.name, ...row.variants]) {
    const key = keyOf(name.startsWith("The ") ? name.slice(4) : name);
    const { code, sector } = row;
    if (row.kind === "seat" && code !== null) addToTrie(names, key, { kind: "seat", code, sector, city: true });
    else if (row.kind === "adjective" && code !== null) addToTrie(names, key, { kind: "adjective", code });
    else addToTrie(names, key, { kind: "organisation", code, sector, name: row.name, group: row.kind });
  }
}

/** A state's own name of today stays the first reading; a former seat counts for its days only. */
function addFormerName(names: TrieNode<NameLexeme>, { code, name, kind, since, until }: FormerNameRow): void {
  const key = keyOf(name);
  if (kind === "seat") addToTrie(names, key, { kind, code, sector: "GOV", city: true, days: { since, until } });
  const known = valuesUnder(names, key).some((value) => "code" in value && value.code === code);
  if (known) return;
  if (kind === "name") addToTrie(names, key, { kind: "state", code, ambiguous: false, needsThe: false });
  else if (kind === "adjective") addToTrie(names, key, { kind, code });
  else if (kind === "people") addToTrie(names, key, { kind, code, plural: /s$/.test(name) });
}

/** After the states' own names, so that a name that one state is known by means that state first. */
function addSharedNames(names: TrieNode<NameLexeme>, table: ActorTable): void {
  for (const { name, plural, codes } of table.sharedNames) {
    const key = keyOf(name);
    if (plural) addToTrie(names, key, { kind: "states", codes, name });
    else for (const code of codes) addToTrie(names, key, { kind: "state", code, ambiguous: false, needsThe: false });
  }
}

function addWords(words: TrieNode<WordLexeme>, table: ActorTable): void {
  const lower = (text: string) => keyOf(text).map((piece) => piece.toLowerCase());
  for (const row of table.offices) {
    const { role, officeClass, sector, states } = row;
    const office = { kind: "office", role, officeClass, sector, states } as const;
    for (const former of [false, true]) {
      const title = former ? `ex-${row.title}` : row.title;
      addToTrie(words, lower(title), { ...office, plural: false, former });
      if (/^[\w -]+$/.test(title)) addToTrie(words, lower(pluralTitle(title)), { ...office, plural: true, former });
    }
  }
  for (const row of table.agents) {
    const plural = row.plural ?? pluralOf(row.noun);
    const forms =
      plural === row.noun
        ? [{ form: plural, plural: true }]
        : [
            { form: row.noun, plural: false },
            { form: plural, plural: true },
          ];
    for (const { form, plural: isPlural } of forms) {
      const { noun, sector, kind } = row;
      if (kind === "state" || kind === "org") {
        addToTrie(words, lower(form), { kind: "reference", noun, to: kind, plural: isPlural });
      } else addToTrie(words, lower(form), { kind: "agent", noun, group: kind, sector, plural: isPlural });
    }
  }
}

/** Meaning: the regular plural of a noun's last word. */
function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** Meaning: the plural of a title, "secretary of state" giving "secretaries of state". */
function pluralTitle(title: string): string {
  const [head = "", ...rest] = title.split(/(?= (?:of|for|in) )/);
  return pluralOf(head) + rest.join("");
}

function groupPersons(table: ActorTable): { person: Person; variants: string[] }[] {
  const classOf = new Map<string, string>();
  for (const office of table.offices) if (!classOf.has(office.role)) classOf.set(office.role, office.officeClass);
  const groups = new Map<string, SpellRow[]>();
  for (const row of table.spells) push(groups, `${row.code}|${row.name}`, row);
  return [...groups.values()].map((rows) => {
    const first = rows[0] as SpellRow;
    const spells = rows
      .map(({ role, sector, top, since, until, source }) => ({
        role,
        sector,
        top,
        since,
        until,
        source,
        officeClass: classOf.get(role) ?? null,
      }))
      .sort((a, b) => (a.since < b.since ? -1 : 1));
    const variants = [...new Set([first.name, ...rows.flatMap((row) => row.variants)])];
    return { person: { code: first.code, name: first.name, gender: first.gender, spells }, variants };
  });
}

/** Meaning: what a person may be called alone: a single-word name itself, the last word, and the first where the family name comes first. */
function surnamesOf(name: string, code: ActorCode): string[] {
  const parts = name.split(" ");
  const alone = parts.length === 1 ? parts : calledBy(parts, code);
  return alone.flatMap((word) => {
    const name = fold(word);
    const bare = name.replace(/^(?:al|el|ul|as|ash)-/i, "");
    return bare === name ? [name] : [name, bare];
  });
}
