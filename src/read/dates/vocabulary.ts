import { numberOf } from "../../lib/parse-number.ts";

const MONTH_STEMS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const WEEKDAY_STEMS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Source of a pattern for a month's name or its abbreviation; the month is read from its first three letters. */
export const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?![a-z.])))";
export const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
export const YEAR =
  "(?:1[5-9]\\d\\d|20\\d\\d)(?!\\d|[,.]\\d|%|-(?:strong|member|page|mile|foot|km)|\\s+(?:BCE?|B\\.C\\.))";
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[,.:]\\d|%)";
export const SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
export const TIME_OF_DAY = "(?:\\s+(?:morning|afternoon|evening|night|midday|noon))?";

const COUNT_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty";

/** A count in digits or words, at the start of a sentence too. */
export const COUNT = `(?:(?<![\\d,.])\\d{1,3}|[Aa]n?|${eitherCase(COUNT_WORDS)}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:[Aa] )?couple(?: of)?|half a)`;
export const SEVERAL = "(?:several|(?:a )?few|some|many|recent|past|previous)";
export const ABOUT =
  "(?:(?:about|around|nearly|almost|roughly|some|just|only|barely|more than|less than|over|at least|exactly)\\s+)?";

/** Words that may stand before a date and belong to it; the group `prep` tells its role. */
export const PREPOSITION =
  "(?:\\b(?<prep>(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Aa]round|[Ss]tarting|[Bb]eginning|[Ee]ffective|[Oo]vernight on|[Ee]arly on|[Ll]ate on|[Ee]arlier on|[Ll]ater on|(?:[Aa]s early as|[Aa]s late as|[Aa]s soon as)(?:\\s+(?:on|in))?))\\s+)?";

/** Meaning: month number 1..12 of a month's name or abbreviation; 0 when it is none. */
export function monthOf(name: string): number {
  return MONTH_STEMS.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;
}

/** Meaning: weekday number, Monday 0; -1 when it is none. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_STEMS.findIndex((stem) => name.toLowerCase().startsWith(stem));
}

/** Meaning: how many, of a count word of these patterns ("a couple of" is 2); null for "half a" and the like. */
export function countOf(text: string): number | null {
  return /couple/i.test(text) ? 2 : numberOf(text);
}

function eitherCase(words: string): string {
  const forms = words.split(" ").map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
  return `(?:${forms.join("|")})`;
}
