import type { ActorCode } from "../model/codes.ts";
import type { Entity } from "../model/record.ts";
import { counterpart, type DayRow, personOf } from "./day-rows.ts";

/** A visit that rows bear out: who came where, and the first and last day on which rows show the visitor there. */
export interface Stay {
  readonly id: string;
  readonly visitor: Entity;
  readonly host: ActorCode;
  readonly first: number;
  readonly last: number;
}

/** A visit is borne out when rows tell it on so many days of a week around its busiest day, */
const LEAST_DAYS = 3;
const WEEK_AROUND = 3;
/** and rows of that day tell talks with so many parties of the host. */
const LEAST_PARTNERS = 2;
/** The stay reaches as far as rows with the visitor are so many of those of the busiest day. After it the papers go on, so that more is asked. */
const LEADING_SHARE = 1 / 3;
const TRAILING_SHARE = 0.5;
/** Two visits of one person to one state are so many days apart. */
const APART_DAYS = 14;

/** Meaning: the visits that the rows of one pair of states bear out, of people who hold an office. Shape: by visitor, busiest first. */
export function staysOf(rows: readonly DayRow[]): readonly Stay[] {
  const visits = rows.filter(({ isVisit, actor }) => isVisit && personOf(actor) !== "" && actor.sector !== "ELI");
  const byVisitor = Map.groupBy(visits, ({ actor }) => `${actor.code} ${personOf(actor)}`);
  return [...byVisitor.values()].flatMap((told) => staysOfVisitor(told, rows));
}

function staysOfVisitor(told: readonly DayRow[], rows: readonly DayRow[]): readonly Stay[] {
  const [visit] = told;
  if (visit === undefined) return [];
  const { actor: visitor, recipient } = visit;
  const own = rows.filter((row) => counterpart(row, visitor.code ?? "", personOf(visitor)) !== null);
  const byDay = Map.groupBy(own, ({ day }) => day);
  const days = new Set(told.map(({ day }) => day));
  const busiest = [...days].toSorted((a, b) => weight(byDay, b) - weight(byDay, a) || a - b);
  const stays: Stay[] = [];
  for (const peak of busiest) {
    const isNew = stays.every(({ first, last }) => peak > last + APART_DAYS || peak < first - APART_DAYS);
    const isTold = [...days].filter((day) => Math.abs(day - peak) <= WEEK_AROUND).length >= LEAST_DAYS;
    if (!isNew || !isTold || partnersOn(byDay.get(peak) ?? [], visitor) < LEAST_PARTNERS) continue;
    const first = reach(peak, -1, LEADING_SHARE, { days, byDay });
    const last = reach(peak, 1, TRAILING_SHARE, { days, byDay });
    const host = recipient.code ?? "";
    stays.push({ id: `stay ${visitor.code} ${personOf(visitor)} ${host} ${peak}`, visitor, host, first, last });
  }
  return stays;
}

/** How many different parties of the other side a visitor talks with in rows. */
function partnersOn(rows: readonly DayRow[], visitor: Entity): number {
  const partners = rows.flatMap((row) => {
    const other = row.isTalk ? counterpart(row, visitor.code ?? "", personOf(visitor)) : null;
    return other === null ? [] : [`${other.name} ${other.role} ${other.sector}`];
  });
  return new Set(partners).size;
}

interface Told {
  readonly days: ReadonlySet<number>;
  readonly byDay: ReadonlyMap<number, readonly DayRow[]>;
}

function reach(peak: number, step: 1 | -1, share: number, { days, byDay }: Told): number {
  let day = peak;
  while (days.has(day + step) && weight(byDay, day + step) >= share * weight(byDay, peak)) day += step;
  return day;
}

function weight(byDay: Told["byDay"], day: number): number {
  return byDay.get(day)?.length ?? 0;
}
