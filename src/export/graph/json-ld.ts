import type { Action, Claim, Event, NewsArticle, Organization, Person } from "schema-dts";
import type { Document } from "../../model/document.ts";
import { codesIn } from "../../model/dyads.ts";
import type { Attribution, CodedRecord, Entity, EventRecord } from "../../model/record.ts";
import { VERSION } from "../../model/version.ts";
import { addressOf, type Callings, type GraphRecord, headingOf, partyName, urnOf, wordsOf } from "./graph-record.ts";

/**
 * schema.org's terms, and under `record` the whole record as JSON, so that nothing is lost. The context is named, not fetched: who reads the file has
 * schema.org's own.
 */
export const CONTEXT = [
  "https://schema.org",
  { demarche: "urn:demarche:terms:", record: { "@id": "demarche:record", "@type": "@json" } },
] as const;

/**
 * Meaning: records as one JSON-LD document in pieces: a `NewsArticle` for each document, an `Event` for each act with the act itself as its `Action` (who, whom,
 * whether done), a `Claim` for every statement, and for every act that somebody other than the narrator tells.
 */
export async function* jsonLdOf(told: AsyncIterable<GraphRecord>, callings: Callings): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  const seen = new Set<string>();
  let isFirst = true;
  for await (const one of told)
    for (const node of nodesOf(one, callings, seen)) {
      yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(node)}`;
      isFirst = false;
    }
  yield "\n]}\n";
}

function nodesOf(told: GraphRecord, callings: Callings, seen: Set<string>): readonly object[] {
  const { record, document } = told;
  const nodes: object[] = [];
  if (document !== null && !seen.has(document.id)) {
    seen.add(document.id);
    nodes.push(articleOf(document, told));
  }
  if (record.kind === "event") nodes.push({ ...eventOf(record, told, callings), record });
  if (record.kind !== "event" || record.attribution !== null)
    nodes.push({ ...claimOf(record, told, callings), ...(record.kind === "event" ? {} : { record }) });
  return nodes;
}

function articleOf(document: Document, { allowance }: GraphRecord): NewsArticle {
  const { id, title, author, source, published, language, url, rights, text, genre } = document;
  const address = addressOf(url);
  return {
    "@type": genre === "opinion" ? "OpinionNewsArticle" : "NewsArticle",
    "@id": urnOf("document", id),
    identifier: id,
    inLanguage: language,
    ...(title === null ? {} : { headline: title }),
    ...(author === null ? {} : { author: { "@type": "Person", name: author } }),
    ...(source === null ? {} : { publisher: { "@type": "Organization", name: source } }),
    ...(published === null ? {} : { datePublished: published }),
    ...(address === null ? {} : { url: address }),
    ...(rights === null ? {} : { copyrightNotice: rights }),
    ...(allowance === "full" ? { articleBody: text } : {}),
  } as NewsArticle;
}

function eventOf(record: EventRecord, told: GraphRecord, callings: Callings): Event {
  const { date, place, status } = record;
  const address = addressOf(told.url);
  return {
    "@type": "Event",
    "@id": urnOf("record", record.id),
    identifier: record.id,
    name: headingOf(record, callings),
    description: wordsOf(record),
    ...(date.start === null ? {} : { startDate: date.start }),
    ...(date.end === null ? {} : { endDate: date.end }),
    ...(place === null ? {} : { location: { "@type": "Place", name: place.text } }),
    ...(status === "future" ? { eventStatus: "https://schema.org/EventScheduled" as const } : {}),
    keywords: termsOf(record),
    about: actionOf(record, callings),
    subjectOf: told.document === null ? sourceOf(told) : { "@id": urnOf("document", told.document.id) },
    ...(address === null ? {} : { url: address }),
  };
}

/** A row of a data set has a publisher and a day, and no document. */
function sourceOf({ source, published, url }: GraphRecord): NewsArticle {
  const address = addressOf(url);
  return {
    "@type": "NewsArticle",
    ...(source === null ? {} : { publisher: { "@type": "Organization", name: source } }),
    ...(published === null ? {} : { datePublished: published }),
    ...(address === null ? {} : { url: address }),
  };
}

/** PLOVER's terms for the act, and ours for whether it took place. */
function termsOf({ event, mode, contexts, status }: EventRecord) {
  const term = (set: string, code: string) =>
    ({ "@type": "DefinedTerm", inDefinedTermSet: set, termCode: code, name: code }) as const;
  return [
    term("PLOVER event", event),
    ...(mode === null ? [] : [term("PLOVER mode", mode)]),
    ...contexts.map((context) => term("PLOVER context", context)),
    term("demarche status", status),
  ];
}

const ACTION_STATUS = {
  actual: "https://schema.org/CompletedActionStatus",
  historical: "https://schema.org/CompletedActionStatus",
  ongoing: "https://schema.org/ActiveActionStatus",
  future: "https://schema.org/PotentialActionStatus",
  hypothetical: "https://schema.org/PotentialActionStatus",
  negated: "https://schema.org/FailedActionStatus",
} as const;

function actionOf(record: EventRecord, callings: Callings): Action {
  const party = (entity: Entity) => partyOf(entity, callings);
  return {
    "@type": "Action",
    name: record.event,
    actionStatus: ACTION_STATUS[record.status],
    agent: record.actor.map(party),
    participant: record.recipient.map(party),
  };
}

function partyOf(entity: Entity, callings: Callings): Person | Organization {
  const { code, name, role, sector } = entity;
  const state = code === null ? null : callings.nameOf(code);
  const called = partyName(entity, callings);
  if (name !== null && role !== null)
    return {
      "@type": "Person",
      name: called,
      jobTitle: role,
      ...(state === null ? {} : { affiliation: { "@type": "Organization", name: state, identifier: code ?? "" } }),
    };
  return {
    "@type": sector === "GOV" || sector === "MIL" ? "GovernmentOrganization" : "Organization",
    name: called,
    ...(code === null ? {} : { identifier: code }),
  };
}

function claimOf(record: CodedRecord, told: GraphRecord, callings: Callings): Claim {
  const { attribution, document } = record;
  const states = [...new Set(codesIn(record))];
  const about = states.map((code) => ({ "@type": "Country", name: callings.nameOf(code), identifier: code }) as const);
  return {
    "@type": "Claim",
    "@id": record.kind === "event" ? `${urnOf("record", record.id)}#claim` : urnOf("record", record.id),
    identifier: record.id,
    additionalType: `urn:demarche:terms:${record.kind}`,
    text: wordsOf(record),
    ...(attribution === null ? {} : { author: authorOf(attribution, callings) }),
    ...(told.published === null ? {} : { datePublished: told.published }),
    about: record.kind === "event" ? { "@id": urnOf("record", record.id) } : about,
    appearance: { "@id": urnOf("document", document) },
    creditText: `coded by demarche ${VERSION}, confidence ${record.confidence}`,
  } as Claim;
}

function authorOf({ text, kind, code }: Attribution, callings: Callings): Person | Organization {
  const state =
    code === null
      ? {}
      : { affiliation: { "@type": "Organization", name: callings.nameOf(code), identifier: code } as const };
  return kind === "media"
    ? { "@type": "Organization", name: text }
    : { "@type": "Person", name: text, description: kind, ...state };
}
