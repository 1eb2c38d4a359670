import { civilOf, yearSpan } from "./calendar.ts";
import { type DateRule, type Groups, type Resolved, resolved, type Setting, UNRESOLVED } from "./found-date.ts";
import { months, nearestSeason, seasonSpan } from "./parts.ts";
import { pattern } from "./rules-absolute.ts";
import { PREPOSITION, SEASON, YEAR } from "./vocabulary.ts";

const ORDINAL = "(?<nth>first|second|third|fourth|final|last)";

export const SEASON_RULES: readonly DateRule[] = [
  {
    id: "season",
    trigger: "season",
    pattern: pattern(
      `${PREPOSITION}(?:(?<over>[Oo]ver|[Aa]ll|[Tt]hroughout)\\s+)?(?:(?<part>[Ee]arly|[Ll]ate|the end of|the beginning of)[\\s-]+)?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]he(?: following| previous)?|[Tt]hat)\\s+)?\\b(?<season>${SEASON})(?:\\s+(?:of\\s+)?(?<year>${YEAR}|last year|this year|next year))?\\b(?!\\s+(?:of|Games|Olympics?)\\b)`,
    ),
    resolve: season,
  },
  {
    id: "quarter",
    trigger: "unit",
    pattern: pattern(
      `${PREPOSITION}(?:the\\s+${ORDINAL}\\s+(?<span>quarter|half)|Q(?<q>[1-4]))(?:\\s+(?:of\\s+)?(?<year>${YEAR}|last year|this year|next year|the year))?(?!\\s+of\\b)`,
    ),
    resolve: quarter,
  },
  {
    id: "first-months",
    trigger: "unit",
    pattern: pattern(
      `${PREPOSITION}the\\s+first\\s+(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven)\\s+months\\s+of\\s+(?<year>${YEAR}|last year|this year|next year|the year)`,
    ),
    resolve: firstMonths,
  },
  {
    id: "decade",
    trigger: "year",
    pattern: pattern(
      `${PREPOSITION}(?:the\\s+)?(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate)[\\s-]+)?(?:the\\s+)?(?<decade>(?:1[5-9]|20)\\d0)[’']?s\\b`,
    ),
    resolve: decade,
  },
  {
    id: "century",
    trigger: "unit",
    pattern: pattern(
      `${PREPOSITION}(?:the\\s+)?(?:early\\s+|late\\s+|mid-)?(?<century>1\\d|2[01])(?:th|st)[\\s-]+century`,
    ),
    resolve: (groups) => {
      const nth = Number(groups["century"]);
      return resolved(yearSpan(100 * (nth - 1) + 1, 100 * nth), "year");
    },
  },
];

function season(groups: Groups, setting: Setting): Resolved | null {
  const name = groups["season"] ?? "";
  const which = (groups["which"] ?? "").toLowerCase();
  const marked = (which !== "" && which !== "the") || groups["year"] !== undefined || groups["part"] !== undefined;
  if (!marked && groups["prep"] === undefined && groups["over"] === undefined) return null;
  if (/^that|following|previous/.test(which)) return UNRESOLVED;
  const year = yearNamed(groups["year"], setting);
  if (year !== null) return resolved(seasonSpan(name, year), "season");
  if (setting.published === null || groups["year"] !== undefined) return UNRESOLVED;
  const step = /last|past/.test(which)
    ? "last"
    : /next|coming/.test(which)
      ? "next"
      : which === "this"
        ? "this"
        : setting.direction === "past"
          ? "past"
          : "ahead";
  return resolved(nearestSeason(name, step, setting.published), "season");
}

function quarter(groups: Groups, setting: Setting): Resolved | null {
  const year = yearNamed(groups["year"] === "the year" ? "this year" : groups["year"], setting) ?? currentYear(setting);
  if (groups["span"] === "half" && groups["year"] === undefined) return null;
  if (year === null) return UNRESOLVED;
  const nth =
    groups["q"] === undefined ? ordinalOf(groups["nth"] ?? "", groups["span"] === "half" ? 2 : 4) : Number(groups["q"]);
  const length = groups["span"] === "half" ? 6 : 3;
  return months(year, length * (nth - 1) + 1, length * nth);
}

function firstMonths(groups: Groups, setting: Setting): Resolved | null {
  const counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
  const year = yearNamed(groups["year"] === "the year" ? "this year" : groups["year"], setting);
  return year === null ? UNRESOLVED : months(year, 1, 2 + counts.indexOf(groups["count"] ?? "two"));
}

function decade(groups: Groups): Resolved | null {
  const from = Number(groups["decade"]);
  const part = (groups["part"] ?? "").toLowerCase();
  const [first, last] = part === "early" ? [0, 3] : part === "mid" ? [4, 6] : part === "late" ? [6, 9] : [0, 9];
  return resolved(yearSpan(from + (first ?? 0), from + (last ?? 9)), "year");
}

function ordinalOf(word: string, last: number): number {
  const at = ["first", "second", "third", "fourth"].indexOf(word) + 1;
  return at === 0 ? last : Math.min(at, last);
}

function currentYear(setting: Setting): number | null {
  return setting.published === null ? null : civilOf(setting.published).year;
}

function yearNamed(text: string | undefined, setting: Setting): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  const year = currentYear(setting);
  return year === null ? null : text.startsWith("last") ? year - 1 : text.startsWith("next") ? year + 1 : year;
}
