import { CAPITALS, DAY_DATE, LETTERS } from "./line-shape.ts";

const CAPS_WORD = `(?:[${CAPITALS}][${CAPITALS}'’.-]*[${CAPITALS}]\\.?|ST\\.)`;
const CAPS_CITY = `${CAPS_WORD}(?: (?:${CAPS_WORD}|de|of|and))*(?: ?/ ?${CAPS_WORD}(?: ${CAPS_WORD})*)*`;
const CITY = `[${CAPITALS}][${LETTERS}'’.-]+(?: [${CAPITALS}][${LETTERS}'’.-]+){0,3}`;
const REGION = `(?:, [${CAPITALS}][${LETTERS}.]+(?: [${CAPITALS}][${LETTERS}.]+)?)?`;
const AGENCY = `\\([${CAPITALS}][^()]{1,40}\\)`;
/** Bodies in capitals that a sentence may begin with, and words that label a line. */
const ACRONYM =
  "(?:NATO|ASEAN|OPEC|UNESCO|UNICEF|UNHCR|OPCW|IAEA|BRICS|APEC|ECOWAS|OSCE|AUKUS|SAARC|UNRWA|USAID|UPDATE|CORRECTION|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|QUESTION|ANSWER|NOTE|VIDEO|WATCH|READ|FACTBOX|EXPLAINER)";
const DASH = "(?:--|[-–—−])";

interface DatelineForm {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether it is certain enough in any paragraph, or only at the head of the article. */
  readonly anywhere: boolean;
}

function form(name: string, source: string, anywhere: boolean): DatelineForm {
  return { name, pattern: new RegExp(`^${source}`, "u"), anywhere };
}

const FORMS: readonly DatelineForm[] = [
  form("CITY, date (Agency) -", `${CAPS_CITY}${REGION}(?:, ${DAY_DATE})?,? ${AGENCY} ?${DASH}(?= )`, true),
  form("CITY, date -", `${CAPS_CITY}${REGION}, ${DAY_DATE}\\.? ?${DASH}(?= )`, true),
  form("CITY, date. /AGENCY/.", `${CAPS_CITY}${REGION}, ${DAY_DATE}\\. /[^/]{2,30}/\\.(?= )`, true),
  form("City, date (Agency) -", `${CITY}${REGION}(?:, ${DAY_DATE})?,? ${AGENCY} ?${DASH}(?= )`, true),
  form("City, date -", `${CITY}${REGION}, ${DAY_DATE}\\.? ?${DASH}(?= )`, true),
  form("CITY -", `(?!${ACRONYM}\\b)${CAPS_CITY}${REGION} ${DASH}(?= ["“‘]?[${CAPITALS}])`, true),
  form("CITY—", `${CAPS_CITY}${REGION}—(?=[${CAPITALS}])`, false),
  form("date (Agency) -", `${DAY_DATE} ${AGENCY} ?${DASH}(?= )`, false),
  form("(Agency) -", `${AGENCY} ?${DASH}(?= )`, false),
  form("CITY:", `(?!${ACRONYM}\\b)${CAPS_CITY}(?:, ${DAY_DATE})?:(?= ["“]?[${CAPITALS}])`, false),
  form("City —", `(?!${ACRONYM}\\b)${CITY}${REGION} —(?= [${CAPITALS}])(?![^.]* — )`, false),
];

/**
 * Meaning: how many characters of a paragraph are its dateline ("TOKYO, April 15 –"), dash included; 0 when it has none.
 * Forms that an ordinary sentence could begin with count only when the paragraph is the first of the account.
 */
export function datelineLength(paragraph: string, first: boolean): number {
  for (const row of FORMS) {
    if (!first && !row.anywhere) continue;
    const match = row.pattern.exec(paragraph);
    if (match !== null && paragraph.length - match[0].length > 20) return match[0].length;
  }
  return 0;
}

/** Meaning: whether a dateline names the agency that sent the piece. */
export function namesAgency(dateline: string): boolean {
  return /\([^()]+\)|\/[^/]+\//.test(dateline);
}
