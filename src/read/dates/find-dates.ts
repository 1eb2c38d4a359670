import type { IsoDate } from "../../model/codes.ts";
import type { EventDate } from "../../model/record.ts";
import { civilOf, type DaySpan, dayFromIso, isoFromDay } from "./calendar.ts";
import type {
  Anchor,
  DateRole,
  DateRule,
  FoundDate,
  Groups,
  PlacedAnchor,
  Resolved,
  Setting,
  Trigger,
} from "./found-date.ts";
import { joinRanges } from "./join-ranges.ts";
import { ABSOLUTE_RULES } from "./rules-absolute.ts";
import { RELATIVE_RULES } from "./rules-relative.ts";
import { SEASON_RULES } from "./rules-season.ts";
import { VAGUE_RULES } from "./rules-vague.ts";
import { WEEKDAY_RULES } from "./rules-weekday.ts";
import { MONTH, WEEKDAY } from "./vocabulary.ts";

const RULES: readonly DateRule[] = [
  ...ABSOLUTE_RULES,
  ...WEEKDAY_RULES,
  ...RELATIVE_RULES,
  ...SEASON_RULES,
  ...VAGUE_RULES,
];

const TRIGGERS: readonly (readonly [Trigger, RegExp])[] = [
  ["month", /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/],
  ["weekday", /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/],
  ["year", /\b(?:1[5-9]|20)\d\d/],
  [
    "unit",
    /\b(?:day|week|fortnight|month|year|decade|centur|quarter|Q[1-4]\b)|\b[Hh]our|night\b|morning\b|afternoon\b|evening\b|\bhalf of/,
  ],
  ["season", /\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|weekend)/],
  [
    "adverb",
    /\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight|morning|afternoon|evening|night|day after|day before|9\/11|Sept|Christmas|New Year|Boxing|upcoming|forthcoming|impending|subsequent|[Ss]ubsequently|[Rr]ecently|[Ll]ately|[Ss]hortly|past|future|early date)/,
  ],
];

const RULES_BY_TRIGGER: ReadonlyMap<Trigger, readonly DateRule[]> = new Map(
  TRIGGERS.map(([trigger]) => [trigger, RULES.filter((rule) => rule.trigger === trigger)]),
);

interface Hit {
  readonly rule: DateRule;
  readonly groups: Groups;
  readonly start: number;
  readonly end: number;
}

/**
 * Meaning: the dating expressions of one sentence in reading order, none overlapping another.
 * Missing values: without a publication date, expressions that lean on it keep their words with null bounds; so do vague
 * ones ("in past years") and ones that lean on another date ("a day earlier"), which `anchorDates` resolves.
 * Offsets are those of `text` plus `offset`. Throws when `published` is no calendar date.
 * Example: findDates("Wang visited Tokyo last week.", 0, "2018-04-25") finds 2018-04-16..2018-04-22.
 */
export function findDates(text: string, offset: number, published: IsoDate | null): readonly FoundDate[] {
  const hits = longest(allHits(text));
  if (hits.length === 0) return [];
  const day = published === null ? null : dayFromIso(published);
  const found: FoundDate[] = [];
  let namedYear: number | null = null;
  for (const hit of hits) {
    const date = foundDate(hit, { text, offset, published: day, namedYear });
    if (date === null) continue;
    found.push(date);
    if (date.role === "at") namedYear = pastYearOf(date, day) ?? namedYear;
  }
  return joinRanges(found, text, offset);
}

function allHits(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [trigger, test] of TRIGGERS) {
    if (!test.test(text)) continue;
    for (const rule of RULES_BY_TRIGGER.get(trigger) ?? []) {
      if (text.search(rule.pattern) < 0) continue;
      for (const match of text.matchAll(rule.pattern)) {
        const lead = match[0].length - match[0].trimStart().length;
        const start = match.index + lead;
        hits.push({ rule, groups: { ...match.groups, match: match[0] }, start, end: match.index + match[0].length });
      }
    }
  }
  return hits;
}

/** The longer of two that overlap stays; of equals the earlier rule. A year is left out where the words around it show a number. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface Frame {
  readonly text: string;
  readonly offset: number;
  readonly published: number | null;
  readonly namedYear: number | null;
}

/** After these a month's name may be a person's: "to May Johnson". */
const WEAK_PREPOSITION = /^(?:to|for|from|between|after|before|on|at)\s+[A-Z][a-z]+$/i;
const NUMBER_BEFORE =
  /(?:\$|€|£|No\.|[Rr]esolution|[Ss]ection|[Aa]rticle|[Ff]light|[Aa]bout|[Nn]early|[Aa]lmost|[Mm]ore than|[Ff]ewer than|[Aa]t least|[Ss]ome|[Ss]ays|Agenda|Vision|Expo|Horizon|UNSCR)\s*$/;
const THING_AFTER =
  /^\s+(?:people|troops|soldiers|civilians|migrants|refugees|workers|tons|tonnes|kilomet|km|miles|met(?:re|er)s|dollars|euros|yuan|prisoners|others|ships|aircraft|members|companies|protesters|police|years|homes|houses|families|more)\b/;

function foundDate(hit: Hit, frame: Frame): FoundDate | null {
  const { text, offset, published, namedYear } = frame;
  const words = text.slice(hit.start, hit.end);
  const before = text.slice(Math.max(0, hit.start - 24), hit.start);
  const after = text.slice(hit.end, hit.end + 24);
  if (hit.rule.id === "month" && WEAK_PREPOSITION.test(words) && /^\s+[A-Z][a-z]/.test(after)) return null;
  if (hit.rule.id === "year" && isNumber(hit, before, after)) return null;
  if (hit.rule.id === "in-units" && SUPERLATIVE.test(text.slice(0, hit.start))) return null;
  const setting = (direction: Setting["direction"]): Setting => ({ published, direction, namedYear });
  const past = hit.rule.resolve(hit.groups, setting("past"));
  const ahead = hit.rule.resolve(hit.groups, setting("future"));
  if (past === null || ahead === null) return null;
  return {
    start: offset + hit.start,
    end: offset + hit.end,
    text: words,
    rule: hit.rule.id,
    date: eventDate(past, words),
    ahead: eventDate(ahead, words),
    role: roleOf(words),
    anchor: placed(standsAlone(past.anchor, after), text.slice(0, hit.start), offset),
    attributive: isAttributive(words, after),
  };
}

/** "the first in nine years", "the worst in a decade" count a span; they date nothing. */
const SUPERLATIVE = /\b(?:first|only|most|least|worst|best|\w{2,}est)\b[^,;]*$/i;

/** "the day before" and "two days after" with no clause to follow count from the date before them. */
function standsAlone(anchor: Anchor | null, after: string): Anchor | null {
  if (anchor === null || !anchor.datesClause || !/^\s*(?:$|[,.;:)"”?!]|(?:and|but)\b)/.test(after)) return anchor;
  return { unit: anchor.unit, amount: -anchor.amount, datesClause: false };
}

/** The phrase hangs on the words since the comma before its own. */
function placed(anchor: Anchor | null, before: string, offset: number): PlacedAnchor | null {
  if (anchor === null) return null;
  const comma = before.replace(/,\s*$/, "").lastIndexOf(",");
  return { ...anchor, clauseStart: offset + comma + 1 };
}

/** A bare year is a number when a count or a name goes before it or a counted thing follows. */
function isNumber(hit: Hit, before: string, after: string): boolean {
  if (THING_AFTER.test(after) || NUMBER_BEFORE.test(before)) return true;
  const bare =
    hit.groups["prep"] === undefined && hit.groups["prep3"] === undefined && hit.groups["part"] === undefined;
  return (
    bare &&
    /(?:^|\s)(?!(?:The|A|An|Its|His|Her|Their|This|That|In|Since)\s)[A-Z][\w.]*\s$/.test(before) &&
    !/[’']s?\s$/.test(before)
  );
}

function roleOf(words: string): DateRole {
  const first = (/^[A-Za-z]+/.exec(words)?.[0] ?? "").toLowerCase();
  if (first === "since" || first === "by" || first === "before" || first === "after") return first;
  return first === "until" || first === "till" || first === "through" ? "until" : "at";
}

const NO_NOUN =
  /^(?:and|or|to|in|on|at|by|for|with|from|of|as|but|when|while|after|before|that|which|who|is|was|were|are|has|have|had|will|would|could|may|over|during|under|because|since|until|near|against|amid|following|if|alone|about|despite|between|into|where|said|he|she|it|they|the|a|an|its|his|her|their|not|also|through|without|only)$/;

const NAMED_DATE = new RegExp(`^(?:(?:in |on |at |by |before |after |since |until )?the )?(?:${MONTH}|${WEEKDAY}|\\d)`);

/** It stands before the noun it dates: "the June 28 attack", "Monday's vote", "upcoming talks". */
function isAttributive(words: string, after: string): boolean {
  const bareYear = /^\d{4}$/.test(words);
  const next = (bareYear ? /^([’']s?)?\s+([A-Za-z][\w-]*)/ : /^([’']s?)?\s+([a-z][\w-]*)/).exec(after);
  if (next === null || NO_NOUN.test(next[2] ?? "")) return false;
  if (next[1] !== undefined || /[’']s$/.test(words)) return true;
  return /^[a-z]+ing$|^subsequent$/.test(words) || NAMED_DATE.test(words);
}

/** Meaning: a resolution as the record's date; bounds as ISO days. */
export function eventDate(resolution: Resolved, text: string): EventDate {
  const { days, precision } = resolution;
  if (days === null) return { start: null, end: null, precision: "unknown", text };
  return { start: isoFromDay(days.first), end: isoFromDay(days.last), precision, text };
}

/** A year named earlier in the sentence, well before publication, holds for the bare months that follow it. */
function pastYearOf(date: FoundDate, published: number | null): number | null {
  const days = daysOf(date.date);
  if (days === null || date.rule !== "year") return null;
  const year = civilOf(days.first).year;
  const single = civilOf(days.last).year === year;
  return single && (published === null || civilOf(published).year - year >= 2) ? year : null;
}

/** Meaning: the days of a resolved date; null when it has none. */
export function daysOf(date: EventDate): DaySpan | null {
  return date.start === null || date.end === null
    ? null
    : { first: dayFromIso(date.start), last: dayFromIso(date.end) };
}
