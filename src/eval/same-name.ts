import { editDistance } from "../lib/edit-distance.ts";
import type { SpellRow } from "../model/actor-table.ts";

/**
 * Meaning: whether a name may be that of a spell's person. Tables write family names, full names in either order, and their own transliterations: one
 * long word alike is enough, and only among the leaders of one state and time.
 */
export function sameName(theirs: string, spell: SpellRow): boolean {
  const ours = [spell.name, ...spell.variants].flatMap(wordsOf);
  return wordsOf(theirs).some((word) => ours.some((own) => alike(word, own)));
}

function wordsOf(name: string): string[] {
  const plain = name
    .replace(/\([^)]*\)/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return plain.split(/[^a-z]+/).filter((word) => word.length > 2 && !PARTICLES.has(word));
}

const PARTICLES = new Set(
  "ibn bin bint abu abd abdul ould al el an as ben van der von de la del dos das san jr sir lord general".split(" "),
);

function alike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a === b || (length >= 5 && editDistance(a, b) <= (length >= 8 ? 2 : 1));
}

/** Words before a ruler's name that another table leaves out. */
const STYLES = new Set([
  "king",
  "queen",
  "pope",
  "emperor",
  "sultan",
  "emir",
  "prince",
  "princess",
  "sheikh",
  "iii",
  "xvi",
]);
/** Share of letters in which two spellings of one family name may differ. */
const LOOSE = 0.4;

/**
 * Meaning: whether a full name of another table is that of a spell's person: given and family name alike in either order, one name the end of the
 * other, or two words alike, one of them the first. Stricter than `sameName`: brothers and namesakes of a house stay apart.
 */
export function samePerson(theirs: string, spell: SpellRow): boolean {
  const words = styleless(theirs);
  return [spell.name, ...spell.variants].some((name) => sameWords(words, styleless(name)));
}

function styleless(name: string): readonly string[] {
  return [...new Set(wordsOf(name).filter((word) => !STYLES.has(word)))];
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [first, last, ownFirst, ownLast] = [a[0], a.at(-1), b[0], b.at(-1)];
  if (first === undefined || last === undefined || ownFirst === undefined || ownLast === undefined) return false;
  if (a.length === 1 || b.length === 1) return a.length === b.length && alike(first, ownFirst);
  if (alike(first, ownFirst) && loosely(last, ownLast)) return true;
  if (alike(first, ownLast) && alike(last, ownFirst)) return true;
  if (endsIn(a, b) || endsIn(b, a)) return true;
  const shared = a.filter((word) => b.some((own) => alike(word, own)));
  return shared.length >= 2 && shared.includes(first);
}

/** "Matamela Cyril Ramaphosa" ends in "Cyril Ramaphosa". */
function endsIn(long: readonly string[], short: readonly string[]): boolean {
  return short.length <= long.length && long.slice(-short.length).every((word, i) => alike(word, short[i] ?? ""));
}

function loosely(a: string, b: string): boolean {
  return editDistance(a, b) <= Math.max(a.length, b.length) * LOOSE;
}
