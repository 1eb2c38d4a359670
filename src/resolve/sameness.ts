import { dayOfEpoch } from "../lib/epoch-day.ts";
import { DONE, type Draft } from "./draft.ts";
import { PLAN_DAYS } from "./draft-index.ts";
import { mannerOf, type Nature, natureOf, type Support, supportNeeded } from "./kinds.ts";
import { isAlike, isSupported, type Likeness, likenessOf } from "./likeness.ts";
import { tellsMove } from "./moved.ts";
import { type Days, daysToldIn, meet, type Telling } from "./telling.ts";

/** Reports without a date are compared when they were published within a week of one another. */
const SAME_WEEK_DAYS = 6;
/** What was ordered "within a week" is carried out by its same weekday. */
const MEASURE_DAYS = 7;
const DAYS_A_YEAR = 366;
/** What is to come "soon" comes within a month. */
const SOON_DAYS = 31;
/** A visit told day by day goes on from one day to the next, and not for longer than this. */
const VISIT_DAYS = 14;

const facesOf = ({ faces }: Draft) => [...faces.values()];

/** Why a telling belongs to a draft, and how strongly, to choose among several. */
export interface Match {
  readonly features: readonly string[];
  readonly strength: number;
}

/** Meaning: the features that make a telling one with a draft under the same party key, or null when they are two happenings. */
export function matchOf(draft: Draft, telling: Telling): Match | null {
  const nature = draft.mode === "visit" ? "visit" : natureOf(telling.report.record);
  const time =
    draft.days === null || telling.days === null
      ? undatedTie(draft, telling, nature)
      : datedTie(draft, telling, nature);
  if (time === null) return null;
  const faces = facesOf(draft);
  let near = false;
  let likeness: Likeness | null = null;
  // one face that tells another act is enough, and most drafts have one
  for (const other of faces) {
    const manner = mannerOf(other.report.record, telling.report.record);
    if (manner === null) return null;
    near ||= manner === "near";
    const found = likenessOf(other, telling);
    if (found.conflict !== null) return null;
    if (likeness === null || strengthOf(found) > strengthOf(likeness)) likeness = found;
  }
  if (likeness === null) return null;
  if (time.support === "likeness" && !isAlike(likeness, nature)) return null;
  // a plan leaves open in which of the ways that outlets choose between it will be carried out
  const isDue = draft.basis.status === "future" && draft.days?.width === "day" && DONE.has(telling.status);
  const { mode } = telling.report.record;
  const isTold = mode !== null && faces.some((other) => other.report.record.mode === mode);
  const some = time.support === "some" || (near && !isDue && !isTold);
  if (some && !isSupported(likeness)) return null;
  const features = ["same parties", time.feature, ...featuresOf(likeness)];
  return { features, strength: time.strength + strengthOf(likeness) };
}

/**
 * Meaning: the one draft that a report and it can only be meant together: a report that looks back on a month or week in which one such act is known, or
 * a deed, or its denial, within the month or week for which one such plan is known; of several, the only one that people, place or words speak for. Null when none stands out, or for words, which fall many times a week.
 */
export function onlyOneMeant(near: readonly Draft[], telling: Telling): (Match & { readonly draft: Draft }) | null {
  const { days } = telling;
  if (days === null || natureOf(telling.report.record) === "word") return null;
  const meant = near.filter((draft) => isKnownWithin(draft, telling, days) && !isAgainst(draft, telling));
  const fitting =
    meant.length === 1
      ? meant
      : meant.filter((draft) => facesOf(draft).some((other) => isSupported(likenessOf(other, telling))));
  const [draft, second] = fitting;
  if (draft === undefined || second !== undefined) return null;
  const width = coarser(draft.days ?? days, days);
  return { draft, features: ["same parties", `the only one of its ${width}`], strength: 1 };
}

function isKnownWithin(draft: Draft, telling: Telling, days: Days): boolean {
  const { status, published } = telling;
  const known = draft.days;
  if (known === null) return isNextOf(draft, telling);
  if (!meet(known, days)) return false;
  const done = DONE.has(draft.basis.status);
  const isCoarse = ({ width }: Days) => width === "month" || width === "week";
  if (isCoarse(days) && done && status === "negated") return true;
  if (isCoarse(days)) return done && DONE.has(status) && published !== null && known.last <= published;
  return isCoarse(known) && !done && draft.basis.status !== "negated" && status !== "hypothetical";
}

/** Something that was to come "soon": a deed of the same mode within a month. */
function isNextOf({ basis, mode, days }: Draft, { status, published, report }: Telling): boolean {
  if (days !== null || basis.putOff || basis.published === null || published === null) return false;
  const ahead = basis.status === "future" || basis.status === "hypothetical";
  const gap = published - basis.published;
  return ahead && DONE.has(status) && mode !== null && report.record.mode === mode && gap >= 0 && gap <= SOON_DAYS;
}

/** Whether manner, people or places speak against a report and a draft telling one act. */
function isAgainst(draft: Draft, telling: Telling): boolean {
  return facesOf(draft).some(
    (other) =>
      mannerOf(other.report.record, telling.report.record) === null || likenessOf(other, telling).conflict !== null,
  );
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
    const support = supportOnDate(draft, telling, nature, width);
    if (width === "day") return { feature: "same days", strength: 2, support };
    return { feature: `dates meet within a ${width}`, strength: 1, support };
  }
  if (nature === "visit" && carriesOn(ours, theirs))
    return { feature: "days follow one another", strength: 1.5, support: "none" };
  if (isPlannedFor(draft, ours, theirs))
    return { feature: "within the days planned", strength: 1.5, support: nature === "visit" ? "none" : "some" };
  if (goesOn(draft, telling, ours, theirs)) return { feature: "told as going on", strength: 1, support: "likeness" };
  if (nature === "measure" && gapOf(ours, theirs) <= MEASURE_DAYS)
    return { feature: "ordered and carried out in one week", strength: 1, support: supportInWeek(draft, telling) };
  if (slippedAgain(draft, telling, ours, theirs))
    return { feature: "later than it was moved to", strength: 0.5, support: "likeness" };
  if (isMoved(draft, telling))
    return {
      feature: `moved from ${dayOfEpoch(ours.first)} to ${dayOfEpoch(theirs.first)}`,
      strength: 1,
      support: "none",
    };
  return null;
}

/** Two days on each of which a reporter tells that it was done are sooner two measures than an order and its execution. */
function supportInWeek(draft: Draft, telling: Telling): Support {
  const told = [draft.basis, telling].every(
    ({ status, days, report }) => status === "actual" && days?.width === "day" && report.record.attribution === null,
  );
  return told ? "likeness" : "some";
}

/** Of one plan for a month there are seldom two at a time, so that less must speak for its repetition, and nothing more for a word that it is off. */
function supportOnDate(draft: Draft, { status }: Telling, nature: Nature, width: Days["width"]): Support {
  const needed = supportNeeded(nature, width);
  const ahead = draft.basis.status === "future" || draft.basis.status === "hypothetical";
  if (!ahead || nature === "word") return needed;
  if (status === "negated") return "none";
  return status === "future" && needed === "likeness" ? "some" : needed;
}

/** One of the two has no date: they are one when told in the same week in like words, or when one is the plan of the other. */
function undatedTie(draft: Draft, telling: Telling, nature: Nature): Tie | null {
  const { published } = telling;
  if (published === null) return null;
  if (draft.past !== (telling.status === "historical")) return null;
  const tie = (feature: string): Tie => ({ feature, strength: 0.5, support: "likeness" });
  const ahead = draft.basis.status === "future" || draft.basis.status === "hypothetical";
  const due = telling.putOff ? daysToldIn(telling.report.record.date) : null;
  if (ahead && due !== null && draft.days !== null && meet(due, draft.days))
    return { feature: "put off from its days", strength: 2, support: nature === "word" ? "likeness" : "none" };
  if (ahead && followsPlan(draft, telling, published))
    return { feature: "what became of the plan", strength: 0.5, support: nature === "word" ? "likeness" : "some" };
  if (
    facesOf(draft).some((other) => other.published !== null && Math.abs(other.published - published) <= SAME_WEEK_DAYS)
  ) {
    return tie("told in the same week in like words");
  }
  const { days } = draft;
  if (days?.width === "day" && DONE.has(telling.status) && toldSoonAfter(days, published))
    return tie("told within a week of its date");
  return null;
}

function followsPlan(draft: Draft, telling: Telling, published: number): boolean {
  if (telling.status === "hypothetical" || telling.status === "historical") return false;
  const announced = draft.basis.published;
  if (announced === null) return false;
  const due = draft.days;
  // of a plan with a date, an undated report published before that date tells only that it was called off or stands
  if (due !== null) return !DONE.has(telling.status) && published <= due.last;
  const happened = telling.days?.first ?? published;
  const recalled = draft.basis.putOff && tellsMove(telling.report.record.sentence.text);
  return happened >= announced && (recalled || happened - announced <= PLAN_DAYS);
}

/** A day of a visit whose plan named it, though the reports so far told other days. */
function isPlannedFor(draft: Draft, ours: Days, theirs: Days): boolean {
  return [...draft.dated.values()].some(({ days }) => days?.width === "day" && meet(days, ours) && meet(days, theirs));
}

/** A long act told as under way, or carried on from the day before, and told again later. */
function goesOn(draft: Draft, telling: Telling, ours: Days, theirs: Days): boolean {
  const ongoing = facesOf(draft).some(({ status }) => status === "ongoing");
  if (ongoing && DONE.has(telling.status)) return theirs.first > ours.last && theirs.first - ours.last <= PLAN_DAYS;
  return telling.status === "ongoing" && carriesOn(ours, theirs);
}

/** A plan told again with another day and a word of change, before its day has passed. */
function isMoved(draft: Draft, telling: Telling): boolean {
  const due = draft.days;
  if (draft.basis.status !== "future" || telling.status !== "future") return false;
  if (telling.published === null || due === null || telling.published > due.last + SAME_WEEK_DAYS) return false;
  return tellsMove(telling.report.record.sentence.text);
}

/** What was moved once is often moved again: a deed in the year after its last date. */
function slippedAgain({ basis }: Draft, { status }: Telling, ours: Days, theirs: Days): boolean {
  const late = theirs.first - ours.last;
  return (
    basis.status === "future" &&
    DONE.has(status) &&
    late > 0 &&
    late <= DAYS_A_YEAR &&
    tellsMove(basis.report.record.sentence.text)
  );
}

function carriesOn(a: Days, b: Days): boolean {
  if (a.width !== "day" || b.width !== "day") return false;
  const [earlier, later] = a.first < b.first ? [a, b] : [b, a];
  return later.first - earlier.last === 1 && later.last - earlier.first < VISIT_DAYS;
}

/** Days between two stretches that do not meet. */
function gapOf(a: Days, b: Days): number {
  return Math.max(a.first - b.last, b.first - a.last);
}

function toldSoonAfter(days: Days, published: number): boolean {
  return published >= days.first && published <= days.last + SAME_WEEK_DAYS;
}

function coarser(a: Days, b: Days): Days["width"] {
  const widths = ["year", "month", "week", "day"] as const;
  return widths.find((width) => a.width === width || b.width === width) ?? "year";
}

function strengthOf(likeness: Likeness): number {
  return likeness.people + 0.5 * Number(likeness.samePlace) + 0.25 * Number(likeness.sameIssue) + likeness.words;
}

function featuresOf(likeness: Likeness): readonly string[] {
  const named: readonly (readonly [boolean, string])[] = [
    [likeness.people > 0, "same person"],
    [likeness.samePlace, "same place"],
    [likeness.sameIssue, "same issue"],
    [likeness.words > 0, `${Math.round(likeness.words * 100)} % of words shared`],
  ];
  return named.flatMap(([present, name]) => (present ? [name] : []));
}
