import type { ActorCode } from "../../model/codes.ts";
import type { Person } from "./lexeme.ts";
import { isCapitalised } from "./normalise.ts";
import { bearersOf, likeliest, yearsAway } from "./persons.ts";
import { nameAt, type Scan, uposOf, wordAt, wordOf } from "./scan.ts";

/** A name of a person in the text; `person` when the tables know who that is. */
export interface PersonName {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly person: Person | null;
}

const HONORIFICS = new Set([
  "mr",
  "mr.",
  "mrs",
  "mrs.",
  "ms",
  "ms.",
  "dr",
  "dr.",
  "sir",
  "dame",
  "lord",
  "lady",
  "madame",
  "prof",
  "prof.",
  "h.e.",
  "h.e",
]);
const PARTICLES = new Set("al bin ibn de da dos del van von der den el ul y la le abu ben bint dos e ur".split(" "));
const NOT_A_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|I|The|A|An|And|But|In|On|Parliament|Jan\.?|Feb\.?|Aug\.?|Sept\.?|Oct\.?|Nov\.?|Dec\.?)$/;

/** Meaning: whether an honorific stands at `i` ("Mr.", "Ms"). */
export function isHonorific(scan: Scan, i: number): boolean {
  return HONORIFICS.has(wordOf(scan, i));
}

/** Meaning: a person of the tables whose full name begins at `i`, or null. Of namesakes the one in office nearest the date. */
export function knownPersonAt(scan: Scan, i: number): PersonName | null {
  const match = nameAt(scan, i);
  if (match === null) return null;
  const persons = match.values.flatMap((value) => (value.kind === "person" ? [value.person] : []));
  const person = likeliest(persons, scan.date);
  return person === null ? null : { from: i, to: match.to, text: textOf(scan, i, match.to), person };
}

/** Meaning: the name that begins at `i` after a title or honorific, known or not; null when no capitalised word follows. */
export function nameAfterTitle(scan: Scan, i: number, wanted: NameClues): PersonName | null {
  let start = i;
  while (isHonorific(scan, start) && start < i + 3) start++;
  const known = knownPersonAt(scan, start);
  if (known !== null) return { ...known, from: i };
  const to = capitalisedRun(scan, start);
  if (to === start) return null;
  const text = textOf(scan, start, to);
  const female = start === i ? null : /^(?:mrs|ms|dame|lady|madame)\.?$/.test(wordOf(scan, i));
  const clues = /^(?:dr|prof|h)\b/.test(wordOf(scan, i)) ? wanted : { ...wanted, female };
  return { from: i, to, text, person: bearerOf(scan, text, clues) };
}

/** What is known of a person before the name is looked up. */
export interface NameClues {
  readonly codes: readonly ActorCode[];
  readonly officeClass: string | null;
  /** Told by a form of address; null or absent when nothing tells it. */
  readonly female?: boolean | null;
}

/** Meaning: the end of the run of capitalised words, particles between them included, that can be a name at `i`; `i` when there is none. */
export function capitalisedRun(scan: Scan, i: number): number {
  let to = i;
  while (to < i + 5) {
    const text = scan.tokens[to]?.text ?? "";
    const particle = PARTICLES.has(text) && to > i && isNamePart(scan, to + 1);
    if (!particle && !isNamePart(scan, to)) break;
    if (to > i && !particle && startsSomethingElse(scan, to)) break;
    to++;
  }
  return to;
}

function isNamePart(scan: Scan, i: number): boolean {
  const text = scan.tokens[i]?.text ?? "";
  if (/^(?:al|el|an|as|ash|ar|ad|at|az|ul|ibn|bin)-\p{Lu}/u.test(text)) return true;
  if (!isCapitalised(text) || NOT_A_NAME.test(text)) return false;
  if (text === "He" || text === "An") return i > 0 && uposOf(scan, i - 1) === "PROPN";
  return !/^(?:DET|PRON|ADP|AUX|CCONJ|SCONJ|PART|PUNCT|NUM)$/.test(uposOf(scan, i));
}

/** Whether a title or an organisation begins here, which ends the name before it ("Wang Yi Foreign Ministry"). */
function startsSomethingElse(scan: Scan, i: number): boolean {
  const word = wordAt(scan, i);
  return word?.values.some((value) => value.kind === "office") ?? false;
}

/** Meaning: the person of the tables who bears the last (or first) word of `name` and fits the title, the state and the date; null when nobody does. */
export function bearerOf(scan: Scan, name: string, clues: NameClues): Person | null {
  const words = name.split(" ");
  const ends = words.length === 1 ? words : [words.at(-1) ?? "", words.length > 2 ? words.slice(-2).join(" ") : ""];
  const persons = ends
    .flatMap((word) => bearersOf(scan.actors, word))
    .filter((person) => {
      if (clues.codes.length > 0 && !clues.codes.includes(person.code)) return false;
      if (clues.female != null && person.gender !== null && (person.gender === "f") !== clues.female) return false;
      if (words.length > 1 && !sharesInitial(person, words)) return false;
      if (yearsAway(person, scan.date) > (clues.codes.length > 0 && clues.officeClass !== null ? 30 : 12)) return false;
      return clues.officeClass === null || clues.officeClass === "honorific" || holdsClass(person, clues.officeClass);
    });
  return likeliest([...new Set(persons)], scan.date);
}

function sharesInitial(person: Person, words: readonly string[]): boolean {
  const known = person.name.split(" ");
  return words[0]?.[0] === known[0]?.[0];
}

const LOOSE: Readonly<Record<string, readonly string[]>> = {
  leader: ["president", "premier", "monarch", "leader", "party"],
  premier: ["premier", "president"],
  president: ["president", "leader"],
  minister: ["foreign", "defence", "finance", "trade", "minister", "interior"],
  foreign: ["foreign", "councilor"],
  councilor: ["foreign", "defence", "councilor"],
  party: ["party", "leader", "president"],
};

function holdsClass(person: Person, officeClass: string): boolean {
  const classes = LOOSE[officeClass] ?? [officeClass];
  return person.spells.some((spell) => spell.officeClass !== null && classes.includes(spell.officeClass));
}

/** Meaning: the text of tokens [from, to) with single spaces. */
export function textOf(scan: Scan, from: number, to: number): string {
  return scan.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(" ");
}
