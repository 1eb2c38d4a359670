import { ingOf, pastOf } from "../lib/inflect-verb.ts";
import { capitalise, listPhrase } from "../lib/list-phrase.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Incident } from "../model/incident.ts";
import type { Entity, EventRecord } from "../model/record.ts";
import { type Count, type Draft, type Evidence, sentenceKey, sourcesOf } from "./evidence.ts";
import { nameParties } from "./name-party.ts";
import { nameSpeaker } from "./name-speaker.ts";
import { tellDate, tellDay } from "./tell-date.ts";
import { verbPhraseOf } from "./verb-phrases.ts";
import { quote, wordsOfAct } from "./words-of-act.ts";

/** How an incident is told. `dateFirst` puts the date in front; `speaker` names those on whose word it rests (off where the section says it). */
export interface Telling {
  readonly dateFirst: boolean;
  readonly speaker: boolean;
  /** Whether an undated act says when it was reported; it does unless told otherwise. */
  readonly reported?: boolean;
}

/** The clause of an act with the record it is told from; `plural` when several act. */
interface Clause {
  readonly text: string;
  readonly record: EventRecord;
}

/**
 * Meaning: an incident as one sentence: who did what to whom, when, on whose word and by which sources. What is planned, talked of or denied is
 * said so in words. Missing: null when nobody is named on either side.
 */
export function tellIncident(incident: Incident, evidence: Evidence, telling: Telling): Draft | null {
  const record = bestReport(incident, evidence);
  if (record === null) return null;
  const clause = clauseOf(incident, record, evidence);
  if (clause === null) return null;
  const references = incident.reports.map((report) => report.record.id);
  const date = tellDate(incident.date, evidence.asOf);
  // a date behind a quotation would seem to belong to the last thing quoted
  const dateFirst = telling.dateFirst || clause.text.endsWith("”");
  const speaker = telling.speaker ? speakerOf(incident) : null;
  const { text: sources, count } = sourceNote(references, evidence);
  const reported = date === null && telling.reported !== false ? reportedOn(incident, evidence.asOf) : "";
  const told = [
    speaker === null ? "" : `according to ${speaker},`,
    dateFirst && date !== null ? `${date},` : "",
    clause.text,
  ]
    .filter((part) => part !== "")
    .join(" ");
  const when = dateFirst || date === null || clause.text.includes(date) ? "" : ` ${date}`;
  const tidy = capitalise(`${told}${when}`.replace(/, ,/g, ",").replace(/,+$/, ""));
  return { text: `${tidy} (${sources}${reported}).`, references, counts: count };
}

/** Meaning: who published the records, for the end of a sentence: one or two by name, more by number. */
export function sourceNote(
  references: readonly string[],
  evidence: Evidence,
): { readonly text: string; readonly count: readonly Count[] } {
  const sources = sourcesOf(references, evidence.byRecord);
  if (sources.length < 3) return { text: listPhrase(sources), count: [] };
  return { text: `${sources.length} sources`, count: [{ value: sources.length, of: "sources" }] };
}

/** When an undated act was reported: what is known of its time. */
function reportedOn({ reports, basis }: Incident, asOf: IsoDate): string {
  const day = reports.find(({ record }) => record.id === basis)?.published ?? null;
  return day === null ? ", undated" : `, reported ${tellDay(day, asOf.slice(0, 4))}`;
}

/** The report to tell it from: one whose words can be shown, else the one the status rests on. */
function bestReport(incident: Incident, { byRecord }: Evidence): EventRecord | null {
  const records = incident.reports.map((report) => report.record).filter((record) => byRecord.has(record.id));
  const basis = records.find((record) => record.id === incident.basis) ?? records[0];
  const people = (record: EventRecord) => new Set(record.actor.flatMap(({ name }) => name ?? [])).size;
  const alike = records.filter((record) => record.status === basis?.status);
  const byPeople = alike.toSorted((a, b) => people(b) - people(a) || (b.id === basis?.id ? 1 : 0));
  return byPeople[0] ?? basis ?? null;
}

function clauseOf(incident: Incident, record: EventRecord, evidence: Evidence): Clause | null {
  const { names, introduced } = evidence;
  if (record.actor.length === 0) return passiveClause(incident, record, evidence);
  const plain = isTravelOrTalk(record) && incident.status !== "negated";
  const words = plain ? null : wordsOfAct(record, othersOf(record, evidence));
  if (words !== null && incident.status === record.status)
    return { text: `${nameParties(record.actor, names, introduced)} ${quote(words)}`, record };
  const phrase = verbPhraseOf(incident.event, incident.mode);
  if (record.reciprocal && record.actor.length + record.recipient.length > 1)
    return jointClause(incident, record, evidence);
  const subject = nameParties(record.actor, names, introduced);
  const ofState = incident.mode === "visit" || / of \{r\}| to \{r\}/.test(phrase.to);
  const recipient = ofState ? stateOf(record, evidence) : nameParties(record.recipient, names, introduced);
  const act = recipient === "" ? phrase.alone : phrase.to.replace("{r}", recipient);
  return { text: inStatus(subject, act, incident, record.actor.length > 1), record };
}

/** Who acted together: named people held talks with the other side; else both sides stand in front. */
function jointClause(incident: Incident, record: EventRecord, { names, introduced }: Evidence): Clause {
  const phrase = verbPhraseOf(incident.event, incident.mode);
  const people = record.actor.filter(({ name }) => name !== null);
  const others = [...record.actor.filter(({ name }) => name === null), ...record.recipient];
  if (incident.event === "CONSULT" && people.length > 0 && others.length > 0) {
    const subject = nameParties(people, names, introduced);
    const act = phrase.to.replace("{r}", nameParties(others, names, introduced));
    return { text: inStatus(subject, act, incident, people.length > 1), record };
  }
  return {
    text: inStatus(nameParties([...people, ...others], names, introduced), phrase.joint, incident, true),
    record,
  };
}

function isTravelOrTalk(record: EventRecord): boolean {
  return record.event === "CONSULT";
}

/** A visit goes to a country, whoever receives the guest, and people expelled are people of a state. */
function stateOf(record: EventRecord, { names, introduced }: Evidence): string {
  const states = record.recipient.map((entity): Entity => ({ ...entity, name: null, role: null, sector: "GOV" }));
  return nameParties(states, names, introduced);
}

function othersOf(record: EventRecord, { bySentence }: Evidence) {
  return (bySentence.get(sentenceKey(record)) ?? []).filter((other) => other.id !== record.id);
}

function passiveClause(incident: Incident, record: EventRecord, { names, introduced }: Evidence): Clause | null {
  const recipient = nameParties(record.recipient, names, introduced);
  if (recipient === "" || !DONE.has(incident.status)) return null;
  return { text: verbPhraseOf(incident.event, incident.mode).passive.replace("{r}", recipient), record };
}

const DONE: ReadonlySet<string> = new Set(["actual", "historical"]);

/** The verb as the status asks: what lies ahead, is talked of or is denied says so in words. */
function inStatus(subject: string, act: string, incident: Incident, plural: boolean): string {
  const be = plural ? "are" : "is";
  switch (incident.status) {
    case "actual":
    case "historical":
      return `${subject} ${pastOf(act)}`;
    case "ongoing":
      return `${subject} ${be} ${ingOf(act)}`;
    case "future":
      return incident.reports.every(({ record }) => record.certainty === "certain")
        ? `${subject} ${be} to ${act}`
        : `${subject} ${be} expected to ${act}`;
    case "hypothetical":
      return `there is talk that ${subject} would ${act}`;
    case "negated":
      return `${subject} did not ${act}`;
    default:
      return incident.status satisfies never;
  }
}

/** On whose word an incident rests as it stands; null when an article tells it so in its own voice. Reports of an earlier standing do not count. */
function speakerOf(incident: Incident): string | null {
  const records = incident.reports.map(({ record }) => record);
  const basis = records.find(({ id }) => id === incident.basis);
  const attributions = records.filter(({ status }) => status === basis?.status).map(({ attribution }) => attribution);
  if (attributions.length === 0 || attributions.includes(null)) return null;
  const speakers = new Set(
    attributions.flatMap((attribution) => (attribution === null ? [] : nameSpeaker(attribution))),
  );
  return listPhrase([...speakers].slice(0, 2));
}
