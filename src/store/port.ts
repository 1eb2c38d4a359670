import type { Dyad, IsoDate } from "../model/codes.ts";
import type { Document } from "../model/document.ts";
import type { Coverage, Entry, Instant, Run } from "../model/entry.ts";
import type { EventType, Status } from "../model/ontology.ts";
import type { CodedRecord, SentenceSpan } from "../model/record.ts";

/** What one coder version read in one document, ready to be kept. The ids of its records differ from one another. */
export interface Submission {
  readonly document: Document;
  readonly sentences: readonly SentenceSpan[];
  readonly records: readonly CodedRecord[];
  readonly coder: string;
  readonly entered: Instant;
}

/** What became of a submission. `unchanged`: the document is there, read by this coder; `run` is the one of then. */
export interface Submitted {
  readonly outcome: "added" | "unchanged";
  readonly run: Run;
}

/** Which documents count: published by a day (an undated one counts from the day it was entered) and entered by a moment. */
export interface Horizon {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
}

/**
 * Which entries: those that meet every member given.
 *
 * `since` (included) and `until` (not included) meet a dated event whose days overlap them; what has no day of its own, an undated
 * event or a statement, is placed by the publication of its document, and left out when that is unknown too. `view`: `current`
 * (default) shows each document as its last run read it by `knownAt`, `all` shows superseded runs as well. `text`: words that
 * all stand in the entry's sentence. `limit` keeps the last entered; ask for one more to see whether something was cut.
 */
export interface EntryFilter extends Horizon {
  readonly between?: Dyad;
  readonly kind?: CodedRecord["kind"];
  readonly type?: EventType;
  readonly status?: Status;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly ids?: readonly string[];
  readonly idPrefix?: string;
  readonly document?: string;
  readonly text?: string;
  readonly view?: "current" | "all";
  readonly limit?: number;
}

/**
 * Where the ledger is kept. Everything that is added stays; nothing is changed or erased. Failures of the medium reject with a
 * `LedgerError`. Calls after `close` reject.
 */
export interface LedgerStore {
  /** Adds all submissions, or none of them when it rejects. Outcomes are in the order given. */
  append(submissions: readonly Submission[]): Promise<readonly Submitted[]>;
  /** The documents as last read; an unknown id is missing from the map. */
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, Document>>;
  /** In the order they were entered, reading order within a document. */
  entries(filter: EntryFilter): Promise<readonly Entry[]>;
  /** What the current view rests on; with `between`, only documents with an entry on that relation. */
  coverage(filter: Pick<EntryFilter, "between" | "asOf" | "knownAt">): Promise<Coverage>;
  /** The readings of one document, or of all, in the order they were entered. */
  runs(document?: string): Promise<readonly Run[]>;
  close(): Promise<void>;
}
