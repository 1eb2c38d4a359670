import type { Span } from "../../model/codes.ts";
import { dyadOf } from "../../model/codes.ts";
import type { Context } from "../../model/ontology.ts";
import type { Dispute, Factor } from "../../model/record.ts";
import { ACT_NOUN, DISPUTE_CUES } from "./dispute-cues.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf, statesBetween } from "./draft.ts";

const QUARREL =
  /\b(?:(?:un|in)?disput|differ|disagree|claim|contest|quarrel|row|odds|tension|strain|clash|feud|conflict|spat|standoff|stand-off)/i;

/** Meaning: what two states dispute, one draft an issue; an issue that is one side's work with outsiders comes back as a factor that drives them apart. */
export function findDisputes(setting: StatementSetting): (Draft<Dispute> | Draft<Factor>)[] {
  const { sentence } = setting;
  const found: (Draft<Dispute> | Draft<Factor>)[] = [];
  let first: string | null = null;
  for (const cue of DISPUTE_CUES) {
    if (found.length > 0 && (cue.sure !== true || cue.name === first)) continue;
    const hit = cue.pattern.exec(sentence.text);
    if (hit === null) continue;
    if (cue.name === "sovereignty-over" && !QUARREL.test(sentence.text)) continue;
    const parties = partiesOf(setting, sentence.start + hit.index, sentence.start + hit.index + hit[0].length);
    if (parties === null) continue;
    const from = hit.index + hit[0].length;
    const named = hit.indices?.groups?.["name"];
    const items = (named === undefined ? listItems(sentence.text, from, cue.many === true ? "many" : "one") : [named])
      .map(([start, end]) => spanOf(sentence, start, withoutTime(sentence.text, start, end)))
      .filter((span) => worthNaming(span));
    if (items.length === 0 || (/^(?:differ|reprisal)-over$/.test(cue.name) && isAct(items))) continue;
    first ??= cue.name;
    const drafts = items.map((name) => ({
      ...sideWork(setting, name, parties),
      certainty: certaintyOf(""),
      words: hit[0] || "claimed by",
      rule: `dispute.${cue.name}`,
      at: sentence.start + hit.index,
    }));
    found.push(...drafts.filter((draft) => !found.some((other) => meet(spanIn(other), spanIn(draft)))));
  }
  return found;
}

/** Meaning: whether the first thing named is a single act ("a bombing raid on March 1"), over which states fall out but which is a cause, no issue. */
function isAct(items: readonly Span[]): boolean {
  const first = items[0]?.text ?? "";
  return (
    /^(?:an?|one|two|three|the|its|his) /.test(first) &&
    ACT_NOUN.test(first.split(/ (?:on|in|by|of|that|which) /)[0] ?? "")
  );
}

/** "which Bhutan and China both claim" */
const BOTH = /[A-Z]\w+ and (?:the )?[A-Z]\w+ (?:both|each) /;

/** Meaning: who disputes: the two that the cue itself names, all of a group of three or more ("the three governments"), else the dyad of the sentence. */
function partiesOf(setting: StatementSetting, start: number, end: number): readonly string[] | null {
  const { sentence } = setting;
  const group = sentence.tokens.find(
    ({ mention }) => mention?.kind === "group" && mention.end <= end && mention.entities.length > 2,
  )?.mention;
  if (group !== undefined && group !== null) {
    const codes = group.entities.flatMap(({ code }) => (code === null ? [] : [code]));
    if (codes.length === group.entities.length) return [...codes].sort();
  }
  const named = statesBetween(sentence, start, end);
  const [a, b] = named;
  if (
    named.length === 2 &&
    a !== undefined &&
    b !== undefined &&
    BOTH.test(sentence.text.slice(start - sentence.start, end - sentence.start))
  )
    return dyadOf(a, b);
  return dyadAbout(setting, sentence.start, end);
}

/** Meaning: where an issue ends before a phrase of time ("at odds over the rebels for more than two decades"). */
function withoutTime(text: string, start: number, end: number): number {
  const time =
    / (?:for (?:more than |over |nearly |almost |about |at least )?(?:\w+|\d+)(?: \w+)? (?:years|decades|months|weeks|centuries)|for (?:years|decades|months|centuries)|ever since\b.*)$/.exec(
      text.slice(start, end),
    );
  return time === null ? end : start + time.index;
}

function spanIn(draft: Draft<Dispute> | Draft<Factor>): Span {
  return draft.kind === "dispute" ? draft.name : draft.what;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function worthNaming(span: Span): boolean {
  return (
    span.text.length > 3 &&
    !/^(?:what|how|whether|who|that|it|them|this|these|many|some|other|both|matters|issues|\d+)$/i.test(span.text) &&
    !/^(?:that|under|in|at|on|near|around|since|with|to|it|them|him|her|which)\b/i.test(span.text) &&
    !/ (?:is|are|was|were) (?:as|not|still|now|over|far)\b/i.test(span.text)
  );
}

const OUTSIDE_WORK =
  /\b(?:work|alliance|cooperation|partnership|ties|relations|pact|treaty|exercises?|drills?|arms sales?|deals?) (?:with|to|between)\b/i;

/** Meaning: the issue as a dispute, or, when it is what one side does with third states, as a factor that drives the two apart. */
function sideWork(
  setting: StatementSetting,
  name: Span,
  parties: readonly string[],
):
  | Omit<Draft<Dispute>, "certainty" | "words" | "rule" | "at">
  | Omit<Draft<Factor>, "certainty" | "words" | "rule" | "at"> {
  const third = statesBetween(setting.sentence, name.start, name.end).some((code) => !parties.includes(code));
  const [a, b] = parties;
  if (third && OUTSIDE_WORK.test(name.text) && a !== undefined && b !== undefined)
    return { kind: "factor", what: name, bears_on: dyadOf(a, b), effect: "apart", event: null };
  return { kind: "dispute", parties, name, context: contextOf(setting, name) };
}

function contextOf(setting: StatementSetting, name: Span): Context {
  return setting.contextOf(name.text);
}

/**
 * Meaning: the items of a list that begins at `from`, as offsets. Items end at commas and "and"; commas inside quotation marks do not
 * count; "and" joins two bare nouns ("trade and investment") but parts two names or phrases with their own determiner.
 */
export function listItems(text: string, from: number, how: "one" | "many"): [number, number][] {
  const stop = clauseStop(text, from);
  const body = text.slice(from, stop);
  const cuts: [number, number][] = [];
  for (const comma of body.matchAll(/,(?: and| or)? (?:over |about )?| as well as | and (?:over|about|on) (?:the )?/g))
    if (!insideQuotes(body, comma.index) && !/^\d/.test(body.slice(comma.index + 1)))
      cuts.push([comma.index, comma.index + comma[0].length]);
  if (how === "one") return [[from, from + (cuts[0]?.[0] ?? firstAnd(body))]];
  for (const and of body.matchAll(/ and /g))
    if (!insideQuotes(body, and.index) && parts(body, and.index)) cuts.push([and.index, and.index + 5]);
  cuts.sort((a, b) => a[0] - b[0]);
  const items: [number, number][] = [];
  let start = 0;
  for (const [left, right] of cuts) {
    items.push([from + start, from + left]);
    start = right;
  }
  items.push([from + start, stop]);
  return items;
}

function firstAnd(body: string): number {
  const verb =
    /\s(?:and|is|are|was|were|has|have|had|will|would|by|after|when|while|that|which|who|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))\s/.exec(
      body,
    );
  return verb === null ? body.length : verb.index;
}

/** Meaning: whether the "and" at `index` parts two issues: each side is a name, or has its own determiner or possessor. */
function parts(body: string, index: number): boolean {
  const after = body.slice(index + 5);
  if (/^its |^their |^his /.test(after)) return false;
  const before = body.slice(0, index).split(", ").at(-1) ?? "";
  return (
    /^(?:the |a |an |[A-Z“"])/.test(after) &&
    (before.trim().split(" ").length <= 6 || /^(?:the |[A-Z])/.test(before.trim()))
  );
}

function insideQuotes(body: string, index: number): boolean {
  const before = body.slice(0, index);
  const opened = (before.match(/[“]/g)?.length ?? 0) - (before.match(/[”]/g)?.length ?? 0);
  return opened > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

function clauseStop(text: string, from: number): number {
  const hit =
    /;|\.(?:["”’'])?$|, (?:but|which|who|where|while|although|said|says|according|he|she|they|with|a|an)\b| (?:but|while|although|because|after|before|when|since|remain[s]?|persist(?:s|ed)?|continue[sd]?|ha(?:s|ve|d) (?:been|not|long|strained|soured))\b/.exec(
      text.slice(from),
    );
  return hit === null ? text.length : from + hit.index;
}
