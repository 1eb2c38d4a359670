import type { Span } from "../model/codes.ts";
import type { Entry } from "../model/entry.ts";
import type { CodedRecord } from "../model/record.ts";
import { isSingular, nameSpeaker } from "./name-speaker.ts";
import { sourceVoice } from "./source-label.ts";
import { quote } from "./words-of-act.ts";

/** Who says what a record holds, and whether the verb is singular: the speaker whom the article names, else the article's source. */
export interface Sayer {
  readonly name: string;
  readonly singular: boolean;
  /** The article speaks in its own voice. */
  readonly narrator: boolean;
}

/** Meaning: who says it. */
export function sayerOf(entry: Entry): Sayer {
  const { record } = entry;
  if (record.attribution === null) return { name: sourceVoice(entry), singular: true, narrator: true };
  return { name: nameSpeaker(record.attribution), singular: isSingular(record.attribution), narrator: false };
}

const SAY =
  "said|says|say|told|argued?s?|believed?s?|thinks?|thought|warn(?:s|ed)?|not(?:es|ed)|add(?:s|ed)|insist(?:s|ed)|assert(?:s|ed)?|claim(?:s|ed)?|stated?s?|announced?|expect(?:s|ed)?|acknowledged|complained|contend(?:s|ed)?|maintain(?:s|ed)?|suggest(?:s|ed)?";

/**
 * Meaning: the words of a record's sentence without the tag that says who speaks: "A former ambassador said the thaw was real" gives "the thaw was
 * real". Without such a tag it is the whole sentence. A long one is cut at a word and ends in an ellipsis outside the quotation.
 */
export function saidWords(record: CodedRecord, maxWords = 38): string {
  return excerpt(withoutTag(record), maxWords);
}

function withoutTag(record: CodedRecord): string {
  const text = record.sentence.text.replace(/\s+/g, " ").trim();
  const speaker = record.attribution?.text.replace(/\s+/g, " ").trim();
  if (speaker === undefined) return text;
  const front = new RegExp(
    `^(?:.{0,40}, )?${escaped(speaker)},?(?: [^,]{1,40},)? (?:also |then )?(?:${SAY}) (?:(?:reporters|parliament|journalists|lawmakers) )?(?:that )?`,
    "i",
  ).exec(text);
  if (front !== null && text.length - front[0].length > 20) return text.slice(front[0].length);
  const back = new RegExp(`, (?:the )?(?:[^,“”"]{0,60}) (?:${SAY})(?: [^,]{0,40})?\\.?$`).exec(text);
  return back !== null && back.index > 20 ? text.slice(0, back.index) : text;
}

const LEAST_WORDS = 3;

/** Meaning: the fault of a sentence that would quote spans too short to be understood by themselves; nothing when all are long enough. */
export function faultOfSpans(spans: readonly Span[]): { readonly fault?: string } {
  const short = spans.find(({ text }) => text.trim().split(/\s+/).length < LEAST_WORDS);
  return short === undefined ? {} : { fault: `span too short to be understood: ${short.text.trim()}` };
}

/** Meaning: a stretch of text as a quotation, at most `maxWords` long; the full stop at its end is left out. */
export function excerpt(text: string, maxWords: number): string {
  const words = text.replace(/\s+/g, " ").trim().split(" ");
  if (words.length <= maxWords) return quote(words.join(" ").replace(/[.,;:]+$/, ""));
  const kept = words.slice(0, maxWords).join(" ");
  const clause = kept.lastIndexOf(", ");
  return `${quote(clause > kept.length / 2 ? kept.slice(0, clause) : kept)} …`;
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, "\\$&");
}
