import { addMonths, civilOf, type DaySpan, monthSpan, weekSpan, yearSpan } from "./calendar.ts";
import {
  type Anchor,
  type DateRule,
  type Groups,
  type Resolved,
  resolved,
  type Setting,
  UNRESOLVED,
} from "./found-date.ts";
import { partOfMonth, partOfYear } from "./parts.ts";
import { pattern } from "./rules-absolute.ts";
import { ABOUT, COUNT, countOf, PREPOSITION, SEVERAL } from "./vocabulary.ts";

const WHICH =
  "(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he (?:previous|following|same|next|coming))";
const UNITS = "(?<unit>day|week|fortnight|month|year|decade)s?";

type Unit = "day" | "week" | "month" | "year";

export const RELATIVE_RULES: readonly DateRule[] = [
  {
    id: "calendar-unit",
    trigger: "unit",
    pattern: pattern(
      `${PREPOSITION}\\b(?:(?<part>[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id|(?:the )?(?:very )?(?:beginning|start|middle|end) of)[\\s-]+)?${WHICH}\\s+(?<unit>week|month|year)(?![- ]?(?:old|long)|s)\\b(?!\\s+from\\b)`,
    ),
    resolve: calendarUnit,
  },
  {
    id: "end-of-unit",
    trigger: "unit",
    pattern: pattern(
      `${PREPOSITION}\\b(?<part>(?:the )?(?:very )?(?:beginning|start|middle|end) of)\\s+the\\s+(?<unit>week|month|year)\\b(?!\\s+(?:before|after))|\\b(?<prep4>by|at|before|until)\\s+(?<year_end>year[’']?s?[- ]end)\\b`,
    ),
    resolve: calendarUnit,
  },
  {
    id: "ago",
    trigger: "unit",
    pattern: pattern(`\\b${ABOUT}(?<count>${COUNT})\\s+${UNITS}\\s+ago\\b`),
    resolve: unitsAgo,
  },
  {
    id: "past-units",
    trigger: "unit",
    pattern: pattern(
      `(?:\\b(?<for>[Ff]or (?:most|much) of)\\s+|\\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Tt]hroughout|[Oo]ver the course of)\\s+)(?:all of\\s+)?the\\s+(?:past|last|previous)\\s+(?:(?<count>${COUNT})\\s+)?${UNITS}\\b`,
    ),
    resolve: pastUnits,
  },
  {
    id: "coming-units",
    trigger: "unit",
    pattern: pattern(
      `\\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Ff]or)\\s+the\\s+(?:next|coming|following)\\s+(?<count>${COUNT})\\s+${UNITS}\\b|\\b[Ww]ithin\\s+${ABOUT}(?<count2>${COUNT})\\s+(?<unit2>day|week|month|year|hour)s?\\b(?!\\s+of\\b)`,
    ),
    resolve: comingUnits,
  },
  {
    id: "in-units",
    trigger: "unit",
    pattern: pattern(
      `\\b[Ii]n\\s+${ABOUT}(?<count>${COUNT})\\s+(?<unit>day|week|month|year)s?(?:(?<time>[’']?s? time)\\b)?(?!-)\\b`,
    ),
    resolve: inUnits,
  },
  {
    id: "from-now",
    trigger: "unit",
    pattern: pattern(`\\b(?<count>${COUNT})\\s+(?<unit>day|week|month|year)s?\\s+from\\s+(?:now|today)\\b`),
    resolve: (groups, setting) => shiftFrom(setting, unitOf(groups["unit"]), countOf(groups["count"] ?? "") ?? 0),
  },
  {
    id: "anchored",
    trigger: "unit",
    pattern: pattern(
      `\\b${ABOUT}(?<count>${COUNT})\\s+(?<unit>day|week|month|year)s?\\s+(?<side>earlier|later|before|after|prior|afterwards?)\\b|\\b[Tt]he\\s+(?<unit3>day|week|month|year)\\s+(?<side3>before|after)\\b|\\b(?:[Oo]n|[Ii]n)?\\s*\\b[Tt]he\\s+(?<step>next|following|previous|same)\\s+(?<unit2>day|morning|evening|night|afternoon)\\b|\\b(?:(?:[Oo]n|[Ii]n)\\s+)?(?<that>[Tt]hat|[Tt]he)\\s+(?:very|same)\\s+(?<unit4>day|week|month|year)\\b|\\b(?:(?<that2>[Ll]ater|[Ee]arlier|[Oo]n|[Ii]n|[Aa]lso)\\s+)?[Tt]hat\\s+(?<unit5>day|week|month|year)\\b(?!\\s+(?:is|was|has)\\b)`,
    ),
    resolve: anchored,
  },
  {
    id: "vague-units",
    trigger: "unit",
    pattern: pattern(
      `\\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Aa]fter)\\s+(?:the\\s+)?(?:more\\s+)?(?:past|recent|previous|last|earlier|coming|upcoming|next|subsequent|following|intervening)\\s+(?:(?:${SEVERAL}|couple of)\\s+)?(?:hours|days|weeks|months|years|decades)\\b|\\b(?:${SEVERAL}\\s+)?(?:days|weeks|months|years|decades|centuries)\\s+(?:ago|earlier|later)\\b|\\bwithin\\s+(?:hours|days|weeks|months|years)\\b`,
    ),
    resolve: () => UNRESOLVED,
  },
];

function calendarUnit(groups: Groups, setting: Setting): Resolved | null {
  const unit = groups["year_end"] === undefined ? unitOf(groups["unit"]) : "year";
  const which = (groups["which"] ?? "this").toLowerCase();
  const step = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
  if (/^the (previous|following|same|next)/.test(which)) {
    const amount = /previous/.test(which) ? -1 : /same/.test(which) ? 0 : 1;
    return { ...UNRESOLVED, anchor: { unit, amount, datesClause: false } };
  }
  if (setting.published === null) return UNRESOLVED;
  const at = civilOf(setting.published);
  const comparative = /^(?:earlier|later)$/i.test(groups["part"] ?? "");
  const part = groups["year_end"] === undefined ? (comparative ? undefined : groups["part"]) : "the end of";
  if (unit === "week") return resolved(weekSpan(setting.published, step), "week");
  if (unit === "month") return partOfMonth(part, monthSpan(at.year, at.month + step));
  return partOfYear(part, at.year + step);
}

/** "seven months ago" is that calendar month, "three years ago" that year, "a week ago" that day, "three weeks ago" that week. */
function unitsAgo(groups: Groups, setting: Setting): Resolved | null {
  const count = countOf(groups["count"] ?? "");
  if (setting.published === null || count === null) return UNRESOLVED;
  if (groups["unit"] === "decade") return resolved(yearSpan(civilOf(setting.published).year - 10 * count), "year");
  if (groups["unit"] === "fortnight") return resolved(weekSpan(setting.published, -2 * count), "week");
  return shiftFrom(setting, unitOf(groups["unit"]), -count);
}

function shiftFrom(setting: Setting, unit: Unit, amount: number): Resolved {
  if (setting.published === null) return UNRESOLVED;
  return shifted({ first: setting.published, last: setting.published }, { unit, amount, datesClause: false });
}

/** Meaning: the period an anchor points at from the days it is counted from. */
export function shifted(from: DaySpan, anchor: Anchor): Resolved {
  const { unit, amount } = anchor;
  const at = civilOf(from.first);
  if (unit === "month") return resolved(monthSpan(at.year, at.month + amount), "month");
  if (unit === "year") return resolved(yearSpan(at.year + amount), "year");
  if (unit === "week" && Math.abs(amount) !== 1) return resolved(weekSpan(from.first, amount), "week");
  const days = unit === "week" ? 7 * amount : amount;
  return resolved({ first: from.first + days, last: from.last + days }, "day");
}

function pastUnits(groups: Groups, setting: Setting): Resolved | null {
  const count =
    groups["count"] === undefined ? (groups["unit"] === "decade" ? 1 : singular(groups)) : countOf(groups["count"]);
  if (setting.published === null || count === null || groups["for"] !== undefined) return UNRESOLVED;
  const last = setting.published;
  return resolved({ first: stepBy(last, groups["unit"] ?? "", -count), last }, precisionOf(groups["unit"] ?? ""));
}

/** "over the past week" counts one; "over the past weeks" leaves it open. */
function singular(groups: Groups): number | null {
  return groups["unit"] !== undefined && !/s$/.test(groups["match"] ?? "") ? 1 : null;
}

function comingUnits(groups: Groups, setting: Setting): Resolved | null {
  const unit = groups["unit"] ?? groups["unit2"] ?? "";
  const count = countOf(groups["count"] ?? groups["count2"] ?? "");
  if (setting.published === null || count === null || setting.direction === "past") return UNRESOLVED;
  const first = setting.published;
  const last = unit === "hour" ? first + Math.ceil(count / 24) : stepBy(first, unit, count);
  return resolved({ first, last }, precisionOf(unit));
}

/** "in two weeks" dates an act only when it lies ahead; else it says how long something took. */
function inUnits(groups: Groups, setting: Setting): Resolved | null {
  if (setting.direction === "past" && groups["time"] === undefined) return UNRESOLVED;
  const count = countOf(groups["count"] ?? "");
  return count === null ? UNRESOLVED : shiftFrom(setting, unitOf(groups["unit"]), count);
}

function anchored(groups: Groups): Resolved | null {
  const side = groups["side"] ?? groups["side3"];
  if (side !== undefined) {
    const count = groups["count"] === undefined ? 1 : countOf(groups["count"]);
    if (count === null) return UNRESOLVED;
    const back = /earlier|before|prior/.test(side);
    const datesClause = /^(?:before|after)$/.test(side);
    const unit = unitOf(groups["unit"] ?? groups["unit3"]);
    return { ...UNRESOLVED, anchor: { unit, amount: back === datesClause ? count : -count, datesClause } };
  }
  if (groups["step"] !== undefined) {
    const amount = groups["step"] === "previous" ? -1 : groups["step"] === "same" ? 0 : 1;
    return { ...UNRESOLVED, anchor: { unit: "day", amount, datesClause: false } };
  }
  const unit = unitOf(groups["unit4"] ?? groups["unit5"]);
  return { ...UNRESOLVED, anchor: { unit, amount: 0, datesClause: false } };
}

function stepBy(day: number, unit: string, count: number): number {
  if (unit.startsWith("day")) return day + count;
  if (unit.startsWith("week")) return day + 7 * count;
  if (unit.startsWith("fortnight")) return day + 14 * count;
  return addMonths(day, count * (unit.startsWith("month") ? 1 : unit.startsWith("year") ? 12 : 120));
}

function unitOf(text: string | undefined): Unit {
  return text === "week" || text === "month" || text === "year" ? text : "day";
}

function precisionOf(unit: string): Resolved["precision"] {
  if (unit === "week" || unit === "fortnight") return "week";
  if (unit === "month") return "month";
  return unit === "day" || unit === "hour" ? "day" : "year";
}
