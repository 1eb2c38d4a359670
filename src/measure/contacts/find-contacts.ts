import { addDays } from "../../lib/iso-date.ts";
import type { ActorCode, Dyad } from "../../model/codes.ts";
import type { Contact, ContactForm, ContactKind, Office } from "../../model/contact.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Incident } from "../../model/incident.ts";
import type { Entity } from "../../model/record.ts";
import { dialogueNameOf } from "./dialogue-name.ts";
import { kindKey } from "./gaps.ts";
import { occasionOf } from "./occasion.ts";
import { officeOf } from "./offices.ts";

/** Days between two tellings of one contact that the ledger keeps as several incidents: a trip has days between, talks go on the next day, a call is one. */
const SAME_DAYS: Readonly<Record<ContactForm, number>> = { visit: 3, talks: 1, dialogue: 1, call: 0 };
const DATED: ReadonlySet<string> = new Set(["day", "week", "month"]);
const TOOK_PLACE: ReadonlySet<string> = new Set(["actual", "ongoing", "historical"]);

/**
 * Meaning: the visits, calls, talks and dialogues between two that took place, told by incidents, with the offices that took part and whether they were
 * for the other side or beside a larger meeting. Plans, denials and possibilities are no contacts. Missing: an incident without a date as fine as a
 * month is left out, as no gap can be counted from it; talks led by a third party are left out.
 * Shape: in order of their first day. Example: `findContacts(incidents, ["CHN", "JPN"])`
 */
export function findContacts(incidents: readonly Incident[], dyad: Dyad): readonly Contact[] {
  const found = incidents.flatMap((incident) => contactOf(incident, dyad) ?? []);
  const inOrder = found.toSorted((a, b) => (a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0));
  const merged: Contact[] = [];
  for (const contact of inOrder) {
    const at = merged.findLastIndex((earlier) => isSameContact(earlier, contact));
    const earlier = merged[at];
    if (earlier === undefined) merged.push(contact);
    else merged[at] = together(earlier, contact);
  }
  return merged;
}

function contactOf(incident: Incident, dyad: Dyad): Contact | null {
  const { event, mode, status, date } = incident;
  if (event !== "CONSULT" || mode === "third-party" || !TOOK_PLACE.has(status) || !isBetween(incident, dyad))
    return null;
  if (date.start === null || !DATED.has(date.precision)) return null;
  const kinds = kindsOf(incident, dyad);
  if (kinds.length === 0) return null;
  const sentences = incident.reports.map(({ record }) => record.sentence.text);
  return {
    kinds,
    occasion: occasionOf(sentences, mode === "multilateral" || partiesOf(incident).size > 2),
    date: { ...date, start: date.start },
    people: peopleOf(incident, kinds[0]?.side == null ? dyad : [kinds[0].side]),
    incidents: [incident.id],
    records: [incident.basis],
  };
}

function kindsOf(incident: Incident, dyad: Dyad): readonly ContactKind[] {
  if (incident.mode === "visit") {
    const visitor = dyad.find((code) => incident.actor.includes(code) && !incident.recipient.includes(code));
    if (visitor === undefined) return [];
    return [null, ...levelsOf(officesOf(incident, visitor))].map((office) => ({
      form: "visit",
      side: visitor,
      office,
      name: null,
    }));
  }
  const form = incident.mode === "phone" ? "call" : "talks";
  const [first, second] = dyad.map((code) => levelsOf(officesOf(incident, code)));
  const shared = (first ?? []).filter((office) => second?.includes(office));
  const held = [null, ...shared].map((office) => ({ form, side: null, office, name: null }) as const);
  const name = form === "talks" ? dialogueNameOf(incident.reports.map(({ record }) => record.sentence.text)) : null;
  return name === null ? held : [...held, { form: "dialogue", side: null, office: null, name }];
}

/** An office, and `leader` beside it where it is one. */
function levelsOf(offices: ReadonlySet<Exclude<Office, "leader">>): readonly Office[] {
  const isLed = offices.has("head of state") || offices.has("head of government");
  return isLed ? ["leader", ...offices] : [...offices];
}

function entitiesOf(incident: Incident, code: ActorCode): readonly Entity[] {
  const all = incident.reports.flatMap(({ record }) => [...record.actor, ...record.recipient]);
  return all.filter((entity) => entity.code === code);
}

function officesOf(incident: Incident, code: ActorCode): ReadonlySet<Exclude<Office, "leader">> {
  return new Set(entitiesOf(incident, code).flatMap(({ role }) => officeOf(role) ?? []));
}

function peopleOf(incident: Incident, sides: readonly ActorCode[]): readonly string[] {
  const named = sides.flatMap((code) => entitiesOf(incident, code));
  return [...new Set(named.flatMap(({ name, role }) => (name === null || officeOf(role) === null ? [] : [name])))];
}

function partiesOf({ actor, recipient }: Incident): ReadonlySet<ActorCode> {
  return new Set([...actor, ...recipient]);
}

function isSameContact(earlier: Contact, later: Contact): boolean {
  const [one] = earlier.kinds;
  const [two] = later.kinds;
  if (one === undefined || two === undefined || one.form !== two.form || one.side !== two.side) return false;
  if (later.date.start > addDays(earlier.date.end ?? earlier.date.start, SAME_DAYS[one.form])) return false;
  const offices = (contact: Contact) => contact.kinds.flatMap(({ office }) => office ?? []);
  const [known, told] = [offices(earlier), offices(later)];
  return known.length === 0 || told.length === 0 || known.some((office) => told.includes(office));
}

function together(earlier: Contact, later: Contact): Contact {
  const kinds = [
    ...earlier.kinds,
    ...later.kinds.filter((kind) => earlier.kinds.every((known) => kindKey(known) !== kindKey(kind))),
  ];
  const occasions = [earlier.occasion, later.occasion];
  const end =
    [earlier.date.end, later.date.end]
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null;
  return {
    kinds,
    occasion:
      occasions.find((occasion) => occasion === "bilateral") ??
      occasions.find((occasion) => occasion !== "unsaid") ??
      "unsaid",
    date: { ...earlier.date, end },
    people: [...new Set([...earlier.people, ...later.people])],
    incidents: [...earlier.incidents, ...later.incidents],
    records: [...earlier.records, ...later.records],
  };
}
