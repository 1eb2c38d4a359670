import type { Correction, KeptCorrection } from "../model/correction.ts";
import { scoreOf } from "../model/ontology.ts";
import type { LedgerStore } from "../store/index.ts";
import { instantOf } from "./instant.ts";
import { standingOf } from "./standing.ts";

/** A correction that cannot be: of something the ledger does not hold, or that says nothing. */
export class CorrectionError extends Error {
  override readonly name = "CorrectionError";
}

/**
 * Meaning: writes a correction down. Rejects with a `CorrectionError` when a record, document or source is not in the ledger, when an amendment
 * would leave a record that cannot be, or when a split or join names fewer than two records; with a `LedgerError` when the store cannot write.
 */
export async function correct(store: LedgerStore, correction: Correction): Promise<KeptCorrection> {
  return store.correct(await checkCorrection(store, correction));
}

/** Meaning: a correction that could be made, its moment in the one spelling; nothing is written. Rejects as `correct` does. */
export async function checkCorrection(store: LedgerStore, correction: Correction): Promise<Correction> {
  const checked = { ...correction, at: instantOf(correction.at) };
  if (checked.reason.trim() === "") throw new CorrectionError("a correction needs a reason");
  if (checked.user.trim() === "") throw new CorrectionError("a correction needs a user");
  await checkTarget(store, checked);
  return checked;
}

async function checkTarget(store: LedgerStore, correction: Correction): Promise<void> {
  const { target, action, amendment } = correction;
  if ("document" in target) return required(store, { documents: [target.document] }, `document: ${target.document}`);
  if ("source" in target) return required(store, { source: target.source }, `source: ${target.source}`);
  if (target.records.length < (action === "split" || action === "join" ? 2 : 1))
    throw new CorrectionError(
      `${action} needs ${action === "split" || action === "join" ? "two records" : "a record"}`,
    );
  const found = await store.entries({ ids: target.records, view: "all" });
  const known = new Map(found.map((entry) => [entry.record.id, entry]));
  for (const id of target.records) {
    const entry = known.get(id);
    if (entry === undefined) throw new CorrectionError(`unknown record: ${id} (see demarche events)`);
    if (action !== "amend") continue;
    if (amendment === null || Object.keys(amendment).length === 0) throw new CorrectionError("nothing to amend");
    if (entry.record.kind !== "event")
      throw new CorrectionError(`only events can be amended: ${id} is a ${entry.record.kind}`);
    const before = standingOf(await store.corrections()).reviewed.get(id)?.amendment ?? {};
    const { event, mode } = { ...entry.record, ...before, ...amendment };
    checkMode(event, mode);
  }
}

function checkMode(event: Parameters<typeof scoreOf>[0], mode: string | null): void {
  try {
    scoreOf(event, mode);
  } catch {
    throw new CorrectionError(`${event} has no mode ${mode} (amend the mode too, or set it to none)`);
  }
}

async function required(
  store: LedgerStore,
  filter: Parameters<LedgerStore["entries"]>[0],
  what: string,
): Promise<void> {
  const found = await store.entries({ ...filter, view: "all", limit: 1 });
  if (found.length === 0) throw new CorrectionError(`unknown ${what} (nothing of it is in the ledger)`);
}
