import type { Span } from "../../model/codes.ts";
import type { Condition } from "../../model/record.ts";
import { certaintyOf, clauseStart, type Draft, dyadAbout, type StatementSetting, spanOf } from "./draft.ts";

/** A way English states a condition: where its two spans lie around the cue. */
interface ConditionCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly polarity: Condition["polarity"];
  /** `clause-after`: the condition follows the cue; `clause-before`: the condition comes first and what hangs on it follows. */
  readonly order: "clause-after" | "clause-before";
  readonly state: Condition["state"] | null;
}

const CUES: readonly ConditionCue[] = [
  { name: "unless", pattern: /\bunless\b/i, polarity: "unless", order: "clause-after", state: null },
  { name: "only-if", pattern: /\bonly (?:if|when|once|after)\b/i, polarity: "if", order: "clause-after", state: null },
  {
    name: "provided",
    pattern: /\b(?:provided|providing|so long as|as long as|on (?:the )?condition|on the understanding)(?: that)?\b/i,
    polarity: "if",
    order: "clause-after",
    state: "demanded",
  },
  {
    name: "once",
    pattern: /\bonce\b(?= (?:the|a|an|its|his|their|her|all|it|they|he|she|[A-Z]))/,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "in-exchange",
    pattern: /\bin (?:exchange|return) for\b/i,
    polarity: "if",
    order: "clause-after",
    state: "offered",
  },
  {
    name: "until",
    pattern: /\b(?:not|no|never)\b[^.;]*?\buntil\b/i,
    polarity: "unless",
    order: "clause-after",
    state: "demanded",
  },
  {
    name: "depend",
    pattern:
      /\b(?:depends?|depended|hinges?|hinged|hangs?|hung|(?:is|are|was|were) (?:contingent|conditional|dependent))(?: \w+ly)? (?:up)?on\b/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "require",
    pattern: /\b(?:would|will|could|must) (?:first )?(?:require|need|presuppose)\b/i,
    polarity: "if",
    order: "clause-after",
    state: "demanded",
  },
  {
    name: "if",
    pattern: /\b(?<!as |even |what |asked |see |know |wonder |unclear )if\b(?! not\b| any\b| only\b)/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "condition-for",
    pattern: /\bas (?:a|the) (?:pre)?condition (?:for|of)\b/i,
    polarity: "if",
    order: "clause-before",
    state: "demanded",
  },
];

const DROPPED =
  /\b(?:not|n[’']t|no longer|never|stopped|dropped|without|ceased|abandoned|waived)\b[^.;]*\b(?:insist\w*|demand\w*|requir\w*|condition\w*|precondition\w*)/i;

/** Meaning: the conditions a sentence states, each as what must hold and what hangs on it. */
export function findConditions(setting: StatementSetting): Draft<Condition>[] {
  const named = conditionOfAgreement(setting);
  if (named !== null) return [named];
  for (const cue of CUES) {
    const hit = cue.pattern.exec(setting.sentence.text);
    if (hit === null) continue;
    const spans = spansAround(setting, cue, {
      start: hit.index + (cue.name === "until" ? hit[0].length - 5 : 0),
      end: hit.index + hit[0].length,
    });
    if (spans === null || spans.then.text === "" || spans.if.text === "") continue;
    return [draft(setting, cue, { ...spans, at: hit.index, words: hit[0] })];
  }
  return [];
}

/** "One condition of such a deal would be guarantees": the condition follows the copula. */
function conditionOfAgreement(setting: StatementSetting): Draft<Condition> | null {
  const { text } = setting.sentence;
  const hit =
    /\b(?:pre)?(?:condition|requirement|prerequisite|price) (?:of|for) (.+?) (?:(?:would|will|could|may|might) be|is|was|remains) /i.exec(
      text,
    );
  if (hit === null) return null;
  const thenStart = text.indexOf(hit[1] ?? "", hit.index);
  const start = hit.index + hit[0].length;
  const stop = text.slice(start).search(/,|;| but /);
  const spans = {
    if: spanOf(setting.sentence, start, stop < 0 ? text.length : start + stop),
    then: spanOf(setting.sentence, thenStart, thenStart + (hit[1]?.length ?? 0)),
  };
  return draft(
    setting,
    { name: "condition-of", pattern: /x/, polarity: "if", order: "clause-after", state: null },
    { ...spans, at: hit.index, words: hit[0].trim() },
  );
}

function spansAround(
  setting: StatementSetting,
  cue: ConditionCue,
  hit: { start: number; end: number },
): { if: Span; then: Span } | null {
  const { sentence } = setting;
  const { text } = sentence;
  if (cue.order === "clause-before") return beforeAfter(setting, hit);
  const leading = /^(?:but|and|yet|so|still|even|however,?)?\s*$/i.test(text.slice(0, hit.start));
  const asides = /,? ?(?:the |an? )?[\w .’']{2,40} (?:said|added|warned|told \w+|argued|insisted)(?: on \w+)?,/i;
  if (leading) {
    const comma = endOfClause(text, hit.end);
    if (comma >= text.length) return null;
    const rest = text.slice(comma);
    const aside = asides.exec(rest);
    const skip = aside !== null && aside.index <= 2 ? aside.index + aside[0].length : 0;
    return {
      if: spanOf(sentence, hit.end, comma),
      then: spanOf(sentence, comma + skip, endOfMain(text, comma + skip)),
    };
  }
  return {
    if: spanOf(sentence, cue.name === "unless" ? hit.start : hit.end, endOfClause(text, hit.end)),
    then: spanOf(sentence, mainStart(text, hit.start), hit.start),
  };
}

/** "... X as a condition for Y": the condition is what is insisted on before the cue. */
function beforeAfter(setting: StatementSetting, hit: { start: number; end: number }): { if: Span; then: Span } | null {
  const { sentence } = setting;
  const opener =
    /\b(?:insist(?:s|ed|ing)? on|demand(?:s|ed|ing)?|set(?:s|ting)?|make|made|making|cit(?:es|ed|ing)|want(?:s|ed)?|name[ds]?|regard(?:s|ed)?|see[ns]?|describ(?:es|ed))\s/gi;
  const openers = [...sentence.text.slice(0, hit.start).matchAll(opener)];
  const last = openers.at(-1);
  const from = last === undefined ? mainStart(sentence.text, hit.start) : last.index + last[0].length;
  return {
    if: spanOf(sentence, from, hit.start),
    then: spanOf(sentence, hit.end, endOfClause(sentence.text, hit.end)),
  };
}

/** Meaning: where the main clause before a trailing condition begins: after speech, refusal or a leading adjunct, so that what hangs on it stands alone. */
function mainStart(text: string, position: number): number {
  const start = clauseStart(text, position);
  const before = text.slice(start, position);
  const act = [
    ...before.matchAll(
      /\b(?:ruled out|refused to|declined to|offered to|promised to|pledged to|agreed to|threatened to|vowed to|ready to|willing to|prepared to)\s/gi,
    ),
  ].at(-1);
  return act === undefined ? start : start + act.index + (/^ruled out/i.test(act[0]) ? act[0].length : 0);
}

/** Meaning: the offset of the comma that ends a clause begun at `from`; commas in numbers and short asides are passed. */
function endOfClause(text: string, from: number): number {
  for (const comma of text.slice(from).matchAll(/,(?!\d)|;| but | although /g)) {
    if (comma.index > 8) return from + comma.index;
  }
  return text.length;
}

function endOfMain(text: string, from: number): number {
  const semicolon = text.indexOf(";", from);
  return semicolon < 0 ? text.length : semicolon;
}

function draft(
  setting: StatementSetting,
  cue: ConditionCue,
  found: { if: Span; then: Span; at: number; words: string },
): Draft<Condition> {
  const { sentence } = setting;
  const dropped =
    DROPPED.test(sentence.text.slice(0, Math.max(found.at, 0) + found.words.length)) &&
    cue.name !== "until" &&
    cue.name !== "unless";
  return {
    kind: "condition",
    if: found.if,
    then: found.then,
    dyad: dyadAbout(setting, sentence.start, sentence.end),
    polarity: dropped ? "not-a-condition" : cue.polarity,
    state: dropped ? "dropped" : (cue.state ?? stateOf(sentence.text)),
    certainty: certaintyOf(sentence.text),
    words: found.words,
    rule: `condition.${cue.name}`,
    at: sentence.start + found.at,
  };
}

function stateOf(text: string): Condition["state"] {
  if (/\b(?:demand|insist|requir|must|ruled? out|refus|would not|will not)\w*/i.test(text)) return "demanded";
  if (
    /\b(?:offer|promis|pledg|ready to|willing to|prepared to|said (?:it|he|she|they|his|its) (?:\w+ )?(?:would|will))/i.test(
      text,
    )
  )
    return "offered";
  return "speculated";
}
