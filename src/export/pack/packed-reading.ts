import type { Document } from "../../model/document.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { Allowance } from "../../model/rights.ts";
import { isWithheld } from "../../model/withheld.ts";
import { withheldRecord, withheldText } from "../withhold.ts";
import { sha256 } from "./write-pack.ts";

/** One reading of a document as the ledger keeps it: `run` tells the order of readings, `first` the place of its first entry in the order of entry. */
export interface KeptReading {
  readonly run: number;
  readonly first: number | null;
  readonly document: Document;
  readonly sentences: readonly SentenceSpan[];
  readonly records: readonly CodedRecord[];
  readonly coder: string;
  readonly entered: string;
}

/** What stands in for a document's text: its length in UTF-16 units, its hash, and the stretches that may be passed on, each with its place. */
export interface PackedText {
  readonly length: number;
  readonly sha256: string;
  readonly kept: readonly (readonly [start: number, text: string])[];
}

/** A reading as a pack holds it. */
export interface PackedReading extends Omit<KeptReading, "document"> {
  readonly document: Omit<Document, "text">;
  readonly text: PackedText;
}

/**
 * Meaning: a reading with as much of its document as may be passed on: with `full` all of it, with `quote` the sentences that records stand on, with `none` no
 * wording. What is left out is a hash at its offsets.
 */
export function packedReading(reading: KeptReading, allowance: Allowance): PackedReading {
  const { document, sentences, records, ...rest } = reading;
  const { text, ...about } = document;
  const cited = new Map(records.map(({ sentence }) => [sentence.start, sentence]));
  const packed = { length: text.length, sha256: sha256(Buffer.from(text, "utf8")) };
  if (allowance === "full")
    return { ...rest, document: about, text: { ...packed, kept: [[0, text]] }, sentences, records };
  const mayQuote = ({ start }: SentenceSpan) => allowance === "quote" && cited.has(start);
  const quoted = allowance === "quote" ? [...cited.values()].filter(({ text: words }) => !isWithheld(words)) : [];
  return {
    ...rest,
    document: {
      ...about,
      boilerplate: about.boilerplate.map((one) => ({ ...one, text: withheldText(one.text) })),
    },
    text: {
      ...packed,
      kept: quoted.map(({ start, end }) => [start, text.slice(start, end)] as const).toSorted(([a], [b]) => a - b),
    },
    sentences: sentences.map((one) => (mayQuote(one) ? one : { ...one, text: withheldText(one.text) })),
    records: allowance === "quote" ? records : records.map(withheldRecord),
  };
}

/** Meaning: a packed reading as a ledger keeps it: what was left out of the text is blank, so that all offsets hold. */
export function unpackedReading({ text, document, ...rest }: PackedReading): KeptReading {
  let whole = "";
  for (const [start, words] of text.kept) whole = whole.padEnd(start) + words.slice(Math.max(0, whole.length - start));
  return { ...rest, document: { ...document, text: whole.padEnd(text.length) } };
}
