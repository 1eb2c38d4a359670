import type { ActorCode, Dyad, IsoDate } from "../model/codes.ts";
import type { Correction, KeptCorrection } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Coverage, Entry, Instant, Run } from "../model/entry.ts";
import type { DataFormat, ImportedEvent } from "../model/imported-event.ts";
import type { ImportedMention } from "../model/imported-mention.ts";
import type { EventType, Status } from "../model/ontology.ts";
import type { CodedRecord, SentenceSpan } from "../model/record.ts";
import type { DyadWeeks, LastTime, Mover, WeekTotals } from "../model/rollup.ts";
import type { KeptSourceGrade, SourceGrade } from "../model/source-grade.ts";

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

/** A reading as it was added. `run` tells the order of readings, `first` the place of its first entry in the order of entry; null when it has none. */
export interface KeptSubmission extends Submission {
  readonly run: number;
  readonly first: number | null;
}

/** A file of an event data set; `digest` tells it from every other file of the set. */
export interface ImportFile {
  readonly dataSet: string;
  readonly format: DataFormat;
  readonly name: string;
  readonly digest: string;
}

/** Some events of a file, in the order of its lines. `lines`: how many lines of it are taken in with this batch; `whole`: that they are all. */
export interface ImportBatch {
  readonly file: ImportFile;
  readonly lines: number;
  readonly whole: boolean;
  readonly events: readonly ImportedEvent[];
  readonly mentions: readonly ImportedMention[];
  readonly entered: Instant;
}

/** An imported row as it was added, with its place in the order of entry. */
export interface KeptRow {
  readonly sequence: number;
  readonly entered: Instant;
  readonly file: ImportFile;
  readonly event: ImportedEvent;
}

/** How far a file has been taken in. */
export interface ImportProgress {
  readonly lines: number;
  readonly whole: boolean;
}

/** An edition ready to be kept: its content as text, with its hash, and the records that it leans on. */
export interface NewEdition {
  readonly id: string;
  readonly dyad: Dyad;
  readonly hash: string;
  readonly body: string;
  readonly records: readonly string[];
}

/** An edition as kept; whether its text is still what was saved is for the reader to check by the hash. */
export interface KeptEdition extends Omit<NewEdition, "records"> {
  readonly sequence: number;
}

/** Which editions: those that meet every member given. `records`: that lean on one of these. */
export interface EditionFilter {
  readonly between?: Dyad;
  readonly idPrefix?: string;
  readonly records?: readonly string[];
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
 * all stand in the entry's sentence, or in what an imported event says and the names of its parties. `involving`: acts of or towards one of
 * these, with whomever. `source`: a document's source or a data set. `limit` keeps the last entered; ask for one more to see whether something was cut.
 */
export interface EntryFilter extends Horizon {
  readonly between?: Dyad;
  readonly kind?: CodedRecord["kind"];
  readonly type?: EventType;
  readonly status?: Status;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly ids?: readonly string[];
  readonly sequences?: readonly number[];
  /** Places in the order of entry: from, included, to, not included. */
  readonly range?: readonly [from: number, to: number];
  readonly idPrefix?: string;
  readonly documents?: readonly string[];
  readonly source?: string;
  readonly involving?: readonly ActorCode[];
  readonly withoutDocuments?: readonly string[];
  readonly withoutSources?: readonly string[];
  readonly text?: string;
  readonly view?: "current" | "all";
  readonly limit?: number;
}

export interface RollUpRange {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly withoutSources?: readonly string[];
}

/** Months as `YYYY-MM`, both included; `least`: how many acts each range needs; `limit`: how many dyads. */
export interface MoversQuery {
  readonly before: readonly [first: string, last: string];
  readonly after: readonly [first: string, last: string];
  readonly least: number;
  readonly limit: number;
  readonly withoutSources?: readonly string[];
}

/** A document with the keys that an index of origins finds it by. */
export interface OriginKeys {
  readonly document: string;
  readonly keys: readonly number[];
}

/** An earlier document with how many keys it shares with those asked for. */
export interface OriginCandidate {
  readonly document: string;
  readonly shared: number;
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
  /** The place of the last entry in the order of entry, 0 when there is none. */
  lastSequence(): Promise<number>;
  /** What the current view rests on; with `between`, only documents with an entry on that relation. */
  coverage(
    filter: Pick<EntryFilter, "between" | "asOf" | "knownAt" | "withoutDocuments" | "withoutSources">,
  ): Promise<Coverage>;
  /** The readings of one document, or of all, in the order they were entered. */
  runs(document?: string): Promise<readonly Run[]>;
  /** How far a file of a data set has been taken in; null when nothing of it has. */
  importProgress(file: ImportFile): Promise<ImportProgress | null>;
  /** Adds a batch, or nothing of it when it rejects. An event whose key the data set has already is left out. Returns how many were added. */
  appendImport(batch: ImportBatch): Promise<number>;
  /** Where else an imported event was reported, by the id of its record. */
  mentions(record: string): Promise<readonly Omit<ImportedMention, "key">[]>;
  /** Every reading of documents, superseded ones too, as it was added. */
  submissions(documents: readonly string[]): Promise<readonly KeptSubmission[]>;
  /** Imported rows by their places in the order of entry. `known` is the day from which a row counts. */
  importedRows(sequences: readonly number[]): Promise<readonly KeptRow[]>;
  /** What was last written down under a name, null when nothing was: what the ledger knows of itself, such as the names of actors that came with it. */
  note(name: string): Promise<string | null>;
  keepNote(name: string, value: string): Promise<void>;
  correct(correction: Correction): Promise<KeptCorrection>;
  /** In the order they were made, up to and including `knownAt`. */
  corrections(knownAt?: Instant): Promise<readonly KeptCorrection[]>;
  /** Keeps an edition; the same one again changes nothing. Rejects when another has its id. */
  addEdition(edition: NewEdition): Promise<KeptEdition>;
  /** In the order they were saved. */
  editions(filter: EditionFilter): Promise<readonly KeptEdition[]>;
  /**
   * The weeks of a dyad that have acts, in order. `from` is included, `to` is not. `by`: each act counts once, or as often as rows and records tell it
   * (`reports`), with their way between the two as that of the act.
   */
  weeks(dyad: Dyad, range: RollUpRange & { readonly by?: "acts" | "reports" }): Promise<readonly WeekTotals[]>;
  /** The weeks in which somebody of a state acted towards somebody of the same state, no other taking part, in order. */
  homeWeeks(code: ActorCode, range: RollUpRange): Promise<readonly Omit<WeekTotals, "heading">[]>;
  /** The weeks of every dyad that have acts, both ways together, by dyad. `from` is included, `to` is not. */
  worldWeeks(range: RollUpRange): Promise<readonly DyadWeeks[]>;
  /** The dyads whose mean score differs most between two ranges of whole months, largest change first. */
  movers(query: MoversQuery): Promise<readonly Mover[]>;
  /** The last act of each dyad and type. */
  lastTimes(filter: {
    readonly between?: Dyad;
    readonly withoutSources?: readonly string[];
  }): Promise<readonly LastTime[]>;
  /** Puts documents into the index of origins; one that is there already is left as it is. Returns how many were added. */
  indexOrigins(batch: readonly OriginKeys[]): Promise<number>;
  /** Documents that are not in the index of origins yet, in the order they were entered. */
  withoutOriginKeys(limit: number): Promise<readonly string[]>;
  /** The indexed documents that share most keys with those given, most first. */
  originCandidates(keys: readonly number[], limit: number): Promise<readonly OriginCandidate[]>;
  gradeSource(grade: SourceGrade): Promise<KeptSourceGrade>;
  /** In the order they were made, up to and including `knownAt`. */
  sourceGrades(knownAt?: Instant): Promise<readonly KeptSourceGrade[]>;
  close(): Promise<void>;
}
