import type { Dyad, Span } from "../../model/codes.ts";
import type { Cause, Factor } from "../../model/record.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf, statesBetween } from "./draft.ts";

type Effect = Factor["effect"];

interface FactorCue {
  readonly name: string;
  readonly effect: Effect;
  /** The factor stands before the cue (`before`) or follows it (`after`). */
  readonly what: "before" | "after";
  readonly pattern: RegExp;
}

const PAIR = String.raw`(?:the two|both|them|their|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?(?:’s|'s)? and)`;

const CUES: readonly FactorCue[] = [
  {
    name: "another-factor",
    effect: "unclear",
    what: "after",
    pattern:
      /\b(?:another|an additional|a further|an added|a second|a third|a new|a key|one|the main|the chief|the biggest|a complicating) (?:[\w-]+ )?(?:change|development|factor|shift|issue|challenge|uncertainty|variable|complication|consideration|influence|irritant|pressure)\b(?: (?:that|which|to|in|for|affecting|involving|facing|between|shaping|bearing on|weighing on|likely to)\b[^.;]{3,90}?)? (?<!\b(?:that|which) )(?:is|are|was|were|will be|concerns?|involves?|comes? from|lies in|stems from) (?!likely |expected |set |due |to )/i,
  },
  {
    name: "brings-together",
    effect: "together",
    what: "before",
    pattern: new RegExp(
      String.raw`\b(?:has |have |had |may |might |could |would |will |is |are )*(?:also )?(?:bring(?:s|ing)?|brought|draw(?:s|n|ing)?|drew|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|driv(?:es|e|en|ing)|drove|nudg(?:es|e|ed|ing)|mov(?:e|es|ed|ing)|unit(?:e|es|ed|ing)|align(?:s|ed|ing)?) (?:${PAIR})\b[^.;]{0,40}\b(?:closer|together|into (?:each other[’']s|one another[’']s) arms|toward)`,
    ),
  },
  {
    name: "drives-apart",
    effect: "apart",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are )*(?:also )?(?:driv(?:es|e|en|ing)|drove|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|keep(?:s|ing)?|kept|forc(?:es|ed|ing)|set(?:s|ting)?)\b[^.;,]{0,50}\b(?:apart|a wedge|at odds|further from)\b/i,
  },
  {
    name: "opens-door",
    effect: "together",
    what: "before",
    pattern:
      /\b(?:[,]? ?(?:they|it|this|that|these|which) (?:may |might |could |would |will )?(?:also )?)?(?:(?:may|might|could|would|will|also|has|have) )*(?:speaks? to|present(?:s|ed)?|creat(?:e|es|ed)|offer(?:s|ed)?|open(?:s|ed)?|provid(?:e|es|ed)|gives?|gave|add(?:s|ed)?)\b[^.;]{0,60}?\b(?:opportunit(?:y|ies)|incentives?|openings?|common (?:ground|interest|cause)|impetus|reasons? (?:to|for)|interests|room|space|urgency)\b/i,
  },
  {
    name: "complicates",
    effect: "apart",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are |also )*(?:complicat(?:e|es|ed|ing)|overshadow(?:s|ed|ing)?|cloud(?:s|ed|ing)?|strain(?:s|ed|ing)?|undermin(?:e|es|ed|ing)|poison(?:s|ed|ing)?|imperil(?:s|led)?|threaten(?:s|ed|ing)? to (?:derail|undo|unravel)|derail(?:s|ed|ing)?|hamper(?:s|ed|ing)?|test(?:s|ed|ing)?|weigh(?:s|ed|ing)? on|hang(?:s|ing)? over|aggravat(?:e|es|ed)|inflam(?:e|es|ed)|sour(?:s|ed)?) (?=[^.;]{0,50}\b(?:relations|relationship|ties|rapprochement|thaw|talks|reconciliation|d[ée]tente|partnership|alliance|process|mood)\b)/i,
  },
  {
    name: "helps",
    effect: "together",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are |also )*(?:help(?:s|ed|ing)?(?: to)?|eas(?:e|es|ed|ing)|smooth(?:s|ed|ing)?|facilitat(?:e|es|ed|ing)|pav(?:e|es|ed|ing) the way for|lubricat(?:e|es|ed)|boost(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|favou?r(?:s|ed)?|underpin(?:s|ned)?|cement(?:s|ed)?) (?=[^.;]{0,50}\b(?:relations|relationship|ties|rapprochement|thaw|reconciliation|d[ée]tente|partnership|normali[sz]ation|cooperation)\b)/i,
  },
];

const CLOSER =
  /\b(?:cooperat\w*|collaborat\w*|flexib\w*|improv\w*|warm\w*|reconcil\w*|compromis\w*|talks?|dialogue|normali[sz]\w*|ease|concession\w*|together|partner\w*|engage\w*)\b/i;
const FARTHER =
  /\b(?:worsen\w*|strain\w*|tension\w*|hostil\w*|confront\w*|apart|suspicio\w*|distrust|ruptur\w*|harden\w*|escalat\w*|retaliat\w*)\b/i;
const RELATION = /\b(?:relations?|ties|relationship|rapprochement|cooperation|dealings|alliance|partnership)\b/i;

/** Meaning: what bears on the relation of two states from outside or within, with its effect; a cause whose effect is on the relation is one too. */
export function findFactors(setting: StatementSetting, causes: readonly Draft<Cause>[]): Draft<Factor>[] {
  for (const cue of CUES) {
    const hit = cue.pattern.exec(setting.sentence.text);
    if (hit === null) continue;
    const found = fromCue(setting, cue, hit);
    if (found !== null) return [found];
  }
  for (const cause of causes) {
    const found = fromCause(setting, cause);
    if (found !== null) return [found];
  }
  return [];
}

function fromCue(setting: StatementSetting, cue: FactorCue, hit: RegExpExecArray): Draft<Factor> | null {
  const { sentence } = setting;
  const end = hit.index + hit[0].length;
  const what =
    cue.what === "after"
      ? spanOf(sentence, end, nounEnd(sentence.text, end))
      : spanOf(sentence, subjectStart(sentence.text, hit.index), subjectEnd(sentence.text, hit.index));
  const dyad =
    cue.what === "after"
      ? dyadAbout(setting, sentence.start + hit.index, sentence.start + end)
      : dyadAffected(setting, sentence.start + hit.index, what);
  if (dyad === null || what.text.split(" ").length < 2) return null;
  return {
    kind: "factor",
    what,
    bears_on: dyad,
    effect: cue.effect,
    event: null,
    certainty: certaintyOf(sentence.text),
    words: hit[0].trim().slice(0, 80),
    rule: `factor.${cue.name}`,
    at: sentence.start + hit.index,
  };
}

/** Meaning: the dyad that the words after the cue are about; never the pair inside the factor itself. */
function dyadAffected(setting: StatementSetting, from: number, what: Span): Dyad | null {
  const named = statesBetween(setting.sentence, from, setting.sentence.end);
  if (setting.dyad !== null && (named.length < 2 || setting.dyad.every((code) => named.includes(code))))
    return setting.dyad;
  return dyadAbout(setting, from, setting.sentence.end) ?? dyadAbout(setting, what.start, what.end);
}

const DOING =
  /\b(?:departure|recognition|invasion|war|tariffs?|sanctions?|election|summit|visit|pact|deal|alliance|friendship|withdrawal|embargo|unrest|coup|verdict|ruling|law|bill|pressure|resolution)\b/i;

/** Meaning: whether a cause is an act or a turn of affairs told as a noun, of others or at home, that works on one of the pair in play. */
function outside(setting: StatementSetting, cause: Draft<Cause>): boolean {
  if (!/\.(?:changed|lead-to)$/.test(cause.rule) || !DOING.test(cause.cause.text)) return false;
  const { dyad } = setting;
  if (dyad === null) return false;
  const others = statesBetween(setting.sentence, cause.cause.start, cause.cause.end).some(
    (code) => !dyad.includes(code),
  );
  return others || /\b(?:at home|domestic|parliament|recognition|departure|tariffs?)\b/i.test(cause.cause.text);
}

function fromCause(setting: StatementSetting, cause: Draft<Cause>): Draft<Factor> | null {
  if (!RELATION.test(cause.effect.text) && !outside(setting, cause)) return null;
  const effect: Effect = CLOSER.test(cause.effect.text)
    ? "together"
    : FARTHER.test(cause.effect.text)
      ? "apart"
      : "unclear";
  const dyad = dyadAffected(setting, cause.effect.start, cause.cause);
  if (dyad === null) return null;
  return {
    kind: "factor",
    what: cause.cause,
    bears_on: dyad,
    effect,
    event: null,
    certainty: cause.certainty,
    words: cause.words,
    rule: "factor.cause",
    at: cause.at,
  };
}

function subjectStart(text: string, position: number): number {
  const joints = [
    ...text
      .slice(0, position)
      .matchAll(
        /(?:[;:] |, (?:and|but|which) |\b(?:said|says|argued?s?|believes?|thinks?|assert(?:ed|s)?|adds?|added|warned|noted) (?:that )?|^(?:while|although|though|but|and|yet|still),? )/gi,
      ),
  ];
  const last = joints.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Meaning: the end of the subject before the cue; a leading clause gives its own subject. */
function subjectEnd(text: string, position: number): number {
  const start = subjectStart(text, position);
  const verb = / (?:is|are|was|were|has|have|had|may|might|could|will|would)\b/.exec(text.slice(start, position));
  return verb === null ? position : start + verb.index;
}

function nounEnd(text: string, from: number): number {
  const body = text.slice(from);
  const stop = /,(?!\d)|;| and [A-Z][\w.-]*(?:’s|'s) | which | while | but |\.$/.exec(body);
  return stop === null ? text.length : from + stop.index;
}
