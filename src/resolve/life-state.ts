import { addDays } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import { isDataRow } from "../model/data-row.ts";
import type { Coverage } from "../model/entry.ts";
import type { LifeStatus, LifeStep } from "../model/life.ts";
import { type EventDate, type EventRecord, UNDATED } from "../model/record.ts";
import { PLAN_DAYS } from "./draft-index.ts";

/** What is known of an incident in the middle of its life. */
export interface Life {
  readonly status: LifeStatus | null;
  /** When it is to take place or took place. */
  readonly date: EventDate;
  /** The record that says so. */
  readonly basis: string;
  /** Its last day, when told or planned; null when only its beginning is known. */
  readonly ends: IsoDate | null;
  /** Who has told the plan as it stands: codes of officials, "narrator" for the text's own word. */
  readonly voices: ReadonlySet<string>;
  /** Whether a narrator, and not only a party, told it as done. */
  readonly seen: boolean;
  /** Until when an undated plan counts as told; null where it has a date, or an article told it without one. */
  readonly lapses: IsoDate | null;
  /** The last day on which it was reported. */
  readonly since: IsoDate;
}

export const NO_LIFE: Life = {
  status: null,
  date: UNDATED,
  basis: "",
  ends: null,
  voices: new Set(),
  seen: false,
  lapses: null,
  since: "0001-01-01",
};

/** Days after the last planned day until silence counts: news of a day comes within days, that of a month with the month's reviews. */
const GRACE_DAYS = { day: 3, week: 7, month: 14, season: 31, year: 31, unknown: 31 } as const;
/** What was under way without a word of its end counts as over after this many silent days. */
const UNENDED_DAYS = 30;

/** Meaning: until when a plan that was told on a day counts; null where it has a date of its own, or is no meeting of a data set, which has no dates of plans. */
export function lapseOf(record: EventRecord, told: EventDate, on: IsoDate): IsoDate | null {
  const isUndatedRow = record.event === "CONSULT" && isDataRow(record) && told.start === null;
  return isUndatedRow ? addDays(on, PLAN_DAYS) : null;
}

/** Statuses of a plan that still stands. */
export const PLANNED: ReadonlySet<LifeStatus | null> = new Set(["announced", "confirmed", "slipped"]);

/** Meaning: what the calendar alone changes up to the end of a day: a stay ends, a plan's day passes unreported. At most one step. */
export function deadlineSteps(
  life: Life,
  until: IsoDate,
  { published }: Pick<Coverage, "published">,
): readonly LifeStep[] {
  if (life.status === "under-way") return endOf(life, until);
  const { end, precision } = life.date;
  if (!PLANNED.has(life.status)) return [];
  if (end === null) return lapse(life, until, published);
  const on = addDays(end, GRACE_DAYS[precision] + 1);
  const silent = published !== null && published.last > end;
  if (on > until || !silent) return [];
  return [step(life, on, "no-report", `${written(life.date)} has passed; no report that it took place`)];
}

/** An undated plan that is not told again. */
function lapse(life: Life, until: IsoDate, published: Coverage["published"]): readonly LifeStep[] {
  const { lapses } = life;
  if (lapses === null || until <= lapses || published === null || published.last <= lapses) return [];
  const words = `told without a date, not told again for ${PLAN_DAYS} days; no report that it took place`;
  return [step(life, addDays(lapses, 1), "no-report", words)];
}

function endOf(life: Life, until: IsoDate): readonly LifeStep[] {
  const { ends, since } = life;
  const on = ends === null ? addDays(since, UNENDED_DAYS + 1) : addDays([ends, since].toSorted().at(-1) ?? ends, 1);
  if (on > until) return [];
  const words = ends === null ? `last told as under way on ${since}; its end is not told` : `ended by ${ends}`;
  return [step(life, on, "done", words)];
}

function step(life: Life, on: IsoDate, status: LifeStatus, words: string): LifeStep {
  return { on, status, date: life.date, basis: life.basis, from: null, words, decides: true };
}

/** Meaning: a date as short as its precision allows. Example: "2018-05-08 to 2018-05-11", "2018-05", "no date". */
export function written({ start, end, precision }: EventDate): string {
  if (start === null || end === null) return "no date";
  if (start === end) return start;
  if (precision === "year") return start.slice(0, 4);
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  return `${start} to ${end}`;
}
