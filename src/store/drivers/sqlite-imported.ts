import type { DatabaseSync } from "node:sqlite";
import { dayOfEpoch, epochDayOf } from "../../lib/epoch-day.ts";
import { remembered } from "../../lib/remembered.ts";
import { dataRule, rowSentence } from "../../model/data-row.ts";
import type { Coverage, Entry } from "../../model/entry.ts";
import type { DataFormat, ImportedParty } from "../../model/imported-event.ts";
import type { ImportedMention } from "../../model/imported-mention.ts";
import type { Entity, EventRecord } from "../../model/record.ts";
import type { EntryFilter } from "../port.ts";
import { codingFrom, partyFrom } from "./sqlite-dictionary.ts";
import { idOf } from "./sqlite-import.ts";
import { type Condition, ftsWord, type Query, rangeCondition, valuesOf, whereOf, wordsOf } from "./sqlite-query.ts";

/**
 * How often a row of a published data set is right, as far as is known: of ICEWS about four in five by its makers' evaluation, of the others
 * less, and unsurely. General knowledge, confidence medium; it only weighs a row against others.
 */
export const CONFIDENCE: Readonly<Record<DataFormat, number>> = {
  icews: 0.8,
  quadruples: 0.8,
  polecat: 0.7,
  plover: 0.7,
  petrarch: 0.6,
  gdelt2: 0.5,
  gdelt1: 0.5,
};

const SEPARATOR = ":";

/** Meaning: the imported events that meet a filter, newest first. */
export function importedEntries(database: DatabaseSync, filter: EntryFilter): readonly Entry[] {
  const query = importedQuery(filter, ENTRY_COLUMNS);
  if (query === null) return [];
  // many rows share a coding and few parties
  const told: Told = { coding: remembered(codingFrom), party: remembered(partyFrom) };
  // a row at a time: a whole data set of rows beside its entries would not fit well
  return Array.from(database.prepare(query.sql).iterate(query.values), (row) => entryOf(row, told));
}

/** Meaning: how many imported events a part of the ledger rests on, and their ranges. */
export function importedCoverage(
  database: DatabaseSync,
  filter: EntryFilter,
): { readonly rows: number; readonly published: Coverage["published"]; readonly entered: Coverage["entered"] } {
  const query = importedQuery(filter, TALLIES);
  const row = query === null ? undefined : database.prepare(query.sql).get(query.values);
  const range = (first: unknown, last: unknown) =>
    typeof first === "string" && typeof last === "string" ? { first, last } : null;
  const day = (value: unknown) => (typeof value === "number" ? dayOfEpoch(value) : null);
  return {
    rows: Number(row?.["rows"] ?? 0),
    published: range(day(row?.["firstDay"]), day(row?.["lastDay"])),
    entered: range(row?.["firstEntered"], row?.["lastEntered"]),
  };
}

const ENTRY_COLUMNS = `i.*, b.entered, f.name AS file, s.name AS dataSet, s.format, c.body AS coding,
        pa.body AS actorBody, pr.body AS recipientBody, l.text AS publisherName`;
const TALLIES = `count(*) AS rows, min(i.counts_from) AS firstDay, max(i.counts_from) AS lastDay,
        min(b.entered) AS firstEntered, max(b.entered) AS lastEntered`;

/** Meaning: where else an imported event was reported. */
export function importedMentions(database: DatabaseSync, record: string): readonly Omit<ImportedMention, "key">[] {
  const [dataSet, id] = partsOf(record);
  const rows = database
    .prepare(
      `SELECT m.day, l.text AS publisher, m.url, m.confidence FROM imported_mentions m JOIN data_sets s ON s.key = m.data_set
        LEFT JOIN labels l ON l.key = m.publisher WHERE s.name = ? AND m.id = ? ORDER BY m.day, m.rowid`,
    )
    .all(dataSet, idOf(id));
  return rows.map((row) => ({
    publisher: textOf(row["publisher"]),
    url: textOf(row["url"]),
    day: dayOfEpoch(Number(row["day"])),
    confidence: row["confidence"] === null ? null : Number(row["confidence"]),
  }));
}

/** Null when the filter asks for what no imported event is. */
function importedQuery(filter: EntryFilter, columns: string): Query | null {
  if (filter.kind !== undefined && filter.kind !== "event") return null;
  const ids = idConditions(filter);
  if (ids === null) return null;
  const conditions = [
    ["c.type IS NOT NULL", {}] as Condition,
    ...ids,
    ...partyConditions(filter),
    ...setConditions(filter),
    ...wordConditions(filter),
  ];
  const plain: readonly (readonly [string, string, unknown])[] = [
    ["c.type = :type", "type", filter.type],
    ["c.status = :status", "status", filter.status],
    ["i.last_day >= :since", "since", dayNumber(filter.since)],
    ["i.first_day < :until", "until", dayNumber(filter.until)],
    ["i.counts_from <= :asOf", "asOf", dayNumber(filter.asOf)],
    ["b.entered <= :knownAt", "knownAt", filter.knownAt],
  ];
  for (const [sql, name, value] of plain)
    if (typeof value === "string" || typeof value === "number") conditions.push([sql, { [name]: value }]);
  const limit = filter.limit === undefined ? [] : [["", { limit: filter.limit }] as Condition];
  return {
    sql: `SELECT ${columns}
      FROM imported i JOIN import_batches b ON b.key = i.batch JOIN import_files f ON f.key = b.file JOIN data_sets s ON s.key = f.data_set
        JOIN codings c ON c.key = i.coding LEFT JOIN parties pa ON pa.key = i.actor LEFT JOIN parties pr ON pr.key = i.recipient
        LEFT JOIN labels l ON l.key = i.publisher
      ${whereOf(conditions)} ORDER BY i.sequence DESC${limit.length > 0 ? " LIMIT :limit" : ""}`,
    values: valuesOf([...conditions, ...limit]),
  };
}

/** Null when no imported event can have such an id. */
function idConditions({ ids, idPrefix, documents, sequences, range }: EntryFilter): Condition[] | null {
  const conditions: Condition[] = [];
  if (sequences !== undefined)
    conditions.push([
      "i.sequence IN (SELECT value FROM json_each(:sequences))",
      { sequences: JSON.stringify(sequences) },
    ]);
  if (range !== undefined) conditions.push(rangeCondition("i", range));
  if (documents !== undefined)
    conditions.push(["s.name IN (SELECT value FROM json_each(:documents))", { documents: JSON.stringify(documents) }]);
  if (ids !== undefined) {
    const own = ids.filter((id) => id.includes(SEPARATOR));
    if (own.length === 0) return null;
    const pairs = own.map((id) => {
      const [set, key] = partsOf(id);
      return [set, idOf(key)];
    });
    conditions.push([
      `i.sequence IN (SELECT k.sequence FROM json_each(:pairs) p JOIN data_sets n ON n.name = json_extract(p.value, '$[0]')
        JOIN imported_ids k ON k.data_set = n.key AND k.id = json_extract(p.value, '$[1]'))`,
      { pairs: JSON.stringify(pairs) },
    ]);
  }
  if (idPrefix !== undefined) {
    if (!idPrefix.includes(SEPARATOR)) return null;
    const [set, key] = partsOf(idPrefix);
    const found = `SELECT k.sequence FROM data_sets n JOIN imported_ids k ON k.data_set = n.key WHERE n.name = :set AND k.id`;
    const same = idOf(key);
    // a number is looked for as it stands, a text by its beginning
    conditions.push([
      typeof same === "number"
        ? `i.sequence IN (${found} = :key)`
        : `i.sequence IN (${found} >= :key AND typeof(k.id) = 'text' AND k.id < :key || char(1114111))`,
      { set, key: same },
    ]);
  }
  return conditions;
}

function partyConditions({ between, involving, since, until }: EntryFilter): Condition[] {
  const conditions: Condition[] = [];
  const days = `${until === undefined ? "" : " AND first_day < :until"}`;
  if (between !== undefined) {
    const [a, b] = between;
    conditions.push([`i.sequence IN (SELECT sequence FROM imported_dyads WHERE a = :a AND b = :b${days})`, { a, b }]);
  }
  if (involving !== undefined) {
    // acts seldom last: those that began long before `since` are looked for in the rows themselves
    const from = since === undefined ? "" : " AND first_day >= :since - 400";
    conditions.push([
      `i.sequence IN (SELECT sequence FROM imported_dyads WHERE a IN (SELECT value FROM json_each(:involving))${from}${days}
        UNION SELECT sequence FROM imported_dyads
          WHERE a IN (SELECT DISTINCT code FROM parties) AND b IN (SELECT value FROM json_each(:involving))${from}${days})`,
      { involving: JSON.stringify(involving) },
    ]);
  }
  return conditions;
}

function setConditions({ source, withoutSources, withoutDocuments }: EntryFilter): Condition[] {
  const without = [...(withoutSources ?? []), ...(withoutDocuments ?? [])];
  const conditions: Condition[] = [];
  if (source !== undefined) conditions.push(["(s.name = :source OR l.text = :source)", { source }]);
  if (without.length > 0)
    conditions.push([
      `s.name NOT IN (SELECT value FROM json_each(:without))
        AND (l.text IS NULL OR l.text NOT IN (SELECT value FROM json_each(:without)))`,
      { without: JSON.stringify(without) },
    ]);
  return conditions;
}

/** Each word stands in the name of either party or in the row's own text. */
function wordConditions({ text }: EntryFilter): Condition[] {
  return wordsOf(text ?? "").map((word, n): Condition => {
    const named = `SELECT rowid FROM party_words WHERE party_words MATCH :word${n}`;
    return [
      `(i.actor IN (${named}) OR i.recipient IN (${named}) OR i.text LIKE :like${n} ESCAPE '\\')`,
      { [`word${n}`]: ftsWord(word), [`like${n}`]: `%${word.replace(/[\\%_]/g, "\\$&")}%` },
    ];
  });
}

interface Told {
  readonly coding: typeof codingFrom;
  readonly party: typeof partyFrom;
}

function entryOf(row: Record<string, unknown>, told: Told): Entry {
  const dataSet = String(row["dataSet"]);
  const format = String(row["format"]) as DataFormat;
  const coding = told.coding(String(row["coding"]));
  const further =
    row["further"] === null ? { actor: [], recipient: [], place: null } : JSON.parse(String(row["further"]));
  const actor = partiesOf(row["actorBody"], further.actor, told);
  const recipient = partiesOf(row["recipientBody"], further.recipient, told);
  const { event, mode, status, reciprocal, score, contexts, original } = coding;
  if (event === null) throw new Error(`imported row is no event: ${dataSet}${SEPARATOR}${row["id"]}`);
  const text = textOf(row["text"]) ?? sentenceOf(actor, recipient, original.code);
  const first = dayOfEpoch(Number(row["first_day"]));
  const record: EventRecord = {
    kind: "event",
    id: `${dataSet}${SEPARATOR}${row["id"]}`,
    document: dataSet,
    // a data set is a document of rows
    sentence: { index: Number(row["sequence"]), start: 0, end: text.length, text },
    attribution: null,
    certainty: "certain",
    confidence: CONFIDENCE[format],
    why: { words: original.code, rule: dataRule(original.scheme, original.code), runnerUp: null },
    event,
    mode,
    contexts,
    actor: actor.map(entityOf),
    recipient: recipient.map(entityOf),
    reciprocal,
    status,
    date: { start: first, end: dayOfEpoch(Number(row["last_day"])), precision: "day", text: first },
    place: further.place === null ? null : { start: 0, end: 0, ...further.place },
    quantities: [],
    score: score ?? 0,
  };
  return {
    sequence: Number(row["sequence"]),
    record,
    source: textOf(row["publisherName"]) ?? dataSet,
    title: textOf(row["url"]) ?? String(row["file"]),
    published: dayOfEpoch(Number(row["counts_from"])),
    coder: `${dataSet} (${format})`,
    entered: String(row["entered"]),
    original,
  };
}

function partiesOf(body: unknown, more: readonly ImportedParty[], { party }: Told): readonly ImportedParty[] {
  return typeof body === "string" ? [party(body), ...more] : more;
}

function entityOf({ label, code, sector, name, role }: ImportedParty): Entity {
  return { code, sector, name, role, text: label, start: 0, end: label.length };
}

/** What a row without a text says, in its own words. */
function sentenceOf(actor: readonly ImportedParty[], recipient: readonly ImportedParty[], code: string): string {
  const named = (parties: readonly ImportedParty[]) => parties.map(({ label }) => label).join(", ") || "-";
  return rowSentence(named(actor), code, named(recipient));
}

function partsOf(id: string): readonly [string, string] {
  const at = id.indexOf(SEPARATOR);
  return at < 0 ? ["", id] : [id.slice(0, at), id.slice(at + 1)];
}

function dayNumber(day: string | undefined): number | undefined {
  return day === undefined ? undefined : epochDayOf(day);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
