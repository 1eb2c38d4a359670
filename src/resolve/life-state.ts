import { addDays } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Coverage } from "../model/entry.ts";
import type { LifeStatus, LifeStep } from "../model/life.ts";
import { type EventDate, UNDATED } from "../model/record.ts";

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
  since: "0001-01-01",
};

/** Days after the last planned day until silence counts: news of a day comes within days, that of a month with the month's reviews. */
const GRACE_DAYS = { day: 3, week: 7, month: 14, season: 31, year: 31, unknown: 31 } as const;
/** What was under way without a word of its end counts as over after this many silent days. */
const UNENDED_DAYS = 30;

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
  if (!PLANNED.has(life.status) || end === null) return [];
  const on = addDays(end, GRACE_DAYS[precision] + 1);
  const silent = published !== null && published.last > end;
  if (on > until || !silent) return [];
  return [step(life, on, "no-report", `${written(life.date)} has passed; no report that it took place`)];
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
