import type { Entity } from "../../model/record.ts";
import type { ParsedSentence } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { isCued } from "./cue.ts";
import { fold } from "./normalise.ts";

/** The persons that a document introduces by a full name. */
export interface NameBook {
  /** The person introduced under this name or surname, the last before the offset `before`, else the first after it; null when none. */
  find(name: string, before: number): Entity | null;
  /** Remembers what has since been learnt of a person introduced by a full name. */
  learn(name: string, entity: Entity): void;
}

const EITHER_NAME = new Set(["VNM", "MMR", "ETH", "ERI", "MYS", "THA", "IDN"]);
const SURNAME_FIRST = new Set(["CHN", "KOR", "PRK", "TWN", "KHM"]);

/** Meaning: the book of names of one document. A name given with a state wins over one without. */
export function introducedNames(sentences: readonly ParsedSentence[], actors: CompiledActors): NameBook {
  const entries = new Map<string, Entity[]>();
  const enter = (key: string, entity: Entity) => {
    const list = entries.get(key);
    if (list === undefined) entries.set(key, [entity]);
    else list.push(entity);
  };
  for (const mention of sentences.flatMap((sentence) => sentence.tokens.flatMap((token) => token.mention ?? []))) {
    if (!isCued(mention) || mention.entities.length !== 1) continue;
    const entity = mention.entities[0];
    const name = mention.cue.personName;
    if (entity === undefined || name === null || !name.includes(" ")) continue;
    for (const key of keysOf(name, entity)) if (!actors.names.next.get(key)?.values.length) enter(key, entity);
  }
  return {
    learn: (name, entity) => {
      for (const key of keysOf(name, entity)) enter(key, entity);
    },
    find: (name, before) => {
      const words = name.split(" ");
      const found = entries.get(fold(name)) ?? entries.get(fold(words.at(-1) ?? "")) ?? [];
      const placed = found.filter((entity) => entity.code !== null);
      const usable = placed.length > 0 ? placed : found;
      return usable.findLast((entity) => entity.start < before) ?? usable[0] ?? null;
    },
  };
}

function keysOf(name: string, entity: Entity): string[] {
  const words = name.split(" ");
  const last = fold(words.at(-1) ?? "");
  const first = fold(words[0] ?? "");
  const keys = SURNAME_FIRST.has(entity.code ?? "")
    ? [first]
    : EITHER_NAME.has(entity.code ?? "")
      ? [first, last]
      : [last];
  if (words.length > 2 && !SURNAME_FIRST.has(entity.code ?? "")) keys.push(fold(words.slice(-2).join(" ")));
  return [...keys, fold(name)];
}
