import { civilOf, type DayNumber, dayOf, monthSpan, weekSpan, yearSpan } from "./calendar.ts";
import { type DateRule, type Groups, type Resolved, resolved, type Setting, UNRESOLVED } from "./found-date.ts";
import { partOfMonth, partOfYear } from "./parts.ts";
import { DAY, MONTH, monthOf, PREPOSITION, TIME_OF_DAY, WEEKDAY, YEAR } from "./vocabulary.ts";

/** A day this near on the other side of publication is meant rather than the one a year away (days). */
const SAME_SEASON_DAYS = 45;

const RANGE = "(?:\\s*(?:-|–|—|to|and|through|or)\\s*(?:the\\s+)?(?:(?<month2>MONTH)\\s+)?(?<day2>DAY))?"
  .replace("MONTH", MONTH)
  .replace("DAY", DAY);
const PART =
  "(?:(?<part>[Ee]arly(?: in)?|[Mm]id|[Ll]ate(?: in)?|(?:the )?(?:very )?(?:beginning|start|middle|end) of)[\\s-]+)?";
const NOT_A_STREET = "(?!\\s+(?:Street|Square|Avenue|Road|Boulevard|Bridge|Movement|Brigade))";

export const ABSOLUTE_RULES: readonly DateRule[] = [
  {
    id: "iso-day",
    trigger: "year",
    pattern: /\b(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)\b/g,
    resolve: isoDay,
  },
  {
    id: "month-day",
    trigger: "month",
    pattern: pattern(
      `${PREPOSITION}(?:${WEEKDAY}${TIME_OF_DAY},?\\s+\\(?)?(?:the\\s+)?\\b(?<month>${MONTH})\\s+(?:the\\s+)?(?<day>${DAY})${RANGE}(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}|last year|this year|next year))?${NOT_A_STREET}`,
    ),
    resolve: dayOfMonth,
  },
  {
    id: "day-month",
    trigger: "month",
    pattern: pattern(
      `${PREPOSITION}(?:${WEEKDAY}${TIME_OF_DAY},?\\s+)?(?:the\\s+)?\\b(?<day>${DAY})(?:(?:\\s+(?<month0>${MONTH}))?\\s*(?:-|–|—|to|and|through|or)\\s*(?:the\\s+)?(?<day2>${DAY}))?\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}|last year|this year|next year))?${NOT_A_STREET}`,
    ),
    resolve: dayBeforeMonth,
  },
  {
    id: "month-year",
    trigger: "month",
    pattern: pattern(
      `${PREPOSITION}${PART}\\b(?<month>${MONTH})(?:\\s+(?:and|to|through|or)\\s+(?<month2>${MONTH}))?,?\\s+(?:of\\s+)?(?<year>${YEAR})`,
    ),
    resolve: monthOfYear,
  },
  {
    id: "month",
    trigger: "month",
    pattern: pattern(
      `(?:${PREPOSITION}${PART}(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]hat)\\s+|\\b(?<prep2>[Ii]n|[Aa]t|[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]etween|[Ff]or|[Tt]o|[Ss]tarting|[Aa]s early as|[Aa]s late as|[Aa]s soon as)(?:\\s+in)?\\s+${PART.replace("part", "part2")}|\\b(?<part3>[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:very )?(?:beginning|start|middle|end) of)[\\s-]+)(?<month>${MONTH})(?:\\s+(?:and|to|through|or)\\s+(?<month2>${MONTH}))?(?:,?\\s+(?:of\\s+)?(?<year>last year|this year|next year))?(?!\\w|\\s+\\d)`,
    ),
    resolve: monthAlone,
  },
  {
    id: "month-of-noun",
    trigger: "month",
    pattern: pattern(
      `(?<=\\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hat|[Aa]nother|\\w[’']s|s[’'])\\s(?:\\w+ly\\s)?)(?<month>${MONTH})(?=\\s+(?!on\\b|to\\b|for\\b|of\\b|is\\b|was\\b|and\\b)[a-z])`,
    ),
    resolve: monthAlone,
  },
  {
    id: "year",
    trigger: "year",
    pattern: pattern(
      `(?:${PREPOSITION}(?:the year\\s+)?${PART}|\\b(?<prep3>[Bb]etween|[Tt]o|and|[Oo]f|circa|fiscal|[Dd]uring|[Tt]hroughout|[Uu]p to)\\s+(?:the (?:year|summer|winter) )?)\\b(?<year>${YEAR})(?:\\s*[-–—/]\\s*(?<year2>${YEAR}|\\d\\d(?!\\d|[,.]\\d)))?(?![-–]\\d|[’']?s\\b)`,
    ),
    resolve: yearAlone,
  },
  {
    id: "nine-eleven",
    trigger: "adverb",
    pattern: /\b9\/11\b|\b(?:Sept(?:ember|\.)? 11)(?= (?:attacks?|terror|hijack))/g,
    resolve: () => resolved({ first: dayOf(2001, 9, 11), last: dayOf(2001, 9, 11) }, "day"),
  },
  {
    id: "week-of",
    trigger: "month",
    pattern: pattern(
      `(?:\\b[Ii]n\\s+)?\\bthe week (?:of|beginning|starting)\\s+(?:Monday,?\\s+)?(?<month>${MONTH})\\s+(?<day>${DAY})(?:,?\\s+(?<year>${YEAR}))?`,
    ),
    resolve: weekOf,
  },
];

/** Meaning: the pattern of a rule; every rule scans the whole sentence. */
export function pattern(source: string): RegExp {
  return new RegExp(source, "g");
}

function isoDay(groups: Groups): Resolved | null {
  const day = checkedDay(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]));
  return day === null ? null : resolved({ first: day, last: day }, "day");
}

function dayOfMonth(groups: Groups, setting: Setting): Resolved | null {
  const month = monthOf(groups["month"] ?? "");
  const last = groups["month2"] === undefined ? month : monthOf(groups["month2"]);
  return dayRange(groups, { month, lastMonth: last }, setting);
}

function dayBeforeMonth(groups: Groups, setting: Setting): Resolved | null {
  const last = monthOf(groups["month"] ?? "");
  const first = groups["month0"] === undefined ? last : monthOf(groups["month0"]);
  return dayRange(groups, { month: first, lastMonth: last }, setting);
}

function dayRange(
  groups: Groups,
  months: { readonly month: number; readonly lastMonth: number },
  setting: Setting,
): Resolved | null {
  const day = Number.parseInt(groups["day"] ?? "", 10);
  const lastDay = Number.parseInt(groups["day2"] ?? groups["day"] ?? "", 10);
  const year = yearWord(groups["year"], setting) ?? nearestYear(months.month, day, setting);
  if (year === null) return checkedDay(2000, months.month, day) === null ? null : UNRESOLVED;
  const first = checkedDay(year, months.month, day);
  const last = checkedDay(months.lastMonth < months.month ? year + 1 : year, months.lastMonth, lastDay);
  if (first === null || last === null) return null;
  return resolved(first <= last ? { first, last } : { first, last: first }, "day");
}

function nearestYear(month: number, day: number, setting: Setting): number | null {
  if (setting.namedYear !== null) return setting.namedYear;
  if (setting.published === null) return null;
  const { year } = civilOf(setting.published);
  const gap = dayOf(year, month, day) - setting.published;
  if (setting.direction === "past") {
    if (gap <= SAME_SEASON_DAYS)
      return dayOf(year + 1, month, day) - setting.published <= SAME_SEASON_DAYS ? year + 1 : year;
    return year - 1;
  }
  if (gap >= -SAME_SEASON_DAYS)
    return setting.published - dayOf(year - 1, month, day) <= SAME_SEASON_DAYS ? year - 1 : year;
  return year + 1;
}

function monthOfYear(groups: Groups): Resolved | null {
  const year = Number(groups["year"]);
  const month = monthOf(groups["month"] ?? "");
  if (groups["month2"] === undefined) return partOfMonth(groups["part"], monthSpan(year, month));
  const last = monthOf(groups["month2"]);
  return resolved(
    { first: monthSpan(year, month).first, last: monthSpan(last < month ? year + 1 : year, last).last },
    "month",
  );
}

function monthAlone(groups: Groups, setting: Setting): Resolved | null {
  const month = monthOf(groups["month"] ?? "");
  const which = (groups["which"] ?? "").toLowerCase();
  const anchorYear = which === "that" ? { unit: "year" as const, amount: 0, datesClause: false } : null;
  const year = yearWord(groups["year"], setting) ?? yearOfMonth(month, which, setting);
  if (year === null) return { ...UNRESOLVED, anchor: anchorYear };
  if (groups["month2"] !== undefined) {
    const last = monthOf(groups["month2"]);
    const span = { first: monthSpan(year, month).first, last: monthSpan(last < month ? year + 1 : year, last).last };
    return { ...resolved(span, "month"), anchor: anchorYear };
  }
  const part = groups["part"] ?? groups["part2"] ?? groups["part3"];
  return { ...partOfMonth(part, monthSpan(year, month)), anchor: anchorYear };
}

function yearOfMonth(month: number, which: string, setting: Setting): number | null {
  if (setting.namedYear !== null && which === "") return setting.namedYear;
  if (setting.published === null) return null;
  const at = civilOf(setting.published);
  if (which === "last" || which === "this past") return month < at.month ? at.year : at.year - 1;
  if (which === "next" || which === "this coming") return month > at.month ? at.year : at.year + 1;
  if (which === "this") return at.year;
  if (setting.direction === "past") return month <= at.month ? at.year : at.year - 1;
  return month >= at.month ? at.year : at.year + 1;
}

function yearAlone(groups: Groups): Resolved | null {
  const year = Number(groups["year"]);
  const second = groups["year2"];
  if (second === undefined) return partOfYear(groups["part"], year);
  const last = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
  return last > year && last - year < 200 ? resolved(yearSpan(year, last), "year") : null;
}

function weekOf(groups: Groups, setting: Setting): Resolved | null {
  const month = monthOf(groups["month"] ?? "");
  const day = Number.parseInt(groups["day"] ?? "", 10);
  const year = yearWord(groups["year"], setting) ?? nearestYear(month, day, setting);
  if (year === null) return UNRESOLVED;
  const at = checkedDay(year, month, day);
  return at === null ? null : resolved(weekSpan(at), "week");
}

function yearWord(text: string | undefined, setting: Setting): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  if (setting.published === null) return null;
  const { year } = civilOf(setting.published);
  return text.startsWith("last") ? year - 1 : text.startsWith("next") ? year + 1 : year;
}

function checkedDay(year: number, month: number, day: number): DayNumber | null {
  const at = dayOf(year, month, day);
  return month >= 1 && month <= 12 && civilOf(at).day === day ? at : null;
}
