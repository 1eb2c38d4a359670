import { compoundAt } from "./modifier.ts";
import { isPossessiveEnding, nameAt, type Scan, uposOf, wordAt, wordOf, xposOf } from "./scan.ts";

/** What stands before the core of a noun phrase: determiners, numbers, adjectives. */
export interface Opening {
  readonly to: number;
  readonly definite: boolean;
  /** A possessive pronoun: "his", "their". */
  readonly owner: string | null;
  /** "both", "the two": exactly two are meant. */
  readonly two: boolean;
  readonly several: boolean;
  /** "the other side": not the one just spoken of. */
  readonly other: boolean;
  /** "the same": those named before. */
  readonly same: boolean;
  /** The number after a definite word ("the four"), 0 when there is none. */
  readonly count: number;
  /** The number among the words, as written; null when there is none. */
  readonly number: string | null;
  readonly former: boolean;
}

const DETERMINERS = new Set(
  "the a an this that these those both either neither all some several many most few any each every another other no half such".split(
    " ",
  ),
);
const COUNTS = ["", "", "two", "three", "four", "five", "six"];
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both"]);
const OWNERS = new Set(["his", "her", "its", "their", "our", "my", "your"]);
const DEGREE = new Set(
  "at least more than up to about nearly almost around some over fewer less only as many".split(" "),
);
const SEVERAL = new Set("all some several many most few these those hundreds thousands dozens scores".split(" "));
const COLLECTIVES = new Set(
  "dozens scores hundreds thousands tens millions number group members handful majority pair crowds dozen team families couple relatives supporters leaders representatives".split(
    " ",
  ),
);

/** Meaning: the opening at `i`; `to` equals `i` when there is none. */
export function openingAt(scan: Scan, i: number): Opening {
  let to = i;
  let definite = false;
  let two = false;
  let several = false;
  let other = false;
  let count = 0;
  let number: string | null = null;
  let owner: string | null = null;
  for (; to < i + 5; to++) {
    const word = wordOf(scan, to);
    if (word === "the" && isHalfPossessive(scan, to + 1)) {
      owner = `the ${wordOf(scan, to + 1)}`;
      definite = true;
      to += 2;
      continue;
    }
    if (
      OWNERS.has(word) &&
      (xposOf(scan, to) === "PRP$" || uposOf(scan, to) === "PRON" || uposOf(scan, to) === "DET")
    ) {
      owner = word;
      definite = true;
    } else if (DETERMINERS.has(word) && uposOf(scan, to) !== "PRON" && uposOf(scan, to) !== "SCONJ") {
      definite ||= DEFINITE.has(word);
      two ||= word === "both" || word === "each" || word === "either" || word === "neither";
      other ||= word === "other";
      if (word === "that" && xposOf(scan, to + 1) === "NNS") break;
      several ||= SEVERAL.has(word);
    } else if (isNumber(scan, to)) {
      if (isDay(scan, to) || isYear(scan, to) || beginsAnew(scan, to + 1)) break;
      two ||= definite && word === "two" && !DOZENS.test(wordOf(scan, to + 1));
      if (definite || wordOf(scan, to - 1) === "all") count = COUNTS.indexOf(word);
      number = word;
      several ||= word !== "one" && word !== "1";
    } else if (word === "other" && definite) other = true;
    else if ((to === i && /^(?:to|than|as)$/.test(word)) || !(DEGREE.has(word) && degreeLeadsToNumber(scan, to))) break;
  }
  const adjectives = adjectivesFrom(scan, to, to > i);
  const same = definite && wordOf(scan, to) === "same";
  return { to: adjectives.to, definite, owner, two, other, same, count, number, several, former: adjectives.former };
}

/** "the two dozen governments": not two. */
const DOZENS = /^(?:dozen|hundred|thousand|million|score)$/;

const BEFORE_A_YEAR =
  /^(?:in|since|during|by|until|till|of|from|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "On August 3 four officers": the day of a month. */
function isDay(scan: Scan, i: number): boolean {
  return /^\d{1,2}$/.test(wordOf(scan, i)) && MONTH.test(wordOf(scan, i - 1)) && isNumber(scan, i + 1);
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/;

/** "in 2008 former ministers", "2008 the leaders": a year before the phrase, not a number in it. */
function isYear(scan: Scan, i: number): boolean {
  if (!/^(?:1[5-9]|20)\d\d$/.test(wordOf(scan, i))) return false;
  return BEFORE_A_YEAR.test(wordOf(scan, i - 1)) || /^(?:an?|the)$/.test(wordOf(scan, i + 1));
}

/** "On August 3 our ministry", "by twelve votes to three the judges": a number before another phrase. */
function beginsAnew(scan: Scan, i: number): boolean {
  return /^(?:the|an?|this|that|these|those|both)$/.test(wordOf(scan, i)) || OWNERS.has(wordOf(scan, i));
}

/** "the North's": a half of a divided land as the owner. */
function isHalfPossessive(scan: Scan, i: number): boolean {
  return /^(?:North|South)$/.test(scan.tokens[i]?.text ?? "") && isPossessiveEnding(scan, i + 1);
}

function isNumber(scan: Scan, i: number): boolean {
  return uposOf(scan, i) === "NUM" || xposOf(scan, i) === "CD";
}

function degreeLeadsToNumber(scan: Scan, i: number): boolean {
  for (let next = i + 1; next < i + 4; next++) {
    if (isNumber(scan, next)) return true;
    if (!DEGREE.has(wordOf(scan, next))) return false;
  }
  return false;
}

const PAST = /^(?:former|ex|late|onetime|one-time|then|ousted|deposed)$/;

/** Holds an office for the time being, or is about to. */
const IN_PASSING = /^(?:acting|interim|caretaker|incoming|outgoing|newly-elected)$/;

/** Adjectives before a state or a head. Participles count only after a determiner: elsewhere they may be verbs. */
function adjectivesFrom(scan: Scan, from: number, opened: boolean): { to: number; former: boolean } {
  let to = from;
  let former = false;
  for (; to < from + 4; to++) {
    const word = wordOf(scan, to);
    const participle = /^VB[NG]$/.test(xposOf(scan, to)) && opened;
    const plain = uposOf(scan, to) === "ADJ" || PAST.test(word) || IN_PASSING.test(word);
    const degree = word === "most" || word === "very" || word === "newly" || word === "recently";
    if (!plain && !participle && !(degree && opened)) break;
    if (PAST.test(word)) former = true;
    else if (nameAt(scan, to) !== null || wordAt(scan, to) !== null || compoundAt(scan, to).length > 0) break;
  }
  return { to, former };
}

/** Meaning: the end of a collective at `i` ("dozens of", "members of", "a group of"), or `i` when there is none. */
export function collectiveAt(scan: Scan, i: number): number {
  let at = i;
  while (at < i + 3 && (DETERMINERS.has(wordOf(scan, at)) || isNumber(scan, at) || uposOf(scan, at) === "ADJ")) at++;
  if (COLLECTIVES.has(wordOf(scan, at)) && wordOf(scan, at + 1) === "of") return at + 2;
  if (wordOf(scan, at) === "tens" && wordOf(scan, at + 2) === "thousands") return at + 4;
  return i;
}
