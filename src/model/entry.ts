import type { IsoDate } from "./codes.ts";
import type { OriginalCode } from "./imported-event.ts";
import type { CodedRecord } from "./record.ts";

/** A moment in UTC as `Date.prototype.toISOString` writes it, so that moments compare and sort as text. */
export type Instant = string;

/** A ledger entry: a coded record as entered, never changed. `published` is that of its document, null when undated. */
export interface Entry {
  readonly sequence: number;
  readonly record: CodedRecord;
  readonly source: string | null;
  readonly title: string | null;
  readonly published: IsoDate | null;
  readonly coder: string;
  readonly entered: Instant;
  /** How the data set it was imported from codes it; missing on what was read here. */
  readonly original?: OriginalCode;
  /** Who accepted or amended it, and what the machine had said; missing on what nobody reviewed. */
  readonly review?: Review;
}

/** A human's word on an entry. `machine` is the record as it was coded. */
export interface Review {
  readonly action: "accept" | "amend";
  readonly user: string;
  readonly at: Instant;
  readonly reason: string;
  readonly machine: CodedRecord;
}

/** One reading of one document by one coder version. The last run of a document supersedes those before it; none is erased. */
export interface Run {
  readonly sequence: number;
  readonly document: string;
  readonly coder: string;
  readonly entered: Instant;
  /** How many entries it made, 0 or more. */
  readonly entries: number;
}

/** What a part of the ledger rests on. Ranges are first and last, both included; null when there is nothing to range over. */
export interface Coverage {
  readonly documents: number;
  /** How many of the documents have no date of publication. */
  readonly undated: number;
  readonly entries: number;
  /** How many of the entries are rows of imported event data. */
  readonly imported: number;
  readonly published: { readonly first: IsoDate; readonly last: IsoDate } | null;
  readonly entered: { readonly first: Instant; readonly last: Instant } | null;
}
