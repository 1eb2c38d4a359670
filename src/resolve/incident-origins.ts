import type { ActorName, ActorNames } from "../model/actor-name.ts";
import type { ActorCode } from "../model/codes.ts";
import type { Document } from "../model/document.ts";
import type { Incident, Report } from "../model/incident.ts";
import type { Origin } from "../model/origin.ts";
import type { IncidentOrigin } from "../model/whose-word.ts";
import { originsOf } from "./origins/group-origins.ts";

/**
 * Meaning: the origins of an incident's reports, each with the party whose word it is. Missing: a report without a text (a row of a data set) goes back to
 * its publisher, or to its data set where that is not said; a text of no stated source is compared like the others.
 * Shape: by the first document; a document put together from two reports stands under both.
 */
export function incidentOrigins(
  incident: Incident,
  documents: ReadonlyMap<string, Document>,
  names: ActorNames,
): readonly IncidentOrigin[] {
  const read = [...new Set(incident.reports.map(({ record }) => record.document))].flatMap(
    (id) => documents.get(id) ?? [],
  );
  const rows = incident.reports.filter(({ record }) => !documents.has(record.document));
  const byPublisher = [...Map.groupBy(rows, ({ source, record }) => source ?? record.document)];
  const told = originsOf(read).map((origin) => {
    const own = incident.reports.filter(({ record }) => origin.documents.includes(record.document));
    return { origin, own };
  });
  const imported = byPublisher.map(([publisher, own]) => ({ origin: rowOrigin(publisher, own), own }));
  return [...told, ...imported].map(({ origin, own }) => ({
    ...origin,
    sources: [...new Set(own.map(({ source }) => source ?? "source not stated"))],
    party: partyOf(own, { incident, documents, names }),
    reports: own.map(({ record }) => record.id),
  }));
}

function rowOrigin(publisher: string, own: readonly Report[]): Origin {
  return {
    id: own[0]?.record.id ?? publisher,
    documents: [...new Set(own.map(({ record }) => record.document))],
    credit: publisher,
    features: [],
  };
}

interface Told {
  readonly incident: Incident;
  readonly documents: ReadonlyMap<string, Document>;
  readonly names: ActorNames;
}

/** The one party on whose word all reports of an origin stand: its officials say so, or its own office published it. */
function partyOf(reports: readonly Report[], { incident, documents, names }: Told): ActorCode | null {
  const parties = new Set([...incident.actor, ...incident.recipient]);
  const speakers = reports.map((report) => {
    const { attribution, document } = report.record;
    if (attribution?.kind === "official" && attribution.code !== null) return attribution.code;
    if (attribution !== null && attribution.kind !== "official") return null;
    return issuerOf(
      documents.get(document),
      report.source,
      [...parties].flatMap((code) => names.get(code) ?? []),
    );
  });
  const [first = null] = speakers;
  return first !== null && parties.has(first) && speakers.every((speaker) => speaker === first) ? first : null;
}

const OFFICE =
  /\b(?:ministry|government|embassy|presidency|president|prime minister|cabinet|white house|state department|department of|kremlin|coast guard|armed forces|defen[cs]e forces?|army|navy|office of|spokes\w+|council|commission|secretariat)\b/i;

/** The party whose office a source is, by its name: "Ministry of Foreign Affairs of Japan". */
function issuerOf(
  document: Document | undefined,
  source: string | null,
  parties: readonly ActorName[],
): ActorCode | null {
  const issuer = source ?? document?.source ?? "";
  if (!OFFICE.test(issuer)) return null;
  const called = parties.find(({ name, adjective, others }) =>
    [name, adjective ?? name, ...others].some((word) =>
      ` ${issuer.toLowerCase()} `.includes(` ${word.toLowerCase()} `),
    ),
  );
  return called?.code ?? null;
}
