import type { EventRecord } from "./record.ts";

/** Rules of records that an event data set coded: `cameo.042`, `plover.CONSULT-visit`. */
const CODED = /^(?:cameo|plover)\./;

/** Meaning: whether a record is a row of an event data set, and not read in a text here. */
export function isDataRow({ why }: EventRecord): boolean {
  return CODED.test(why.rule);
}

/** Meaning: the rule of a record that a data set coded. Example: `dataRule("cameo", "042")` is "cameo.042". */
export function dataRule(scheme: "cameo" | "plover", code: string): string {
  return `${scheme}.${code}`;
}

/** Meaning: the sentence that stands for a row without a text: its parties and code. Example: "Wang Yi | 042 | Japan". */
export function rowSentence(actor: string, code: string, recipient: string): string {
  return `${actor} | ${code} | ${recipient}`;
}

/** Meaning: whether a record's sentence only stands for a row, so that its words tell nothing. */
export function hasRowSentence(record: EventRecord): boolean {
  return isDataRow(record) && record.sentence.text.includes(` | ${record.why.words} | `);
}
