import { CorrectionError, checkCorrection, correct } from "../ledger/index.ts";
import { incidentNamedBy } from "../lives.ts";
import type { CorrectionAction, CorrectionTarget, KeptCorrection } from "../model/correction.ts";
import { recordNamedBy } from "../model/incident.ts";
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
          : { records: await recordsOf(store, ids, action) };
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

/** The records that ids stand for: of an incident joined, the one that names it; of one that a record is split from, all of its own. */
async function recordsOf(store: LedgerStore, ids: readonly string[], action: CorrectionAction) {
  const found: string[] = [];
  for (const [n, id] of ids.entries()) {
    const [entry, ...more] = await findRecords(store, id);
    if (entry !== undefined && more.length === 0) found.push(entry.record.id);
    else if (entry !== undefined || recordNamedBy(id) === null)
      throw new CorrectionError(unclearId(id, entry === undefined ? [] : [entry, ...more]));
    else if (action !== "join" && (action !== "split" || n === 0))
      throw new CorrectionError(`an incident where a record is asked for: ${id} (demarche show tells its records)`);
    else found.push(...(await recordsOfIncident(store, id, action)));
  }
  return [...new Set(found)];
}

async function recordsOfIncident(store: LedgerStore, id: string, action: "join" | "split"): Promise<readonly string[]> {
  const named = recordNamedBy(id) ?? "";
  const [entry, ...more] = await findRecords(store, named);
  if (entry === undefined || more.length > 0)
    throw new CorrectionError(unclearId(id, entry === undefined ? [] : [entry, ...more]));
  const told = await incidentNamedBy(store, entry, { asOf: today() });
  if (told === null) throw new CorrectionError(`no incident stands under: ${id}`);
  const { reports, basis } = told.incident;
  return action === "join" ? [recordNamedBy(told.incident.id) ?? basis] : reports.map(({ record }) => record.id);
}
