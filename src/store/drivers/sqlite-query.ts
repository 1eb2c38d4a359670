import type { EntryFilter } from "../port.ts";

export interface Query {
  readonly sql: string;
  readonly values: Record<string, string | number>;
}

export type Condition = readonly [sql: string, values: Record<string, string | number>];

const CURRENT =
  "NOT EXISTS (SELECT 1 FROM runs later WHERE later.document_id = r.document_id AND later.sequence > r.sequence";

/** Meaning: the conditions on documents `d` and runs `r` that an horizon sets; the current view is the last run that was known. */
export function horizonConditions(
  filter: Pick<EntryFilter, "asOf" | "knownAt" | "view" | "withoutDocuments" | "withoutSources">,
): readonly Condition[] {
  const known = filter.knownAt;
  const conditions: Condition[] = [];
  if (filter.withoutDocuments !== undefined && filter.withoutDocuments.length > 0)
    conditions.push([
      "r.document_id NOT IN (SELECT value FROM json_each(:withoutDocuments))",
      { withoutDocuments: JSON.stringify(filter.withoutDocuments) },
    ]);
  if (filter.withoutSources !== undefined && filter.withoutSources.length > 0)
    conditions.push([
      "(d.source IS NULL OR d.source NOT IN (SELECT value FROM json_each(:withoutSources)))",
      { withoutSources: JSON.stringify(filter.withoutSources) },
    ]);
  if (filter.asOf !== undefined) conditions.push(["d.counts_from <= :asOf", { asOf: filter.asOf }]);
  if (known !== undefined) conditions.push(["r.entered <= :knownAt", { knownAt: known }]);
  if (filter.view !== "all")
    conditions.push([`${CURRENT}${known === undefined ? "" : " AND later.entered <= :knownAt"})`, {}]);
  return conditions;
}

/** Meaning: the statement that answers a filter, newest first (the caller turns the rows round). */
export function entriesQuery(filter: EntryFilter): Query {
  const conditions = [...horizonConditions(filter), ...recordConditions(filter), ...dayConditions(filter)];
  if (filter.between !== undefined) {
    const [a, b] = filter.between;
    conditions.push(["e.sequence IN (SELECT entry FROM entry_dyads WHERE a = :a AND b = :b)", { a, b }]);
  }
  if (filter.involving !== undefined) {
    const acts = "SELECT entry FROM entry_actors WHERE code IN (SELECT value FROM json_each(:involving))";
    conditions.push([`e.sequence IN (${acts})`, { involving: JSON.stringify(filter.involving) }]);
  }
  if (filter.text !== undefined) {
    const words = "SELECT rowid FROM sentence_words WHERE sentence_words MATCH :words";
    conditions.push([`e.sentence IN (${words})`, { words: phraseOf(filter.text) }]);
  }
  const limit: Condition[] = filter.limit === undefined ? [] : [["", { limit: filter.limit }]];
  return {
    sql: `SELECT e.sequence, e.body, d.source, d.title, d.published, r.coder, r.entered
      FROM entries e JOIN runs r ON r.sequence = e.run JOIN documents d ON d.key = r.document
      ${whereOf(conditions)} ORDER BY e.sequence DESC${filter.limit === undefined ? "" : " LIMIT :limit"}`,
    values: valuesOf([...conditions, ...limit]),
  };
}

/** Meaning: a WHERE clause of all conditions, empty when there are none. */
export function whereOf(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.map(([sql]) => sql).join(" AND ")}`;
}

export function valuesOf(conditions: readonly Condition[]): Record<string, string | number> {
  return Object.assign({}, ...conditions.map(([, values]) => values));
}

function recordConditions(filter: EntryFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  if (filter.kind !== undefined) conditions.push(["e.kind = :kind", { kind: filter.kind }]);
  if (filter.type !== undefined) conditions.push(["e.type = :type", { type: filter.type }]);
  if (filter.status !== undefined) conditions.push(["e.status = :status", { status: filter.status }]);
  if (filter.documents !== undefined) {
    const documents = JSON.stringify(filter.documents);
    conditions.push(["r.document_id IN (SELECT value FROM json_each(:documents))", { documents }]);
  }
  if (filter.ids !== undefined) {
    conditions.push(["e.id IN (SELECT value FROM json_each(:ids))", { ids: JSON.stringify(filter.ids) }]);
  }
  if (filter.source !== undefined) conditions.push(["d.source = :source", { source: filter.source }]);
  if (filter.sequences !== undefined) {
    const sequences = JSON.stringify(filter.sequences);
    conditions.push(["e.sequence IN (SELECT value FROM json_each(:sequences))", { sequences }]);
  }
  if (filter.range !== undefined) conditions.push(rangeCondition("e", filter.range));
  if (filter.idPrefix !== undefined) {
    conditions.push(["e.id >= :prefix AND e.id < :prefix || char(1114111)", { prefix: filter.idPrefix }]);
  }
  return conditions;
}

function dayConditions(filter: EntryFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  if (filter.since !== undefined)
    conditions.push(["coalesce(e.last_day, d.published) >= :since", { since: filter.since }]);
  if (filter.until !== undefined)
    conditions.push(["coalesce(e.first_day, d.published) < :until", { until: filter.until }]);
  return conditions;
}

/** Meaning: the condition that a table's rows lie in a range of the order of entry. */
export function rangeCondition(table: string, [from, to]: readonly [number, number]): Condition {
  return [`${table}.sequence >= :from AND ${table}.sequence < :to`, { from, to }];
}

/** Meaning: the words of what a user looks for. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Meaning: a word quoted, so that nothing in it is taken for query syntax. */
export function ftsWord(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function phraseOf(text: string): string {
  return wordsOf(text).map(ftsWord).join(" ");
}
