import type { Document } from "./document.ts";
import type { Review } from "./entry.ts";
import type { OriginalCode } from "./imported-event.ts";
import type { CodedRecord } from "./record.ts";

/** What a file of records says of the document of each and of who coded it. Null: not said. */
export interface Provenance extends Pick<Document, "source" | "title" | "author" | "published" | "url" | "rights"> {
  readonly language: string | null;
  readonly genre: Document["genre"] | null;
  readonly coder: string | null;
  /** Of a row of a data set: its own code and scale. */
  readonly original: OriginalCode | null;
  /** Of a record that a human accepted or amended: who, when, why, and the record as the machine coded it. */
  readonly review: Review | null;
}

/** A record as files of records hold it. */
export interface ToldRecord {
  readonly record: CodedRecord;
  readonly from: Provenance;
}

/** Where nothing is said of a record's origin. */
export const NOT_SAID: Provenance = {
  source: null,
  title: null,
  author: null,
  published: null,
  url: null,
  language: null,
  genre: null,
  rights: null,
  coder: null,
  original: null,
  review: null,
};
