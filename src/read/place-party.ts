import { cameoActor, cameoSector } from "../model/cameo-actor.ts";
import type { ActorCode, IsoDate } from "../model/codes.ts";
import type { ImportedParty } from "../model/imported-event.ts";
import type { Sector } from "../model/ontology.ts";
import type { PlaceParty, PublishedParty } from "../model/published-party.ts";
import { type CompiledActors, decidedActor, type NamedActor, resolveName } from "./mentions/index.ts";

/** Bodies by their codes in CAMEO. EUR (Europe) and SEA (South-East Asia) are regions there, and no bodies. */
const BODIES: Readonly<Record<string, ActorCode>> = {
  UNO: "UNO",
  NAT: "NAT",
  ARL: "ARL",
  IAE: "IAE",
  AFU: "AFU",
  OAU: "AFU",
  EEC: "EUR",
  ASN: "SEA",
};
const MOST_REMEMBERED = 500_000;
const MONTH_LETTERS = 7;

/**
 * Meaning: places parties of event data with the actor tables. The data set's own state counts before ours; a name gives person, body and the office held
 * on the day, unless it stands for another state than the data set's. What is not known keeps its label and has no code. Parties are remembered by month, those whose
 * offices change within the month by day.
 */
export function partyPlacer(actors: CompiledActors): PlaceParty {
  const byContent = new Map<string, Remembered>();
  // Readers give one object for what is published alike, which is found without putting its parts together.
  const bySelf = new WeakMap<PublishedParty, Remembered>();
  return (party, date) => {
    const remembered = bySelf.get(party) ?? rememberedOf(byContent, party);
    bySelf.set(party, remembered);
    if (remembered.lastDate !== date) {
      remembered.last = placedOn(actors, party, date, remembered);
      remembered.lastDate = date;
    }
    return remembered.last;
  };
}

/** What is known of one party: as placed on the day asked for last, and by month, or by day where its office changes within the month. */
interface Remembered {
  lastDate: IsoDate;
  last: ImportedParty;
  readonly spans: Map<string, ImportedParty>;
}

function rememberedOf(byContent: Map<string, Remembered>, party: PublishedParty): Remembered {
  const { name, text, code, country, role, sectors } = party;
  const key = [name, text, code, country, role, ...sectors].join("\t");
  const found = byContent.get(key);
  if (found !== undefined) return found;
  if (byContent.size > MOST_REMEMBERED) byContent.clear();
  const made = { lastDate: "", last: NOBODY, spans: new Map() };
  byContent.set(key, made);
  return made;
}

const NOBODY: ImportedParty = { label: "", code: null, sector: "UNK", name: null, role: null };

function placedOn(actors: CompiledActors, party: PublishedParty, date: IsoDate, { spans }: Remembered): ImportedParty {
  const month = date.slice(0, MONTH_LETTERS);
  const found = spans.get(ALWAYS) ?? spans.get(month) ?? spans.get(date);
  if (found !== undefined) return found;
  const reading = party.name === null ? null : decidedActor(resolveName(actors, party.name, date));
  const placed = place(actors, party, reading, date);
  spans.set(isTimeless(party, reading) ? ALWAYS : changesWithin(month, reading) ? date : month, placed);
  return placed;
}

/** What a placing that no date changes is remembered under. */
const ALWAYS = "";

/** A description with its state in brackets, as long as it is of no office. */
function isTimeless({ name }: PublishedParty, reading: NamedActor | null): boolean {
  return name?.endsWith(")") === true && reading !== null && reading.spells.length === 0;
}

/** Whether the person takes or leaves an office within the month. */
function changesWithin(month: string, reading: NamedActor | null): boolean {
  return (reading?.spells ?? []).some(({ since, until }) => since.startsWith(month) || (until ?? "").startsWith(month));
}

function place(
  actors: CompiledActors,
  party: PublishedParty,
  reading: NamedActor | null,
  date: IsoDate,
): ImportedParty {
  const told = codeTold(actors, party, date);
  const named = reading !== null && (told.code === null || told.code === reading.code) ? reading : null;
  return {
    label: party.name ?? party.text ?? party.code ?? party.country ?? "",
    code: told.code ?? named?.code ?? null,
    sector: party.sectors[0] ?? told.sector ?? named?.sector ?? "UNK",
    name: named === null ? party.name : ownName(actors, named, party.name),
    role: party.role ?? named?.role ?? null,
  };
}

/** What the data set's own codes say. */
interface Told {
  readonly code: ActorCode | null;
  readonly sector: Sector | null;
}

function codeTold(actors: CompiledActors, { code, country }: PublishedParty, date: IsoDate): Told {
  const told = code === null ? { code: null, sector: null } : actorOfCode(actors, code);
  return { code: (country === null ? null : stateOf(actors, country, date)) ?? told.code, sector: told.sector };
}

/** A state, body or kind of actor by its code. Of a code with parts that nobody knows the state and the first sector still tell. */
function actorOfCode(actors: CompiledActors, code: string): Told {
  const isState = (one: string) => actors.stateNames.has(one);
  const whole = cameoActor(code, isState);
  if (typeof whole !== "string" && whole.code !== null) return whole;
  const parts = code.match(/.{3}/g) ?? [];
  const body = parts.find((part) => Object.hasOwn(BODIES, part));
  if (body !== undefined) return { code: BODIES[body] ?? null, sector: "IGO" };
  if (typeof whole !== "string") return whole;
  const state = cameoActor(parts[0] ?? "", isState);
  return typeof state === "string"
    ? { code: null, sector: cameoSector(code) }
    : { code: state.code, sector: cameoSector(parts.slice(1).join("")) ?? state.sector };
}

function stateOf(actors: CompiledActors, country: string, date: IsoDate): ActorCode | null {
  if (/^[A-Z]{3}$/.test(country)) return actorOfCode(actors, country).code;
  return decidedActor(resolveName(actors, country, date))?.code ?? null;
}

/** The person or body; null for a state as a whole and for what is only described ("Citizen (Japan)"). */
function ownName(actors: CompiledActors, reading: NamedActor, written: string | null): string | null {
  if (reading.joint || (written ?? "").endsWith(")")) return null;
  return reading.code !== null && actors.stateNames.get(reading.code) === reading.name ? null : reading.name;
}
