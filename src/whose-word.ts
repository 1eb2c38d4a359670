/* On whose word something stands, asked of the ledger: `resolve` tells origins, `ledger` the grades of sources, `store` finds earlier documents. */
import { currentGrades } from "./ledger/index.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Document } from "./model/document.ts";
import type { Incident } from "./model/incident.ts";
import type { OriginMatch, OriginText } from "./model/origin.ts";
import type { WhoseWord } from "./model/whose-word.ts";
import { credibilityOf, incidentOrigins, likenessOf, originKeys, profileOf } from "./resolve/index.ts";
import type { LedgerStore } from "./store/index.ts";

/** Documents indexed in one transaction. */
const BATCH = 500;
/** Earlier documents that are compared in full, those with most keys in common. */
const COMPARED = 8;

/** Meaning: brings the index of origins up to date with the documents of the ledger. Returns how many were added. Rejects with a `LedgerError`. */
export async function indexOrigins(store: LedgerStore): Promise<number> {
  let added = 0;
  for (;;) {
    const missing = await store.withoutOriginKeys(BATCH);
    if (missing.length === 0) return added;
    const documents = await store.documents(missing);
    const batch = missing.map((id) => ({ document: id, keys: keysOf(documents.get(id)) }));
    added += await store.indexOrigins(batch);
  }
}

function keysOf(document: Document | undefined): readonly number[] {
  return document === undefined ? [] : originKeys(document);
}

/**
 * Meaning: the documents of the ledger that go back to the same report as a new one, likeliest first; the document itself is left out. Only what is indexed is
 * found (`indexOrigins`). Rejects with a `LedgerError` when the store cannot be read.
 */
export async function earlierOfOneOrigin(store: LedgerStore, document: OriginText): Promise<readonly OriginMatch[]> {
  const found = await store.originCandidates(originKeys(document), COMPARED + 1);
  const ids = found.flatMap(({ document: id }) => (id === document.id ? [] : [id])).slice(0, COMPARED);
  const documents = await store.documents(ids);
  const own = profileOf(document);
  return [...documents.values()]
    .map((other) => ({ document: other.id, ...likenessOf(own, profileOf(other)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/**
 * Meaning: the origins of an incident's reports, the parties among them, how reliable each source is held to be on that day, and how credible the information is.
 * Missing: a source without a grade is F. Rejects with a `LedgerError` when the store cannot be read.
 */
export async function whoseWord(
  store: LedgerStore,
  incident: Incident,
  { names, ...horizon }: { readonly names: ActorNames; readonly asOf?: string; readonly knownAt?: string },
): Promise<WhoseWord> {
  const documents = await store.documents([...new Set(incident.reports.map(({ record }) => record.document))]);
  const origins = incidentOrigins(incident, documents, names);
  const grades = await currentGrades(store, horizon);
  const sources = [...new Set(origins.flatMap((origin) => origin.sources))];
  return {
    incident: incident.id,
    reports: incident.reports.length,
    origins,
    reliability: sources.map((source) => {
      const grade = grades.get(source);
      return { source, letter: grade?.letter ?? "F", reason: grade?.reason ?? null };
    }),
    credibility: credibilityOf(incident, origins, documents.size > 0),
  };
}
