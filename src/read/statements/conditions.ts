import type { Span } from "../../model/codes.ts";
import type { Condition } from "../../model/record.ts";
import { clauseFrom, clauseTo, pastAside, wordsIn } from "./clauses.ts";
import { CONDITION_CUES, CONDITION_FRAMES, type ConditionCue } from "./condition-cues.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf } from "./draft.ts";

interface Halves {
  readonly if: Span;
  readonly then: Span;
}

const DROPPED =
  /\b(?:not|n[’']t|no longer|never|stopp\w+|dropp\w+|without|ceased|abandon\w*|waiv\w+|withdr\w+)\b[^.;]{0,30}\b(?:insist\w*|demand\w*|requir\w*|conditions?|preconditions?|set\w*|mak\w+)\b/i;

/** Meaning: the conditions a sentence states, each as what must hold and what hangs on it; at most one of a cue, none twice. */
export function findConditions(setting: StatementSetting): Draft<Condition>[] {
  const { text } = setting.sentence;
  const found: Draft<Condition>[] = [];
  const add = (draft: Draft<Condition> | null) => {
    if (draft !== null && !found.some((other) => other.if.start < draft.if.end && draft.if.start < other.if.end))
      found.push(draft);
  };
  for (const cue of CONDITION_CUES) {
    const hit = cue.pattern.exec(text);
    if (hit !== null && !isPast(text, cue, hit.index)) add(fromCue(setting, cue, hit));
    if (found.length === 2) return found;
  }
  if (found.length === 0)
    for (const frame of CONDITION_FRAMES) {
      const hit = frame.pattern.exec(text);
      const [ifAt, thenAt] = [hit?.indices?.groups?.["if"], hit?.indices?.groups?.["then"]];
      if (hit === null || ifAt === undefined || thenAt === undefined) continue;
      const halves = { if: spanOf(setting.sentence, ...ifAt), then: spanOf(setting.sentence, ...thenAt) };
      return [draft(setting, halves, { ...frame, polarity: "if", at: hit.index, words: hit[0].slice(0, 80) })];
    }
  return found;
}

/** "Much depends on two elections": nothing is said to hang on it. */
const VAGUE = /^(?:much|everything|all|a lot|a great deal|a good deal|little)(?: now| also| still| will| would)*$/i;

/** What is still open: a condition looks ahead or holds in general. */
const AHEAD =
  /\b(?:will|would|can|could|may|might|must|shall|should|to|ready|willing|ought|agree[sd]?|offer\w*|promis\w+|pledg\w+|insist\w*|[’']ll|only if)\b/i;

/** Meaning: whether a cue tells what happened: "learned of it only when the river fell", "sanctions that had been lifted in return for". */
function isPast(text: string, cue: ConditionCue, index: number): boolean {
  const before = text.slice(clauseFrom(text, index), index);
  if (cue.name === "only-if")
    return /^\W*(?:and |but )?only (?:when|after|once)/.test(text.slice(index)) && !AHEAD.test(before);
  return cue.name === "in-exchange" && /\b(?:had been|was|were|has been|have been) \w+(?: \w+)?\s*$/.test(before);
}

function fromCue(setting: StatementSetting, cue: ConditionCue, hit: RegExpExecArray): Draft<Condition> | null {
  const { text } = setting.sentence;
  const start =
    cue.name === "inversion"
      ? hit.index + hit[0].length
      : cue.name === "until"
        ? hit.index + hit[0].lastIndexOf(" ") + 1
        : hit.index;
  const end = hit.index + hit[0].length;
  const halves =
    cue.order === "clause-before"
      ? beforeAfter(setting, start, end)
      : cue.order === "subject"
        ? subject(setting, start, end)
        : around(setting, cue, start, end);
  if (cue.name === "depend" && halves !== null && VAGUE.test(halves.then.text)) return null;
  if (halves === null || wordsIn(halves.if.text) < 2 || wordsIn(halves.then.text) < 1) return null;
  return draft(setting, halves, { ...cue, at: hit.index, words: (hit[0] || text.slice(end, end + 12)).trim() });
}

/** "If X, Y" and "Y if X". */
function around(setting: StatementSetting, cue: ConditionCue, start: number, end: number): Halves | null {
  const { sentence } = setting;
  const { text } = sentence;
  const from = cue.keepsCue ? start : end;
  const clause = text.slice(leadFrom(text, start), start);
  if (wordsIn(clause) === 0 || LEADING.test(clause)) {
    const comma = comma1(text, end);
    if (comma >= text.length - 1) return null;
    const then = pastAside(text, comma);
    return { if: spanOf(sentence, from, comma), then: spanOf(sentence, then, clauseTo(text, then + 2)) };
  }
  return {
    if: spanOf(sentence, from, clauseTo(text, end)),
    then: spanOf(sentence, afterRefusal(text, clauseFrom(text, start), start), start),
  };
}

/** "After that, provided ...": a short adjunct that stands before a leading condition. */
const LEADING = /^(?:after|before|until|since|by|in|at|for|on|then|now|so|even) ?(?:[\w’'-]+ ){0,3}?[\w’'-]*, $/i;

/** Meaning: where the words that lead straight up to a leading "if" begin: the start of the sentence, of a quotation, or of a clause after "and", "but", ":" or "that". */
function leadFrom(text: string, position: number): number {
  const before = text.slice(0, position);
  const lead =
    /(?:^|[“"] ?|[;:] |, (?:and|but|so) |\b(?:that|but|and|yet) )(?:["“'-] ?|but |and |yet |so |still |even |however,? )*$/i.exec(
      before,
    );
  return lead === null ? 0 : position;
}

/** A comma after which the clause goes on with its verb: "Peru, which signed, is still in". */
const GOES_ON = /^, (?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|[a-z]+s|[a-z]+ed) /;

/** Meaning: the offset of the comma that ends a leading condition; commas between listed nouns ("A, B and C") are passed. */
function comma1(text: string, from: number): number {
  let inRelative = false;
  for (const comma of text.slice(from).matchAll(/,(?!\d)|;/g)) {
    const rest = text.slice(from + comma.index);
    if (inRelative) {
      inRelative = false;
      if (GOES_ON.test(rest)) continue;
    }
    if (/^, (?:which|who|whose|where) /.test(rest)) {
      inRelative = true;
      continue;
    }
    if (comma.index > 8 && !/^, (?:granting|including|such as|like|especially) /.test(rest)) return from + comma.index;
  }
  return text.length;
}

/** "... X as a condition for Y": the condition is what is insisted on before the cue. */
function beforeAfter(setting: StatementSetting, start: number, end: number): Halves | null {
  const { sentence } = setting;
  const openers = [
    ...sentence.text
      .slice(0, start)
      .matchAll(
        /\b(?:insist(?:s|ed|ing)?(?: on)?|demand(?:s|ed|ing)?|set(?:s|ting)?|makes?|made|making|cit(?:es|ed|ing)|want(?:s|ed)?|named?|regard(?:s|ed)?|sees?|seen|describ(?:es|ed)|requir(?:es|ed)) /gi,
      ),
  ];
  const last = openers.at(-1);
  const copula = / (?:is|was|were|are|remains?|be) (?:still |also |now )?$/i.exec(sentence.text.slice(0, start));
  const from = last === undefined ? clauseFrom(sentence.text, start) : last.index + last[0].length;
  return {
    if: spanOf(sentence, from, copula?.index ?? start),
    then: spanOf(sentence, end, clauseTo(sentence.text, end)),
  };
}

/** "Y depends on X", "Y would require X": what hangs on it is the subject. */
function subject(setting: StatementSetting, start: number, end: number): Halves {
  const { sentence } = setting;
  const aside = /, (?:which |who |[^,]{3,60} said|an? |the )[^,]{5,80}, $/.exec(sentence.text.slice(0, start));
  const stop = aside === null ? start : aside.index;
  const short =
    /(?:\b(?:that|said|says)|, (?:and|but)) ((?:much|everything|all|this|that|it|nothing|success|progress) (?:\w+ )?)$/i.exec(
      sentence.text.slice(0, stop),
    );
  return {
    if: spanOf(sentence, end, clauseTo(sentence.text, end)),
    then: spanOf(sentence, short === null ? mainFrom(sentence.text, stop) : stop - (short[1]?.length ?? 0), stop),
  };
}

/** Meaning: where the clause that ends at `to` begins, a leading "Once ..., " or "When ..., " passed. */
function mainFrom(text: string, to: number): number {
  const from = clauseFrom(text, to);
  const lead = /^(?:once|when|while|although|though|as) [^,;]{5,90}, (?=\w+ \w+)/i.exec(text.slice(from, to));
  return from + (lead?.[0].length ?? 0);
}

/** Meaning: where what hangs on the condition begins when the clause is a refusal: "ruled out talks unless" leaves "talks". */
function afterRefusal(text: string, from: number, to: number): number {
  const act =
    /\b(?:there (?:can|could|will|would|shall) be(?= no)|ruled out|rules out|has ruled out|rejected|refused|excluded)\s(?!to\b)/i.exec(
      text.slice(from, to),
    );
  return act === null ? from : from + act.index + act[0].length;
}

function draft(
  setting: StatementSetting,
  halves: Halves,
  cue: {
    name: string;
    polarity: Condition["polarity"];
    state: Condition["state"] | null;
    at: number;
    words: string;
  },
): Draft<Condition> {
  const { sentence } = setting;
  const nominal = cue.name === "condition-for" || cue.name === "provided" || cue.name === "require";
  const dropped =
    cue.polarity === "not-a-condition" ||
    (nominal && DROPPED.test(sentence.text.slice(0, Math.max(cue.at, 0) + cue.words.length)));
  return {
    kind: "condition",
    ...halves,
    dyad: dyadAbout(setting, sentence.start, sentence.end),
    polarity: dropped ? "not-a-condition" : cue.polarity,
    state: dropped ? "dropped" : (cue.state ?? stateOf(sentence.text)),
    certainty: certaintyOf(sentence.text),
    words: cue.words,
    rule: `condition.${cue.name}`,
    at: sentence.start + cue.at,
  };
}

function stateOf(text: string): Condition["state"] {
  if (/\b(?:demand|insist|requir|must|ruled? out|refus|would not|will not|cannot|can be no|only)\w*/i.test(text))
    return "demanded";
  if (
    /\b(?:offer|promis|pledg|ready to|willing to|prepared to|said (?:it|he|she|they|his|its) (?:\w+ )?(?:would|will))/i.test(
      text,
    )
  )
    return "offered";
  return "speculated";
}
