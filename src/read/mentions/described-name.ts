import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { codeOf, type Found, IN_STATE, ofPerson, stateOf, wholeName } from "./found-name.ts";
import type { Person, WordLexeme } from "./lexeme.ts";
import { keyOf } from "./normalise.ts";
import { nodeUnder, valuesUnder } from "./trie.ts";

/** "Citizen (Japan)", "Foreign Ministry (China)": the state is given; the noun, when known, tells the sector and who holds the office. */
export function described(actors: CompiledActors, noun: string, code: ActorCode | null, date: IsoDate | null): Found[] {
  if (code === null) return [];
  const words = valuesUnder(
    actors.words,
    keyOf(noun).map((piece) => piece.toLowerCase()),
  );
  const found = words.flatMap((word) => ofWord(word, { actors, code, date, noun }));
  const holders = found.filter((one) => one.person !== undefined);
  if (found.length > 0) return holders.length > 0 ? holders : found;
  const sector = wholeName(actors, noun).find((one) => one.code === code)?.sector ?? "UNK";
  return [{ code, sector, name: noun, match: IN_STATE }];
}

interface Description {
  readonly actors: CompiledActors;
  readonly code: ActorCode;
  readonly date: IsoDate | null;
  readonly noun: string;
}

function ofWord(word: WordLexeme, { actors, code, date, noun }: Description): Found[] {
  if (word.kind === "reference") return [];
  if (word.kind === "agent") return [{ code, sector: word.sector, name: noun, role: word.noun, match: IN_STATE }];
  if (word.states.length > 0 && !word.states.includes(code)) return [];
  const office: Found = { code, sector: word.sector, name: noun, role: word.role, match: IN_STATE };
  if (word.plural || date === null) return [office];
  const holders: Found[] = [];
  for (const person of actors.byRole(code, word.role))
    if (holds(person, word.role, date)) holders.push({ ...ofPerson(person, IN_STATE), role: word.role });
  return holders.length > 0 ? holders : [office];
}

function holds({ spells }: Person, role: string, date: IsoDate): boolean {
  for (const spell of spells)
    if (spell.role === role && spell.since <= date && (spell.until === null || date <= spell.until)) return true;
  return false;
}

const PAST = /(?:^|\s)(?:former|ex|late|onetime|one-time|then|ousted|deposed)[\s-]+/i;

/**
 * Meaning: whom a description with a state in it stands for: "Turkish president", "Japan's former prime minister", "prime minister of Israel",
 * "spokesman for the Chinese foreign ministry". Who no longer holds an office is of the elite, and not named.
 */
export function describedBy(actors: CompiledActors, name: string, date: IsoDate | null): Found[] {
  const present = name.replace(PAST, " ").trim();
  const past = present !== name.trim();
  const day = past ? null : date;
  const found = [...led(actors, present, day), ...owned(actors, present, day)];
  return past ? found.map(pastOffice) : found;
}

function pastOffice({ code, sector, name, match }: Found): Found {
  return { code, sector: sector === "GOV" ? "ELI" : sector, name, match };
}

/** The words split after the longest state they begin with. */
function led(actors: CompiledActors, name: string, date: IsoDate | null): Found[] {
  const words = name.split(/\s+/);
  const states = statesBefore(actors, words);
  for (let cut = states.length - 1; cut > 0; cut--) {
    const code = states[cut] ?? null;
    if (code === null) continue;
    const noun = words.slice(cut).join(" ");
    if (isWord(actors, noun)) return described(actors, noun, code, date);
  }
  return [];
}

/** The state that the first `i` of the words name, a possessive ending off, by `i`; no longer than names of the tables go on, nor all words. */
function statesBefore(actors: CompiledActors, words: readonly string[]): (ActorCode | null)[] {
  const states: (ActorCode | null)[] = [null];
  let node: CompiledActors["names"] | undefined = actors.names;
  for (const word of words.slice(0, -1)) {
    if (node === undefined) break;
    const bare = word.replace(/['’]s?$/, "");
    const key = keyOf(bare);
    const ended: CompiledActors["names"] | undefined = nodeUnder(node, key);
    states.push(ended === undefined ? null : codeOf(ended.values));
    node = bare === word ? ended : nodeUnder(node, keyOf(word));
  }
  return states;
}

/** A noun, then whose it is. */
function owned(actors: CompiledActors, name: string, date: IsoDate | null): Found[] {
  const match = /^(.+?) (?:of|for|in|to|from|at) (?:the )?(.+)$/i.exec(name);
  const [, noun = "", owner = ""] = match ?? [];
  if (!isWord(actors, noun)) return [];
  const code = stateOf(actors, owner) ?? led(actors, owner, date)[0]?.code ?? null;
  return described(actors, noun, code, date);
}

function isWord(actors: CompiledActors, noun: string): boolean {
  return (
    valuesUnder(
      actors.words,
      keyOf(noun).map((piece) => piece.toLowerCase()),
    ).length > 0
  );
}
