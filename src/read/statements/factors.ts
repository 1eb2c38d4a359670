import type { Dyad, Span } from "../../model/codes.ts";
import type { Cause, Factor } from "../../model/record.ts";
import { wordsIn } from "./clauses.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf, statesBetween } from "./draft.ts";
import { EXTERNAL, FACTOR_CUES, type FactorCue } from "./factor-cues.ts";

const CLOSER =
  /\b(?:cooperat\w*|collaborat\w*|flexib\w*|improv\w*|warm\w*|reconcil\w*|compromis\w*|talks?|dialogue|normali[sz]\w*|ease|concession\w*|together|partner\w*|engage\w*)\b/i;
const FARTHER =
  /\b(?:worsen\w*|strain\w*|tension\w*|hostil\w*|confront\w*|apart|suspicio\w*|distrust|ruptur\w*|harden\w*|escalat\w*|retaliat\w*)\b/i;
const RELATION = /\b(?:relations?|ties|relationship|rapprochement|cooperation|dealings|alliance|partnership)\b/i;

/** Meaning: what bears on the relation of two states from outside or within, with its effect; a cause whose effect is on the relation is one too. */
export function findFactors(setting: StatementSetting, causes: readonly Draft<Cause>[]): Draft<Factor>[] {
  for (const cue of FACTOR_CUES) {
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
  const named = hit.indices?.groups?.["what"];
  const what =
    named !== undefined
      ? spanOf(sentence, ...named)
      : cue.what === "after"
        ? spanOf(sentence, end, nounEnd(sentence.text, end))
        : spanOf(sentence, subjectStart(sentence.text, hit.index), subjectEnd(sentence.text, hit.index));
  const dyad =
    cue.what === "after"
      ? dyadAbout(setting, sentence.start + hit.index, sentence.start + end)
      : dyadAffected(setting, sentence.start + hit.index, what);
  if (dyad === null || wordsIn(what.text) < 1 || /^(?:what|which|who|it|this|that|he|she|they|there)$/i.test(what.text))
    return null;
  if (cue.external === true && !comesFromOutside(setting, what, dyad)) return null;
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

/** Meaning: whether a factor is somebody else's doing (it names a third state) or a turn in the politics of one of the two. */
function comesFromOutside(setting: StatementSetting, what: Span, dyad: Dyad): boolean {
  return (
    EXTERNAL.test(what.text) ||
    statesBetween(setting.sentence, what.start, what.end).some((code) => !dyad.includes(code))
  );
}

/** Meaning: the dyad that the words after the cue are about; never the pair inside the factor itself. */
function dyadAffected(setting: StatementSetting, from: number, what: Span): Dyad | null {
  const named = statesBetween(setting.sentence, from, setting.sentence.end);
  if (setting.focused && named.some((code) => setting.dyad?.includes(code))) return setting.dyad;
  if (setting.dyad !== null && (named.length < 2 || setting.dyad.every((code) => named.includes(code))))
    return setting.dyad;
  return dyadAbout(setting, from, setting.sentence.end) ?? dyadAbout(setting, what.start, what.end);
}

const DOING =
  /\b(?:departure|recognition|invasion|war|tariffs?|sanctions?|election|summit|visit|pact|deal|alliance|friendship|withdrawal|embargo|unrest|coup|verdict|ruling|law|bill|pressure|resolution)\b/i;

/** What moves a government from within or from the markets, when given as a reason. */
const HOME_TURN =
  /\b(?:vote|votes|voters|elections?|referendum|parliament|opposition|polls|re-election|prices?|currency|drought|harvest|economy|recession|unemployment)\b/i;

/** Meaning: whether a cause is an act or a turn of affairs told as a noun, of others or at home, that works on one of the pair in play. */
function outside(setting: StatementSetting, cause: Draft<Cause>): boolean {
  if (/\.(?:because|since|scarcely-since|with-absolute)$/.test(cause.rule)) return HOME_TURN.test(cause.cause.text);
  if (!/\.(?:changed|lead-to)$/.test(cause.rule) || !DOING.test(cause.cause.text)) return false;
  const { dyad } = setting;
  if (dyad === null) return false;
  const others = statesBetween(setting.sentence, cause.cause.start, cause.cause.end).some(
    (code) => !dyad.includes(code),
  );
  return others || /\b(?:at home|domestic|parliament|recognition|departure|tariffs?)\b/i.test(cause.cause.text);
}

/** "severed relations": an act between the two, whose cause is no factor. */
const BREAKS =
  /\b(?:sever\w*|downgrad\w*|upgrad\w*|rais\w+|lower\w*|broke off|cut(?: off)?|restor\w+|suspend\w*|establish\w*) (?:\w+ )?(?:relations|ties)\b/i;

function fromCause(setting: StatementSetting, cause: Draft<Cause>): Draft<Factor> | null {
  const bears = RELATION.test(cause.effect.text) && !BREAKS.test(cause.effect.text);
  if (!bears && !outside(setting, cause)) return null;
  const effect: Factor["effect"] = CLOSER.test(cause.effect.text)
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
