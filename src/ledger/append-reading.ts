import type { Instant } from "../model/entry.ts";
import type { Reading } from "../model/reading.ts";
import type { LedgerStore, Submission, Submitted } from "../store/index.ts";
import { instantOf } from "./instant.ts";

/**
 * Meaning: keeps what a reading says: the document, its sentences and one entry a record, all or nothing. The same document read
 * again by the same coder changes nothing (`unchanged`, with the run of then); read by another coder it adds entries that
 * supersede the old ones in the current view. `entered` is now, as the caller's clock says.
 * Throws on an instant that is none and when two records of the reading share an id; rejects with a `LedgerError` when the store cannot write.
 * Example: `const { outcome, run } = await appendReading(store, reading, new Date().toISOString());`
 */
export async function appendReading(store: LedgerStore, reading: Reading, entered: Instant): Promise<Submitted> {
  const [submitted] = await store.append([submissionOf(reading, entered)]);
  if (submitted === undefined) throw new Error(`no outcome for document: ${reading.document.id}`);
  return submitted;
}

function submissionOf(reading: Reading, entered: Instant): Submission {
  const { document, sentences, records, coder } = reading;
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) throw new Error(`two records of one reading share an id: ${id} (document ${document.id})`);
    seen.add(id);
  }
  return { document, sentences, records, coder, entered: instantOf(entered) };
}
