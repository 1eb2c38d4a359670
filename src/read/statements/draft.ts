import type { Dyad, Span } from "../../model/codes.ts";
import { dyadOf } from "../../model/codes.ts";
import type { Certainty, Context } from "../../model/ontology.ts";
import type { RecordBase, Statement } from "../../model/record.ts";
import type { MentionKind, ParsedSentence } from "../sentence.ts";

/** A statement as found in its sentence, before it becomes a record: `at` is the offset of the word that decided. */
export type Draft<T extends Statement = Statement> = T extends Statement
  ? Omit<T, Exclude<keyof RecordBase, "certainty">> & {
      readonly words: string;
      readonly rule: string;
      readonly at: number;
    }
  : never;

/** What a statement finder may look at: the sentence, the dyad in play, and the rest of the reader through functions. */
export interface StatementSetting {
  readonly sentence: ParsedSentence;
  /** The two states most in play at this sentence; null when unclear. */
  readonly dyad: Dyad | null;
  /** Whether the document is about that pair: no third state is named half as often as either. */
  readonly focused: boolean;
  readonly published: string | null;
  /** The context a phrase belongs to. */
  readonly contextOf: (text: string) => Context;
  /** All contexts a phrase names, none by default. */
  readonly contextsIn: (text: string) => readonly Context[];
}

const NOT_STATES = new Set(["UNO", "EUR", "NAT", "SEA", "ARL", "AFU", "IAE"]);

/** Meaning: the states named between two offsets of the document, each once, in reading order. */
export function statesBetween(sentence: ParsedSentence, start: number, end: number): string[] {
  const codes: string[] = [];
  for (const token of sentence.tokens) {
    if (token.mention === null || token.start < start || token.end > end) continue;
    for (const entity of token.mention.entities) {
      if (entity.code !== null && !NOT_STATES.has(entity.code) && !codes.includes(entity.code)) codes.push(entity.code);
    }
  }
  return codes;
}

/** "between Tokyo and Beijing", "ties with Ankara": where a sentence itself says whose relation it means. */
const NAMED_PAIR = /\b(?:between|involving|moves? (?=\w+ and )|both) ([\w.’' -]{2,60}? and [\w.’' -]{2,40})/i;

/** Characters beyond which a phrase may name states that are no party to what it says. */
const LONG_PHRASE = 80;

/**
 * Meaning: the dyad a phrase is about: the pair that the sentence names with "between", else the two states in the phrase, else the two of the
 * sentence, else the pair in play when the phrase does not speak against it. Places ("in Brussels") and pronouns count only when nothing else does.
 */
export function dyadAbout(setting: StatementSetting, start: number, end: number): Dyad | null {
  const { sentence } = setting;
  const pair = NAMED_PAIR.exec(sentence.text);
  if (pair !== null) {
    const from = sentence.start + pair.index;
    const codes = partiesBetween(setting, from, from + pair[0].length);
    if (
      codes.length === 2 &&
      !/\b(?:summit|talks|meeting|match)\b[^.,]{0,4}$/i.test(sentence.text.slice(0, pair.index)) &&
      codes[0] !== undefined &&
      codes[1] !== undefined
    )
      return dyadOf(codes[0], codes[1]);
  }
  const near = partiesBetween(setting, start, end);
  const [a, b] = near;
  if (
    setting.focused &&
    near.length > 1 &&
    end - start > LONG_PHRASE &&
    near.some((code) => setting.dyad?.includes(code))
  )
    return setting.dyad;
  if (a !== undefined && b !== undefined)
    return near.length === 2 || setting.dyad === null ? dyadOf(a, b) : preferInPlay(near, setting.dyad);
  const all = partiesBetween(setting, sentence.start, sentence.end);
  if (setting.focused && all.some((code) => setting.dyad?.includes(code))) return setting.dyad;
  if (all.length === 2 && all[0] !== undefined && all[1] !== undefined && near.every((code) => all.includes(code)))
    return dyadOf(all[0], all[1]);
  if (setting.dyad !== null && all.length > 2 && setting.dyad.every((code) => all.includes(code))) return setting.dyad;
  if (a === undefined) return setting.dyad;
  if (setting.dyad?.includes(a)) return setting.dyad;
  const other = all.find((code) => code !== a) ?? setting.dyad?.find((code) => code !== a);
  return other === undefined ? null : dyadOf(a, other);
}

/**
 * Meaning: the dyad of a relation that its phrase does not name ("ties", "the two"): the pair in play, unless the sentence names two others as
 * states. A speaker's nationality is no party.
 */
export function dyadUnnamed(setting: StatementSetting): Dyad | null {
  const { sentence, dyad } = setting;
  const named = partiesBetween(setting, sentence.start, sentence.end, STATE_KINDS);
  const [a, b] = named;
  if (dyad === null || (NAMED_PAIR.test(sentence.text) && named.length > 1))
    return dyadAbout(setting, sentence.start, sentence.end);
  if (named.length !== 2 || a === undefined || b === undefined || setting.focused) return dyad;
  return dyadOf(a, b);
}

/** Kinds of mention whose state is read from the text around them: no party outside the pair in play. */
const WEAK_KINDS: ReadonlySet<MentionKind> = new Set(["organisation", "nominal", "demonym"]);
const STATE_KINDS: ReadonlySet<MentionKind> = new Set(["state", "seat", "group"]);

/** Meaning: the codes that can be parties between two offsets: states, and the European Union where it is in play; no place after "in", no pronoun, no speaker's post. */
function partiesBetween(
  setting: StatementSetting,
  start: number,
  end: number,
  kinds: ReadonlySet<MentionKind> | null = null,
): string[] {
  const codes: string[] = [];
  const { text, start: base } = setting.sentence;
  for (const { mention, start: from, end: to } of setting.sentence.tokens) {
    if (mention === null || from < start || to > end || mention.kind === "pronoun") continue;
    if (WEAK_KINDS.has(mention.kind) && !mention.entities.some(({ code }) => setting.dyad?.includes(code ?? "")))
      continue;
    if (kinds !== null && !kinds.has(mention.kind)) continue;
    const seat = mention.kind === "state" || mention.kind === "seat";
    if (seat && /\b(?:in|at|from) $/i.test(text.slice(Math.max(0, from - base - 6), from - base))) continue;
    for (const { code } of mention.entities) {
      if (code === null || codes.includes(code)) continue;
      if (!NOT_STATES.has(code) || (code === "EUR" && setting.dyad?.includes("EUR") === true)) codes.push(code);
    }
  }
  return codes;
}

function preferInPlay(codes: readonly string[], dyad: Dyad): Dyad {
  const [a, b] = codes;
  if (dyad.every((code) => codes.includes(code)) || a === undefined || b === undefined) return dyad;
  return dyadOf(a, b);
}

/** Meaning: the span of the sentence between two offsets relative to its start, without blanks and closing punctuation at its ends. */
export function spanOf(sentence: ParsedSentence, from: number, to: number): Span {
  let start = Math.max(0, from);
  let end = Math.min(sentence.text.length, to);
  while (start < end && /[\s,;:–—-]/.test(sentence.text.charAt(start))) start++;
  while (
    end > start &&
    /[\s,;:.!?–—]/.test(sentence.text.charAt(end - 1)) &&
    !/\b(?:[A-Z]\.)+$/.test(sentence.text.slice(start, end))
  )
    end--;
  return { start: sentence.start + start, end: sentence.start + end, text: sentence.text.slice(start, end) };
}

const POSSIBLE =
  /\b(may|might|could|appears?|appeared|seems?|seemed|possibly|perhaps|possible|suggests?|signs? of|hints?|tentative)\b/i;
const PROBABLE = /\b(probably|likely|expects?|expected|presumably|should|tends? to|on course)\b/i;

/** Meaning: how sure the speaker sounds in `text`. */
export function certaintyOf(text: string): Certainty {
  if (POSSIBLE.test(text)) return "possible";
  return PROBABLE.test(text) ? "probable" : "certain";
}
