import { contentWords } from "../lib/content-words.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Report } from "../model/incident.ts";
import type { Status } from "../model/ontology.ts";
import type { Entity, EventRecord } from "../model/record.ts";

/** First and last day, both included, and whether the text names days rather than a week, month or year. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly width: "day" | "week" | "month" | "year";
}

/** A report with what sameness is judged by, worked out once. */
export interface Telling {
  readonly report: Report;
  /** As told, except that an act dated after its own report is a plan, whatever the verb said. */
  readonly status: Status;
  readonly days: Days | null;
  /** What the sentence is about, without the parties' names. */
  readonly words: ReadonlySet<string>;
}

const WIDTHS = { day: "day", week: "week", month: "month", season: "year", year: "year", unknown: "year" } as const;

/** Meaning: a report made ready for comparison. */
export function tellingOf(report: Report): Telling {
  const { record, published } = report;
  const { start, end, precision } = record.date;
  const days = start === null || end === null ? null : { first: start, last: end, width: WIDTHS[precision] };
  const told = record.status;
  const ahead =
    days !== null && published !== null && days.first > published && (told === "actual" || told === "ongoing");
  return { report, status: ahead ? "future" : told, days, words: wordsOf(record) };
}

function wordsOf(record: EventRecord): ReadonlySet<string> {
  const parties = contentWords([...record.actor, ...record.recipient].map((entity) => entity.text).join(" "));
  return new Set([...contentWords(record.sentence.text)].filter((word) => !parties.has(word)));
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
