import { type Attachment, isClauseHead } from "../attachment.ts";
import type { Token } from "../sentence.ts";
import type { FoundDate } from "./found-date.ts";

/** Verbs that only carry the act of their noun: "talks were held on Monday", "launch an attack". */
const LIGHT = new Set(
  "hold have make take launch conduct carry stage pay give sign begin start occur happen place come be open end conclude resume convene kick".split(
    " ",
  ),
);
/** Verbs and adjectives whose date is that of the act under them: "is due to land on Sunday". */
const RAISING = new Set(
  "due set schedule expect plan begin start continue appear seem slate likely ready poise agree arrange prepare intend manage try attempt help go be have fail".split(
    " ",
  ),
);
const SIMULTANEOUS = new Set(["as", "while", "when"]);
const SUBORDINATORS = new Set(
  "as while when after before since if unless because although though until till once so that whereas".split(" "),
);
/** A document dated so dates what is said in it. */
const ISSUING = new Set(["issue", "issued", "release", "released", "publish", "published"]);
/** Verbs that tie one act to another, each with its own date: "the clash followed strikes on Tuesday". */
const LINKING = new Set(["follow", "precede", "prompt", "trigger", "cause"]);
/** Verbs of saying: a date beside them is theirs, not that of the act they speak of. */
const SAYING = new Set(
  "say tell condemn denounce announce call urge demand accuse criticise criticize welcome praise warn threaten vow promise discuss deny reject report note add mourn mark".split(
    " ",
  ),
);

/**
 * Meaning: how far a date is from an act, 0 (hangs on it) upwards; null when the date belongs to another clause.
 * The steps follow how English attaches dates; see the cases below.
 */
export function reachOf(date: FoundDate, at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  if (date.anchor?.datesClause === true) return clauseReach(at, tokens, predicate);
  if (predicate >= at.first && predicate <= at.last) return null;
  if (tokens[predicate]?.head !== undefined && within(at, tokens[predicate]?.head ?? -1)) return 1;
  const noun = at.nouns.indexOf(predicate);
  if (noun >= 0) return noun === 0 ? 0 : 0.5 * noun;
  if (date.attributive) return attributiveReach(at, tokens, predicate);
  if (/^of\s/.test(date.text)) return null;
  if (opensWhenClause(at, tokens, predicate)) return 1;
  if (predicate === at.verb) return at.nouns.length === 0 ? 0 : 0.5;
  return sharedReach(at, tokens, predicate) ?? linearReach(at, tokens, predicate);
}

/** "the June 28 attack" dates the attack, the verb that merely carries it, and the clause that tells of it ("in which 40 died"). */
function attributiveReach(at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  const between = tokens.slice(at.last + 1, predicate);
  const token = tokens[predicate];
  if (token === undefined) return null;
  if (token.deprel.startsWith("acl") && at.nouns.includes(token.head)) return 1.5;
  if (predicate > at.last && between.length <= 4 && token.upos !== "VERB") {
    if (between.every((word) => !isClauseHead(word, tokens) && word.upos !== "ADP" && word.upos !== "PUNCT"))
      return 0.5;
  }
  return predicate === at.verb && at.nouns.length === 1 && LIGHT.has(token.lemma) ? 2 : null;
}

/** "a day after X clashed" dates the clash: the first act after the phrase. */
function clauseReach(at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  if (predicate <= at.last) return null;
  const between = tokens.slice(at.last + 1, predicate);
  if (between.some((token) => token.upos === "PUNCT" && token.text !== "'" && token.text !== "-")) return null;
  return between.some((token) => isClauseHead(token, tokens)) ? null : 0;
}

/** Dates that one clause lends another. */
function sharedReach(at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  const act = tokens[predicate];
  const host = tokens[at.verb];
  if (act === undefined || host === undefined) return null;
  const opens = at.first <= 1 && at.last < host.index;
  if (act.head === host.index) {
    if (act.deprel === "conj" && sameTime(act, host, tokens) && sharesSubject(act, tokens, opens)) return 3;
    if (act.deprel === "xcomp" && RAISING.has(host.lemma)) return 2;
    if (act.deprel.startsWith("advcl") && goesWith(act, tokens)) return 3;
    if (act.deprel.startsWith("advcl") && act.xpos === "VBG" && markOf(act, tokens) === "after") return 4;
    if (act.deprel.startsWith("nsubj") && !SAYING.has(host.lemma) && !LINKING.has(host.lemma)) return 1.5;
    if (act.deprel === "obj" && LIGHT.has(host.lemma)) return 1.5;
    if (act.deprel === "parataxis" && opens) return 4;
  }
  if (
    ISSUING.has(host.lemma) &&
    host.xpos === "VBN" &&
    host.index < act.index &&
    clauseAbove(host, tokens) === act.index
  )
    return 3;
  if (host.head === act.index) {
    if (host.deprel === "conj" && sameTime(act, host, tokens) && at.last > host.index && !hasSubject(host, tokens))
      return 3.5;
    if (host.deprel === "xcomp" && RAISING.has(act.lemma) && at.last < host.index) return 2;
    if (host.deprel === "xcomp" && (host.xpos === "VBN" || host.xpos === "VBG")) return 2;
    const bare = host.deprel.startsWith("advcl") && host.xpos === "VBG" && !hasSubject(host, tokens);
    if (bare && at.nouns.length === 0) return 3.5;
  }
  return siblings(act, host) && sameTime(act, host, tokens) && sharesSubject(act, tokens, opens) ? 3.5 : null;
}

/** When the tree has gone astray: the date stands in the same stretch of words, with no other clause head or clause border between. */
function linearReach(at: Attachment, tokens: readonly Token[], predicate: number): number | null {
  const act = tokens[predicate];
  if (act === undefined) return null;
  const after = predicate > at.last;
  if (after && at.first > 1) return null;
  const between = after ? tokens.slice(at.last + 1, predicate) : tokens.slice(predicate + 1, at.first);
  const host = tokens[at.verb];
  const clause = isClauseHead(act, tokens);
  if (!clause && host !== undefined && (SAYING.has(host.lemma) || after)) return null;
  if (between.length > (clause ? 14 : 6)) return null;
  const border = between.some(
    (token) =>
      isClauseHead(token, tokens) ||
      /^(?:that|which|who|;|:|"|“|”|and|but)$/i.test(token.text) ||
      (!after && token.text === ","),
  );
  return border ? null : 5 + between.length / 20;
}

/** Meaning: whether the act heads the clause that "when" opens right after the date ("on May 6, when both signed"). */
export function opensWhenClause(at: Attachment, tokens: readonly Token[], predicate: number): boolean {
  const start = tokens[at.last + 1]?.text === "," ? at.last + 2 : at.last + 1;
  if (tokens[start]?.text.toLowerCase() !== "when" || predicate <= start) return false;
  return !tokens.slice(start + 1, predicate).some((token) => isClauseHead(token, tokens) || token.upos === "PUNCT");
}

function within(at: Attachment, index: number): boolean {
  return index >= at.first && index <= at.last;
}

function siblings(act: Token, host: Token): boolean {
  return act.head >= 0 && act.head === host.head && act.deprel === "conj" && host.deprel === "conj";
}

function hasSubject(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some((child) => child.head === token.index && /^[nc]subj/.test(child.deprel));
}

/** A clause joined to the date's shares it without a subject of its own, or when the date opens the sentence. */
function sharesSubject(act: Token, tokens: readonly Token[], opens: boolean): boolean {
  const subject = tokens.find((child) => child.head === act.index && /^[nc]subj/.test(child.deprel));
  return subject === undefined || (opens && !/^(?:who|which|that)$/i.test(subject.text));
}

/** A clause with "while" or "as", or a bare participle, goes with the act it hangs on. */
function goesWith(clause: Token, tokens: readonly Token[]): boolean {
  const mark = markOf(clause, tokens);
  return mark === null ? clause.xpos === "VBG" && !hasSubject(clause, tokens) : SIMULTANEOUS.has(mark);
}

function markOf(clause: Token, tokens: readonly Token[]): string | null {
  const marks = tokens.filter(
    (child) => child.head === clause.index && (child.deprel === "mark" || child.deprel === "advmod"),
  );
  const mark = marks.find((child) => child.index < clause.index && SUBORDINATORS.has(child.text.toLowerCase()));
  return mark?.text.toLowerCase() ?? null;
}

/** The verb of the clause that a participle's noun stands in: "in a statement issued on Tuesday, Paris urged". */
function clauseAbove(participle: Token, tokens: readonly Token[]): number {
  let at = tokens[participle.head];
  for (let step = 0; step < 4 && at !== undefined; step++) {
    if (isClauseHead(at, tokens)) return at.index;
    at = tokens[at.head];
  }
  return -1;
}

/** One of the two lies ahead ("will", "would") and the other does not: they share no date. */
function sameTime(a: Token, b: Token, tokens: readonly Token[]): boolean {
  return liesAhead(a, tokens) === liesAhead(b, tokens);
}

function liesAhead(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some(
    (child) => child.head === token.index && /^(?:will|would|shall|may|might|could|to|['’]ll)$/i.test(child.text),
  );
}
