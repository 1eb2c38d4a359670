import type { Account } from "../../model/account.ts";
import type { ActorName } from "../../model/actor-name.ts";
import type { Dyad, IsoDate } from "../../model/codes.ts";
import type { KeptCorrection } from "../../model/correction.ts";
import type { Instant } from "../../model/entry.ts";
import type { DataFormat, ImportedEvent } from "../../model/imported-event.ts";
import type { ImportedMention } from "../../model/imported-mention.ts";
import type { Allowance } from "../../model/rights.ts";
import type { PackedReading } from "./packed-reading.ts";

/** How the account of a pack was asked for and made. */
export interface PackSettings {
  readonly dyad: Dyad;
  readonly asOf: IsoDate;
  readonly knownAt: Instant | null;
  /** The day of the edition that the account is compared with. */
  readonly since: IsoDate;
  /** The version of the program that wrote the account. */
  readonly version: string;
  /** The coders whose records the pack holds. */
  readonly coders: readonly string[];
  /** What was taken of documents that state no rights. */
  readonly unstated: Allowance;
  /** Sentences of which only offsets and a hash went out. */
  readonly withheld: number;
  readonly method: AccountMethod;
}

/** The figures by which an account is made. */
export interface AccountMethod {
  readonly surroundingsDays: number;
  readonly leastConfidence: number;
  readonly seriesWeeks: number;
}

/** A source with what of it is in the pack, and the rights that its documents state. */
export interface PackedSource {
  readonly source: string | null;
  readonly documents: number;
  readonly rows: number;
  readonly published: { readonly first: IsoDate; readonly last: IsoDate } | null;
  readonly rights: readonly string[];
}

/** A row of an event data set with its place in the order of entry. */
export interface PackedRow {
  readonly sequence: number;
  readonly entered: Instant;
  readonly file: {
    readonly dataSet: string;
    readonly format: DataFormat;
    readonly name: string;
    readonly digest: string;
  };
  readonly event: ImportedEvent;
  readonly mentions: readonly Omit<ImportedMention, "key">[];
}

/** All that a pack holds. A table that is added to the ledger gets its member here and its line in `PARTS`. */
export interface PackContent {
  readonly settings: PackSettings;
  readonly names: readonly ActorName[];
  readonly sources: readonly PackedSource[];
  readonly readings: readonly PackedReading[];
  readonly rows: readonly PackedRow[];
  readonly corrections: readonly KeptCorrection[];
  readonly account: Account;
}
