import { createHash } from "node:crypto";
import type { Document } from "../../model/document.ts";
import { codesIn } from "../../model/dyads.ts";
import type { Entity, EventRecord } from "../../model/record.ts";
import { addressOf, type Callings, type GraphRecord, headingOf, partyName, wordsOf } from "./graph-record.ts";

type Properties = Readonly<Record<string, readonly string[]>>;

/** An entity of followthemoney: its schema, and per property a list of values. */
interface FtmEntity {
  readonly id: string;
  readonly schema: "Article" | "Event" | "Note" | "Person" | "PublicBody" | "Organization";
  readonly properties: Properties;
}

/**
 * Meaning: records as followthemoney entities, one a line: an `Article` for each document, an `Event` for each act with its parties as `Person`, `PublicBody` or
 * `Organization`, a `Note` for every other statement. An entity comes before those that name it, and once.
 */
export async function* ftmOf(told: AsyncIterable<GraphRecord>, callings: Callings): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const one of told)
    for (const entity of entitiesOf(one, callings)) {
      if (seen.has(entity.id)) continue;
      seen.add(entity.id);
      yield `${JSON.stringify(entity)}\n`;
    }
}

function entitiesOf(told: GraphRecord, callings: Callings): readonly FtmEntity[] {
  const { record, document } = told;
  const article = document === null ? [] : [articleOf(document, told)];
  if (record.kind === "event") {
    const [organizers, involved] = [record.actor, record.recipient].map((side) =>
      side.map((one) => partyOf(one, callings)),
    );
    return [...article, ...(organizers ?? []), ...(involved ?? []), eventOf(record, told, callings)];
  }
  const states = [...new Set(codesIn(record))].map((code) => stateOf(code, callings));
  const { kind, id, attribution } = record;
  return [
    ...article,
    ...states,
    {
      id: idOf("record", id),
      schema: "Note",
      properties: filled({
        name: [`${kind}: ${states.map(({ properties }) => properties["name"]?.[0] ?? "").join(", ") || "unplaced"}`],
        entity: states.map((state) => state.id),
        description: [wordsOf(record)],
        summary: attribution === null ? [] : [`according to ${attribution.text}`],
        keywords: [kind],
        ...origin(told),
      }),
    },
  ];
}

/** Where a record comes from; interval and note have the same fields for it. */
function origin({ document, source, published, url }: GraphRecord): Properties {
  return {
    publisher: source === null ? [] : [source],
    sourceUrl: addressList(document?.url ?? url),
    proof: document === null ? [] : [idOf("document", document.id)],
    modifiedAt: published === null ? [] : [published],
  };
}

function articleOf(
  { id, title, author, source, published, url, language, rights, text, genre }: Document,
  told: GraphRecord,
): FtmEntity {
  return {
    id: idOf("document", id),
    schema: "Article",
    properties: filled({
      fileName: [`${id}.txt`],
      title: title === null ? [] : [title],
      author: author === null ? [] : [author],
      publisher: source === null ? [] : [source],
      publishedAt: published === null ? [] : [published],
      sourceUrl: addressList(url),
      language: LANGUAGES[language] === undefined ? [] : [LANGUAGES[language]],
      notes: rights === null ? [] : [`rights: ${rights}`],
      keywords: [genre],
      bodyText: told.allowance === "full" ? [text] : [],
    }),
  };
}

/** followthemoney names languages by ISO 639-3; only English is read. */
const LANGUAGES: Readonly<Record<string, string>> = { en: "eng" };

function eventOf(record: EventRecord, told: GraphRecord, callings: Callings): FtmEntity {
  const { id, date, place, event, mode, contexts, status, certainty, confidence, attribution, actor, recipient } =
    record;
  const isDay = date.start !== null && date.start === date.end;
  const codes = [...actor, ...recipient].flatMap(({ code }) => code ?? []);
  const ids = (side: readonly Entity[]) => side.map((one) => partyOf(one, callings).id);
  return {
    id: idOf("record", id),
    schema: "Event",
    properties: filled({
      name: [headingOf(record, callings)],
      recordId: [id],
      date: isDay ? [date.start ?? ""] : [],
      startDate: date.start === null ? [] : [date.start],
      endDate: date.end === null ? [] : [date.end],
      location: place === null ? [] : [place.text],
      country: codes.flatMap((code) => callings.alpha2Of(code)?.toLowerCase() ?? []),
      organizer: ids(actor),
      involved: ids(recipient),
      description: [wordsOf(record)],
      summary: attribution === null ? [] : [`according to ${attribution.text}`],
      keywords: [event, ...(mode === null ? [] : [mode]), ...contexts, status, certainty, `confidence ${confidence}`],
      ...origin(told),
    }),
  };
}

function partyOf(entity: Entity, callings: Callings): FtmEntity {
  const { code, name, role, sector, text } = entity;
  const country = code === null ? [] : [callings.alpha2Of(code)?.toLowerCase() ?? ""].filter((found) => found !== "");
  if (name === null && code !== null && (sector === "GOV" || sector === "UNK")) return stateOf(code, callings);
  const isPerson = name !== null && role !== null;
  const isPublic = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "IGO"].includes(sector);
  return {
    id: idOf("actor", code ?? "", sector, name ?? text),
    schema: isPerson ? "Person" : isPublic ? "PublicBody" : "Organization",
    properties: filled({
      name: [partyName(entity, callings) + (name === null && code !== null ? ` (${sector})` : "")],
      country,
      ...(isPerson ? { position: [role ?? ""] } : { sector: [sector] }),
    }),
  };
}

/** A state or an organisation of states, as the public body that acts for it. */
function stateOf(code: string, { nameOf, alpha2Of }: Callings): FtmEntity {
  const alpha2 = alpha2Of(code);
  return {
    id: idOf("actor", code),
    schema: "PublicBody",
    properties: filled({
      name: [nameOf(code)],
      country: alpha2 === null ? [] : [alpha2.toLowerCase()],
      notes: [`code ${code}`],
    }),
  };
}

function idOf(...parts: readonly string[]): string {
  return `demarche-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}`;
}

function addressList(url: string | null): readonly string[] {
  const address = addressOf(url);
  return address === null ? [] : [address];
}

/** A property without a value is left out; each value stands once. */
function filled(properties: Properties): Properties {
  const entries = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values)].filter((value) => value.trim() !== "")] as const,
  );
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}
