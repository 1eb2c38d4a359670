import type { Amendment, CorrectionTarget, KeptCorrection } from "../model/correction.ts";
import type { Entry } from "../model/entry.ts";
import type { CodedRecord } from "../model/record.ts";
import { reviewedEntry } from "./amended.ts";
import { standingOf } from "./standing.ts";

/** One field of a record that a human says otherwise than the machine: both values, and the correction that holds. */
export interface Change {
  readonly field: keyof Amendment;
  readonly machine: unknown;
  readonly human: unknown;
  readonly by: KeptCorrection;
}

/** What humans said of one record, in the order they said it, and what that comes to. */
export interface RecordHistory {
  readonly state: "as coded" | "accepted" | "amended" | "rejected" | "retracted";
  /** The correction that the state rests on; null as coded. */
  readonly by: KeptCorrection | null;
  /** The record as it stands, with the human's values where there are some. */
  readonly record: CodedRecord;
  readonly changes: readonly Change[];
  /** Every correction that names the record, its document or its source, splits and joins too. */
  readonly log: readonly KeptCorrection[];
}

/**
 * Meaning: what humans said of a record, as the machine coded it, and what it comes to. A rejection or retraction that is not undone wins over what was said of its
 * values; a rejection also ends the amendments before it. Missing: nobody said anything, then `as coded` with an empty log.
 * Example: `recordHistory(entry, await store.corrections()).changes[0]?.human`
 */
export function recordHistory(entry: Entry, corrections: readonly KeptCorrection[]): RecordHistory {
  const { id } = entry.record;
  const log = corrections.filter(({ target }) => concerns(target, entry));
  const standing = standingOf(log);
  const { record, review } = reviewedEntry(entry, standing);
  const changes = changesOf(entry.record, log);
  const last = (does: (correction: KeptCorrection) => boolean) => log.findLast(does) ?? null;
  const base = { record, changes, log };
  if (standing.retractedDocuments.size + standing.retractedSources.size > 0)
    return { ...base, state: "retracted", by: last(({ action }) => action === "retract") };
  if (standing.rejected.has(id)) return { ...base, state: "rejected", by: last(({ action }) => action === "reject") };
  if (review === undefined) return { ...base, state: "as coded", by: null };
  const by = standing.reviewed.get(id)?.by ?? null;
  return { ...base, state: review.action === "amend" ? "amended" : "accepted", by };
}

/** Whether a correction is about an entry: by id, by its document, by its source, or by the data set that it is a row of. */
function concerns(target: CorrectionTarget, { record, source, original }: Entry): boolean {
  if ("records" in target) return target.records.includes(record.id);
  if ("document" in target) return target.document === record.document;
  return target.source === source || (original !== undefined && target.source === record.document);
}

function changesOf(record: CodedRecord, log: readonly KeptCorrection[]): readonly Change[] {
  const changes = new Map<keyof Amendment, Change>();
  for (const by of log) {
    if (by.action === "reject") changes.clear();
    for (const [name, human] of Object.entries(by.amendment ?? {})) {
      const field = name as keyof Amendment;
      const machine = record.kind === "event" ? record[field] : null;
      changes.set(field, { field, machine, human, by });
    }
  }
  return [...changes.values()];
}
