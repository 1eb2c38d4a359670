import type { IsoDate } from "../../model/codes.ts";
import type { CompiledActors } from "./compile-actors.ts";
import type { NameLexeme, WordLexeme } from "./lexeme.ts";
import { type Elsewhere, NOWHERE_ELSE } from "./namesakes.ts";
import { pieces, type TaggedToken } from "./normalise.ts";
import { matchesAt, type TrieMatch } from "./trie.ts";

/** One sentence being searched for mentions. */
export interface Scan {
  readonly tokens: readonly TaggedToken[];
  /** The tokens in lower case. */
  readonly words: readonly string[];
  readonly keys: readonly (readonly string[])[];
  readonly lower: readonly (readonly string[])[];
  readonly actors: CompiledActors;
  readonly date: IsoDate | null;
  /** Names that the document uses of another place than the tables'. */
  readonly elsewhere: Elsewhere;
}

/** Meaning: a sentence laid out for look-ups. */
export function scanOf(
  tokens: readonly TaggedToken[],
  actors: CompiledActors,
  date: IsoDate | null,
  elsewhere: Elsewhere = NOWHERE_ELSE,
): Scan {
  const keys = tokens.map((token) => pieces(token.text));
  const words = tokens.map((token) => token.text.toLowerCase());
  const lower = keys.map((list) => list.map((piece) => piece.toLowerCase()));
  return { tokens, words, keys, lower, actors, date, elsewhere };
}

/** Meaning: the token at `i` in lower case, "" beyond the end. */
export function wordOf(scan: Scan, i: number): string {
  return scan.words[i] ?? "";
}

export function uposOf(scan: Scan, i: number): string {
  return scan.tokens[i]?.upos ?? "";
}

export function xposOf(scan: Scan, i: number): string {
  return scan.tokens[i]?.xpos ?? "";
}

/** Meaning: the longest name of the tables that begins at `i`, or null. */
export function nameAt(scan: Scan, i: number): TrieMatch<NameLexeme> | null {
  if (!scan.actors.names.next.has(scan.keys[i]?.[0] ?? "")) return null;
  const match = matchesAt(scan.actors.names, scan.keys, i).at(-1);
  if (match === undefined) return null;
  const values = scan.elsewhere.size === 0 ? match.values : elsewhere(scan, i, match);
  return values.some((value) => isPastSeat(value, scan.date))
    ? { to: match.to, values: values.filter((value) => !isPastSeat(value, scan.date)) }
    : { to: match.to, values };
}

/** Meaning: whether a name is a seat of government of other days than this one; without a date, of the past. */
export function isPastSeat(value: NameLexeme, date: IsoDate | null): boolean {
  if (value.kind !== "seat" || value.days === undefined) return false;
  const { since, until } = value.days;
  return until === null ? date !== null && date < since : date === null || date < since || date > until;
}

/** What a name stands for in this document: the other place that bears it, where the text speaks of that. */
function elsewhere(scan: Scan, i: number, match: TrieMatch<NameLexeme>): readonly NameLexeme[] {
  const words = scan.tokens.slice(i, match.to).map((token) => token.text);
  const place = words.join(" ");
  const country = scan.elsewhere.get(place);
  return country === undefined ? match.values : [{ kind: "place", country, place, region: false }];
}

const SHORT_TITLE = new Set(["rep", "sen", "gen", "col", "lt", "adm", "mp", "mps", "maj", "capt", "sgt", "cmdr"]);
/** Words that are as often something other than the agent they can name; they count only as nouns. */
const NOUN_TAGS = new Set(["NOUN", "PROPN"]);

/** Meaning: the longest title or agent noun that begins at `i`, or null; its last word must be a noun, and short titles need a capital. */
export function wordAt(scan: Scan, i: number): TrieMatch<WordLexeme> | null {
  if (!scan.actors.words.next.has(scan.lower[i]?.[0] ?? "")) return null;
  const found = matchesAt(scan.actors.words, scan.lower, i).filter((match) => {
    const last = match.to - 1;
    const closed = uposOf(scan, last) === "ADJ" && !/^(?:NOUN|PROPN|ADJ)$/.test(uposOf(scan, match.to));
    const elect = scan.lower[last]?.at(-1) === "elect";
    const opens = i === 0 && match.values.some(({ plural }) => plural) && uposOf(scan, match.to) === "VERB";
    if (!NOUN_TAGS.has(uposOf(scan, last)) && match.to - i < 2 && !closed && !elect && !opens) return false;
    return !(SHORT_TITLE.has(scan.lower[i]?.[0] ?? "") && !/^\p{Lu}/u.test(scan.tokens[i]?.text ?? ""));
  });
  return found.at(-1) ?? null;
}

/** Meaning: whether the token at `i` is a possessive ending. */
export function isPossessiveEnding(scan: Scan, i: number): boolean {
  const text = scan.tokens[i]?.text;
  if (text === "'s" || text === "’s" || text === "'S")
    return xposOf(scan, i) !== "VBZ" || !/^(?:VB|JJ|DT|RB)/.test(xposOf(scan, i + 1));
  return (text === "'" || text === "’") && (xposOf(scan, i) === "POS" || /s$/i.test(scan.tokens[i - 1]?.text ?? ""));
}
