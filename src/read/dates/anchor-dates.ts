import type { IsoDate } from "../../model/codes.ts";
import type { EventDate } from "../../model/record.ts";
import { civilOf, type DaySpan, dayFromIso, monthSpan } from "./calendar.ts";
import { daysOf, eventDate } from "./find-dates.ts";
import type { FoundDate, PlacedAnchor } from "./found-date.ts";
import { shifted } from "./rules-relative.ts";

/** How many sentences back a date may lie that "a day earlier" counts from. */
const REACH = 2;

/**
 * Meaning: the dates of a document's sentences, in order, with those resolved that lean on another date: "a day earlier" on
 * the last one named before it, "two days after X" on the date of X's main clause or, without one, on publication.
 * Missing values: what finds nothing to lean on keeps null bounds.
 */
export function anchorDates(
  sentences: readonly (readonly FoundDate[])[],
  published: IsoDate | null,
): readonly (readonly FoundDate[])[] {
  const done: (readonly FoundDate[])[] = [];
  for (const found of sentences) {
    const before = done.slice(-REACH).flat();
    const here: FoundDate[] = [];
    for (const date of found) {
      here.push(
        date.anchor === null ? date : anchorOne(date, date.anchor, { before, here, sentence: found, published }),
      );
    }
    done.push(here);
  }
  return done;
}

interface Around {
  readonly before: readonly FoundDate[];
  readonly here: readonly FoundDate[];
  readonly sentence: readonly FoundDate[];
  readonly published: IsoDate | null;
}

function anchorOne(date: FoundDate, anchor: PlacedAnchor, around: Around): FoundDate {
  const base = anchor.datesClause
    ? baseOfClause(date, anchor, around)
    : ([...around.before, ...around.here].findLast(isBase) ?? null);
  if (base === null) {
    if (!anchor.datesClause || around.published === null) return date;
    const day = dayFromIso(around.published);
    const resolved = eventDate(shifted({ first: day, last: day }, anchor), date.text);
    return { ...date, date: resolved, ahead: resolved };
  }
  return { ...date, date: moved(date, base.date, anchor), ahead: moved(date, base.ahead, anchor) };
}

/** The main clause's own date: in the same clause before the phrase, or after a phrase that opens the sentence. */
function baseOfClause(date: FoundDate, anchor: PlacedAnchor, around: Around): FoundDate | null {
  const before = around.here.findLast((other) => isBase(other) && other.start >= anchor.clauseStart);
  if (before !== undefined || around.here.length > 0) return before ?? null;
  return around.sentence.find((other) => other.start > date.end && other.anchor === null && isBase(other)) ?? null;
}

function isBase(date: FoundDate): boolean {
  return (
    date.date.start !== null &&
    !date.attributive &&
    date.role !== "since" &&
    date.role !== "until" &&
    date.role !== "by"
  );
}

function moved(date: FoundDate, base: EventDate, anchor: PlacedAnchor): EventDate {
  const from = daysOf(base);
  if (from === null) return date.date;
  if (date.rule === "month") return intoYear(date.date, civilOf(from.first).year);
  if (anchor.unit === "day" && from.last - from.first > 6) return date.date;
  return eventDate(shifted(from, anchor), date.text);
}

/** "that July" is the July of the year spoken of. */
function intoYear(date: EventDate, year: number): EventDate {
  const days = daysOf(date);
  if (days === null) return date;
  const from = civilOf(days.first);
  const last = civilOf(days.last);
  const span: DaySpan = {
    first: monthSpan(year, from.month).first,
    last: monthSpan(year + (last.year - from.year), last.month).last,
  };
  return { ...eventDate({ days: span, precision: date.precision, anchor: null }, date.text ?? "") };
}
