import type { DataFormat, ImportedEvent, ImportFault } from "../../model/imported-event.ts";
import type { ImportedMention } from "../../model/imported-mention.ts";

/**
 * What some rows of one file held, in their order. `format` is null where the file is of no known one and only told as faulty. `line` is the last line that was read of it, from 1. `bytesRead` and `bytesTotal` count
 * all files that are to be read, as they lie on the disk.
 */
export interface EventBatch {
  readonly file: string;
  readonly format: DataFormat | null;
  readonly line: number;
  readonly events: readonly ImportedEvent[];
  readonly mentions: readonly ImportedMention[];
  readonly faults: readonly ImportFault[];
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** Where a reader of rows puts what it finds. */
export interface Findings {
  readonly events: ImportedEvent[];
  readonly mentions: ImportedMention[];
  readonly faults: ImportFault[];
}
