import type { ActorCode } from "../../model/codes.ts";
import { type Draft, mentionOver, type SpottedMention } from "./build-mention.ts";
import { type Cue, NO_CUE } from "./cue.ts";
import { headAt } from "./head.ts";
import type { NameLexeme, Person } from "./lexeme.ts";
import { compoundAt } from "./modifier.ts";
import { isCapitalised } from "./normalise.ts";
import { capitalisedRun, isHonorific, knownPersonAt, nameAfterTitle, textOf } from "./person-name.ts";
import { bearersOf, likeliest, personEntity, yearsAway } from "./persons.ts";
import { GROUND } from "./places.ts";
import { isUnknownProperName, properOrganisation } from "./proper-organisation.ts";
import { isPossessiveEnding, nameAt, type Scan, uposOf, wordOf } from "./scan.ts";

/** What stands at a token: a mention, or a name of something that does not act and is passed over. */
export type NameFinding = SpottedMention | { readonly from: number; readonly to: number; readonly mention: null };

const NOWHERE = { text: "", start: 0, end: 0 };

/** Meaning: the state, seat, people, organisation, person or compound that begins at `i` without a head noun; null when none does. */
export function nameMentionAt(scan: Scan, i: number): NameFinding | null {
  const article = wordOf(scan, i) === "the" && uposOf(scan, i + 1) !== "";
  const at = article ? i + 1 : i;
  const person = personMention(scan, at);
  if (person !== null) return article ? null : person;
  const organisation = properOrganisation(scan, at);
  if (organisation !== null) return mentionOver(scan, i, organisation.to, organisation.draft);
  const compound = compoundAt(scan, at);
  if (compound.length > 0) return mentionOver(scan, at, at + 1, demonym(scan, at + 1, compound));
  const match = nameAt(scan, at);
  if (match === null) return article ? cardinalMention(scan, i) : (likeName(scan, i) ?? bareSurname(scan, i));
  const lexeme = choose(scan, match.values, { at, to: match.to, article });
  if (lexeme === "skip") return { from: at, to: match.to, mention: null };
  if (lexeme === null) return null;
  const from = article && lexeme.kind !== "adjective" ? i : at;
  const draft = draftOf(scan, owned(scan, lexeme, at), match.to, article);
  return draft === null ? { from: at, to: match.to, mention: null } : mentionOver(scan, from, match.to, draft);
}

/** "the Peruvian Amazon": a region of several states lies where the adjective says. */
function owned(scan: Scan, lexeme: NameLexeme, at: number): NameLexeme {
  if (lexeme.kind !== "place") return lexeme;
  const adjective = nameAt(scan, at - 1)?.values.find((value) => value.kind === "adjective");
  return adjective === undefined ? lexeme : { ...lexeme, country: adjective.code };
}

function personMention(scan: Scan, at: number): SpottedMention | null {
  const honorific = isHonorific(scan, at);
  const name = honorific ? nameAfterTitle(scan, at, { codes: [], officeClass: null }) : knownPersonAt(scan, at);
  if (name === null) return null;
  const female = /^m(?:s|rs)\.?$/.test(wordOf(scan, at));
  const cue: Cue = { ...NO_CUE, form: "person", personName: name.text, human: true, noun: female ? "ms" : null };
  const entities =
    name.person === null
      ? [{ code: null, sector: "UNK" as const, name: name.text, role: null }]
      : [personEntity(name.person, scan.date, NOWHERE)];
  const confidence = name.person === null ? 0.3 : 0.93;
  return mentionOver(scan, at, name.to, {
    kind: "person",
    entities,
    plural: false,
    confidence,
    why: "name of a person",
    cue,
  });
}

/** A full name in another transliteration than the tables have, when it can be only one person's. */
function likeName(scan: Scan, at: number): SpottedMention | null {
  const to = capitalisedRun(scan, at);
  if (to < at + 2 || !isCapitalised(scan.tokens[at]?.text ?? "")) return null;
  const text = textOf(scan, at, to);
  const near = scan.actors
    .likeNames()
    .find(text)
    .filter((person) => yearsAway(person, scan.date) < 20);
  const [person] = near;
  if (person === undefined || near.length > 1) return null;
  const cue: Cue = { ...NO_CUE, form: "person", personName: person.name, human: true };
  const entities = [personEntity(person, scan.date, NOWHERE)];
  const why = "another spelling of a person's name";
  return mentionOver(scan, at, to, { kind: "person", entities, plural: false, confidence: 0.8, why, cue });
}

/** Meaning: a surname alone, when one person in a leading office near the date bears it and it is no common word; else null. */
function bareSurname(scan: Scan, at: number): SpottedMention | null {
  const text = scan.tokens[at]?.text ?? "";
  if (!isCapitalised(text) || !/^(?:PROPN|X|NOUN)$/.test(uposOf(scan, at)) || scan.date === null) return null;
  if (scan.actors.sharedSurnames.has(text) || partOfLongerName(scan, at)) return null;
  const bearers = bearersOf(scan.actors, text).filter(
    (person) => isProminent(person) && yearsAway(person, scan.date) < 1.5,
  );
  const person =
    bearers.length === 1
      ? (bearers[0] ?? null)
      : likeliest(
          bearers.filter((one) => isLeader(one, scan.date)),
          scan.date,
        );
  if (person === null) return null;
  const entities = [personEntity(person, scan.date, NOWHERE)];
  const cue: Cue = { ...NO_CUE, form: "person", personName: text, human: true };
  return mentionOver(scan, at, at + 1, {
    kind: "person",
    entities,
    plural: false,
    confidence: 0.75,
    why: "surname of an office-holder",
    cue,
  });
}

function isProminent(person: Person): boolean {
  return person.spells.some((spell) => spell.top || spell.officeClass === "foreign" || spell.officeClass === "premier");
}

function isLeader(person: Person, date: string | null): boolean {
  return person.spells.some(
    (spell) => spell.top && date !== null && spell.since <= date && (spell.until ?? date) >= date,
  );
}

function partOfLongerName(scan: Scan, at: number): boolean {
  const proper = (i: number) =>
    uposOf(scan, i) === "PROPN" && isCapitalised(scan.tokens[i]?.text ?? "") && nameAt(scan, i) === null;
  return proper(at - 1) || (proper(at + 1) && headAt(scan, at + 1) === null);
}

/** "the North", "the South": a half of a divided land. */
function cardinalMention(scan: Scan, i: number): SpottedMention | null {
  const word = scan.tokens[i + 1]?.text ?? "";
  if (!/^(?:North|South)$/.test(word) || /^(?:PROPN|NOUN|ADJ)$/.test(uposOf(scan, i + 2))) return null;
  const cue: Cue = { ...NO_CUE, form: "state", definite: true, noun: word.toLowerCase() };
  return mentionOver(scan, i, i + 2, {
    kind: "nominal",
    entities: [],
    plural: false,
    confidence: 0.3,
    why: "half of a divided land",
    cue,
  });
}

/** "Paris, Texas": a town that the next name puts in another state. */
function isTownOf(scan: Scan, to: number, values: readonly NameLexeme[]): boolean {
  const next = wordOf(scan, to) === "," ? (nameAt(scan, to + 1)?.values ?? []) : [];
  const codes = values.flatMap((value) => ("code" in value ? [value.code] : []));
  return next.some(
    (value) => value.kind === "place" && value.country !== null && codes.length > 0 && !codes.includes(value.country),
  );
}

const PLACE_NOUNS =
  /^(?:agreements?|accords?|protocol|treaty|declaration|conventions?|process|summit|conference|round|format|marathon|olympics|stock|stocks|bourse|exchange|newsroom|bureau|suburbs?|airport|hotel|neighbou?rhood|street|streets|metro|subway|hospital|university|stadium|zoo|skyline|residents?|taxi|restaurant)$/;

/** The reading of a name in its surroundings: "skip" when it names something that does not act. */
function choose(
  scan: Scan,
  values: readonly NameLexeme[],
  place: { readonly at: number; readonly to: number; readonly article: boolean },
): NameLexeme | "skip" | null {
  const { at, to, article } = place;
  if (isTownOf(scan, to, values)) return "skip";
  const ground = values.find((value) => value.kind === "place");
  if (ground?.kind === "place" && !values.some((value) => value.kind === "state"))
    return ground.country === null ||
      isPossessiveEnding(scan, to) ||
      PLACE_NOUNS.test(wordOf(scan, to)) ||
      isUnknownProperName(scan, at, to)
      ? "skip"
      : ground;
  const adjective = values.find((value) => value.kind === "adjective");
  const people = values.find((value) => value.kind === "people");
  const state = values.find((value) => value.kind === "state");
  const seat = values.find((value) => value.kind === "seat");
  const modifies = /^(?:NOUN|ADJ|PROPN|NUM)$/.test(uposOf(scan, to)) || scan.tokens[to]?.text === "-";
  if (adjective !== undefined && (modifies || (people === undefined && state === undefined))) return adjective;
  if (people !== undefined && state === undefined)
    return wordOf(scan, at - 1) === "in" && adjective !== undefined ? "skip" : people;
  if (state?.kind === "state") {
    if (state.needsThe && !article) return "skip";
    return state.ambiguous && isUnknownProperName(scan, at, to) ? "skip" : state;
  }
  if (seat?.kind === "seat") {
    if (seat.city && (PLACE_NOUNS.test(wordOf(scan, to)) || isUnknownProperName(scan, at, to))) return "skip";
    return seat;
  }
  return values.find((value) => value.kind === "states" || value.kind === "organisation") ?? null;
}

function draftOf(scan: Scan, lexeme: NameLexeme, to: number, article: boolean): Draft | null {
  const base = { plural: false, cue: NO_CUE };
  if (lexeme.kind === "adjective") return demonym(scan, to, [lexeme.code]);
  if (lexeme.kind === "state") {
    const entities = [{ code: lexeme.code, sector: "GOV" as const, name: null, role: null }];
    return { ...base, kind: "state", entities, confidence: 0.97, why: "name of a state" };
  }
  if (lexeme.kind === "seat") {
    const entities = [
      { code: lexeme.code, sector: lexeme.code === "EUR" ? ("IGO" as const) : lexeme.sector, name: null, role: null },
    ];
    return { ...base, kind: "seat", entities, confidence: 0.9, why: "seat of a government" };
  }
  if (lexeme.kind === "people") {
    const sector = article && lexeme.plural ? ("GOV" as const) : ("CVL" as const);
    const entities = [{ code: lexeme.code, sector, name: null, role: null }];
    const cue: Cue = { ...NO_CUE, human: true, sector };
    return { kind: "role", entities, plural: lexeme.plural, confidence: 0.75, why: "name of a people", cue };
  }
  if (lexeme.kind === "states") {
    const entities = lexeme.codes.map((code) => ({ code, sector: "GOV" as const, name: null, role: null }));
    return { ...base, plural: true, kind: "group", entities, confidence: 0.95, why: "name of several states" };
  }
  if (lexeme.kind === "place") {
    if (lexeme.country === null) return null;
    const entities = [{ code: lexeme.country, sector: "GOV" as const, name: null, role: null }];
    return { ...base, kind: "seat", entities, confidence: 0.6, why: GROUND };
  }
  if (lexeme.kind !== "organisation") return null;
  const { code, sector, name, group } = lexeme;
  const kind = group === "territory" ? "state" : "organisation";
  const entities = [{ code, sector, name: group === "territory" ? null : name, role: null }];
  return {
    plural: /s$/.test(name) && group === "people",
    kind,
    entities,
    confidence: 0.92,
    why: `name of a ${group}`,
    cue: { ...NO_CUE, sector },
  };
}

/** An adjective of a state before a noun that names no actor; a noun that does, further on, lends its sector ("French military bases"). */
function demonym(scan: Scan, to: number, codes: readonly ActorCode[]): Draft {
  let sector: Draft["entities"][number]["sector"] = "GOV";
  for (let i = to; i < to + 4 && /^(?:NOUN|ADJ|PROPN)$/.test(uposOf(scan, i)); i++) {
    const head = headAt(scan, i);
    if (head === null || head.head.lexeme.kind === "reference") continue;
    sector = head.head.sector;
    break;
  }
  const entities = codes.map((code) => ({ code, sector, name: null, role: null }));
  return {
    kind: "demonym",
    entities,
    plural: codes.length > 1,
    confidence: 0.85,
    why: "adjective of a state",
    cue: { ...NO_CUE, sector },
  };
}
