import type { DictionaryAgent, Discard } from "../../model/coding-dictionary.ts";
import { dictionaryLines } from "./dictionary-lines.ts";
import { phraseWords, pluralOf } from "./dictionary-phrase.ts";
import { type Fault, fault } from "./draft.ts";

/** What an agent dictionary holds, and what could not be read. */
export interface ReadAgents {
  readonly agents: readonly DictionaryAgent[];
  readonly faults: readonly Fault[];
}

/**
 * Meaning: an agent dictionary: `NOUN [~CODE]` sets the code after the actor's, `NOUN [CODE~]` before it. The plural is made by rule unless
 * `{PLURAL}` gives it; `{}` says there is none. `!SET! = A, B` names a set, whose members stand in for `!SET!` in a noun, without plurals.
 */
export function readPetrarchAgents(text: string): ReadAgents {
  const faults: Fault[] = [];
  const agents: DictionaryAgent[] = [];
  const sets = new Map<string, readonly string[]>();
  for (const { number, text: line } of dictionaryLines(text)) {
    const set = /^\s*!([^!]+)!\s*=\s*(.+)$/.exec(line);
    if (set !== null) {
      sets.set(
        set[1] ?? "",
        (set[2] ?? "")
          .split(",")
          .map((word) => word.trim())
          .filter(Boolean),
      );
      continue;
    }
    const read = agentsOf(line, sets);
    if (typeof read === "string") faults.push(fault(number, read));
    else agents.push(...read);
  }
  return { agents, faults };
}

function agentsOf(line: string, sets: ReadonlyMap<string, readonly string[]>): DictionaryAgent[] | string {
  const match = /^([^[]*)\[([^\]]*)\]?/.exec(line);
  if (match === null) return `no code: ${line.trim()} (write [~CODE] after it)`;
  const [, written = "", inside = ""] = match;
  const mark = /^\s*(?:~\s*(\S+)|(\S+?)\s*~)\s*$/.exec(inside);
  if (mark === null) return `not the code of an agent: [${inside}] (write [~CODE] or [CODE~])`;
  const code = mark[1] ?? mark[2] ?? "";
  const make = (noun: string): DictionaryAgent => ({ phrase: phraseWords(noun), code, before: mark[1] === undefined });
  const marker = /!([^!]*)!/.exec(written);
  if (written.includes("!") && marker === null) return `set without its second "!": ${written.trim()}`;
  if (marker !== null) {
    const members = sets.get(marker[1] ?? "");
    if (members === undefined) return `unknown set: ${marker[0]} (define it above: ${marker[0]} = A, B)`;
    return members.map((member) => make(written.replace(marker[0], member).trim()));
  }
  if (written.includes("{") && !written.includes("}")) return `plural without "}": ${written.trim()}`;
  const noun = written.replace(/\{.*$/, "").trim();
  if (phraseWords(noun).length === 0) return `no noun: ${line.trim()}`;
  const given = /\{([^}]*)\}/.exec(written)?.[1]?.trim();
  const plural = given ?? pluralOf(noun.replace(/_+$/, "").toUpperCase());
  return plural === "" ? [make(noun)] : [make(noun), make(plural)];
}

/** Meaning: a list of discards: a phrase a line, matched where it begins a word; `+` before it discards the whole story, `_` after it asks for the word to end there. */
export function readPetrarchDiscards(text: string): readonly Discard[] {
  return dictionaryLines(text).flatMap(({ text: line }) => {
    const written = line.trim();
    const story = written.startsWith("+");
    const phrase = phraseWords(story ? written.slice(1) : written)
      .map((word) => word.text)
      .join(" ");
    return phrase === "" ? [] : [{ text: phrase, whole: written.endsWith("_"), story }];
  });
}
