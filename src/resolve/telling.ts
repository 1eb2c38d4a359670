import { contentWords } from "../lib/content-words.ts";
import { epochDayOf } from "../lib/epoch-day.ts";
import { once } from "../lib/once.ts";
import type { ActorCode } from "../model/codes.ts";
import { hasRowSentence } from "../model/data-row.ts";
import type { Report } from "../model/incident.ts";
import type { Status } from "../model/ontology.ts";
import type { Entity, EventRecord } from "../model/record.ts";
import { tellsPutOff } from "./moved.ts";
import { type People, peopleByCode } from "./people.ts";

/** First and last day as day numbers, both included, and whether the text names days rather than a week, month or year. */
export interface Days {
  readonly first: number;
  readonly last: number;
  readonly width: "day" | "week" | "month" | "year";
}

/** A report with what sameness is judged by, worked out once. */
export interface Telling {
  readonly report: Report;
  /** As told, except that an act dated after its own report is a plan, whatever the verb said, and so is one that is put off. */
  readonly status: Status;
  readonly days: Days | null;
  /** Day number of publication, null when undated. */
  readonly published: number | null;
  /** What the sentence is about, without the parties' names. */
  readonly words: ReadonlySet<string>;
  /** Who stands for each state, worked out when asked for. */
  readonly people: () => ReadonlyMap<ActorCode, People>;
  /** Equal for tellings that say the same of everything that sameness is judged by. */
  readonly face: string;
  /** Whether the status was put right by what other rows tell (`read-day-rows.ts`). */
  readonly retold: boolean;
  /** Whether it says that what was planned is put off to no date: it stays a plan, without a day. */
  readonly putOff: boolean;
}

const WIDTHS = { day: "day", week: "week", month: "month", season: "year", year: "year", unknown: "year" } as const;

/** Meaning: a report made ready for comparison. */
export function tellingOf(report: Report): Telling {
  const { record } = report;
  const published = report.published === null ? null : epochDayOf(report.published);
  const days = daysToldIn(record.date);
  const ahead = days !== null && published !== null && days.first > published;
  const putOff = isPutOff(record, days, published);
  const told = putOff ? "future" : record.status;
  const status = ahead && (told === "actual" || told === "ongoing") ? "future" : told;
  return {
    report,
    status,
    days: putOff ? null : days,
    published,
    words: wordsOf(record),
    people: once(() => peopleByCode(record)),
    face: faceOf(report, status),
    retold: false,
    putOff,
  };
}

/** What did not take place can be put off while its day is to come or but just past. */
const JUST_PAST_DAYS = 6;

function isPutOff({ status, sentence }: EventRecord, days: Days | null, published: number | null): boolean {
  const past = days !== null && published !== null && days.last + JUST_PAST_DAYS < published;
  return status === "negated" && !past && tellsPutOff(sentence.text);
}

/** Meaning: the telling in another status. Its day is kept only where told to: a day of the report is no day of the act. */
export function retelling(telling: Telling, status: Status, keepsDay: boolean): Telling {
  const face = `${status} ${telling.face}`;
  return { ...telling, status, days: keepsDay ? telling.days : null, face, retold: true };
}

function faceOf({ record }: Report, status: Status): string {
  const { date, place, mode, event, reciprocal, sentence, contexts } = record;
  const sides = [record.actor, record.recipient].map((side) =>
    side.map(({ code, sector, name, role }) => `${code} ${sector} ${name} ${role}`).join("; "),
  );
  return [
    event,
    mode,
    status,
    date.start,
    date.end,
    place?.text,
    reciprocal,
    ...sides,
    contexts.join(),
    sentence.text,
  ].join("|");
}

/** Meaning: a date as first and last day; null when it has none. */
export function daysToldIn({ start, end, precision }: EventRecord["date"]): Days | null {
  if (start === null || end === null) return null;
  return { first: epochDayOf(start), last: epochDayOf(end), width: WIDTHS[precision] };
}

/** Words of time say nothing about what was done: the dates are compared by themselves. */
const TIME_WORDS: ReadonlySet<string> = contentWords(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow morning evening night week month`,
);

/** A number of two figures or more that is no part of a date: how many, how much. */
const NUMBER =
  /(?<![\d.,:/-])\d{2,3}(?![\d:/-])(?! (?:January|February|March|April|May|June|July|August|September|October|November|December|to \d|and \d))/g;

function wordsOf(record: EventRecord): ReadonlySet<string> {
  if (hasRowSentence(record)) return new Set();
  const { text } = record.sentence;
  const parties = contentWords([...record.actor, ...record.recipient].map((entity) => entity.text).join(" "));
  const words = [...contentWords(text)].filter((word) => !parties.has(word) && !TIME_WORDS.has(word));
  return new Set([...words, ...(text.match(NUMBER) ?? [])]);
}

/** Meaning: whether two stretches of days share a day. */
export function meet(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Meaning: the parties of a record by key. A state's government, army and head are one party; a rebel group is another. */
export function partiesOf(entities: readonly Entity[]): readonly string[] {
  return [...new Set(entities.flatMap((entity) => partyKey(entity) ?? []))].sort();
}

/** Sectors that act for their state. */
const STATE_SECTORS: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "JUD", "SPY", "COP", "PRM", "UNK", "IGO"]);

function partyKey(entity: Entity): string | null {
  if (entity.code === null) return null;
  return STATE_SECTORS.has(entity.sector) ? entity.code : `${entity.code}/${entity.sector}`;
}
