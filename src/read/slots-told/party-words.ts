import type { ActorTable } from "../../model/actor-table.ts";
import type { ActorCode, Span } from "../../model/codes.ts";

/** A stretch of text that names a party: a state by its code, or a group by its noun in the singular. */
export interface NamedParty extends Span {
  readonly party: string;
  readonly code: ActorCode | null;
}

/** Finds the parties that a text names, in reading order. */
export type FindParties = (text: string) => readonly NamedParty[];

const GROUPS =
  "rebel separatist militant insurgent activist protester demonstrator gunman commando opposition police".split(" ");
const GROUP = new RegExp(`\\b(?:${GROUPS.join("|")})s?\\b|\\bgunmen\\b`, "gi");

/**
 * Meaning: a finder of states, their people, seats and bodies by the words of the tables, of names that the records of a document place, and of groups
 * without a state ("the separatists"). The longest name wins where two overlap.
 */
export function partyFinder(table: ActorTable): (own: ReadonlyMap<string, ActorCode>) => FindParties {
  const words = new Map<string, ActorCode>();
  for (const { code, name, variants, adjectives, people, seats } of table.states)
    for (const word of [name, ...variants, ...adjectives, ...people, ...seats]) words.set(word, code);
  for (const { code, name, variants, kind } of table.organisations)
    if (code !== null && kind !== "company" && kind !== "press")
      for (const word of [name, ...variants]) if (!words.has(word)) words.set(word, code);
  const most = Math.max(...[...words.keys()].map((word) => word.split(" ").length));
  return (own) => (text) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu)];
    const found: NamedParty[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const start = tokens[i]?.index ?? 0;
      for (let length = Math.min(most, tokens.length - i); length > 0; length--) {
        const last = tokens[i + length - 1];
        const words_ = text.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
        const code = own.get(words_) ?? words.get(words_);
        if (code === undefined) continue;
        found.push({ start, end: start + words_.length, text: words_, party: code, code });
        i += length - 1;
        break;
      }
    }
    for (const { 0: word, index } of text.matchAll(GROUP)) {
      const noun = word.toLowerCase().replace(/^gunmen$/, "gunman");
      const party = GROUPS.find((group) => noun.startsWith(group)) ?? noun;
      found.push({ start: index, end: index + word.length, text: word, party, code: null });
    }
    return found.toSorted((a, b) => a.start - b.start);
  };
}
