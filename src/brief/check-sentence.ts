import { plainWords } from "../lib/content-words.ts";
import { numberOf } from "../lib/parse-number.ts";
import type { ActorNames } from "../model/actor-name.ts";
import type { ActorCode, Dyad } from "../model/codes.ts";
import { codesIn } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import type { CodedRecord } from "../model/record.ts";
import { type Mentioned, mentionedDates } from "./check-dates.ts";
import { checkDirection } from "./check-direction.ts";
import type { Count, Draft } from "./evidence.ts";
import { sourceLabel } from "./source-label.ts";

/** What the checker holds a sentence against besides the records it cites: how actors are called, and figures of the ledger itself. */
export interface Known {
  readonly names: ActorNames;
  /** The two whose relation it is: any sentence may name them. */
  readonly dyad: Dyad;
  /** Days that may be named because they are those of the account: its day, the edition before, the coverage. */
  readonly days: readonly string[];
  /** Counts over the whole ledger that a sentence may state. */
  readonly figures: readonly number[];
}

/** Capitalised words of our own templates that name nobody. */
const OWN_WORDS = new Set(
  `a according all also although among an and another as asked at because before between both but by confidence confirmed despite during each
  either every from if in it its judgements likewise milestone most neither new no none not nothing now of on once one only other others over
  planned presently reporting relations several should since so some still that the their then there these they this those to two three four
  five six seven eight nine ten eleven twelve talks talk undated under unless until what when where whether while with within without whoever`.split(
    /\s+/,
  ),
);

/**
 * Meaning: whether the names, numbers, dates and quoted words of a sentence occur in the records it cites: in their sentences, entities,
 * resolved dates, quantities, speakers, sources. Counts of sources, documents and records are counted again over the cited records. Shape:
 * null when all is confirmed, else the reason. It judges who acted on whom, not whether the verb
 * is right.
 * Example: `checkSentence({ text: "Kono visited China on 27 January.", references }, entries, known)`
 */
export function checkSentence(draft: Draft, cited: readonly Entry[], known: Known): string | null {
  if (draft.references.length !== cited.length) return "cites a record that is not in the ledger";
  const pair = known.dyad.flatMap((code) => callings(code, known.names));
  const texts = [...pair, ...cited.flatMap((entry) => textsOf(entry, known.names))];
  const { quotes, rest } = splitQuotes(draft.text);
  const strange = quotes.find((piece) => !texts.some((text) => folded(text).includes(folded(piece))));
  if (strange !== undefined) return `words not in the cited records: ${strange}`;
  const dates = mentionedDates(rest);
  const wrongDate = dates.found.find((date) => !isDated(date, cited, texts, known));
  if (wrongDate !== undefined) return `date not in the cited records: ${wrongDate.text}`;
  return (
    checkCounts(draft.counts ?? [], cited, known) ??
    checkNumbers(dates.rest, texts, draft.counts ?? []) ??
    checkNames(dates.rest, texts) ??
    checkDirection(draft.text, cited, known.names)
  );
}

/** Everything a cited record offers: its words, its parties by all their names, its speaker, its source. */
function textsOf({ record, source, title }: Entry, names: ActorNames): readonly string[] {
  const entities = record.kind === "event" ? [...record.actor, ...record.recipient] : [];
  const people = entities.flatMap(({ name, role, text }) => [name ?? "", role ?? "", text]);
  const codes = codesToldIn(record).flatMap((code) => callings(code, names));
  const spans = Object.values(record).flatMap((value) => (isSpan(value) ? [value.text] : []));
  const what = record.kind === "milestone" ? [record.what] : [];
  return [
    record.sentence.text,
    record.attribution?.text ?? "",
    source ?? "",
    title ?? "",
    ...people,
    ...codes,
    ...spans,
    ...what,
  ];
}

function callings(code: ActorCode, names: ActorNames): readonly string[] {
  const found = names.get(code);
  return found === undefined ? [code] : [found.name, found.adjective ?? "", ...found.others];
}

function isSpan(value: unknown): value is { readonly text: string } {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

/** Its parties and its speaker. */
function codesToldIn(record: CodedRecord): readonly string[] {
  const speaker = record.attribution?.code ?? null;
  return speaker === null ? codesIn(record) : [...codesIn(record), speaker];
}

function splitQuotes(text: string): { readonly quotes: readonly string[]; readonly rest: string } {
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? "");
  return { quotes, rest: text.replace(/“[^”]*”/g, " … ") };
}

function isDated(date: Mentioned, cited: readonly Entry[], texts: readonly string[], known: Known): boolean {
  if (known.days.some((day) => date.covers(day, day))) return true;
  const resolved = cited.some(({ record, published }) => {
    if (published !== null && date.covers(published, published)) return true;
    if (record.kind === "milestone" && record.since !== null && date.covers(record.since, record.since)) return true;
    return (
      record.kind === "event" &&
      record.date.start !== null &&
      date.covers(record.date.start, record.date.end ?? record.date.start)
    );
  });
  return resolved || texts.some((text) => folded(text).includes(folded(date.text)));
}

function checkCounts(counts: readonly Count[], cited: readonly Entry[], known: Known): string | null {
  const wrong = counts.find(({ value, of }) => {
    if (of === "ledger") return !known.figures.includes(value);
    if (of === "sources") return new Set(cited.map(sourceLabel)).size !== value;
    if (of === "documents") return new Set(cited.map(({ record }) => record.document)).size !== value;
    return cited.length !== value;
  });
  return wrong === undefined ? null : `miscounted ${wrong.of}: ${wrong.value}`;
}

function checkNumbers(text: string, texts: readonly string[], counts: readonly Count[]): string | null {
  const stated = new Set(texts.flatMap(numbersIn));
  for (const { value } of counts) stated.add(value);
  const wrong = numbersIn(text).find((value) => !stated.has(value));
  return wrong === undefined ? null : `number not in the cited records: ${wrong}`;
}

const NOT_COUNTED = new Set(["a", "an"]);

function numbersIn(text: string): readonly number[] {
  const words =
    text
      .toLowerCase()
      .replace(/\bthe two\b/g, "")
      .match(/\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)*/g) ?? [];
  return words.flatMap((word) => (NOT_COUNTED.has(word) ? [] : (numberOf(word) ?? [])));
}

/** Each run of capitalised words must stand together somewhere in what is cited; a state's name may be joined to a person's. */
function checkNames(text: string, texts: readonly string[]): string | null {
  const supported = texts.map((one) => ` ${plainWords(withoutPossessive(one)).join(" ")} `);
  const holds = (words: readonly string[]) => supported.some((one) => one.includes(` ${words.join(" ")} `));
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)*/gu)) {
    const run = plainWords(withoutPossessive(match[0]));
    const opensSentence = /(?:^|[.!?] |[:;] |[↗↘→↔] )[“"'(]*$/.test(text.slice(0, match.index));
    const words = opensSentence && isOwnWord(run[0] ?? "") ? run.slice(1) : run;
    if (words.length > 0 && !holds(words)) return `name not in the cited records: ${match[0]}`;
  }
  return null;
}

function isOwnWord(word: string): boolean {
  return OWN_WORDS.has(word) || numberOf(word) !== null;
}

function withoutPossessive(text: string): string {
  return text.replace(/[’']s?(?![\p{L}\d])/gu, "");
}

function folded(text: string): string {
  return text
    .replace(/[“”"’‘]/g, "'")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
