import { DONE, type Draft } from "./draft.ts";
import { tellsMove } from "./moved.ts";
import type { Days, Telling } from "./telling.ts";

const DAYS_A_WEEK = 7;
const DAYS_A_YEAR = 366;
/** A plan and what became of it: the horizon of a quarter that the contract uses for "background". */
export const PLAN_DAYS = 92;

/**
 * Drafts by key and week, so that a report is compared only with drafts that can be near it in time: those whose days, or days of publication, lie
 * within a week of its own, and the plans told in the quarter before. What was put off is found however late, by a
 * report that tells so, and what was moved by a deed.
 */
export interface DraftIndex {
  add(keys: readonly string[], draft: Draft, telling: Telling): void;
  near(keys: readonly string[], telling: Telling): ReadonlySet<Draft>;
}

/** Meaning: an empty index. */
export function draftIndex(): DraftIndex {
  const weeks = new Map<string, Weeks>();
  const plans = new Map<string, Weeks>();
  const putOff = new Map<string, Set<Draft>>();
  const moved = new Map<string, Set<Draft>>();
  return {
    add: (keys, draft, telling) => {
      const recalls = tellsMove(telling.report.record.sentence.text);
      for (const key of keys) {
        if (telling.putOff) put(putOff, key, draft);
        if (isPlan(telling) && recalls) put(moved, key, draft);
        for (const week of weeksOf(telling)) {
          putWeek(weeks, key, week, draft);
          if (isPlan(telling) || telling.status === "ongoing") putWeek(plans, key, week, draft);
        }
      }
    },
    near: (keys, telling) => {
      const found = new Set<Draft>();
      const recalls = tellsMove(telling.report.record.sentence.text);
      for (const key of keys) {
        const [own, ahead] = [weeks.get(key), plans.get(key)];
        if (own !== undefined) for (const week of weeksOf(telling, DAYS_A_WEEK)) addAll(found, own.get(week));
        if (ahead !== undefined) for (const week of weeksOfPlans(telling)) addAll(found, ahead.get(week));
        if (recalls) addAll(found, putOff.get(key));
        if (DONE.has(telling.status)) addAll(found, moved.get(key));
      }
      return found;
    },
  };
}

type Weeks = Map<number, Set<Draft>>;

function addAll<T>(to: Set<T>, from: ReadonlySet<T> | undefined): void {
  for (const one of from ?? []) to.add(one);
}

function putWeek(map: Map<string, Weeks>, key: string, week: number, draft: Draft): void {
  let own = map.get(key);
  if (own === undefined) {
    own = new Map();
    map.set(key, own);
  }
  put(own, week, draft);
}

function put<Key>(map: Map<Key, Set<Draft>>, key: Key, draft: Draft): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Set([draft]));
  else found.add(draft);
}

/** The weeks of the days and of publication, widened by some days. */
function weeksOf({ days, published }: { days: Days | null; published: number | null }, by = 0): ReadonlySet<number> {
  const found = new Set<number>();
  const all = [
    ...(days === null ? [] : [days]),
    ...(published === null ? [] : [{ first: published, last: published }]),
  ];
  for (const { first, last } of all)
    for (let week = weekOf(first - by); week <= weekOf(last + by); week += 1) found.add(week);
  return found;
}

function isPlan({ status }: Telling): boolean {
  return status === "future" || status === "hypothetical";
}

/** Plans told in the quarter before; for what moves a plan or calls it off, also those due in the year to come. */
function weeksOfPlans(telling: Telling): readonly number[] {
  const day = telling.published ?? telling.days?.first ?? null;
  if (day === null) return [];
  const ahead = isPlan(telling) || telling.status === "negated" ? DAYS_A_YEAR : 0;
  const first = weekOf(day - PLAN_DAYS);
  return Array.from({ length: weekOf(day + ahead) - first + 1 }, (_, i) => first + i);
}

function weekOf(day: number): number {
  return Math.floor(day / DAYS_A_WEEK);
}
