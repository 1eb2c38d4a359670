import { listPhrase } from "../lib/list-phrase.ts";
import type { ActorNames } from "../model/actor-name.ts";
import type { Sector } from "../model/ontology.ts";
import type { Entity } from "../model/record.ts";
import { nameOf } from "./evidence.ts";

/** What acts for a state when neither a person nor a body is named; sectors not listed are told by the words of the text. */
const BODIES: Partial<Record<Sector, string>> = {
  MIL: "military",
  COP: "police",
  LEG: "parliament",
  JUD: "courts",
  SPY: "intelligence service",
  JRN: "press",
  BUS: "business",
};

/**
 * Meaning: parties in words, "Taro Kono, Japan's foreign minister, and Wang Yi". A person is presented with the office once in an account
 * (`introduced` remembers). A state's government is its name. Shape: the phrase, "" for nobody.
 */
export function nameParties(entities: readonly Entity[], names: ActorNames, introduced: Set<string>): string {
  const phrases = entities.map((entity) => nameParty(entity, names, introduced));
  return listPhrase([...new Set(phrases)]).replace(/,,/g, ",");
}

function nameParty(entity: Entity, names: ActorNames, introduced: Set<string>): string {
  const { code, name, role } = entity;
  const state = code === null ? null : nameOf(names, code);
  if (name !== null && !isStateName(entity, names)) {
    if (role === null || state === null || introduced.has(name)) return withArticle(name, entity);
    introduced.add(name);
    return `${name}, ${possessive(state)} ${role},`;
  }
  if (role !== null && state !== null && !isPlural(entity.text)) return `${possessive(state)} ${role}`;
  if (state === null) return withoutCapitalArticle(entity.text);
  const body = BODIES[entity.sector];
  if (body !== undefined) return `${possessive(state)} ${body}`;
  return entity.sector === "GOV" || entity.sector === "UNK" || entity.sector === "IGO"
    ? state
    : withoutCapitalArticle(entity.text);
}

function isStateName({ code, name }: Entity, names: ActorNames): boolean {
  const found = code === null ? undefined : names.get(code);
  return found !== undefined && name !== null && (found.name === name || found.others.includes(name));
}

/** "Ministers from both countries" are no one office-holder. */
function isPlural(text: string): boolean {
  return /\b(?:ministers|presidents|leaders|secretaries|premiers|envoys|ambassadors|officials|diplomats|generals|chiefs|heads)\b/i.test(
    text,
  );
}

/** A body keeps the article that the text gave it: "the Treasury Department". */
function withArticle(name: string, { text }: Entity): string {
  return /^the /i.test(text) && text.toLowerCase().endsWith(name.toLowerCase()) ? `the ${name}` : name;
}

function withoutCapitalArticle(text: string): string {
  return text.replace(/^(The|A|An|Some|Its|Their) /, (article) => article.toLowerCase());
}

/** Meaning: the possessive of a name. Example: `possessive("the United States")` is "the United States'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
