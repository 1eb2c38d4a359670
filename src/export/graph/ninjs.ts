import type { Document } from "../../model/document.ts";
import type { CodedRecord, Entity, EventRecord } from "../../model/record.ts";
import { VERSION } from "../../model/version.ts";
import { addressOf, type Callings, type GraphRecord, headingOf, partyName, urnOf, wordsOf } from "./graph-record.ts";

/** The version of IPTC's ninjs that is written. */
const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
} as const;

/**
 * Meaning: records as one composite ninjs 3.1 item in pieces: an associated item of type `text` for each document, with the events told in it, and one of type
 * `event` for each act. Statements are descriptions of their document's item, by kind. ninjs knows days only as moments or truncated expected dates:
 * acts done are written from midnight to midnight UTC, what is ahead as days.
 */
export async function* ninjsOf(told: AsyncIterable<GraphRecord>, callings: Callings): AsyncGenerator<string> {
  const head = { uri: "urn:demarche:export", type: "composite", profile: `demarche ${VERSION}`, standard: STANDARD };
  yield `${JSON.stringify(head).slice(0, -1)},"associations":[`;
  let waiting: GraphRecord[] = [];
  let isFirst = true;
  const flush = function* () {
    for (const item of itemsOf(waiting, callings)) {
      yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(item)}`;
      isFirst = false;
    }
    waiting = [];
  };
  for await (const one of told) {
    if (waiting[0]?.record.document !== one.record.document || one.document === null) yield* flush();
    waiting.push(one);
  }
  yield* flush();
  yield "\n]}\n";
}

/** The items of records that follow one another in one document. */
function itemsOf(told: readonly GraphRecord[], callings: Callings): readonly object[] {
  const [first] = told;
  if (first === undefined) return [];
  const events = told.flatMap((one) => (one.record.kind === "event" ? [eventItem(one.record, one, callings)] : []));
  return first.document === null ? events : [articleItem(first.document, told, callings), ...events];
}

function articleItem(document: Document, told: readonly GraphRecord[], callings: Callings): object {
  const { id, title, author, source, published, language, rights, url, text } = document;
  const records = told.map(({ record }) => record);
  const acts = records.filter((record): record is EventRecord => record.kind === "event");
  const statements = records.filter((record) => record.kind !== "event");
  const address = addressOf(url);
  return {
    uri: urnOf("document", id),
    name: title ?? id,
    type: "text",
    rel: "reports",
    representationType: "partial",
    language,
    ...(published === null ? {} : { contentCreated: `${published}T00:00:00Z`, edNote: "the time of day is not known" }),
    ...(title === null ? {} : { headlines: [{ value: title, contentType: "text/plain" }] }),
    ...(author === null ? {} : { by: author }),
    ...(source === null ? {} : { infoSources: [{ name: source, role: "publisher" }] }),
    ...(rights === null ? {} : { copyrightNotice: rights }),
    ...(address === null ? {} : { altIds: [{ role: "url", value: address }] }),
    ...(first(told)?.allowance === "full" ? { bodies: [{ contentType: "text/plain", value: text }] } : {}),
    events: acts.map((record) => ({
      id: record.id,
      name: headingOf(record, callings),
      rel: "told in",
      uri: urnOf("record", record.id),
    })),
    descriptions: statements.map(statementOf),
  };
}

function first<T>(items: readonly T[]): T | undefined {
  return items[0];
}

/** The sentence, and as a role what kind of statement it is and which record tells so. */
function statementOf(record: CodedRecord): object {
  return { role: `${record.kind} ${record.id}`, contentType: "text/plain", value: wordsOf(record) };
}

function eventItem(record: EventRecord, { source, document, url, published }: GraphRecord, callings: Callings): object {
  const { id, place, actor, recipient, attribution } = record;
  const sides = [
    ...actor.map((party) => ["actor", party] as const),
    ...recipient.map((party) => ["recipient", party] as const),
  ];
  const isPerson = ({ name, role }: Entity) => name !== null && role !== null;
  const party = ([rel, entity]: readonly ["actor" | "recipient", Entity]) => ({
    name: partyName(entity, callings),
    rel,
    literal: entity.code ?? entity.text,
    ...(entity.code === null ? {} : { uri: urnOf("actor", entity.code) }),
  });
  const address = addressOf(url);
  const dates = datesOf(record);
  const heading = headingOf(record, callings);
  const altIds = [
    ...(address === null ? [] : [{ role: "url", value: address }]),
    ...(document === null ? [] : [{ role: "document", value: urnOf("document", document.id) }]),
  ];
  return {
    uri: urnOf("record", id),
    name: heading,
    type: "event",
    title: heading,
    descriptions: [{ role: "sentence", contentType: "text/plain", value: wordsOf(record) }],
    ...(dates === null ? {} : { eventDetails: { dates } }),
    people: sides.filter(([, entity]) => isPerson(entity)).map(party),
    organisations: sides.filter(([, entity]) => !isPerson(entity)).map(party),
    places: place === null ? [] : [{ name: place.text, rel: "location", literal: place.country ?? place.text }],
    subjects: subjectsOf(record),
    infoSources: [
      ...(source === null ? [] : [{ name: source, role: "publisher" }]),
      ...(attribution === null ? [] : [{ name: attribution.text, role: attribution.kind }]),
    ],
    ...(altIds.length === 0 ? {} : { altIds }),
    ...(published === null ? {} : { contentCreated: `${published}T00:00:00Z` }),
  };
}

function subjectsOf({ event, mode, contexts, status, certainty, confidence, score }: EventRecord): readonly object[] {
  const sure = Math.round(confidence * 100);
  return [
    { name: event, rel: "PLOVER event", literal: event, creator: `demarche ${VERSION}`, confidence: sure },
    ...(mode === null ? [] : [{ name: mode, rel: "PLOVER mode", literal: mode }]),
    ...contexts.map((context) => ({ name: context, rel: "PLOVER context", literal: context })),
    { name: status, rel: "status", literal: status },
    { name: certainty, rel: "certainty", literal: certainty },
    { name: String(score), rel: "PLOVER score", literal: String(score) },
  ];
}

function datesOf({ date, status }: EventRecord): object | null {
  if (date.start === null) return null;
  const end = date.end ?? date.start;
  if (status === "future" || status === "hypothetical") return { expectedStartDate: date.start, expectedEndDate: end };
  return { startDate: `${date.start}T00:00:00Z`, endDate: `${end}T23:59:59Z` };
}
