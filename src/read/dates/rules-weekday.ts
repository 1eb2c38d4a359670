import { civilOf, dayOf, weekdayOf, weekSpan } from "./calendar.ts";
import { type DateRule, type Groups, type Resolved, resolved, type Setting, UNRESOLVED } from "./found-date.ts";
import { pattern } from "./rules-absolute.ts";
import { PREPOSITION, TIME_OF_DAY, WEEKDAY, weekdayNumber } from "./vocabulary.ts";

const NO_NAME_BEFORE = "(?<!\\b(?:Black|Bloody|Good|Super|Holy|Easter|Palm|Cyber|Ash|Maundy|Whit|The)\\s)";
const NO_NAME_AFTER =
  "(?!\\s+(?:Times|Telegraph|Mirror|Express|Mail|Independent|Agreement|Accords?|Prayers|Night Football))";

export const WEEKDAY_RULES: readonly DateRule[] = [
  {
    id: "weekday",
    trigger: "weekday",
    pattern: pattern(
      `${PREPOSITION}(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|the (?:previous|following))\\s+)?\\b${NO_NAME_BEFORE}(?<day>${WEEKDAY})${NO_NAME_AFTER}${TIME_OF_DAY}(?:\\s+(?:of\\s+)?(?<week>last|next|this)\\s+week)?`,
    ),
    resolve: weekday,
  },
  {
    id: "day-word",
    trigger: "adverb",
    pattern: pattern(
      "\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Aa]s early as|[Aa]s soon as|[Uu]ntil|[Bb]y|[Ss]ince)\\s+)?(?<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast (?:night|evening)|the day (?:before yesterday|after tomorrow))\\b(?!\\s+on\\b)(?:\\s+(?:morning|afternoon|evening|night))?",
    ),
    resolve: dayWord,
  },
  {
    id: "weekend",
    trigger: "season",
    pattern: pattern(
      "\\b(?:[Oo]ver|[Oo]n|[Aa]t|[Bb]y|[Dd]uring)?\\s*\\b(?<which>[Tt]he|[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]he past|[Tt]his coming|[Tt]he coming)\\s+weekend\\b",
    ),
    resolve: weekend,
  },
  {
    id: "feast",
    trigger: "adverb",
    pattern: pattern(
      "\\b(?:(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Aa]t)\\s+)?(?<feast>Christmas Eve|Christmas(?: Day)?|New Year[’']s Eve|New Year[’']s Day|Boxing Day)\\b",
    ),
    resolve: feast,
  },
];

function weekday(groups: Groups, setting: Setting): Resolved | null {
  if (setting.published === null) return UNRESOLVED;
  const target = weekdayNumber(groups["day"] ?? "");
  const which = (groups["which"] ?? "").toLowerCase();
  const inWeek = groups["week"];
  if (which.startsWith("the ")) return UNRESOLVED;
  const day =
    inWeek === undefined
      ? nearest(target, which, setting)
      : weekSpan(setting.published, weekStep(inWeek)).first + target;
  return resolved({ first: day, last: day }, "day");
}

/** A weekday counts from publication: back to the same day at most, or on to it; "last" and "next" leave that day out. */
function nearest(target: number, which: string, setting: Setting): number {
  const published = setting.published ?? 0;
  const back = (weekdayOf(published) - target + 7) % 7;
  const on = (target - weekdayOf(published) + 7) % 7;
  if (which === "last" || which === "this past") return published - (back === 0 ? 7 : back);
  if (which === "next") return weekSpan(published, 1).first + target;
  if (which === "this coming") return published + (on === 0 ? 7 : on);
  if (which === "this") return weekSpan(published).first + target;
  return setting.direction === "past" ? published - back : published + on;
}

function weekStep(week: string): number {
  return week === "last" ? -1 : week === "next" ? 1 : 0;
}

function dayWord(groups: Groups, setting: Setting): Resolved | null {
  if (setting.published === null) return UNRESOLVED;
  const word = (groups["word"] ?? "").toLowerCase();
  const step = /before yesterday/.test(word)
    ? -2
    : /after tomorrow/.test(word)
      ? 2
      : /yesterday|last/.test(word)
        ? -1
        : word === "tomorrow"
          ? 1
          : 0;
  const last = setting.published + step;
  return resolved({ first: word === "overnight" ? last - 1 : last, last }, "day");
}

function weekend(groups: Groups, setting: Setting): Resolved | null {
  if (setting.published === null) return UNRESOLVED;
  const which = (groups["which"] ?? "").toLowerCase();
  const begun = weekdayOf(setting.published) >= 5;
  const bare = which === "the";
  const behind = /last|past/.test(which) || (bare && setting.direction === "past" && !begun);
  const ahead = /next/.test(which) || (/coming/.test(which) && begun);
  const week = weekSpan(setting.published, behind ? -1 : ahead ? 1 : 0);
  return resolved({ first: week.first + 5, last: week.last }, "day");
}

function feast(groups: Groups, setting: Setting): Resolved | null {
  if (setting.published === null) return UNRESOLVED;
  const name = groups["feast"] ?? "";
  const [month, day] = /New Year.*Day/.test(name)
    ? [1, 1]
    : [12, /New/.test(name) ? 31 : /Eve/.test(name) ? 24 : /Boxing/.test(name) ? 26 : 25];
  const { year } = civilOf(setting.published);
  const candidates = [year - 1, year, year + 1].map((at) => dayOf(at, month ?? 12, day ?? 25));
  const published = setting.published;
  const found =
    setting.direction === "past"
      ? candidates.filter((at) => at <= published).at(-1)
      : candidates.find((at) => at >= published);
  return found === undefined ? UNRESOLVED : resolved({ first: found, last: found }, "day");
}
