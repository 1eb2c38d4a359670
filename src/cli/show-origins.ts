import { existsSync } from "node:fs";
import { ingestFile } from "../ingest/index.ts";
import { incidentNamedBy } from "../lives.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Document } from "../model/document.ts";
import { type Incident, recordNamedBy } from "../model/incident.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { earlierOfOneOrigin, whoseWord } from "../whose-word.ts";
import { openActorNames } from "./country-names.ts";
import { findRecords, unclearId } from "./find-record.ts";
import { report } from "./read-article.ts";
import { renderWhoseWord } from "./render-whose-word.ts";

export interface ShowOriginsOptions {
  readonly ledger: string;
  readonly asOf: IsoDate;
  readonly format: "text" | "json";
}

/** Meaning: prints the earlier documents of the same origin as a file's, or on whose word an incident stands. Returns the exit status: 1 when there is no such. */
export async function showOrigins(what: string, options: ShowOriginsOptions): Promise<number> {
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    if (!existsSync(what)) return await showWord(store, what, options);
    const { documents, problems } = await ingestFile(what, { now: options.asOf });
    for (const document of documents) await showEarlier(store, document, options);
    const behind = await store.withoutOriginKeys(1);
    if (behind.length > 0)
      console.error(
        "demarche: warning: some documents are not in the index of origins yet (demarche add brings it up to date)",
      );
    return report(problems);
  } finally {
    await store.close();
  }
}

async function showEarlier(store: LedgerStore, document: Document, { format }: ShowOriginsOptions): Promise<void> {
  const matches = await earlierOfOneOrigin(store, document);
  if (format === "json") return console.log(JSON.stringify({ document: document.id, earlier: matches }));
  const found = await store.documents(matches.map((match) => match.document));
  const label = document.title ?? document.id;
  console.log(matches.length === 0 ? `${label}: no earlier document of the same origin` : `${label}: same origin as`);
  for (const { document: id, features } of matches) {
    const earlier = found.get(id);
    console.log(
      `  ${id}  ${earlier?.source ?? "source not stated"} · ${earlier?.title ?? "no title"} · ${earlier?.published ?? "undated"} (${features.slice(0, 3).join("; ")})`,
    );
  }
}

async function showWord(store: LedgerStore, id: string, { asOf, format }: ShowOriginsOptions): Promise<number> {
  const incident = await incidentOf(store, id, asOf);
  if (incident === null)
    return report([{ code: "record-unknown", severity: "error", place: id, message: unclearId(id, []) }]);
  const names = openActorNames();
  const word = await whoseWord(store, incident, { names, asOf });
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify(word, null, 2)}\n`
      : `Incident ${incident.id}\n${renderWhoseWord(word, names)}`,
  );
  return 0;
}

/** The incident of a record's or its own id; null when the id is unknown, stands for several, or for what is no event. */
async function incidentOf(store: LedgerStore, id: string, asOf: IsoDate): Promise<Incident | null> {
  const [entry, ...more] = await findRecords(store, recordNamedBy(id) ?? id);
  if (entry === undefined || more.length > 0) return null;
  return (await incidentNamedBy(store, entry, { asOf }))?.incident ?? null;
}
