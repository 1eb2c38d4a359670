import { CorrectionError, checkCorrection, correct } from "../ledger/index.ts";
import type { CorrectionAction, CorrectionTarget, KeptCorrection } from "../model/correction.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { amendmentOf } from "./amendment-option.ts";
import { findRecords, unclearId } from "./find-record.ts";
import { today } from "./options.ts";
import { printImpactOf } from "./print-impact.ts";
import { UsageError } from "./usage-error.ts";
import { userName } from "./user-name.ts";

export interface CorrectionOptions {
  readonly ids: readonly string[];
  readonly document?: string;
  readonly source?: string;
  readonly set?: readonly string[];
  readonly reason: string;
  readonly user?: string;
  /** Print what the correction would change, as of today, and write nothing. */
  readonly dryRun?: true;
  readonly ledger: string;
}

/** Meaning: writes a correction into the ledger and says so. Returns the exit status: 1 when it cannot be. Throws a usage error on options that say nothing; rejects with a `LedgerError`. */
export async function correctLedger(action: CorrectionAction, options: CorrectionOptions): Promise<number> {
  const { ids, document, source, reason, ledger } = options;
  const given = [ids.length > 0, document !== undefined, source !== undefined].filter(Boolean).length;
  if (given !== 1) throw new UsageError(`${action} what? (give ids, or --document ID, or --source NAME, one of these)`);
  const amendment = action === "amend" ? amendmentOf(options.set ?? []) : null;
  const user = userName(options.user);
  const store = await openSqliteLedger(ledger, { access: options.dryRun ? "read" : "existing" });
  try {
    const target: CorrectionTarget =
      document !== undefined
        ? { document }
        : source !== undefined
          ? { source }
          : { records: await Promise.all(ids.map((id) => fullId(store, id))) };
    const at = new Date().toISOString();
    const correction = { at, user, action, reason, target, amendment };
    if (options.dryRun) {
      await checkCorrection(store, correction);
      await printImpactOf(store, correction, { asOf: today(), format: "text" });
      return 0;
    }
    const kept = await correct(store, correction);
    console.log(lineOf(kept));
    return 0;
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    console.error(`demarche: ${error.message}`);
    return 1;
  } finally {
    await store.close();
  }
}

/** Meaning: prints every correction, oldest first. Returns the exit status, 0. */
export async function listCorrections(ledger: string, format: "text" | "jsonl"): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const corrections = await store.corrections();
    for (const one of corrections) console.log(format === "jsonl" ? JSON.stringify(one) : lineOf(one));
    if (corrections.length === 0) console.error("demarche: no corrections yet");
    return 0;
  } finally {
    await store.close();
  }
}

function lineOf({ sequence, at, user, action, target, amendment, reason }: KeptCorrection): string {
  const what =
    "records" in target
      ? target.records.join(" ")
      : "document" in target
        ? `document ${target.document}`
        : `source ${target.source}`;
  const said = amendment === null ? "" : ` ${JSON.stringify(amendment)}`;
  return `${sequence}  ${at}  ${user}  ${action} ${what}${said}  "${reason}"`;
}

async function fullId(store: LedgerStore, id: string): Promise<string> {
  const found = await findRecords(store, id);
  const [entry] = found;
  if (entry === undefined || found.length > 1) throw new CorrectionError(unclearId(id, found));
  return entry.record.id;
}
