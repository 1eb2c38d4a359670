import type { ActorCode } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { Entity } from "../../model/record.ts";
import type { MentionKind } from "../sentence.ts";
import type { Cue, CuedMention } from "./cue.ts";
import type { Head } from "./head.ts";
import type { Whose } from "./modifier.ts";
import type { PersonName } from "./person-name.ts";
import { holderOf, personEntity } from "./persons.ts";
import type { Phrase } from "./phrase.ts";
import { isPossessiveEnding, type Scan } from "./scan.ts";

/** A mention and the half-open range of tokens that it covers. */
export interface SpottedMention {
  readonly from: number;
  readonly to: number;
  readonly mention: CuedMention;
}

/** What a mention is made of besides its place. */
export interface Draft {
  readonly kind: MentionKind;
  readonly entities: readonly Omit<Entity, "text" | "start" | "end">[];
  readonly plural: boolean;
  readonly confidence: number;
  readonly why: string;
  readonly cue: Cue;
}

/** Meaning: a mention over tokens [from, to): text as it stands, entities placed on it. */
export function mentionOver(scan: Scan, from: number, to: number, draft: Draft): SpottedMention {
  const first = scan.tokens[from];
  const last = scan.tokens[to - 1];
  if (first === undefined || last === undefined) throw new Error(`no tokens at ${from}-${to}`);
  const place = { text: surface(scan, from, to), start: first.start, end: last.end };
  const { entities, ...rest } = draft;
  const possessive = isPossessiveEnding(scan, to);
  return {
    from,
    to,
    mention: { ...rest, ...place, possessive, entities: entities.map((entity) => ({ ...entity, ...place })) },
  };
}

/** The text of the tokens, with the spaces that their offsets show. */
function surface(scan: Scan, from: number, to: number): string {
  let text = "";
  let at = scan.tokens[from]?.start ?? 0;
  for (const token of scan.tokens.slice(from, to)) {
    text += (token.start > at ? " " : "") + token.text;
    at = token.end;
  }
  return text;
}

const KEEPS_ITS_HOLDER = new Set([
  "president",
  "premier",
  "monarch",
  "leader",
  "foreign",
  "defence",
  "finance",
  "heir",
  "secretary-general",
]);
const GENERIC: ReadonlySet<Sector> = new Set(["GOV", "CVL", "UNK", "ELI"]);

/** Meaning: a phrase with a head, or a named person with an owner, as a mention. */
export function phraseMention(scan: Scan, phrase: Phrase): SpottedMention {
  const owners = [
    ...(phrase.modifier?.owners ?? []),
    ...(phrase.complement?.nearby ? [] : (phrase.complement?.owners ?? [])),
  ];
  const draft = phrase.names.length > 0 ? namedDraft(scan, phrase, owners) : roleDraft(scan, phrase, owners);
  return mentionOver(scan, phrase.from, phrase.to, draft);
}

function namedDraft(scan: Scan, phrase: Phrase, owners: readonly Whose[]): Draft {
  const entities = phrase.names.map((name) => named(scan, name, phrase, owners[0] ?? null));
  return {
    kind: "person",
    entities: entities.filter((entity) => entity.code !== null || entity.name !== null),
    plural: entities.length > 1,
    confidence: phrase.names.every((name) => name.person !== null) ? 0.95 : 0.85,
    why: phrase.names[0]?.person ? "name in the tables" : "name after a title",
    cue: { ...cueOf(phrase, "person"), personName: phrase.names[0]?.text ?? null, human: true },
  };
}

/** The entity of a name: from the tables, else from its title and state. */
function named(
  scan: Scan,
  name: PersonName,
  { head, opening: { former } }: Phrase,
  owner: Whose | null,
): Omit<Entity, "text" | "start" | "end"> {
  const role = head?.lexeme.kind === "office" ? head.lexeme.role : (head?.noun ?? null);
  const sector = head?.sector ?? "GOV";
  if (name.person !== null) {
    const known = personEntity(name.person, scan.date, { text: "", start: 0, end: 0 });
    return known.role !== null || former || head?.lexeme.kind !== "office" ? known : { ...known, role, sector };
  }
  const alone = head?.lexeme.kind === "office" && head.lexeme.states.length === 1 ? head.lexeme.states[0] : null;
  const code = owner?.code ?? alone ?? null;
  return { code, sector: pastSector(ownSector(owner, sector), former), name: name.text, role: former ? null : role };
}

/** The sector of a head under an owner: a spokesman of the Pentagon is MIL, of NATO IGO. */
function ownSector(owner: Whose | null, sector: Sector): Sector {
  if (owner?.sector == null || !GENERIC.has(sector)) return sector;
  return owner.sector;
}

function roleDraft(scan: Scan, phrase: Phrase, owners: readonly Whose[]): Draft {
  const head = phrase.head as Head;
  const form = formOf(phrase);
  const cue = cueOf(phrase, "role");
  const plural = head.plural || phrase.collective || phrase.opening.several;
  const codes = owners.length > 0 ? owners : soleState(head);
  if (codes.length > 0 && !isRelation(phrase) && !isPairOf(phrase)) {
    const entities = codes.map((owner) => placed(scan, phrase, owner));
    const regional = codes.every((owner) => owner.code === null && owner.name === null);
    return {
      kind: "role",
      entities,
      plural: plural || codes.length > 1,
      confidence: 0.9,
      why: regional ? "region and role noun" : "state and role noun",
      cue: regional ? { ...cue, form: "named" } : cue,
    };
  }
  const kind = form === "group" ? "group" : cue.definite || form === "state" || form === "org" ? "nominal" : "role";
  return { kind, entities: [], plural, confidence: 0.3, why: `${form} without a state`, cue: cueOf(phrase, form) };
}

/** "its NATO ally": the owner named is not who is meant. */
function isRelation(phrase: Phrase): boolean {
  return (
    phrase.opening.owner !== null &&
    phrase.head?.lexeme.kind === "reference" &&
    phrase.modifier?.kind === "organisation"
  );
}

/** "the two former Soviet republics": two of a kind, none of which is named. */
function isPairOf({ opening, head, modifier }: Phrase): boolean {
  return opening.two && head?.reference === "state" && head.plural && modifier?.owners.length === 1;
}

function soleState(head: Head): readonly Whose[] {
  const states = head.lexeme.kind === "office" ? head.lexeme.states : [];
  return states.length === 1 ? [{ code: states[0] as ActorCode, sector: null, name: null }] : [];
}

/** An office or agent of one owner, with the holder's name where exactly one person can be meant. */
function placed(scan: Scan, phrase: Phrase, owner: Whose): Omit<Entity, "text" | "start" | "end"> {
  const head = phrase.head as Head;
  const { lexeme } = head;
  const { former } = phrase.opening;
  const sector = pastSector(ownSector(owner, head.sector), former);
  const office = lexeme.kind === "office" ? lexeme : null;
  const single =
    !former &&
    !phrase.opening.several &&
    (phrase.opening.definite || phrase.modifier?.possessive === true || head.plural);
  const state = owner.sector === null || owner.sector === "IGO";
  if (office !== null && single && state && owner.code !== null && KEEPS_ITS_HOLDER.has(office.officeClass)) {
    const holder = holderOf(scan.actors, owner.code, office.officeClass, scan.date);
    if (holder !== null) return titled(personEntity(holder, scan.date, { text: "", start: 0, end: 0 }), office);
  }
  const body = lexeme.kind === "office" || lexeme.kind === "agent" ? null : owner.name;
  return { code: owner.code, sector, name: body, role: former ? null : (office?.role ?? null) };
}

/** Who no longer holds an office in government is of the elite. */
function pastSector(sector: Sector, former: boolean): Sector {
  return former && sector === "GOV" ? "ELI" : sector;
}

/** "the Venezuelan leader" is what the holder's office is called; any other title is the office. */
function titled<Holder extends { readonly role: string | null }>(
  holder: Holder,
  { role, officeClass }: { readonly role: string; readonly officeClass: string },
): Holder {
  return officeClass === "leader" && holder.role !== null ? holder : { ...holder, role };
}

/** Nouns whose plural means the states in play. */
const GROUPED =
  /(?:countries|nations|neighbou?rs|powers|superpowers|sides|governments|states|capitals|rivals|allies|partners|parties|adversaries|foes|enemies|republics|claimants|regimes|administrations|delegations|accusers|belligerents|guarantors|signatories|contenders|militaries|armies|navies|parliaments|ministries)$/;

function formOf(phrase: Phrase): Cue["form"] {
  const head = phrase.head as Head;
  const { opening, complement } = phrase;
  const back = head.reference;
  const pairs = back === "state" || head.lexeme.kind === "office" || isStateBody(head);
  const counted = opening.count > 2 && back === "state" && head.plural;
  const persons = (/(?:^| )(?:men|women)$/.test(head.noun) && opening.two) || counted;
  if (complement?.both || (opening.two && pairs) || persons) return "group";
  if (opening.other && back === "state" && !head.plural) return "state";
  if (opening.owner === "their" && head.plural && head.lexeme.kind === "office") return "group";
  if (
    head.plural &&
    opening.definite &&
    opening.owner === null &&
    ((back === "state" && GROUPED.test(head.noun)) || isLeader(head))
  )
    return "group";
  if (
    back !== null &&
    (head.lexeme.kind === "reference" || (opening.definite && head.lexeme.kind === "agent" && back === "org"))
  ) {
    return back === "state" ? "state" : "org";
  }
  return "role";
}

/** "the two ministries", "both armies": a state has one. */
function isStateBody({ lexeme, sector }: Head): boolean {
  const body = lexeme.kind === "agent" && lexeme.group === "body";
  return sector === "MIL" || (body && /^(?:GOV|LEG|JUD|SPY|COP)$/.test(sector));
}

function isLeader(head: Head): boolean {
  if (head.lexeme.kind === "office")
    return /^(?:president|premier|leader|foreign|defence|finance|minister|trade|monarch)$/.test(
      head.lexeme.officeClass,
    );
  return false;
}

function cueOf(phrase: Phrase, form: Cue["form"]): Cue {
  const { head, opening, complement } = phrase;
  const office = head?.lexeme.kind === "office" ? head.lexeme : null;
  const group = head?.lexeme.kind === "agent" ? head.lexeme.group : null;
  return {
    form,
    definite: opening.definite,
    officeClass: office?.officeClass ?? null,
    role: office?.role ?? null,
    sector: form === "group" && head?.sector === "PTY" ? "GOV" : (head?.sector ?? "GOV"),
    noun: head?.noun ?? null,
    owner: opening.owner,
    personName: null,
    agent: group,
    number: opening.number,
    human: office !== null || group === "group",
    other: opening.other,
    same: opening.same,
    count: Math.max(opening.count, 2),
    former: opening.former,
    nearby: complement?.nearby ? (complement.owners[0]?.code ?? null) : null,
  };
}
