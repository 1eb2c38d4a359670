import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { endOfMonth } from "../lib/iso-date.ts";
import type { Report } from "../model/incident.ts";
import { LIFE_STATUSES, type LifeStatus } from "../model/life.ts";
import { CERTAINTIES, CONTEXTS, EVENT_TYPES, SECTORS, STATUSES, scoreOf } from "../model/ontology.ts";
import { type Entity, type EventDate, type EventRecord, type SentenceSpan, UNDATED } from "../model/record.ts";

const eventShape = z.strictObject({
  what: z.string(),
  by: z.array(z.string()),
  to: z.array(z.string()),
  joint: z.boolean().default(false),
  status: z.enum(STATUSES).default("actual"),
  date: z.string().nullable().default(null),
  place: z.string().optional(),
  said: z
    .strictObject({
      kind: z.enum(["official", "expert", "media", "anonymous"]),
      code: z.string().nullable(),
      text: z.string(),
    })
    .optional(),
  certainty: z.enum(CERTAINTIES).default("certain"),
  contexts: z.array(z.enum(CONTEXTS)).default([]),
  /** 0-based number of the sentence it stands in. */
  sentence: z.number().int().default(0),
});

const reportShape = z.strictObject({
  id: z.string(),
  published: z.string(),
  source: z.string(),
  text: z.string(),
  incident: z.string(),
  events: z.array(eventShape).min(1),
});

const incidentShape = z.strictObject({
  incident: z.string(),
  family: z.string(),
  region: z.string(),
  what: z.string(),
  statuses: z.array(
    z.strictObject({ on: z.string(), status: z.enum(LIFE_STATUSES), to: z.string().nullable().optional() }),
  ),
});

/** A short report with its text, its coded events as ledger reports, and the incident that they tell. */
export interface ReportCase {
  readonly id: string;
  readonly published: string;
  readonly source: string;
  readonly text: string;
  readonly incident: string;
  readonly reports: readonly Report[];
}

/** Where an incident truly stands on a day; `to` is the new date of a slip, null when it was put off to no date. */
export interface StatusCase {
  readonly incident: string;
  readonly on: string;
  readonly status: LifeStatus;
  readonly to: EventDate | null;
}

/** One part of the corpus. */
export interface IncidentCases {
  readonly reports: readonly ReportCase[];
  readonly statuses: readonly StatusCase[];
}

/** Meaning: the cases in a folder (`reports.jsonl`, `incidents.jsonl`). Throws when a file is missing, a line has not the shape, or an incident is unknown. */
export function loadIncidentCases(folder: string): IncidentCases {
  const incidents = linesOf(join(folder, "incidents.jsonl"), incidentShape);
  const known = new Set(incidents.map(({ incident }) => incident));
  const reports = linesOf(join(folder, "reports.jsonl"), reportShape).map((row): ReportCase => {
    if (!known.has(row.incident)) throw new Error(`unknown incident: ${row.incident} (of report ${row.id})`);
    return { ...row, reports: row.events.map((event, i) => reportOf(row, event, i)) };
  });
  const statuses = incidents.flatMap(({ incident, statuses }) =>
    statuses.map(({ on, status, to }) => ({ incident, on, status, to: to ? dateOf(to) : null })),
  );
  return { reports, statuses };
}

function linesOf<T>(path: string, shape: z.ZodType<T>): readonly T[] {
  if (!existsSync(path)) throw new Error(`file not found: ${path}`);
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line, i) => {
    const row = shape.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${path}:${i + 1}: ${z.prettifyError(row.error)}`);
    return row.data;
  });
}

function reportOf(row: z.infer<typeof reportShape>, event: z.infer<typeof eventShape>, i: number): Report {
  const entered = `${row.published}T12:00:00.000Z`;
  return { record: recordOf(row, event, i), source: row.source, published: row.published, entered };
}

function recordOf(row: z.infer<typeof reportShape>, event: z.infer<typeof eventShape>, i: number): EventRecord {
  const [type, mode = null] = event.what.split(" ");
  const found = EVENT_TYPES.find((one) => one === type);
  if (found === undefined) throw new Error(`unknown event type: ${event.what} (of report ${row.id})`);
  return {
    kind: "event",
    id: `${row.id}.${i}`,
    document: row.id,
    sentence: sentenceOf(row.text, event.sentence),
    attribution: event.said ?? null,
    certainty: event.certainty,
    confidence: 1,
    why: { words: "", rule: "hand", runnerUp: null },
    event: found,
    mode,
    contexts: event.contexts,
    actor: event.by.map(entityOf),
    recipient: event.to.map(entityOf),
    reciprocal: event.joint,
    status: event.status,
    date: event.date === null ? UNDATED : dateOf(event.date),
    place: placeOf(event.place),
    quantities: [],
    score: scoreOf(found, mode),
  };
}

/** Sentences end before a capital; the corpus has no abbreviation with a point. */
function sentenceOf(text: string, index: number): SentenceSpan {
  const sentence = text.split(/(?<=[.!?]) (?=\p{Lu})/u)[index];
  if (sentence === undefined) throw new Error(`no sentence ${index}: ${text}`);
  const start = text.indexOf(sentence);
  return { index, start, end: start + sentence.length, text: sentence };
}

/** Meaning: an entity in its compact form, `CODE[/SECTOR][ Name][, role]`; the code `-` is none. Throws on an unknown sector. */
export function entityOf(compact: string): Entity {
  const [, code = "", sector = "GOV", name = "", role = ""] =
    /^([A-Z]{3}|-)(?:\/([A-Z]{3}))?(?: ([^,]+))?(?:, (.+))?$/.exec(compact) ?? [];
  const found = SECTORS.find((one) => one === sector);
  if (code === "" || found === undefined) throw new Error(`not an entity: ${compact}`);
  const text = [role, name].filter(Boolean).join(" ") || code;
  return {
    code: code === "-" ? null : code,
    sector: found,
    name: name || null,
    role: role || null,
    text,
    start: 0,
    end: 0,
  };
}

/** Meaning: a date in its compact form: a day, `DAY..DAY`, a month or a year. Throws on anything else. */
export function dateOf(compact: string): EventDate {
  const [first = "", last = first] = compact.split("..");
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return { start: first, end: last, precision: "day", text: compact };
  if (/^\d{4}-\d{2}$/.test(first))
    return { start: `${first}-01`, end: endOfMonth(`${first}-01`), precision: "month", text: compact };
  if (/^\d{4}$/.test(first))
    return { start: `${first}-01-01`, end: `${first}-12-31`, precision: "year", text: compact };
  throw new Error(`not a date: ${compact}`);
}

function placeOf(compact: string | undefined): EventRecord["place"] {
  if (compact === undefined) return null;
  const [text = "", country = null] = compact.split(", ");
  return { text, country, start: 0, end: 0 };
}
