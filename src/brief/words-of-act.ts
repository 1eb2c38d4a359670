import type { CodedRecord, EventRecord } from "../model/record.ts";

/** Words that may stand between the actor and his verb. */
const BETWEEN =
  /^(?:(?:has|have|had|also|then|later|again|both|formally|reportedly|earlier|is|are|was|were|will|would|may|might|could|can|must|to|be|been|being|not|did|does|do|due|expected|likely|still|now|twice|once|never|again|already|soon) ?)*$/i;

/** Where reported speech or a new clause begins: what follows is no longer the act. */
const TAIL =
  /(?:,? (?:according to|as reported)\b|, (?:\S+ ){1,6}(?:said|says|told|added|reported|wrote|argued|noted)\b|,? (?:while|although|though|whereas|but)\b|, (?:which|who|where|whose|a day|saying|adding)\b|;|: | – | — )/;

const MAX_WORDS = 32;
const MIN_WORDS = 3;

/**
 * Meaning: what an actor did in the words of the text: his verb and what follows it within the clause, "asked China to lift import curbs". It
 * begins right after the actor's mention, so that the account's own name for him can stand before it. Missing: null when the verb does not
 * follow its actor closely, or when what follows is too long or too short to be shown.
 * `others` are the records of the same sentence: a verb of theirs, joined by "and", ends the stretch.
 */
export function wordsOfAct(record: EventRecord, others: readonly CodedRecord[]): string | null {
  const { text, start: origin } = record.sentence;
  const actor = record.actor
    .filter((entity) => entity.start >= origin && entity.end <= origin + text.length)
    .toSorted((a, b) => b.end - a.end)[0];
  if (actor === undefined) return null;
  const from = actor.end - origin;
  const verb = positionOf(text, firstWord(record.why.words), from);
  if (verb === -1) return null;
  const gap = text.slice(from, verb).trim();
  if (!BETWEEN.test(gap)) return null;
  const next = Math.min(...others.flatMap((other) => joinedAt(text, other, verb + 1)), text.length);
  const stretch = cutTail(text.slice(from, next), verb - from);
  const words = stretch.split(/\s+/).length;
  return words < MIN_WORDS || words > MAX_WORDS || unbalanced(stretch) ? null : stretch;
}

function firstWord(words: string): string {
  return words.split(/[\s…]+/)[0] ?? "";
}

function positionOf(text: string, word: string, from: number): number {
  if (word === "") return -1;
  const found = new RegExp(`(?<![\\p{L}\\d])${word.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\p{L}\\d])`, "u").exec(
    text.slice(from),
  );
  return found === null ? -1 : from + found.index;
}

/** Where another record's verb follows an "and": the stretch ends before it. */
function joinedAt(text: string, other: CodedRecord, from: number): number[] {
  const verb = positionOf(text, firstWord(other.why.words), from);
  if (verb === -1) return [];
  const joint = /(?:,? (?:and|but|or|then)|,)(?: (?:then|also|later|his|her|its|the|he|she|it|they))*\s*$/.exec(
    text.slice(from, verb),
  );
  return joint === null ? [] : [from + joint.index];
}

function cutTail(stretch: string, verb: number): string {
  const rest = stretch.slice(verb + 1);
  const tail = TAIL.exec(rest);
  const cut = tail === null ? stretch : stretch.slice(0, verb + 1 + tail.index);
  return cut
    .trim()
    .replace(/[\s,;:.]+$/, "")
    .replace(/\s+/g, " ");
}

function unbalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("(") !== count(")") || count('"') % 2 === 1 || count("“") !== count("”");
}

/** Meaning: words of a text as a quotation of ours; quotation marks inside become single ones. */
export function quote(text: string): string {
  return `“${text.replace(/\s+/g, " ").replace(/[“”"]/g, "'").trim()}”`;
}
