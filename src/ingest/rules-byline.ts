import type { BoilerplateRule } from "./boilerplate-unit.ts";
import { CAPITALS, endsAsSentence, LETTERS, PERSON, wordCount } from "./line-shape.ts";

const DESK =
  "(?:[Oo]ur|[Aa]|[Ss]taff|The) (?:\\w+ )?(?:\\w+ )?(?:staff|reporters?|correspondents?|writers?|desk|bureau)";
const BY_NAME = new RegExp(
  `^(?:(?:By|BY|by|Words by|Written by|Analysis by|Story by)[: ]+(?:${PERSON}|${DESK}|AFP|AP|Reuters|Xinhua|Agencies)|[Ff]rom ${PERSON},? in [${CAPITALS}])`,
  "u",
);
const POST = /\b(?:correspondent|reporter|editor|writer|columnist|contributor|bureau|staff|newsroom|desk)\b/i;
const NAME_AND_MORE = new RegExp(`^${PERSON}(?: and ${PERSON})?(?:,| [|–—-]| in\\b| for\\b)`, "u");
const PLACE = `[${CAPITALS}][${LETTERS}.'’-]+(?: [${CAPITALS}][${LETTERS}.'’-]+){0,2}`;
const NAME_LINE = new RegExp(
  `^${PERSON}(?: in ${PLACE})?(?:(?:, | and |, and )${PERSON}(?: in ${PLACE})?)*(?:(?:,| \\||/| [-–—]) [${CAPITALS}][${LETTERS}.&'’ ]{1,30})?$`,
  "u",
);
const KICKER_NAME = new RegExp(
  `^(?:OPINION|Opinion|ANALYSIS|Analysis|COMMENT|Comment|COMMENTARY|Commentary|COLUMN|Column|VIEW|View|EDITORIAL|Editorial)\\s?[|/:·–—-]\\s?(?:[Bb]y )?${PERSON}$`,
  "u",
);
const SIGNATURE =
  /^\(?(?:with )?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|written|research)(?: and (?:reporting|writing|editing))?(?: (?:by|from)|:)\s/i;
const SIGNATURE_IN_BRACKETS =
  /^[([].{0,200}\b(?:reporting|writing|editing|edited|compiled|translated|written) by\b.{0,120}[)\]]\.?$/i;
const CONTRIBUTED = /\bcontributed (?:(?:reporting )?to this\b|reporting\b|from \p{Lu})|\bcontributed\.?$/iu;
const FOOT_NAME = new RegExp(
  `^(?:--|[-–—]) ?(?:By |With )?(?:${PERSON}|Reuters|AFP|AP|Xinhua|TASS|Bloomberg)[${LETTERS} ,&.]{0,60}$`,
  "u",
);

/** Who wrote, reported and edited. */
export const BYLINE_RULES: readonly BoilerplateRule[] = [
  {
    name: "byline",
    what: "byline",
    reason: "'By' and a name or a desk, alone on a line",
    where: "anywhere",
    test: (unit) => unit.alone && wordCount(unit.text) <= 20 && BY_NAME.test(unit.text) && !endsAsSentence(unit.text),
  },
  {
    name: "name-and-post",
    what: "byline",
    reason: "a name and a journalist's post, alone on a line",
    where: "edge",
    test: (unit) =>
      unit.alone &&
      wordCount(unit.text) <= 14 &&
      NAME_AND_MORE.test(unit.text) &&
      POST.test(unit.text) &&
      !endsAsSentence(unit.text),
  },
  {
    name: "kicker-and-name",
    what: "byline",
    reason: "'Opinion' and a name, alone on a line",
    where: "opening",
    test: (unit) => unit.alone && KICKER_NAME.test(unit.text),
  },
  {
    name: "name-line",
    what: "byline",
    reason: "names alone on a line between the title and the account",
    where: "opening",
    test: (unit) =>
      unit.alone && unit.headlines > 0 && unit.headlines <= 2 && unit.beforeProse && NAME_LINE.test(unit.text),
  },
  {
    name: "signature",
    what: "byline",
    reason: "who reported, wrote and edited, at the foot",
    where: "anywhere",
    test: (unit) =>
      (unit.alone && SIGNATURE_IN_BRACKETS.test(unit.text)) ||
      ((unit.alone || unit.closing) && SIGNATURE.test(unit.text)),
  },
  {
    name: "contributed",
    what: "byline",
    reason: "who contributed to the piece",
    where: "closing",
    test: (unit) => wordCount(unit.text) <= 25 && CONTRIBUTED.test(unit.text),
  },
  {
    name: "foot-name",
    what: "byline",
    reason: "a dash and a name at the foot",
    where: "closing",
    test: (unit) => unit.alone && FOOT_NAME.test(unit.text),
  },
];
