import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { Entity } from "../../model/record.ts";
import type { CompiledActors } from "./compile-actors.ts";
import type { Person, Spell } from "./lexeme.ts";
import { fold } from "./normalise.ts";

/** Meaning: whether a spell covers a day. */
function covers(spell: Spell, date: IsoDate): boolean {
  return spell.since <= date && (spell.until === null || date <= spell.until);
}

/** Meaning: the office a person holds on a day, the leading one first; null when none is known. Without a date, none. */
export function officeOn(person: Person, date: IsoDate | null): Spell | null {
  return date === null ? null : officeDuring(person, date, date);
}

/** Meaning: the office a person holds on any of the days from `start` to `end`, the leading one first; null when none is known. */
export function officeDuring(person: Person, start: IsoDate, end: IsoDate): Spell | null {
  const held = person.spells.filter((spell) => spell.since <= end && (spell.until === null || start <= spell.until));
  const first = held.find((spell) => spell.top) ?? held.findLast((spell) => !BESIDE.has(spell.officeClass ?? ""));
  return first ?? held.at(-1) ?? null;
}

/** Offices held beside the one by which a person is known: a foreign minister who is also state councillor, member of parliament or party official. */
const BESIDE = new Set(["councilor", "party", "legislator", "rank"]);

/** Meaning: years between a day and the nearest day of any spell, 0 when one covers it. Without a date, years before now do not count: 0. */
export function yearsAway(person: Person, date: IsoDate | null): number {
  if (date === null) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const spell of person.spells) {
    if (covers(spell, date)) return 0;
    const away = spell.since > date ? yearOf(spell.since) - yearOf(date) : yearOf(date) - yearOf(spell.until ?? date);
    least = Math.min(least, away);
  }
  return least;
}

/** A day as a year with a fraction, by its month. */
function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12;
}

/** Meaning: the one of several namesakes who was in office on the day, or nearest to it, leaders before others. */
export function likeliest(persons: readonly Person[], date: IsoDate | null): Person | null {
  const score = (person: Person) => {
    const office = officeOn(person, date);
    return yearsAway(person, date) * 2 - (office?.top === true ? 3 : 0);
  };
  return [...persons].sort((a, b) => score(a) - score(b))[0] ?? null;
}

const LEADING = new Set(["president", "premier", "monarch", "leader"]);

/** Meaning: who holds an office of a class ("foreign", "president", "leader") in a state on a day; null when the tables do not know, or no date is given. */
export function holderOf(
  actors: CompiledActors,
  code: ActorCode,
  officeClass: string,
  date: IsoDate | null,
): Person | null {
  if (date === null) return null;
  const holders = (actors.byCode.get(code) ?? []).filter((person) =>
    person.spells.some(
      (spell) =>
        covers(spell, date) &&
        (officeClass === "leader"
          ? spell.top && LEADING.has(spell.officeClass ?? "")
          : spell.officeClass === officeClass),
    ),
  );
  if (officeClass === "leader" && holders.length === 0) return null;
  return latest(holders, officeClass, date);
}

/** Where two spells overlap on a day of change, the newer holder. */
function latest(holders: readonly Person[], officeClass: string, date: IsoDate): Person | null {
  const since = (person: Person) =>
    person.spells
      .filter(
        (spell) => covers(spell, date) && (officeClass === "leader" ? spell.top : spell.officeClass === officeClass),
      )
      .map((spell) => spell.since)
      .sort()
      .at(-1) ?? "";
  return [...holders].sort((a, b) => (since(a) < since(b) ? 1 : -1))[0] ?? null;
}

/** Meaning: the bearers of a surname or single-word name. */
export function bearersOf(actors: CompiledActors, surname: string): readonly Person[] {
  return actors.bySurname.get(fold(surname)) ?? [];
}

/**
 * Meaning: the sector a person acts in on a day: that of the office held; after the last office in a government, parliament or court, the elite
 * (PLOVER counts former officials there); else that of the spell last begun. Without a date, that of the last spell.
 */
export function sectorOn(person: Person, date: IsoDate | null): Sector {
  const office = officeOn(person, date);
  if (office !== null) return office.sector;
  const begun = date === null ? person.spells : person.spells.filter((spell) => spell.since <= date);
  const last = begun.at(-1)?.sector ?? person.spells[0]?.sector ?? "GOV";
  return date !== null && begun.length > 0 && OFFICIAL.has(last) ? "ELI" : last;
}

const OFFICIAL: ReadonlySet<Sector> = new Set(["GOV", "LEG", "JUD", "MIL", "SPY", "IGO"]);

/** Where a mention stands in the text. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Meaning: a person of the tables as an entity, with the office and sector of the day. */
export function personEntity(person: Person, date: IsoDate | null, place: Place): Entity {
  const office = officeOn(person, date);
  const sector = sectorOn(person, date);
  const { text, start, end } = place;
  return { code: person.code, sector, name: person.name, role: office?.role ?? null, text, start, end };
}
