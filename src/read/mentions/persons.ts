import type { ActorCode, IsoDate } from "../../model/codes.ts";
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
  if (date === null) return null;
  const held = person.spells.filter((spell) => covers(spell, date));
  return held.find((spell) => spell.top) ?? held.at(-1) ?? null;
}

/** Meaning: years between a day and the nearest day of any spell, 0 when one covers it. Without a date, years before now do not count: 0. */
export function yearsAway(person: Person, date: IsoDate | null): number {
  if (date === null) return 0;
  const year = (day: IsoDate) => Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12;
  const at = year(date);
  return Math.min(
    ...person.spells.map((spell) => {
      if (covers(spell, date)) return 0;
      return spell.since > date ? year(spell.since) - at : at - year(spell.until ?? date);
    }),
  );
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

/** Where a mention stands in the text. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Meaning: a person of the tables as an entity, with the office held on the day. After office the last sector is kept. */
export function personEntity(person: Person, date: IsoDate | null, place: Place): Entity {
  const office = officeOn(person, date);
  const past = date === null ? person.spells : person.spells.filter((spell) => spell.since <= date);
  const sector = office?.sector ?? past.at(-1)?.sector ?? person.spells[0]?.sector ?? "GOV";
  const { text, start, end } = place;
  return { code: person.code, sector, name: person.name, role: office?.role ?? null, text, start, end };
}
