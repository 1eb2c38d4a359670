import type { Document } from "./document.ts";
import type { Problem } from "./problem.ts";
import type { CodedRecord, SentenceSpan } from "./record.ts";

/** What a document says: its sentences and the records coded from them in reading order, with the coder version that made them. */
export interface Reading {
  readonly document: Document;
  readonly sentences: readonly SentenceSpan[];
  readonly records: readonly CodedRecord[];
  readonly problems: readonly Problem[];
  readonly coder: string;
}
