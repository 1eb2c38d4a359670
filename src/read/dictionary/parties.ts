import type { IsoDate } from "../../model/codes.ts";
import { type FoundAgent, type NamedActor, NOBODY, namedActor, withAgents } from "./actor-code.ts";
import type { CodingWord } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { coordinations } from "./coordinations.ts";
import type { WordRange } from "./noun-phrases.ts";

/** One side that a sentence names: a noun phrase or a coordination of them, with what belongs to it ("officials in Arnor and Gondor"). */
export interface Party extends WordRange {
  readonly codes: readonly string[];
  /** An actor is known, not only what it is. */
  readonly known: boolean;
  /** Several noun phrases side by side. */
  readonly compound: boolean;
}

/** Prepositions between those who act and whose they are. */
const BELONGS: ReadonlySet<string> = new Set(["OF", "IN", "FROM", "FOR", "AT", "WITHIN", "INSIDE", "ACROSS", "NEAR"]);

/** What the parties of a sentence are made from. */
export interface PartySource {
  readonly words: readonly CodingWord[];
  readonly phrases: readonly WordRange[];
  readonly dictionary: CompiledDictionary;
  readonly date: IsoDate;
  readonly newActorLength: number;
}

/** Meaning: the parties of a sentence in reading order; those without a code among them. */
export function partiesOf(source: PartySource): Party[] {
  const { words, phrases, dictionary, date } = source;
  const groups = coordinations(words, phrases).map((ranges) => ({
    ranges,
    named: inherited(
      words,
      ranges,
      ranges.map((range) => namedActor(words, range, dictionary, date)),
    ),
  }));
  const parties: Party[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    const group = groups[i];
    const next = groups[i + 1];
    if (group === undefined) continue;
    const joins = next !== undefined && belongsTo(words, group.ranges, next.ranges);
    const whose = joins ? next.named.flatMap((one) => oneByOne(one)) : [];
    const last = group.named.at(-1);
    if (
      whose.length > 0 &&
      last !== undefined &&
      last.actors.length === 0 &&
      (group.named.length > 1 || last.agents.length > 0)
    ) {
      parties.push(joined(group, whose, next?.ranges ?? []));
      i += 1;
    } else parties.push(plain(group, source));
  }
  return parties;
}

/** Meaning: every noun phrase as a party of its own. */
export function singleParties(source: PartySource): Party[] {
  const { words, phrases, dictionary, date } = source;
  return phrases.map((range) =>
    plain({ ranges: [range], named: [namedActor(words, range, dictionary, date)] }, source),
  );
}

interface Group {
  readonly ranges: readonly WordRange[];
  readonly named: readonly NamedActor[];
}

function belongsTo(words: readonly CodingWord[], a: readonly WordRange[], b: readonly WordRange[]): boolean {
  const [from, to] = [a.at(-1)?.to ?? 0, b[0]?.from ?? 0];
  return to === from + 1 && BELONGS.has(words[from]?.key ?? "");
}

/** Each actor of a phrase with the phrase's agents. */
function oneByOne({
  actors,
  agents,
}: NamedActor): { readonly actor: string; readonly agents: readonly FoundAgent[] }[] {
  return actors.map((actor) => ({ actor, agents }));
}

/**
 * "Danish media and government": a phrase without an article after the conjunction has the actor of the phrase before; "Danish and French
 * officials": a bare adjective has the agents of the phrase after.
 */
function inherited(
  words: readonly CodingWord[],
  ranges: readonly WordRange[],
  named: readonly NamedActor[],
): NamedActor[] {
  const first = named[0];
  return named.map((one, i) => {
    const range = ranges[i];
    if (first === undefined || range === undefined) return one;
    const bare = range.to - range.from === 1;
    const opening = /^(?:DT|PDT|PRP\$)$/.test(words[range.from]?.xpos ?? "");
    if (i > 0 && !opening && one.actors.length === 0 && one.agents.length > 0 && first.agents.length > 0)
      return { actors: first.actors, agents: one.agents };
    const last = named.at(-1);
    const adjective = bare && /^JJ/.test(words[range.from]?.xpos ?? "");
    if (adjective && one.agents.length === 0 && last !== undefined) return { actors: one.actors, agents: last.agents };
    return one;
  });
}

function plain({ ranges, named }: Group, { words, newActorLength }: PartySource): Party {
  const codes = named.flatMap((one, i) => {
    const own = codesOf(one);
    return own.length > 0 ? own : newActor(words, ranges[i], newActorLength);
  });
  return {
    from: ranges[0]?.from ?? 0,
    to: ranges.at(-1)?.to ?? 0,
    codes: [...new Set(codes)],
    known: named.some(({ actors }) => actors.length > 0) || codes.some((code) => code.startsWith('"')),
    compound: ranges.length > 1,
  };
}

function codesOf({ actors, agents }: NamedActor): string[] {
  if (actors.length > 0) return actors.map((actor) => withAgents(actor, agents));
  return agents.length > 0 ? [withAgents(NOBODY, agents)] : [];
}

/** A phrase that nobody knows under its own words, in quotes. */
function newActor(words: readonly CodingWord[], range: WordRange | undefined, longest: number): string[] {
  const own = range === undefined ? [] : words.slice(range.from, range.to).filter(({ xpos }) => xpos !== "POS");
  const named = own.some(({ xpos }) => /^(?:NN|JJ)/.test(xpos));
  return own.length <= longest && named ? [`"${own.map(({ key }) => key).join(" ")}"`] : [];
}

/** Those who act with those whose they are: every one with every one. Those of a coordination that have an actor keep it. */
function joined({ ranges, named }: Group, whose: ReturnType<typeof oneByOne>, next: readonly WordRange[]): Party {
  const shared = named.every(({ actors }) => actors.length === 0);
  const codes = named.flatMap((one, i) => {
    if (!shared && i < named.length - 1) return codesOf(one);
    if (shared && named.length > 1 && one.agents.length === 0) return [];
    return whose.map(({ actor, agents }) => withAgents(actor, [...one.agents, ...agents]));
  });
  return {
    from: ranges[0]?.from ?? 0,
    to: next.at(-1)?.to ?? 0,
    codes: [...new Set(codes)],
    known: true,
    compound: ranges.length > 1 || next.length > 1,
  };
}
