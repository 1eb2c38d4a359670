import { daysBetween } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Entity } from "../model/record.ts";
import type { FoundDate } from "./dates/index.ts";
import { type CompiledActors, holderOf, officeDuring, personEntity } from "./mentions/index.ts";
import type { Mention, ParsedSentence, Token } from "./sentence.ts";

/** A date nearer to publication than this tells no other office than publication does. */
const RECENT_DAYS = 45;

/**
 * Meaning: the sentences with every person of the tables in the office held when the sentence's act took place: Theresa May of "November 2018",
 * told in 2019, is prime minister. The date nearest to the mention counts; a sentence without one keeps the offices of publication.
 */
export function officesOnDay(
  sentences: readonly ParsedSentence[],
  dates: readonly (readonly FoundDate[])[],
  actors: CompiledActors,
  published: IsoDate | null,
): readonly ParsedSentence[] {
  if (published === null) return sentences;
  return sentences.map((sentence, i) => {
    const past = (dates[i] ?? []).filter(
      ({ date }) => date.end !== null && daysBetween(date.end, published) > RECENT_DAYS,
    );
    if (past.length === 0) return sentence;
    const only = dates[i]?.length === 1 ? past[0] : undefined;
    const tokens = sentence.tokens.map((token) =>
      isTitle(token) ? heldThen(token, only, actors) : dated(token, past, actors),
    );
    return { ...sentence, tokens };
  });
}

function dated(token: Token, dates: readonly FoundDate[], actors: CompiledActors): Token {
  const { mention } = token;
  if (mention === null || !mention.entities.some((entity) => entity.name !== null)) return token;
  const { date } = dates.reduce((best, one) => (distance(one, mention) < distance(best, mention) ? one : best));
  const { start, end } = date;
  if (start === null || end === null) return token;
  return {
    ...token,
    mention: { ...mention, entities: mention.entities.map((entity) => inOffice(entity, { start, end }, actors)) },
  };
}

function isTitle({ mention }: Token): boolean {
  return mention?.kind === "role" || mention?.kind === "nominal";
}

/** A title alone in a sentence of one date means who held the office then: "the Turkish president" of "June 2008". */
function heldThen(token: Token, found: FoundDate | undefined, actors: CompiledActors): Token {
  const { mention } = token;
  const day = found?.date.start ?? null;
  if (mention === null || day === null) return token;
  return {
    ...token,
    mention: { ...mention, entities: mention.entities.map((entity) => holderThen(entity, day, actors)) },
  };
}

function holderThen(entity: Entity, day: IsoDate, actors: CompiledActors): Entity {
  const person = actors.byCode.get(entity.code ?? "")?.find((one) => one.name === entity.name);
  const officeClass = person?.spells.find((spell) => spell.role === entity.role)?.officeClass ?? null;
  const holder = officeClass === null ? null : holderOf(actors, entity.code ?? "", officeClass, day);
  return holder === null ? entity : { ...personEntity(holder, day, entity), role: entity.role };
}

function distance(date: FoundDate, mention: Mention): number {
  return Math.max(date.start - mention.end, mention.start - date.end, 0);
}

function inOffice(
  entity: Entity,
  days: { readonly start: IsoDate; readonly end: IsoDate },
  actors: CompiledActors,
): Entity {
  const person = actors.byCode.get(entity.code ?? "")?.find((one) => one.name === entity.name);
  const office = person === undefined ? null : officeDuring(person, days.start, days.end);
  return office === null ? entity : { ...entity, role: office.role, sector: office.sector };
}
