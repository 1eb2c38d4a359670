import type { Entry } from "../model/entry.ts";
import type { Entity, EventRecord } from "../model/record.ts";
import { renderDate } from "./render-reading.ts";

/** An entry that holds an event. */
export interface EventEntry extends Entry {
  readonly record: EventRecord;
}

const WIDEST_DATE = 24;

/** Meaning: an event as one line: when, what, who to whom, status, speaker, source, id. */
export function renderEventRow({ record, source }: EventEntry): string {
  const what = record.mode === null ? record.event : `${record.event}/${record.mode}`;
  const arrow = record.reciprocal ? " - " : " > ";
  const sides = record.reciprocal
    ? record.actor.map(partyOf).join(arrow)
    : [record.actor.map(partyOf).join(" ") || "?", record.recipient.map(partyOf).join(" ")]
        .filter((side) => side !== "")
        .join(arrow);
  const said = record.attribution === null ? "" : ` · says ${record.attribution.text.replace(/\s+/g, " ")}`;
  return `${renderDate(record.date).padEnd(WIDEST_DATE)} ${what.padEnd(20)} ${sides} · ${record.status}${said} · ${source ?? "source not stated"} · ${record.id}`;
}

function partyOf({ code, name, text }: Entity): string {
  const who = name === null ? "" : ` (${name})`;
  return `${code ?? text}${who}`;
}

const COLUMNS: readonly (readonly [name: string, value: (entry: EventEntry) => string | number | boolean | null])[] = [
  ["id", ({ record }) => record.id],
  ["date_start", ({ record }) => record.date.start],
  ["date_end", ({ record }) => record.date.end],
  ["precision", ({ record }) => record.date.precision],
  ["event", ({ record }) => record.event],
  ["mode", ({ record }) => record.mode],
  ["actor", ({ record }) => codes(record.actor)],
  ["actor_names", ({ record }) => namesOf(record.actor)],
  ["recipient", ({ record }) => codes(record.recipient)],
  ["recipient_names", ({ record }) => namesOf(record.recipient)],
  ["reciprocal", ({ record }) => record.reciprocal],
  ["status", ({ record }) => record.status],
  ["certainty", ({ record }) => record.certainty],
  ["confidence", ({ record }) => record.confidence],
  ["score", ({ record }) => record.score],
  ["attribution", ({ record }) => record.attribution?.text ?? null],
  ["source", ({ source }) => source],
  ["published", ({ published }) => published],
  ["document", ({ record }) => record.document],
  ["sentence", ({ record }) => record.sentence.text],
];

/** Meaning: events as CSV (RFC 4180) with a header line; several parties are joined by "; ", an empty cell is not known. */
export function renderEventsCsv(events: readonly EventEntry[]): string {
  const header = COLUMNS.map(([name]) => name).join(",");
  const rows = events.map((event) => COLUMNS.map(([, value]) => cell(value(event))).join(","));
  return [header, ...rows].map((line) => `${line}\r\n`).join("");
}

function codes(entities: readonly Entity[]): string {
  return entities.map(({ code, text }) => code ?? text).join("; ");
}

function namesOf(entities: readonly Entity[]): string {
  return entities.flatMap(({ name }) => name ?? []).join("; ");
}

function cell(value: string | number | boolean | null): string {
  const text = String(value ?? "").replace(/\s+/g, " ");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
