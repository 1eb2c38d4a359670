import type { Document } from "./document.ts";
import type { Incident } from "./incident.ts";
import type { Entity, EventRecord } from "./record.ts";

/** Meaning: a record for tests and benchmarks: CHN accuses JPN, undated, in sentence 0 of document `d1`, unless told otherwise. */
export function sampleEvent(id: string, differences: Partial<EventRecord> = {}): EventRecord {
  return {
    kind: "event",
    id,
    document: "d1",
    sentence: sampleSentence("China accused Japan of delay."),
    attribution: null,
    certainty: "certain",
    confidence: 0.8,
    why: { words: "accused", rule: "accuse", runnerUp: null },
    event: "ACCUSE",
    mode: null,
    contexts: [],
    actor: [sampleEntity("CHN")],
    recipient: [sampleEntity("JPN")],
    reciprocal: false,
    status: "actual",
    date: { start: null, end: null, precision: "unknown", text: null },
    place: null,
    quantities: [],
    score: -3,
    ...differences,
  };
}

/** Meaning: a government as a party, unless told otherwise. */
export function sampleEntity(code: string, differences: Partial<Entity> = {}): Entity {
  return { code, sector: "GOV", name: null, role: null, text: code, start: 0, end: code.length, ...differences };
}

/** Meaning: a sentence that stands at `start` of its document. */
export function sampleSentence(text: string, start = 0): EventRecord["sentence"] {
  return { index: 0, start, end: start + text.length, text };
}

/** Meaning: a news article published on 25 April 2018, unless told otherwise. */
export function sampleDocument(id: string, differences: Partial<Document> = {}): Document {
  return {
    kind: "document",
    id,
    title: `Title of ${id}`,
    author: null,
    source: "Example Daily",
    url: null,
    language: "en",
    published: "2018-04-25",
    genre: "news",
    text: "China accused Japan of delay.",
    boilerplate: [],
    rights: null,
    ...differences,
  };
}

/** Meaning: a happening for tests and benchmarks: CHN visits JPN on 2 April 2018, done, without reports, unless told otherwise. */
export function sampleIncident(differences: Partial<Incident> = {}): Incident {
  return {
    id: "i",
    event: "CONSULT",
    mode: "visit",
    actor: ["CHN"],
    recipient: ["JPN"],
    reciprocal: false,
    status: "actual",
    date: { start: "2018-04-02", end: "2018-04-02", precision: "day", text: null },
    score: 4,
    reports: [],
    basis: "r",
    features: [],
    ...differences,
  };
}
