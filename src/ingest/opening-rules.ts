import type { BoilerplateRule } from "./boilerplate-unit.ts";
import { DAY_DATE, endsAsSentence, looksLikeTitle, MONTH, PERSON, wordCount } from "./line-shape.ts";

const PRESS_PHRASE =
  /^(?:for immediate release|press release|media (?:note|release|advisory)|unofficial translation|check against delivery|embargo(?:ed)?\b|courtesy translation|as delivered|remarks as prepared|readout\b.{0,20}$|statement by the press secretary|office of the (?:press secretary|spokes\w+))/i;
const PRESS_BODY = /\b(?:press|information|media|communications?|public affairs|spokes(?:person|man|woman))(?:'s)?\b/i;
const PRESS_UNIT =
  /\b(?:department|office|service|secretariat|bureau|directorate|division|cent(?:re|er)|section|secretary)\b/i;
const REFERENCE =
  /^(?:ref(?:erence)?\.?(?: no\.?)?|no\.?|press release no\.?|doc(?:ument)?\.?(?: no\.?)?)[ :.]*[A-Z]{0,6}[ -]?\d[\w/–.-]*(?:\s.{0,40})?$/i;
const FULL_DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;
const DATE_LINE = new RegExp(
  `^(?:(?:(?:first |last )?(?:published|posted|updated|issued|released|modified)(?: on)?|date)[: ]+)?(?:\\p{Lu}[\\p{L}.'’ -]{1,40}, )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?${FULL_DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,20})?$`,
  "iu",
);
const BARE_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu} .'’/-]{2,40}(?:, \\p{Lu}[\\p{L}. ]+)?,? ${DAY_DATE}\\.?(?: ?[-–—])?$`,
  "u",
);
const BYLINE = new RegExp(
  `^(?:by|from|words by|written by|analysis by|reporting by)[: ]+(?:${PERSON}|our \\w+(?: \\w+)? (?:staff|correspondents?|reporters?|desk))\\b`,
  "iu",
);
const BYLINE_NAME = new RegExp(
  `^(?:by|from|words by|written by|analysis by)[: ]+(?:${PERSON}|\\p{Lu}{2,}(?: \\p{Lu}{2,})+|[Oo]ur |[Ss]taff|AFP|AP\\b|Reuters|Xinhua)`,
  "u",
);
const CREDIT = new RegExp(
  `^${PERSON}(?: and ${PERSON})?(?:,| [|–—-]|,? (?:in|for)) .{0,60}\\b(?:correspondent|reporter|editor|writer|columnist|contributor|bureau|staff|newsroom|desk)\\b.{0,40}$`,
  "iu",
);
const NAME_LINE = new RegExp(`^${PERSON}(?:(?:,| \\||/| [-–—]) \\p{Lu}[\\p{L}.&'’ ]{1,30})?$`, "u");
const READING_TIME =
  /^(?:\d+ ?(?:-| )?min(?:ute)?s? read|reading time|share(?: this)?(?: article| story)?|print|e-?mail|comments?(?: \(\d+\))?|advertisement|listen to (?:this )?article|save(?: article)?|opinion|analysis|world|politics|asia|europe|africa|americas|middle east|international|news|exclusive|editorial|commentary|op-ed)$/i;

/** What stands before an article: kickers, titles, bylines, the letterhead of a press office. */
export const OPENING_RULES: readonly BoilerplateRule[] = [
  {
    name: "press-phrase",
    what: "press-office",
    reason: "a formula that press offices put on a release",
    where: "edge",
    test: (unit) => PRESS_PHRASE.test(unit.text) && wordCount(unit.text) <= 12 && !unit.text.endsWith("."),
  },
  {
    name: "letterhead",
    what: "press-office",
    reason: "the name of a press department, alone or with place and date",
    where: "edge",
    test: (unit) =>
      wordCount(unit.text) <= 16 &&
      !endsAsSentence(unit.text) &&
      PRESS_BODY.test(unit.text) &&
      PRESS_UNIT.test(unit.text) &&
      !/\b(?:says?|said|to|over|after|as)\b/.test(unit.text),
  },
  {
    name: "reference-number",
    what: "press-office",
    reason: "a document number",
    where: "edge",
    test: (unit) => unit.alone && REFERENCE.test(unit.text),
  },
  {
    name: "date-line",
    what: "press-office",
    reason: "place and full date alone on a line: when and where it was issued",
    where: "edge",
    test: (unit) => unit.alone && DATE_LINE.test(unit.text),
  },
  {
    name: "dateline-alone",
    what: "dateline",
    reason: "place and day alone on a line",
    where: "opening",
    test: (unit) => unit.alone && BARE_DATELINE.test(unit.text),
  },
  {
    name: "byline",
    what: "byline",
    reason: "'By' and a name, alone on a line at the head or the foot",
    where: "edge",
    test: (unit) =>
      unit.alone &&
      wordCount(unit.text) <= 20 &&
      BYLINE.test(unit.text) &&
      BYLINE_NAME.test(capitalInitials(unit.text)) &&
      !endsAsSentence(unit.text),
  },
  {
    name: "credit",
    what: "byline",
    reason: "a name and a journalist's post, alone on a line",
    where: "edge",
    test: (unit) => unit.alone && wordCount(unit.text) <= 14 && CREDIT.test(unit.text) && !endsAsSentence(unit.text),
  },
  {
    name: "page-furniture",
    what: "related",
    reason: "a button or the name of a section",
    where: "edge",
    test: (unit) => unit.alone && READING_TIME.test(unit.text),
  },
  {
    name: "name-line",
    what: "byline",
    reason: "a name alone on a line between the title and the account",
    where: "opening",
    test: (unit) => unit.alone && unit.headlines > 0 && unit.beforeProse && NAME_LINE.test(unit.text),
  },
  {
    name: "headline",
    what: "headline",
    reason: "the first line, without a full stop, before the account; a second such line is its deck",
    where: "opening",
    test: (unit) =>
      unit.alone && unit.headlines < 2 && unit.beforeProse && wordCount(unit.text) >= 2 && looksLikeTitle(unit.text),
  },
  {
    name: "subheading",
    what: "headline",
    reason: "a short line without a full stop between paragraphs",
    where: "anywhere",
    test: (unit) => unit.alone && unit.beforeProse && wordCount(unit.text) <= 10 && looksLikeTitle(unit.text),
  },
];

/** "by jane doe" printed in capitals or with "BY": the preposition in lower case, the rest as it is. */
function capitalInitials(text: string): string {
  return text
    .replace(/^(?:BY|By)\b/, "by")
    .replace(/^(?:FROM|From)\b/, "from")
    .replace(/^(Words|Written|Analysis)\b/, (word) => word.toLowerCase());
}
