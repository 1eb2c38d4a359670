import { isoDateOf } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";
import type { DatedCode, DictionaryActor, PhraseWord } from "../../model/coding-dictionary.ts";
import { dictionaryLines } from "./dictionary-lines.ts";
import { phraseWords } from "./dictionary-phrase.ts";
import { type Fault, fault } from "./draft.ts";

/** Dictionaries give years with two digits; from this one on they are of the twentieth century. */
const FIRST_OLD_YEAR = 30;

interface Entry {
  readonly line: number;
  readonly phrases: (readonly PhraseWord[])[];
  readonly codes: DatedCode[];
}

/** What an actor dictionary holds, codes kept as written, and what could not be read. */
export interface ReadActors {
  readonly actors: readonly DictionaryActor[];
  readonly faults: readonly Fault[];
}

/**
 * Meaning: an actor dictionary of TABARI's or PETRARCH's with its own codes: `NAME [CODE]`, `+SYNONYM`, `[CODE <DATE]`, `[CODE >DATE]`,
 * `[CODE DATE-DATE]`, dates as YYMMDD or YYYYMMDD, limits included. An entry without any code is told and left out.
 */
export function readPetrarchActors(text: string): ReadActors {
  const faults: Fault[] = [];
  const entries: Entry[] = [];
  for (const { number, text: line } of dictionaryLines(text)) {
    const name = line.replace(/\[.*$/, "").trim();
    const open = entries.at(-1);
    if ((name === "" || name.startsWith("+")) && open === undefined) {
      faults.push(fault(number, `no entry to belong to: ${line.trim()} (begin with NAME [CODE])`));
      continue;
    }
    const entry = name === "" || name.startsWith("+") ? open : undefined;
    const target = entry ?? { line: number, phrases: [], codes: [] };
    if (entry === undefined) entries.push(target);
    if (name !== "") addName(target, name.replace(/^\+/, ""), number, faults);
    if (line.includes("[") && !line.includes("]")) faults.push(fault(number, `code without "]": ${line.trim()}`));
    for (const [, inside = ""] of line.matchAll(/\[([^\]]*)\]/g)) {
      const code = datedCode(inside.trim());
      if (typeof code === "string") faults.push(fault(number, code));
      else target.codes.push(code);
    }
  }
  for (const { line, phrases, codes } of entries)
    if (codes.length === 0)
      faults.push(fault(line, `no code: ${phrases[0]?.map((word) => word.text).join(" ")} (write [CODE] after it)`));
  return {
    actors: entries.filter(({ phrases, codes }) => phrases.length > 0 && codes.length > 0),
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
}

function addName(entry: Entry, name: string, line: number, faults: Fault[]): void {
  const words = phraseWords(name);
  if (words.length === 0) faults.push(fault(line, `not a name: ${name}`));
  else entry.phrases.push(words);
}

function datedCode(inside: string): DatedCode | string {
  const match = /^(\S+?)(?:\s*([<>])\s*(\d+)|\s+(\d+)\s*-\s*(\d+))?$/.exec(inside);
  if (match === null) return `not a code with dates: ${inside} (write CODE, CODE <DATE, CODE >DATE or CODE DATE-DATE)`;
  const [, code = "", sign, edge, from, to] = match;
  const since = dayOf(sign === ">" ? edge : from);
  const until = dayOf(sign === "<" ? edge : to);
  if (since === undefined || until === undefined) return `not a date: ${inside} (write YYMMDD or YYYYMMDD)`;
  if (since !== null && until !== null && until < since) return `ends before it begins: ${from}-${to}`;
  return { code, since, until };
}

/** Null where no date is written, undefined where it is none. */
function dayOf(written: string | undefined): IsoDate | null | undefined {
  if (written === undefined) return null;
  if (!/^(?:\d{6}|\d{8})$/.test(written)) return undefined;
  const short = Number(written.slice(0, 2));
  const year = written.length === 8 ? Number(written.slice(0, 4)) : short + (short >= FIRST_OLD_YEAR ? 1900 : 2000);
  return isoDateOf(year, Number(written.slice(-4, -2)), Number(written.slice(-2))) ?? undefined;
}
