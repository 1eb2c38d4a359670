import { contradictionsIn, slotsOfDocuments } from "../contradictions.ts";
import { incidentNamedBy } from "../lives.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { recordNamedBy } from "../model/incident.ts";
import { slotReader } from "../read/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { actorNamesOf, dyadOption } from "./country-names.ts";
import { findRecords } from "./find-record.ts";
import { openActors } from "./open-actors.ts";
import { renderCompared, renderContradicted } from "./render-slots.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface ListContradictionsOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger: string;
  readonly format: "text" | "json";
}

/** Meaning: prints what reports contradict one another in, of a pair where two countries are given. Returns the exit status. Throws a usage error on wrong input. */
export async function listContradictions(
  [a, b]: readonly [string | undefined, string | undefined],
  { ledger, format, ...horizon }: ListContradictionsOptions,
): Promise<number> {
  const actors = openActors();
  if (a !== undefined && b === undefined)
    throw new UsageError(`one country alone: ${a} (give two, or none for the whole ledger)`);
  const between = a === undefined || b === undefined ? null : dyadOption(a, b, actorNamesOf(actors));
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const options = { ...horizon, readSlots: slotReader(actors), ...(between === null ? {} : { between }) };
    const slots = await contradictionsIn(store, options);
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify({ asOf: horizon.asOf, between, contradictions: slots }, null, 2)}\n`
        : renderContradicted(slots, textWidth()),
    );
    if (slots.length === 0) console.error(`demarche: no contradiction found as of ${horizon.asOf}`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Meaning: prints two documents, or the first and last report of one incident, point by point. Returns the exit status; a usage error when there are no two. */
export async function compareDocuments(
  [a, b]: readonly [string, string | undefined],
  { ledger, format, ...horizon }: ListContradictionsOptions,
): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const [first, second] = b === undefined ? await reportsOfIncident(store, a, horizon) : [a, b];
    const known = await store.documents([first, second]);
    for (const id of [first, second])
      if (!known.has(id)) throw new UsageError(`unknown document: ${id} (demarche show ID names a record's document)`);
    const slots = await slotsOfDocuments(store, [first, second], { ...horizon, readSlots: slotReader(openActors()) });
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify({ documents: [first, second], slots }, null, 2)}\n`
        : renderCompared(slots, [first, second], textWidth()),
    );
    return 0;
  } finally {
    await store.close();
  }
}

async function reportsOfIncident(
  store: Awaited<ReturnType<typeof openSqliteLedger>>,
  id: string,
  horizon: { readonly asOf: IsoDate },
): Promise<readonly [string, string]> {
  const [entry, ...more] = await findRecords(store, recordNamedBy(id) ?? id);
  const found = entry === undefined ? null : await incidentNamedBy(store, entry, horizon);
  const documents = [...new Set(found?.incident.reports.map(({ record }) => record.document) ?? [])];
  const [first, last] = [documents[0], documents.at(-1)];
  if (more.length > 0 || first === undefined || last === undefined || first === last)
    throw new UsageError(`not an incident with two reports: ${id} (give two documents instead)`);
  return [first, last];
}
