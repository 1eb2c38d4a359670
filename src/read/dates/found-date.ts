import type { Span } from "../../model/codes.ts";
import type { EventDate } from "../../model/record.ts";
import type { DaySpan } from "./calendar.ts";

/** Where the dated act lies, seen from publication: it decides what "on Tuesday" and "in January" mean. */
export type TimeDirection = "past" | "future";

/** How the words tie the act to the date: at it, from it on, up to it, or on one side of it. */
export type DateRole = "at" | "since" | "until" | "by" | "before" | "after";

/** A date told from another date: so many units before (-) or after (+) it. */
export interface Anchor {
  readonly unit: "day" | "week" | "month" | "year";
  readonly amount: number;
  /** True of "two days after X": it dates X, counted back from the act that X's clause hangs on. */
  readonly datesClause: boolean;
}

/** An anchor and where the clause begins that its phrase hangs on (offset in the document). */
export interface PlacedAnchor extends Anchor {
  readonly clauseStart: number;
}

/** What a rule made of a match: the days (null when the words give none), how fine, and what it leans on. */
export interface Resolved {
  readonly days: DaySpan | null;
  readonly precision: EventDate["precision"];
  readonly anchor: Anchor | null;
}

/** A dating expression of a sentence. `date` reads it of an act behind publication, `ahead` of one that lies ahead; both keep the words, with null bounds where nothing resolves them. */
export interface FoundDate extends Span {
  readonly rule: string;
  readonly date: EventDate;
  readonly ahead: EventDate;
  readonly role: DateRole;
  readonly anchor: PlacedAnchor | null;
  /** True when it stands before the noun it dates ("the June 28 attack"). */
  readonly attributive: boolean;
}

/** The day of publication (null when unknown), the direction, and the year that the sentence itself has named before. */
export interface Setting {
  readonly published: number | null;
  readonly direction: TimeDirection;
  readonly namedYear: number | null;
}

/** One way of writing a date. `resolve` returns null when the match is no date after all. */
export interface DateRule {
  readonly id: string;
  /** The words without which the rule cannot fire. */
  readonly trigger: Trigger;
  readonly pattern: RegExp;
  readonly resolve: (groups: Groups, setting: Setting) => Resolved | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;
export type Trigger = "month" | "weekday" | "year" | "unit" | "season" | "adverb";

/** Meaning: words that date an act without saying when. */
export const UNRESOLVED: Resolved = { days: null, precision: "unknown", anchor: null };

/** Meaning: a resolved span of days. */
export function resolved(days: DaySpan, precision: EventDate["precision"]): Resolved {
  return { days, precision, anchor: null };
}
