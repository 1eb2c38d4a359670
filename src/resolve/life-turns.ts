import { epochDayOf } from "../lib/epoch-day.ts";
import type { IsoDate } from "../model/codes.ts";
import type { LifeStatus, LifeStep } from "../model/life.ts";
import { type EventDate, type EventRecord, UNDATED } from "../model/record.ts";
import { DONE } from "./draft.ts";
import { type Life, lapseOf, PLANNED, written } from "./life-state.ts";
import { tellsDenial, tellsMove } from "./moved.ts";
import { isDoubtful } from "./standing.ts";
import { meet, type Telling } from "./telling.ts";

/** What one more report makes of a life. `step` is null when it changes nothing. */
export interface Turn {
  readonly step: LifeStep | null;
  readonly life: Life;
}

/** Meaning: the life after a telling that was known on a day. Doubtful voices make a rumour of what is new and change nothing else. */
export function stepOf(life: Life, telling: Telling, on: IsoDate): Turn {
  const { record } = telling.report;
  const doubtful = telling.status === "hypothetical" || isDoubtful(record);
  if (doubtful) {
    if (life.status !== null || telling.status === "negated") return { step: null, life };
    return turn(life, {
      telling,
      on,
      status: "rumoured",
      date: record.date,
      words: `${whenOf(record.date)}, on the word of ${speakerOf(record)}`,
    });
  }
  if (telling.status === "negated") return negated(life, telling, on);
  return telling.status === "future" ? planned(life, telling, on) : done(life, telling, on);
}

function negated(life: Life, telling: Telling, on: IsoDate): Turn {
  const { record } = telling.report;
  const happened = life.status === "done" || life.status === "under-way";
  const date = record.date.start === null ? life.date : record.date;
  if (happened) {
    const decides = record.attribution === null || !life.seen;
    return turn(life, { telling, on, status: "denied", date, words: `on the word of ${speakerOf(record)}`, decides });
  }
  // what was only rumoured to have happened cannot be called off any more
  const rumoured = life.status === "rumoured" && record.attribution !== null && date.end !== null && date.end <= on;
  const status = rumoured || tellsDenial(record.sentence.text) ? "denied" : "cancelled";
  return turn(life, {
    telling,
    on,
    status,
    date,
    words: `on the word of ${speakerOf(record)}`,
  });
}

function planned(life: Life, telling: Telling, on: IsoDate): Turn {
  const { record } = telling.report;
  const told = record.date;
  if (life.status === "done" || life.status === "under-way") return { step: null, life };
  if (telling.putOff) return putOff(life, telling, on);
  const voices = new Set([...life.voices, voiceOf(record)]);
  const lapsed = life.status === "no-report" && life.lapses !== null;
  if (PLANNED.has(life.status) || (life.status === "no-report" && !lapsed)) {
    const moved = movedTo(life, telling);
    if (moved !== null) {
      const words =
        moved.start === null
          ? `put off from ${written(life.date)}, no new date`
          : `moved from ${written(life.date)} to ${written(moved)}`;
      const after = { ...life, voices: new Set<string>(), ends: moved.end };
      return turn(after, { telling, on, status: "slipped", date: moved, from: life.date, words });
    }
    const date = finer(life.date, told);
    const confirmed = life.status !== "confirmed" && confirms(life, record);
    const lapses = lapseOf(record, date, on);
    const after = { ...life, voices, date, ends: date.end, lapses, basis: finerBasis(life, record) };
    if (!confirmed) return { step: null, life: after };
    const words = `${whenOf(date)}, on the word of ${speakerOf(record)}`;
    return turn(after, { telling, on, status: "confirmed", date, words });
  }
  const date = finer(life.date, told);
  const status = CONFIRMATION.test(record.sentence.text) ? "confirmed" : "announced";
  const again = lapsed || life.status === "cancelled" || life.status === "denied" ? "again, " : "";
  const words = `${again}${whenOf(date)}, on the word of ${speakerOf(record)}`;
  return turn(
    { ...life, voices, ends: date.end, lapses: lapseOf(record, date, on) },
    { telling, on, status, date, words },
  );
}

/** Not now, but not never: who confirms it anew starts from nothing. */
function putOff(life: Life, telling: Telling, on: IsoDate): Turn {
  const from = life.date.start === null ? telling.report.record.date : life.date;
  const words = from.start === null ? "put off, no new date" : `put off from ${written(from)}, no new date`;
  const after = { ...life, voices: new Set<string>(), ends: null };
  return turn(after, { telling, on, status: "slipped", date: UNDATED, from, words });
}

const CONFIRMATION = /\bconfirm(?:s|ed|ing|ation)?\b/i;

/** A plan is confirmed in that word, by officials of another side than those who announced it, or by officials after a text's own word. */
function confirms(life: Life, record: EventRecord): boolean {
  if (CONFIRMATION.test(record.sentence.text)) return true;
  return record.attribution?.kind === "official" && life.voices.size > 0 && !life.voices.has(voiceOf(record));
}

/** The new date of a plan that was moved; undated when it was put off to no date. Null when the plan stands. */
function movedTo(life: Life, telling: Telling): EventDate | null {
  const { record } = telling.report;
  const says = tellsMove(record.sentence.text);
  if (telling.days === null) return says && life.date.start !== null ? UNDATED : null;
  if (life.date.start === null || life.date.end === null) return null;
  const before = { first: epochDayOf(life.date.start), last: epochDayOf(life.date.end), width: "day" } as const;
  return meet(before, telling.days) ? null : record.date;
}

function done(life: Life, telling: Telling, on: IsoDate): Turn {
  const { record } = telling.report;
  const seen = life.seen || record.attribution === null;
  const date = record.date.start === null ? life.date : record.date;
  if (life.status === "done") return { step: null, life: { ...life, seen, since: on } };
  const ends = endOf(life, telling);
  const open = telling.status === "ongoing" && (ends === null || ends >= on);
  const ended = tellsEnd(record.sentence.text);
  const last = date.end ?? on;
  // talks that have no day left are over when told afterwards; a drill goes on until told otherwise
  const over = record.event === "CONSULT" && record.mode !== "visit" && on > last && (life.ends ?? last) <= last;
  const stays = life.status === "under-way" && !ended && !over && last <= life.since;
  const today = life.status === "under-way" && !ended && last === on && life.ends === on;
  const lasts = telling.days?.width === "day" && record.date.end !== null && record.date.end > on;
  const goesOn =
    open ||
    stays ||
    today ||
    lasts ||
    (telling.status === "actual" && ends !== null && ends > (record.date.end ?? on) && ends >= on);
  const after = { ...life, seen, ends: stays ? life.ends : goesOn ? ends : (record.date.end ?? life.ends) };
  if (goesOn && life.status === "under-way") return { step: null, life: { ...after, since: on } };
  const status: LifeStatus = goesOn ? "under-way" : "done";
  const words = goesOn
    ? `told of ${written(date)}, ${ends === null ? "its end is not told" : `to last to ${ends}`}`
    : `told of ${written(date)}`;
  return turn(after, { telling, on, status, date: spanOf(life.date, date), words });
}

const END =
  /\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|conclud\w+|finish\w*|over|left|departed|flew home|wrapped up|completed?)\b/i;

/** Whether a sentence says that something came to its end. */
function tellsEnd(text: string): boolean {
  return END.test(text);
}

/** The last day, when the plan or the report names one beyond the day it tells of. */
function endOf(life: Life, { days, status, report }: Telling): IsoDate | null {
  const { date } = report.record;
  const planned =
    life.date.precision === "day" && life.date.end !== null && life.status !== null ? life.date.end : null;
  const told = days !== null && days.last > days.first && days.width === "day" ? date.end : null;
  const later = planned !== null && (date.start === null || planned > date.start);
  if (later || (planned !== null && status !== "ongoing" && planned === date.start)) return planned;
  return status === "ongoing" ? told : (told ?? date.end);
}

/** The days of the plan where the deed told falls within them, else those told. */
function spanOf(plan: EventDate, told: EventDate): EventDate {
  if (plan.precision !== "day" || plan.start === null || plan.end === null || told.start === null) return told;
  return told.start >= plan.start && (told.end ?? told.start) <= plan.end ? plan : told;
}

interface Turned {
  readonly telling: Telling;
  readonly on: IsoDate;
  readonly status: LifeStatus;
  readonly date: EventDate;
  readonly words: string;
  readonly from?: EventDate;
  readonly decides?: boolean;
}

function turn(life: Life, { telling, on, status, date, words, from = undefined, decides = true }: Turned): Turn {
  const basis = telling.report.record.id;
  const seen = life.seen || (DONE.has(telling.status) && telling.report.record.attribution === null);
  const step = { on, status, date, basis, from: from ?? null, words, decides };
  return { step, life: decides ? { ...life, status, date, basis, seen, since: on } : life };
}

function finer(a: EventDate, b: EventDate): EventDate {
  if (b.start === null) return a;
  if (a.start === null) return b;
  const order = ["day", "week", "month", "season", "year", "unknown"];
  return order.indexOf(b.precision) <= order.indexOf(a.precision) ? b : a;
}

function finerBasis(life: Life, record: EventRecord): string {
  return finer(life.date, record.date) === record.date ? record.id : life.basis;
}

function voiceOf({ attribution }: EventRecord): string {
  return attribution === null ? "narrator" : (attribution.code ?? attribution.text);
}

function speakerOf({ attribution }: EventRecord): string {
  return attribution === null ? "the reporter" : attribution.text.replace(/\s+/g, " ");
}

function whenOf(date: EventDate): string {
  return date.start === null ? "without a date" : `for ${written(date)}`;
}
