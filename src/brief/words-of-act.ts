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
  if (!record.why.rule.includes(".v")) return null;
  const { text } = record.sentence;
  const verb = verbPosition(record);
  if (verb === -1) return null;
  const from = openingOf(record, verb);
  if (from === null) return null;
  const next = Math.min(...others.flatMap((other) => joinedAt(text, other, verb + 1)), text.length);
  const stretch = shortened(cutTail(text.slice(from, next), verb - from));
  const words = stretch.split(/\s+/).length;
  const shown = words >= MIN_WORDS && words <= MAX_WORDS && !unbalanced(stretch) && !/\bdo so$/.test(stretch);
  return shown && isNegated(stretch) === (record.status === "negated") ? stretch : null;
}

/** Past tense of verbs that do not end in -ed, as far as acts are told with them. */
const PAST =
  /^(?:\p{L}+ed|said|told|held|met|made|gave|took|went|came|sent|began|broke|cut|put|set|shot|struck|sought|left|led|drew|withdrew|paid|signed|spoke|saw|won|fought|fell|threw|hit|bought|sold|built|brought|kept|let|withheld|forbade|froze|tore|shut)$/iu;

const AUXILIARY = /\b(?:has|have|had|is|are|was|were|will|would|may|might|could|can|must|did|does|do)\b/i;

function verbPosition({ actor, sentence, why }: EventRecord): number {
  const ends = actor.filter(
    ({ text, start, end }) => text !== "" && start >= sentence.start && end <= sentence.start + sentence.text.length,
  );
  const first = ends.length === 0 ? 0 : Math.min(...ends.map(({ end }) => end)) - sentence.start;
  return positionOf(sentence.text, firstWord(why.words), first);
}

/**
 * Where the shown words begin: right after the mention of the actor, auxiliaries included, or at a verb in the past tense that "and" joins to an earlier
 * verb of his. Null when neither holds, so that the account's name for the actor would not fit in front.
 */
function openingOf({ actor, sentence, why }: EventRecord, verb: number): number | null {
  const before = actor.map(({ end, text }) => (text === "" ? -1 : end - sentence.start));
  const close = Math.max(...before.filter((end) => end <= verb), -1);
  if (close === -1) return null;
  const finite = PAST.test(firstWord(why.words));
  const gap = sentence.text.slice(close, verb);
  const inserted = INSERTED.exec(gap)?.[0] ?? "";
  const auxiliaries = gap.slice(inserted.length).trim();
  if (BETWEEN.test(auxiliaries)) return finite || AUXILIARY.test(auxiliaries) ? close + inserted.length : null;
  return finite && JOINED.test(gap) ? verb : null;
}

/** What may be passed over between the actor and his verb: "Norway, in a note on Monday, asked"; "Norway, which has asked". */
const INSERTED = /^,(?: (?:which|who)\b| [^,]{3,70},)/;

/** The verb follows an "and" after an earlier verb of the same actor. */
const JOINED = /(?:^| )(?:and|but|then)(?: (?:also|then|later))? $/;

function isNegated(text: string): boolean {
  return /\b(?:not|never|no longer)\b/i.test(text.split(" ").slice(0, 5).join(" "));
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

/** A stretch that is too long ends before its last subordinate part that fits. */
function shortened(stretch: string): string {
  const words = stretch.split(" ");
  if (words.length <= MAX_WORDS) return stretch;
  const kept = words.slice(0, MAX_WORDS).join(" ");
  const cut = Math.max(
    ...[", ", " after ", " before ", " when ", " because ", " as "].map((mark) => kept.lastIndexOf(mark)),
  );
  return cut > 0 ? kept.slice(0, cut) : stretch;
}

function unbalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("(") !== count(")") || count('"') % 2 === 1 || count("“") !== count("”");
}

/** Meaning: words of a text as a quotation of ours; quotation marks inside become single ones. */
export function quote(text: string): string {
  return `“${text.replace(/\s+/g, " ").replace(/[“”"]/g, "'").trim()}”`;
}
