import type { Entity } from "../../model/record.ts";
import type { ParsedSentence } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { isCued } from "./cue.ts";
import { calledBy, isFamilyNameFirst } from "./family-name.ts";
import { fold } from "./normalise.ts";

/** What the words around a name tell of its bearer. */
export interface Wanted {
  readonly role: string | null;
  readonly female: boolean | null;
}

/** The persons that a document introduces by a full name. */
export interface NameBook {
  /** The person introduced under this name or surname, the last before the offset `before`, else the first after it; null when none. */
  find(name: string, before: number, wanted?: Wanted): Entity | null;
  /** Remembers what has since been learnt of a person introduced by a full name. */
  learn(name: string, entity: Entity): void;
}

/** Meaning: the book of names of one document. A name given with a state wins over one without. */
export function introducedNames(sentences: readonly ParsedSentence[], actors: CompiledActors): NameBook {
  const entries = new Map<string, Entity[]>();
  const enter = (key: string, entity: Entity) => {
    const list = entries.get(key);
    if (list === undefined) entries.set(key, [entity]);
    else list.push(entity);
  };
  for (const mention of sentences.flatMap((sentence) => sentence.tokens.flatMap((token) => token.mention ?? []))) {
    if (!isCued(mention)) continue;
    for (const entity of mention.entities) {
      const name = mention.entities.length === 1 ? mention.cue.personName : entity.name;
      if (name === null || mention.cue.personName === null || !name.includes(" ")) continue;
      for (const key of keysOf(name, entity)) if (!actors.names.next.get(key)?.values.length) enter(key, entity);
    }
  }
  return {
    learn: (name, entity) => {
      for (const key of keysOf(name, entity)) enter(key, entity);
    },
    find: (name, before, wanted) => {
      const words = name.split(" ");
      const found = entries.get(fold(name)) ?? entries.get(fold(words.at(-1) ?? "")) ?? [];
      const placed = found.filter((entity) => entity.code !== null);
      const all = placed.length > 0 ? placed : found;
      const titled = wanted === undefined ? [] : all.filter((entity) => isWanted(entity, wanted, actors));
      const usable = titled.length > 0 ? titled : all;
      return usable.findLast((entity) => entity.start < before) ?? usable[0] ?? null;
    },
  };
}

/** A title counts when it is the bearer's or begins it ("Secretary" for a secretary of state); a form of address tells the sex. */
function isWanted(entity: Entity, { role, female }: Wanted, actors: CompiledActors): boolean {
  const person = actors.byCode.get(entity.code ?? "")?.find((one) => one.name === entity.name);
  if (female !== null && person?.gender != null && (person.gender === "f") !== female) return false;
  return role === null || (entity.role?.startsWith(role) ?? false);
}

function keysOf(name: string, entity: Entity): string[] {
  const words = name.split(" ");
  const alone = calledBy(words, entity.code).map(fold);
  const keys = [...alone, ...alone.map((word) => word.replace(/^(?:al|el|as|ash|ul)-/i, ""))];
  if (words.length > 2 && !isFamilyNameFirst(entity.code)) keys.push(fold(words.slice(-2).join(" ")));
  return [...keys, fold(name)];
}
