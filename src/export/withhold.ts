import { createHash } from "node:crypto";
import type { Span } from "../model/codes.ts";
import { hasRowSentence, isDataRow } from "../model/data-row.ts";
import type { CodedRecord, EventRecord } from "../model/record.ts";
import { isWithheld, WITHHELD } from "../model/withheld.ts";

/** A coded part of a sentence of up to so many words is a name, an office, a day or a number, and goes out; a longer one is wording. */
const NAME_WORDS = 6;

/** Meaning: the hash that stands for words which may not be passed on: `sha256:` and 64 hexadecimal digits of the words in UTF-8. What stands for words already stays. */
export function withheldText(text: string): string {
  return isWithheld(text) ? text : `${WITHHELD}${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/**
 * Meaning: a record without the wording of its sentence: the sentence and the clauses cut from it are hashes at their offsets; what is coded (who, what, when, how
 * sure, names, days, numbers) stays. The stand-in sentence of a row of a data set is ours and stays too.
 */
export function withheldRecord(record: CodedRecord): CodedRecord {
  if (record.kind === "event" && isDataRow(record)) return hasRowSentence(record) ? record : withheldRow(record);
  const { attribution, why } = record;
  const shared = {
    sentence: hidden(record.sentence),
    attribution: attribution === null ? null : short(attribution),
    why: { ...why, words: shortText(why.words) },
  };
  switch (record.kind) {
    case "event":
      return { ...record, ...shared, ...eventParts(record) };
    case "dispute":
      return { ...record, ...shared, name: short(record.name) };
    case "milestone":
      return { ...record, ...shared, what: withheldText(record.what) };
    case "condition":
      return { ...record, ...shared, if: hidden(record.if), then: hidden(record.then) };
    case "cause":
      return { ...record, ...shared, cause: hidden(record.cause), effect: hidden(record.effect) };
    case "factor":
    case "indicator":
      return { ...record, ...shared, what: hidden(record.what) };
    case "assessment":
      return { ...record, ...shared };
    default:
      return record satisfies never;
  }
}

/** A row's sentence begins its own text; all else of it is coded. */
function withheldRow(record: EventRecord): EventRecord {
  const text = withheldText(record.sentence.text);
  return { ...record, sentence: { ...record.sentence, text, end: record.sentence.start + text.length } };
}

function eventParts({ actor, recipient, date, place, quantities }: EventRecord) {
  return {
    actor: actor.map(short),
    recipient: recipient.map(short),
    date: { ...date, text: date.text === null ? null : shortText(date.text) },
    place: place === null ? null : short(place),
    quantities: quantities.map(short),
  };
}

function hidden<T extends Span>(span: T): T {
  return { ...span, text: withheldText(span.text) };
}

function short<T extends { readonly text: string }>(part: T): T {
  return { ...part, text: shortText(part.text) };
}

function shortText(text: string): string {
  return text.trim().split(/\s+/).length > NAME_WORDS ? withheldText(text) : text;
}
