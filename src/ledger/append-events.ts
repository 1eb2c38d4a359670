import type { Instant } from "../model/entry.ts";
import type { DataFormat, ImportedEvent } from "../model/imported-event.ts";
import type { ImportedMention } from "../model/imported-mention.ts";
import type { ImportFile, LedgerStore } from "../store/index.ts";
import { instantOf } from "./instant.ts";

/** Some rows of one file of event data, in their order; `line` is the last line of the file that was read for them. */
export interface EventRows {
  readonly file: string;
  readonly format: DataFormat;
  readonly line: number;
  readonly events: readonly ImportedEvent[];
  readonly mentions: readonly ImportedMention[];
}

/** What became of some rows: `added` are new, `known` were in the ledger already. `whole`: that with them the file is done. */
export interface KeptRows {
  readonly file: string;
  readonly whole: boolean;
  readonly added: number;
  readonly known: number;
}

export interface AppendEventsOptions {
  /** The data set of a file, and what tells the file from others of the set. */
  readonly identify: (file: string, format: DataFormat) => Promise<Omit<ImportFile, "format" | "name">>;
  readonly now: () => Instant;
  /** Whether the rows ended because somebody stopped them, so that the last file is not done. */
  readonly interrupted?: () => boolean;
  /** Whether a file could not be read to its end, so that it is not done. */
  readonly isBroken?: (file: string) => boolean;
}

/** So many rows are kept in one transaction: enough to sum them up before the roll-ups are touched, few enough to lose little. */
const ROWS_A_TRANSACTION = 100_000;
/** Lines of a file that are in, when all are. */
const IN = Number.POSITIVE_INFINITY;

/**
 * Meaning: keeps rows of event data, about 100,000 a transaction, and tells after each what became of them. Whoever stops asking leaves the ledger
 * whole with the rows told so far; the same file again goes on where it stopped, and a file that is done adds nothing. An event whose key
 * the data set has already is left out. Rejects with a `LedgerError` when the store cannot write.
 */
export async function* appendEvents(
  store: LedgerStore,
  batches: AsyncIterable<EventRows>,
  { identify, now, interrupted = () => false, isBroken = () => false }: AppendEventsOptions,
): AsyncGenerator<KeptRows> {
  let file = null as ImportFile | null;
  let done = 0;
  let waiting = emptyRows();
  const keep = async (ended: boolean): Promise<KeptRows> => {
    if (file === null) throw new Error("no file to keep rows of");
    const whole = ended && !isBroken(file.name);
    const { events, mentions, line: lines } = waiting;
    waiting = { ...emptyRows(), line: lines };
    const added = await store.appendImport({ file, lines, whole, events, mentions, entered: instantOf(now()) });
    return { file: file.name, whole, added, known: events.length - added };
  };
  for await (const batch of batches) {
    if (file?.name !== batch.file) {
      if (file !== null && done < IN) yield await keep(true);
      file = { name: batch.file, format: batch.format, ...(await identify(batch.file, batch.format)) };
      const progress = await store.importProgress(file);
      done = progress === null ? 0 : progress.whole ? IN : progress.lines;
      waiting = emptyRows();
    }
    if (batch.line <= done) {
      waiting.line = batch.line;
      yield { file: file.name, whole: false, added: 0, known: batch.events.length };
      continue;
    }
    waiting.events.push(...batch.events);
    waiting.mentions.push(...batch.mentions);
    waiting.line = batch.line;
    if (waiting.events.length + waiting.mentions.length >= ROWS_A_TRANSACTION) yield await keep(false);
  }
  if (file !== null && done < IN) yield await keep(!interrupted());
}

function emptyRows(): { events: ImportedEvent[]; mentions: ImportedMention[]; line: number } {
  return { events: [], mentions: [], line: 0 };
}
