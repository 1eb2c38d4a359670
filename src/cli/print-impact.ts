import { impactOf } from "../impact.ts";
import { incidentNamedBy } from "../lives.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Correction, CorrectionTarget } from "../model/correction.ts";
import { recordNamedBy } from "../model/incident.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { openActorNames, pairOption } from "./country-names.ts";
import { findRecords, unclearId } from "./find-record.ts";
import { renderImpact } from "./render-impact.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface ImpactPrintOptions {
  readonly source?: string;
  readonly asOf: IsoDate;
  readonly between?: string;
  readonly all?: true;
  readonly ledger: string;
  readonly format: "text" | "json";
}

/** Meaning: prints what leans on a record, incident, document or source. Returns the exit status: 1 when the ledger holds nothing of that name. Throws a usage error on options that clash. */
export async function printImpact(id: string | undefined, options: ImpactPrintOptions): Promise<number> {
  const { source, ledger, asOf } = options;
  if ((id === undefined) === (source === undefined))
    throw new UsageError("impact of what? (give an id, or --source NAME, one of these)");
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const found = id === undefined ? { source: source ?? "" } : await targetOf(store, id, asOf);
    const what = "source" in found ? `source: ${found.source}` : "";
    const held = "source" in found ? await store.entries({ source: found.source, view: "all", limit: 1 }) : [1];
    if ("unclear" in found || held.length === 0) {
      console.error(
        `demarche: ${"unclear" in found ? found.unclear : `unknown ${what} (nothing of it is in the ledger)`}`,
      );
      return 1;
    }
    const action = "records" in found ? "reject" : "retract";
    await printImpactOf(store, asIf(action, found), options);
    return 0;
  } finally {
    await store.close();
  }
}

/** Meaning: prints what a correction would change, without making it. */
export async function printImpactOf(
  store: LedgerStore,
  correction: Correction,
  { asOf, between, all, format }: Pick<ImpactPrintOptions, "asOf" | "between" | "all" | "format">,
): Promise<void> {
  if (between !== undefined && all) throw new UsageError("not together: --between and --all (leave one out)");
  const accounts = between === undefined ? (all ? "all" : "few") : pairOption(between);
  const impact = await impactOf(store, correction, { asOf, names: openActorNames(), accounts });
  process.stdout.write(
    format === "json" ? `${JSON.stringify(impact, null, 2)}\n` : renderImpact(impact, correction, textWidth()),
  );
}

function asIf(action: Correction["action"], target: CorrectionTarget): Correction {
  return { at: new Date().toISOString(), user: "nobody", action, reason: "not made", target, amendment: null };
}

async function targetOf(
  store: LedgerStore,
  id: string,
  asOf: IsoDate,
): Promise<CorrectionTarget | { readonly unclear: string }> {
  const [entry, ...others] = await findRecords(store, id);
  if (entry !== undefined && others.length === 0) return { records: [entry.record.id] };
  if (entry !== undefined) return { unclear: unclearId(id, [entry, ...others]) };
  const ofDocument = await store.entries({ documents: [id], view: "all", limit: 1 });
  if (ofDocument.length > 0) return { document: id };
  const named = recordNamedBy(id);
  const [naming] = named === null ? [] : await findRecords(store, named);
  const told = naming === undefined ? null : await incidentNamedBy(store, naming, { asOf });
  if (told === null) return { unclear: `unknown record, document or incident: ${id} (see demarche events)` };
  return { records: told.incident.reports.map(({ record }) => record.id) };
}
