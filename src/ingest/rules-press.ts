import type { BoilerplateRule } from "./boilerplate-unit.ts";
import {
  CAPITALS,
  DAY_DATE,
  endsAsSentence,
  FULL_DATE,
  isTitleCase,
  LETTERS,
  WEEKDAY,
  wordCount,
} from "./line-shape.ts";

const RELEASE_PHRASE =
  /^(?:for immediate release|press release|media (?:note|release|advisory)|unofficial translation|courtesy translation|check against delivery|embargo(?:ed)? (?:until|till)|as delivered|remarks as prepared|text of (?:the )?(?:statement|speech|communiqu[eé])$|read-?out$)/i;
const PRESS_DEPARTMENT =
  /\b(?:press|information|media|communications?|public affairs|press and information|information and press|spokes(?:person|man|woman)(?:['’]s)?) (?:and \w+ )?(?:department|office|service|secretariat|bureau|directorate|division|cent(?:re|er)|section)\b|\b(?:department|office|bureau|directorate|division) (?:of|for) (?:the )?(?:press|information|media|communications?|public affairs|public diplomacy|spokes\w+)\b/i;
const ISSUING_BODY =
  /^(?:the )?(?:ministry|embassy|permanent (?:mission|representation)|consulate(?: general)?|office of the (?:prime minister|president|vice president|spokes\w+|press secretary)|prime minister's office|cabinet office|department of (?:state|defen[cs]e|foreign affairs)|the white house|state department|general secretariat|government of|(?:european |african )?(?:commission|council|union)$)\b/i;
/** A line of capitals that names a body. */
const BODY_IN_CAPITALS =
  /^(?=.*\b(?:MINISTRY|COMMISSION|COUNCIL|SECRETARIAT|GOVERNMENT|DEPARTMENT|OFFICE|SERVICE|EMBASSY|MISSION|CABINET|UNION|ORGANI[SZ]ATION|PARLIAMENT|PRESIDENCY)\b)[^\p{Ll}]+$/u;
const REPORTS = /\b(?:says?|said|to|over|after|as|amid|calls?|urges?|warns?|slams?|denies|hits)\b/;
const REFERENCE =
  /^(?:ref(?:erence)?\.?(?: no\.?)?|no\.|press release no\.?|doc(?:ument)?\.? no\.?)[ :.]*[A-Z]{0,6}[ -]?\d[\w/–.-]*(?:\s.{0,40})?$/i;
/** "STATEMENT/19/0916", "A/RES/68/262" */
const DOCUMENT_CODE = /^(?=.*\d)\p{Lu}[\p{Lu}\d]*(?:[/-][\p{Lu}\d]+)+$/u;
const ISSUED =
  "(?:(?:(?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Ii]ssued|[Rr]eleased|[Mm]odified)(?: on)?|Date|DATE)[: ]+)?";
const DATE_LINE = new RegExp(
  `^${ISSUED}(?:[${CAPITALS}][${LETTERS}.'’ -]{1,40}, )?(?:${WEEKDAY},? )?${FULL_DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,20})?$`,
  "u",
);
const BARE_DATELINE = new RegExp(
  `^[${CAPITALS}][${CAPITALS} .'’/-]{2,40}(?:, [${CAPITALS}][${LETTERS}. ]+)?,? ${DAY_DATE}\\.?(?: ?[-–—])?$`,
  "u",
);
const END_MARK = /^(?:#{2,}|(?:# ?){3}|[-–—]+ ?(?:ends?|30) ?[-–—]+|ends?|(?:\* ?){3}|[-–—]{2,})$/i;

/** Letterheads and formulas of press offices, and the lines that say when and where a piece was issued. */
export const PRESS_RULES: readonly BoilerplateRule[] = [
  {
    name: "release-phrase",
    what: "press-office",
    reason: "a formula that press offices put on a release",
    where: "edge",
    test: (unit) => RELEASE_PHRASE.test(unit.text) && wordCount(unit.text) <= 12 && !/\.$/.test(unit.text),
  },
  {
    name: "press-department",
    what: "press-office",
    reason: "the name of a press department, alone or with place and date",
    where: "edge",
    test: (unit) =>
      wordCount(unit.text) <= 16 &&
      !endsAsSentence(unit.text) &&
      PRESS_DEPARTMENT.test(unit.text) &&
      !REPORTS.test(unit.text),
  },
  {
    name: "issuing-body",
    what: "press-office",
    reason: "the name of a ministry, embassy or office in title case or capitals, alone on a line",
    where: "edge",
    test: (unit) =>
      unit.alone &&
      wordCount(unit.text) <= 10 &&
      (BODY_IN_CAPITALS.test(unit.text) || (ISSUING_BODY.test(unit.text) && isTitleCase(unit.text))) &&
      !REPORTS.test(unit.text.toLowerCase()) &&
      !endsAsSentence(unit.text),
  },
  {
    name: "reference-number",
    what: "press-office",
    reason: "a document number",
    where: "edge",
    test: (unit) => unit.alone && (REFERENCE.test(unit.text) || DOCUMENT_CODE.test(unit.text)),
  },
  {
    name: "date-line",
    what: "press-office",
    reason: "a full date alone on a line, also with a place: when and where the piece was issued",
    where: "edge",
    test: (unit) => unit.alone && DATE_LINE.test(unit.text),
  },
  {
    name: "dateline-alone",
    what: "dateline",
    reason: "place in capitals and day, alone on a line",
    where: "opening",
    test: (unit) => unit.alone && BARE_DATELINE.test(unit.text),
  },
  {
    name: "end-mark",
    what: "press-office",
    reason: "the mark that ends a release or a section",
    where: "anywhere",
    test: (unit) => unit.alone && END_MARK.test(unit.text),
  },
];
