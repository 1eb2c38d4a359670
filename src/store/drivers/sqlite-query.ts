import type { EntryFilter } from "../port.ts";

export interface Query {
  readonly sql: string;
  readonly values: Record<string, string | number>;
}

type Condition = readonly [sql: string, values: Record<string, string | number>];

const CURRENT =
  "NOT EXISTS (SELECT 1 FROM runs later WHERE later.document_id = r.document_id AND later.sequence > r.sequence";

/** Meaning: the conditions on documents `d` and runs `r` that an horizon sets; the current view is the last run that was known. */
export function horizonConditions(filter: Pick<EntryFilter, "asOf" | "knownAt" | "view">): readonly Condition[] {
  const known = filter.knownAt;
  const conditions: Condition[] = [];
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
  if (filter.document !== undefined) conditions.push(["r.document_id = :document", { document: filter.document }]);
  if (filter.ids !== undefined) {
    conditions.push(["e.id IN (SELECT value FROM json_each(:ids))", { ids: JSON.stringify(filter.ids) }]);
  }
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

/** Every word of the user's text quoted, so that nothing in it is taken for query syntax. */
function phraseOf(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" ");
}
