import { dayOfEpoch } from "../lib/epoch-day.ts";
import { DONE, type Draft } from "./draft.ts";
import { type Nature, natureOf, type Support, sameManner, supportNeeded } from "./kinds.ts";
import { isAlike, isSupported, type Likeness, likenessOf } from "./likeness.ts";
import { type Days, meet, type Telling } from "./telling.ts";

/** Reports without a date are compared when they were published within a week of one another. */
const SAME_WEEK_DAYS = 6;
/** A plan and what became of it: the horizon of a quarter that the contract uses for "background". */
const PLAN_DAYS = 92;
/** A visit told day by day goes on from one day to the next, and not for longer than this. */
const VISIT_DAYS = 14;

/** Why a telling belongs to a draft, and how strongly, to choose among several. */
export interface Match {
  readonly features: readonly string[];
  readonly strength: number;
}

/** Meaning: the features that make a telling one with a draft under the same party key, or null when they are two happenings. */
export function matchOf(draft: Draft, telling: Telling): Match | null {
  const nature = draft.mode === "visit" ? "visit" : natureOf(telling.report.record);
  const time =
    draft.days === null || telling.days === null ? undatedTie(draft, telling) : datedTie(draft, telling, nature);
  if (time === null || !draft.tellings.every((other) => sameManner(other.report.record, telling.report.record)))
    return null;
  const likenesses = draft.tellings.map((other) => likenessOf(other, telling));
  if (likenesses.some((likeness) => likeness.conflict !== null)) return null;
  const likeness = likenesses.reduce((one, other) => (strengthOf(other) > strengthOf(one) ? other : one));
  if (time.support === "likeness" && !isAlike(likeness, nature)) return null;
  if (time.support === "some" && !isSupported(likeness)) return null;
  const features = ["same parties", time.feature, ...featuresOf(likeness)];
  return { features, strength: time.strength + strengthOf(likeness) };
}

/** How two reports hang together in time, how strongly that speaks for one act, and what else must. */
interface Tie {
  readonly feature: string;
  readonly strength: number;
  readonly support: Support;
}

function datedTie(draft: Draft, telling: Telling, nature: Nature): Tie | null {
  const [ours, theirs] = [draft.days, telling.days];
  if (ours === null || theirs === null) return null;
  if (meet(ours, theirs)) {
    const width = coarser(ours, theirs);
    const support = supportNeeded(nature, width);
    if (width === "day") return { feature: "same days", strength: 2, support };
    return { feature: `dates meet within a ${width}`, strength: 1, support };
  }
  if (nature === "visit" && carriesOn(ours, theirs))
    return { feature: "days follow one another", strength: 1.5, support: "none" };
  if (nature === "visit" && isPlannedFor(draft, ours, theirs))
    return { feature: "within the days planned", strength: 1.5, support: "none" };
  if (isMoved(draft, telling))
    return {
      feature: `moved from ${dayOfEpoch(ours.first)} to ${dayOfEpoch(theirs.first)}`,
      strength: 1,
      support: "none",
    };
  return null;
}

/** One of the two has no date: they are one when told in the same week in like words, or when one is the plan of the other. */
function undatedTie(draft: Draft, telling: Telling): Tie | null {
  const { published } = telling;
  if (published === null) return null;
  const past = draft.tellings.every(({ status }) => status === "historical");
  if (past !== (telling.status === "historical")) return null;
  const tie = (feature: string): Tie => ({ feature, strength: 0.5, support: "likeness" });
  if (
    draft.tellings.some((other) => other.published !== null && Math.abs(other.published - published) <= SAME_WEEK_DAYS)
  ) {
    return tie("told in the same week in like words");
  }
  const { days } = draft;
  if (days?.width === "day" && DONE.has(telling.status) && toldSoonAfter(days, published))
    return tie("told within a week of its date");
  return draft.basis.status === "future" && followsPlan(draft, telling, published)
    ? tie("what became of the plan")
    : null;
}

function followsPlan(draft: Draft, telling: Telling, published: number): boolean {
  if (telling.status === "hypothetical" || telling.status === "historical") return false;
  const announced = draft.basis.published;
  if (announced === null) return false;
  const due = draft.days;
  // of a plan with a date, an undated report published before that date tells only that it was called off or stands
  if (due !== null) return !DONE.has(telling.status) && published <= due.last;
  const happened = telling.days?.first ?? published;
  return happened >= announced && happened - announced <= PLAN_DAYS;
}

/** A day of a visit whose plan named it, though the reports so far told other days. */
function isPlannedFor(draft: Draft, ours: Days, theirs: Days): boolean {
  return draft.tellings.some(({ days }) => days?.width === "day" && meet(days, ours) && meet(days, theirs));
}

/** A plan told again with another day and a word of change, before its day has passed. */
function isMoved(draft: Draft, telling: Telling): boolean {
  const due = draft.days;
  if (draft.basis.status !== "future" || telling.status !== "future") return false;
  if (telling.published === null || due === null || telling.published > due.last + SAME_WEEK_DAYS) return false;
  return MOVED.test(telling.report.record.sentence.text);
}

const MOVED =
  /\b(?:postpon\w*|delay\w*|reschedul\w*|deferr?\w*|new date|brought forward|(?:put|putting|puts) (?:off|back)|push(?:ed|es|ing)? back|mov(?:ed?|es|ing)\b.{0,40}\b(?:to|from)|instead of)\b/i;

function carriesOn(a: Days, b: Days): boolean {
  if (a.width !== "day" || b.width !== "day") return false;
  const [earlier, later] = a.first < b.first ? [a, b] : [b, a];
  return later.first - earlier.last === 1 && later.last - earlier.first < VISIT_DAYS;
}

function toldSoonAfter(days: Days, published: number): boolean {
  return published >= days.first && published <= days.last + SAME_WEEK_DAYS;
}

function coarser(a: Days, b: Days): Days["width"] {
  const widths = ["year", "month", "week", "day"] as const;
  return widths.find((width) => a.width === width || b.width === width) ?? "year";
}

function strengthOf(likeness: Likeness): number {
  return (
    Number(likeness.samePerson) + 0.5 * Number(likeness.samePlace) + 0.25 * Number(likeness.sameIssue) + likeness.words
  );
}

function featuresOf(likeness: Likeness): readonly string[] {
  const named: readonly (readonly [boolean, string])[] = [
    [likeness.samePerson, "same person"],
    [likeness.samePlace, "same place"],
    [likeness.sameIssue, "same issue"],
    [likeness.words > 0, `${Math.round(likeness.words * 100)} % of words shared`],
  ];
  return named.flatMap(([present, name]) => (present ? [name] : []));
}
