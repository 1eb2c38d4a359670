import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ingestFile, readEventData } from "../ingest/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { randomFrom } from "../lib/random.ts";
import type { ImportedEvent } from "../model/imported-event.ts";
import { scoreOf } from "../model/ontology.ts";
import type { PlaceParty } from "../model/published-party.ts";
import type { CodedRecord, Entity, EventRecord } from "../model/record.ts";
import { sampleEvent } from "../model/sample-records.ts";
import { NOT_SAID, type Provenance, type ToldRecord } from "../model/told-record.ts";
import { createReader } from "../read/index.ts";
import {
  type EVENT_FORMATS,
  RECORD_FORMATS,
  type RecordFormat,
  readRecords,
  recordFormatOf,
  type ToldEvent,
  writeEvents,
  writeRecords,
} from "./index.ts";
import { ploverAct } from "./plover-act.ts";
import { randomEvent, randomRecord } from "./sample-records.ts";

const FROM: Provenance = {
  ...NOT_SAID,
  source: 'The "Post", evening',
  published: "2018-04-25",
  genre: "news",
  coder: "coder-1",
  original: { scheme: "cameo", code: "042", scale: 1.9, scaleName: "goldstein-icews" },
  review: {
    action: "amend",
    user: "anna",
    at: "2018-05-01T00:00:00.000Z",
    reason: "a plan,\nnot a deed",
    machine: sampleEvent("m"),
  },
};
const toldOf = (record: CodedRecord): ToldRecord => ({ record, from: FROM });

const folder = () => mkdtempSync(join(tmpdir(), "export-"));

async function throughFile(records: readonly CodedRecord[], format: RecordFormat): Promise<CodedRecord[]> {
  const path = join(folder(), `records.${format}`);
  await writeRecords(path, records.map(toldOf), format);
  const back: CodedRecord[] = [];
  for await (const read of readRecords(path, format)) {
    if ("reason" in read) throw new Error(`${read.row}: ${read.reason}`);
    expect(read.told.from).toEqual(FROM);
    back.push(read.told.record);
  }
  return back;
}

test.each(RECORD_FORMATS)("%s gives back 500 random records of every kind as they were", async (format) => {
  const random = randomFrom(20180415);
  const records = Array.from({ length: 500 }, (_, n) => randomRecord(n, random));
  expect(new Set(records.map(({ kind }) => kind)).size).toBe(8);
  expect(await throughFile(records, format)).toEqual(records);
});

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ARTICLES = join(ROOT, "cases/articles/dev");
const NOW = "2026-01-01";

async function readArticles(): Promise<ToldEvent[] & { records: CodedRecord[] }> {
  const reader = createReader(loadKnowledge(ROOT), "fast");
  const events: ToldEvent[] = [];
  const records: CodedRecord[] = [];
  for (const name of readdirSync(ARTICLES)
    .filter((one) => one.endsWith(".txt"))
    .slice(0, 12)) {
    const { documents } = await ingestFile(join(ARTICLES, name), { now: NOW, published: "2019-05-10" });
    for (const document of documents) {
      const { records: read } = await reader.read(document);
      records.push(...read);
      events.push(...read.flatMap((record) => (record.kind === "event" ? { record, document } : [])));
    }
  }
  return Object.assign(events, { records });
}
const articles = await readArticles();

test.each(RECORD_FORMATS)("%s gives back what is read in articles", async (format) => {
  expect(articles.records.length).toBeGreaterThan(200);
  expect(await throughFile(articles.records, format)).toEqual(articles.records);
});

const placeAsPublished: PlaceParty = ({ name, text, code, country, sectors, role }) => ({
  label: name ?? text ?? code ?? country ?? "",
  code: code ?? country,
  sector: sectors[0] ?? "UNK",
  name,
  role,
});

async function eventsThrough(
  events: readonly ToldEvent[],
  format: (typeof EVENT_FORMATS)[number],
): Promise<ImportedEvent[]> {
  const path = join(folder(), format === "plover" ? "events.jsonl" : "events.txt");
  await writeEvents(path, events, format);
  const back: ImportedEvent[] = [];
  for await (const batch of readEventData(path, { place: placeAsPublished })) {
    if (batch.faults[0] !== undefined) throw new Error(batch.faults[0].reason);
    back.push(...batch.events);
  }
  return back;
}

/** What PLOVER's JSON has fields for. */
function toldInPlover({ record, document }: ToldEvent): ImportedEvent {
  const act = ploverAct(record);
  const day = record.date.start ?? document?.published ?? "";
  const entity = ({ code, sector, name, role, text }: Entity) => ({
    label: name ?? (text || (code ?? "")),
    code,
    sector,
    name,
    role,
  });
  return {
    key: record.id,
    actor: record.actor.map(entity),
    recipient: record.recipient.map(entity),
    reciprocal: record.reciprocal || (record.recipient.length === 0 && record.actor.length > 1),
    event: record.event,
    mode: record.mode,
    contexts: record.contexts,
    status: record.status,
    first: day,
    last: record.date.end ?? day,
    known: document?.published ?? null,
    score: scoreOf(record.event, record.mode),
    original: {
      scheme: "plover",
      code: [act.event, ...(act.mode ?? "").split(/(?=^.)/)].filter(Boolean).join("-"),
      scale: act.score,
      scaleName: "plover",
    },
    place: record.place === null ? null : { text: record.place.text, country: record.place.country },
    publisher: document?.source ?? null,
    url: document?.url ?? null,
    text: record.sentence.text,
    mentions: null,
  };
}

/** What POLECAT's 40 columns hold of it: PLOVER's own category for a plan, no last day, no address, no sentence; what is under way is told as it happened. */
function toldInPolecat(event: ToldEvent): ImportedEvent {
  const told = toldInPlover(event);
  const act = ploverAct(event.record);
  const cell = (text: string | null) => text?.replaceAll(";", ",") ?? null;
  const party = (one: ImportedEvent["actor"][number]) => ({
    ...one,
    sector: one.sector === "NGO" || one.sector === "IGO" ? ("SOC" as const) : one.sector,
    role: cell(one.role),
  });
  return {
    ...told,
    actor: told.actor.map(party),
    recipient: told.recipient.map(party),
    reciprocal: told.recipient.length === 0 && told.actor.length > 1,
    event: act.event,
    mode: act.mode,
    status: act.auxiliary === null ? "actual" : told.status,
    last: told.first,
    score: act.score,
    url: null,
    text: null,
  };
}

const DOCUMENT = {
  source: "The Quay Post",
  url: "https://example.org/a",
  title: "Title",
  published: "2018-04-17",
  language: "en",
};

test.each([
  ["plover", toldInPlover],
  ["polecat", toldInPolecat],
] as const)("%s gives back of 500 random events all that it has fields for", async (format, told) => {
  const random = randomFrom(42);
  const events = Array.from({ length: 500 }, (_, n) => ({ record: randomEvent(n, random), document: DOCUMENT }));
  expect(await eventsThrough(events, format)).toEqual(events.map(told));
});

test("PLOVER's JSON gives back the events of articles", async () => {
  expect(await eventsThrough(articles, "plover")).toEqual(articles.map(toldInPlover));
});

test.each([
  ["CONSULT", "visit", "future", "AGREE", null, null],
  ["RETREAT", "withdraw", "future", "CONCEDE", null, null],
  ["ASSAULT", "aerial", "hypothetical", "ASSAULT", "aerial", "hypothetical"],
  ["AID", null, "negated", "AID", null, "negation"],
  ["AID", null, "ongoing", "AID", null, null],
] as const)("%s %s, %s is %s to PLOVER", (event, mode, status, told, itsMode, auxiliary) => {
  expect(ploverAct({ event, mode, status })).toMatchObject({ event: told, mode: itsMode, auxiliary });
});

test("an undated event without a day of publication is counted and left out", async () => {
  const record: EventRecord = sampleEvent("a");
  const path = join(folder(), "a.jsonl");
  const events = [
    { record, document: null },
    { record, document: DOCUMENT },
  ];
  expect(await writeEvents(path, events, "plover")).toEqual({ written: 1, undated: 1 });
});

test("rows that are no record are told by their number, the others are read", async () => {
  const path = join(folder(), "a.jsonl");
  writeFileSync(
    path,
    `${JSON.stringify(sampleEvent("a"))}\n{"kind":"dance"}\n\nnonsense\n${JSON.stringify({ ...sampleEvent("b"), status: "maybe" })}`,
  );
  const told: string[] = [];
  for await (const read of readRecords(path, "jsonl"))
    told.push("reason" in read ? `${read.row} ${read.reason.slice(0, 24)}` : `${read.row} ${read.told.record.id}`);
  expect(told).toEqual([
    "1 a",
    "2 not a record: kind Inval",
    "4 not JSON: Unexpected tok",
    "5 not a record: status Inv",
  ]);
});

test.each(RECORD_FORMATS)("a %s file of records is known by its beginning, also when packed", async (format) => {
  const path = join(folder(), "out");
  await writeRecords(path, [toldOf(sampleEvent("a"))], format);
  expect(await recordFormatOf(path)).toBe(format);
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  expect(await recordFormatOf(`${path}.gz`)).toBe(format);
});

test.each([
  ["a table of something else", "kind,id,name\nevent,1,x\n"],
  ["PLOVER's JSON", '{"id": "1", "event_type": "CONSULT"}\n'],
  ["articles as JSON lines", '{"kind": "document", "id": "d", "text": "x"}\n'],
  ["a broken packed file", Buffer.from([0x1f, 0x8b, 1, 2, 3])],
  ["nothing", ""],
])("%s is none of records", async (_, content) => {
  const path = join(folder(), "out");
  writeFileSync(path, content);
  expect(await recordFormatOf(path)).toBeNull();
});

test.each(RECORD_FORMATS)("a missing %s file rejects, and a failed write leaves nothing behind", async (format) => {
  await expect(readRecords("/no/such/file", format).next()).rejects.toThrow();
  const place = folder();
  async function* broken(): AsyncGenerator<ToldRecord> {
    yield toldOf(sampleEvent("a"));
    throw new Error("no more");
  }
  await expect(writeRecords(join(place, "out"), broken(), format)).rejects.toThrow("no more");
  expect(readdirSync(place)).toEqual([]);
});
