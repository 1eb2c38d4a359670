import type { IsoDate } from "../../model/codes.ts";
import type { DatedCode } from "../../model/coding-dictionary.ts";
import type { CodingWord } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { phraseAt } from "./find-phrase.ts";
import type { WordRange } from "./noun-phrases.ts";

/** The code of one whom no dictionary knows; with an agent's code after it where only that is known. */
export const NOBODY = "---";
/** Codes are made of parts of this length. */
const PART = 3;

/** Words that say that somebody is no longer what he is called, and what he counts as then (as in TABARI). */
const FORMER: ReadonlySet<string> = new Set(["FORMER", "EX"]);
const OUT_OF_OFFICE = "ELI";

/** A noun for those who act as it was found: its code and where it is set. */
export interface FoundAgent {
  readonly code: string;
  readonly before: boolean;
}

/** Who a noun phrase names: the codes of its actor ("A/B" gives two), none when it names none, and its agents in order. */
export interface NamedActor {
  readonly actors: readonly string[];
  readonly agents: readonly FoundAgent[];
}

/** Meaning: the actor and agents that a noun phrase names: the first actor in it, and every agent outside the actor's name;
 * those who were one formerly are elites. */
export function namedActor(
  words: readonly CodingWord[],
  { from, to }: WordRange,
  dictionary: CompiledDictionary,
  date: IsoDate,
): NamedActor {
  let actor: { readonly from: number; readonly to: number; readonly code: string } | null = null;
  for (let at = from; at < to && actor === null; at += 1) {
    const found = phraseAt(words, dictionary.actors, at, to);
    if (found !== null) actor = { from: found.from, to: found.to, code: codeOn(found.value, date) };
  }
  const agents: FoundAgent[] = [];
  let former = false;
  for (let at = from; at < to; ) {
    const within = actor !== null && at >= actor.from && at < actor.to;
    const found = within ? null : phraseAt(words, dictionary.agents, at, to);
    if (found !== null) agents.push({ code: found.value.code, before: found.value.before });
    else former ||= !within && FORMER.has(words[at]?.key ?? "");
    at = found === null ? at + 1 : found.to;
  }
  const code = actor?.code ?? NOBODY;
  return {
    actors: code === NOBODY ? [] : code.split("/"),
    agents: former && agents.length > 0 ? [{ code: OUT_OF_OFFICE, before: false }] : agents,
  };
}

/** The code that holds on a day: the first dated one that does, else the last without a date. */
function codeOn(codes: readonly DatedCode[], date: IsoDate): string {
  const dated = codes.find(
    ({ since, until }) =>
      (since !== null || until !== null) && (since === null || date >= since) && (until === null || date <= until),
  );
  const open = codes.findLast(({ since, until }) => since === null && until === null);
  const code = (dated ?? open)?.code ?? NOBODY;
  return /^[-+#]+$/.test(code) ? NOBODY : code;
}

/** Meaning: an actor's code with those of agents, none of them twice. Example: "ARN" with MED and GOV is "ARNMEDGOV". */
export function withAgents(actor: string, agents: readonly FoundAgent[]): string {
  return agents.reduce((code, agent) => {
    if (holds(code, agent.code)) return code;
    return agent.before ? agent.code + code : code + agent.code;
  }, actor);
}

function holds(code: string, part: string): boolean {
  for (let at = 0; at + part.length <= code.length; at += PART) if (code.startsWith(part, at)) return true;
  return false;
}
