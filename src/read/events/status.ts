import type { IsoDate } from "../../model/codes.ts";
import type { OperatorEffect, OperatorRow } from "../../model/lexicon.ts";
import type { Certainty, EventType, Status } from "../../model/ontology.ts";
import type { EventDate } from "../../model/record.ts";
import type { Token } from "../sentence.ts";
import { at, dependentsOf, hasRelation, headOf, isVerb, type Tree } from "../tree.ts";
import { markOf } from "./arguments.ts";
import type { LexiconIndex } from "./lexicon-index.ts";

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "neither", "nor", "without"]);
const POSSIBLE_MODALS = new Set(["may", "might", "could", "can"]);
const FUTURE_MODALS = new Set(["will", "shall", "'ll", "’ll", "wo", "would"]);
const CONDITIONAL_MARKS = new Set(["if", "unless", "whether", "provided", "should", "lest"]);
const UPWARD = ["xcomp", "ccomp", "acl", "obj", "nsubj", "nmod", "obl", "conj", "advcl", "csubj", "root"];

/** How an act stands as the sentence tells it, before its date is known. */
export interface Standing {
  readonly status: Status;
  readonly certainty: Certainty;
  /** The words that decided, in reading order. */
  readonly cues: readonly string[];
}

interface Marks {
  negated: boolean;
  hypothetical: boolean;
  future: boolean;
  ongoing: boolean;
  certainty: Certainty;
  cues: Token[];
}

/** Meaning: the standing of the act at `predicate`: its own auxiliaries, negation and adjectives, then those of what governs it. */
export function standingOf(tree: Tree, predicate: Token, lexicon: LexiconIndex, event: EventType): Standing {
  const marks: Marks = {
    negated: false,
    hypothetical: false,
    future: false,
    ongoing: false,
    certainty: "certain",
    cues: [],
  };
  if (lasts(tree, predicate, lexicon, event)) mark(marks, predicate, "ongoing");
  let token: Token | null = predicate;
  let came: Token | null = null;
  for (let depth = 0; token !== null && depth < 6; depth++) {
    const next: Token | null = headOf(tree, token);
    if (came === null || carries(tree, came)) own(tree, token, marks, lexicon);
    if (came === null) beforeInfinitive(tree, token, marks, lexicon);
    if (came === null && !isVerb(token)) awaited(tree, token, marks);
    if (came === null && !isVerb(token) && (marks.future || marks.hypothetical || marks.negated)) break;
    if (came !== null) govern(token, came, marks, lexicon);
    if (next === null || stops(tree, token, next, lexicon)) break;
    came = token;
    token = next;
  }
  return {
    status: statusOf(marks),
    certainty: marks.certainty,
    cues: marks.cues.sort((a, b) => a.index - b.index).map((cue) => cue.text),
  };
}

/** Acts that go on when told in the present tense ("holds prisoners", "refuses to"); acts of speech are then merely news. */
const LASTING: ReadonlySet<EventType> = new Set<EventType>([
  "SANCTION",
  "COERCE",
  "MOBILIZE",
  "AID",
  "COOPERATE",
  "ASSAULT",
  "PROTEST",
]);

/** Meaning: whether the act itself lasts: its verb says so ("keep", "maintain"), or it is a lasting act in the present tense. */
function lasts(tree: Tree, predicate: Token, lexicon: LexiconIndex, event: EventType): boolean {
  if (!isVerb(predicate)) return false;
  if (effectOf(predicate, lexicon, "ongoing")) return true;
  const auxiliary = dependentsOf(tree, predicate.index, "aux", "aux:pass")[0];
  const tense = auxiliary?.xpos ?? predicate.xpos;
  if (tense !== "VBZ" && tense !== "VBP") return false;
  return predicate.lemma === "refuse" || (auxiliary?.lemma !== "have" && LASTING.has(event));
}

function statusOf(marks: Marks): Status {
  if (marks.negated) return "negated";
  if (marks.hypothetical) return "hypothetical";
  if (marks.future) return "future";
  return marks.ongoing ? "ongoing" : "actual";
}

/** Meaning: whether what stands on the governor also stands on the act that hangs from it by this relation. */
function carries(tree: Tree, dependent: Token): boolean {
  if (dependent.deprel === "nsubj" || isPurpose(tree, dependent)) return true;
  return hasRelation(dependent, ["xcomp", "obj", "nsubj:pass", "conj", "csubj"]);
}

/** Meaning: an infinitive that says what something is for: it stands as the clause it hangs from stands ("will fly there to sign"). */
function isPurpose(tree: Tree, token: Token): boolean {
  return hasRelation(token, ["advcl"]) && markOf(tree, token, "to") !== null;
}

/** Meaning: whether the climb ends at this link: a clause that somebody says, an adjunct clause or phrase, a coordinated finite clause. */
function stops(tree: Tree, token: Token, head: Token, lexicon: LexiconIndex): boolean {
  if (!UPWARD.some((relation) => hasRelation(token, [relation]))) return true;
  if (hasRelation(token, ["ccomp"])) return effectOf(head, lexicon, "say") || !hasEffect(head, lexicon);
  if (token.deprel === "acl:relcl") return true;
  if (hasRelation(token, ["advcl"])) return !isPurpose(tree, token);
  if (hasRelation(token, ["obl", "nmod"])) return !hasEffect(head, lexicon);
  if (hasRelation(token, ["conj"]))
    return isVerb(token) && (dependentsOf(tree, token.index, "nsubj", "aux").length > 0 || token.xpos !== head.xpos);
  return false;
}

/** Meaning: the one-word operator rows of a token's lemma that are of its own part of speech. */
function operatorsOf(token: Token, lexicon: LexiconIndex): OperatorRow[] {
  const kind = isVerb(token) ? "verb" : token.upos === "ADJ" ? "adjective" : "noun";
  return (lexicon.operators.get(token.lemma) ?? []).filter((row) => row.pos === kind && !row.word.includes(" "));
}

function effects(token: Token, lexicon: LexiconIndex): OperatorEffect[] {
  return operatorsOf(token, lexicon).map((row) => row.effect);
}

function effectOf(token: Token, lexicon: LexiconIndex, effect: OperatorEffect): boolean {
  return effects(token, lexicon).includes(effect);
}

function hasEffect(token: Token, lexicon: LexiconIndex): boolean {
  return effects(token, lexicon).some((effect) => effect !== "say" && effect !== "light" && effect !== "actual");
}

/** Words that look ahead to what an event noun names ("looking forward to Li's visit", "ahead of the summit"). */
const AHEAD =
  /\b(?:look(?:s|ed|ing)? forward to|await(?:s|ed|ing)?|anticipat(?:es|ed|ing)|prepar(?:e|es|ed|ing|ations?) for|ahead of|in the run-up to|on the eve of) [^,;.]*$/i;

/** Adds the future of an event noun that the words before it look ahead to. */
function awaited(tree: Tree, noun: Token, marks: Marks): void {
  const before = tree.tokens.slice(Math.max(0, noun.index - 8), noun.index);
  if (AHEAD.test(`${before.map((token) => token.text).join(" ")} `)) mark(marks, noun, "future");
}

/** Adds the operator right before an infinitive ("is due to visit", "plans for Li to visit"), whatever the tree makes of it. */
function beforeInfinitive(tree: Tree, token: Token, marks: Marks, lexicon: LexiconIndex): void {
  if (token.xpos !== "VB" && token.xpos !== "VBP") return;
  let i = token.index - 1;
  while (i >= 0 && at(tree, i).upos === "ADV") i--;
  const to = tree.tokens[i];
  if (to?.text.toLowerCase() !== "to") return;
  const before = tree.tokens[i - 1];
  if (before === undefined) return;
  if (before.mention !== null && tree.tokens[i - 2]?.text.toLowerCase() === "for") {
    mark(marks, to, "future");
    return;
  }
  const rows = (lexicon.operators.get(before.lemma) ?? []).filter((row) => !row.word.includes(" "));
  const row = rows.find(({ effect }) => effect === "future" || effect === "hypothetical" || effect === "negated");
  if (row === undefined || marks.future || marks.hypothetical) return;
  apply(row.effect, marks, before);
  if (row.certainty !== null) marks.certainty = row.certainty;
}

/** Adds what stands on the token itself: auxiliaries, negation, adjectives, adverbs, a conditional mark. */
function own(tree: Tree, token: Token, marks: Marks, lexicon: LexiconIndex): void {
  const children = dependentsOf(tree, token.index);
  for (const child of children) {
    const word = child.text.toLowerCase();
    if (NEGATIONS.has(word) && hasRelation(child, ["advmod", "mark", "cc", "case", "det"]))
      mark(marks, child, "negated");
    if (word === "no" && hasRelation(child, ["det", "advmod"])) mark(marks, child, "negated");
    if (hasRelation(child, ["aux", "cop"])) auxiliary(tree, token, child, marks);
    if (hasRelation(child, ["mark"]) && CONDITIONAL_MARKS.has(word)) mark(marks, child, "hypothetical", "possible");
    if (hasRelation(child, ["advcl"]) && isConditional(tree, child))
      if (!isVerb(token) || hasModal(children)) mark(marks, child, "hypothetical", "possible");
    if (hasRelation(child, ["advmod"])) adverb(child, marks);
    if (hasRelation(child, ["amod"])) for (const effect of effects(child, lexicon)) apply(effect, marks, child);
  }
  if (
    token.deprel === "ccomp" &&
    children.some((child) => child.text.toLowerCase() === "no" && child.deprel === "nsubj")
  )
    marks.negated = true;
  const subject = children.find((child) => hasRelation(child, ["nsubj"]));
  if (
    subject !== undefined &&
    (NEGATIONS.has(subject.lemma) ||
      /^(?:no|neither)(?: |$)/i.test(subject.mention?.text ?? "") ||
      dependentsOf(tree, subject.index, "det").some((child) => child.text.toLowerCase() === "no"))
  )
    mark(marks, subject, "negated");
}

function auxiliary(tree: Tree, token: Token, child: Token, marks: Marks): void {
  const word = child.text.toLowerCase();
  if (POSSIBLE_MODALS.has(word)) mark(marks, child, "hypothetical", "possible");
  else if (FUTURE_MODALS.has(word)) mark(marks, child, "future");
  else if (word === "should" || word === "must") mark(marks, child, "hypothetical", "probable");
  else if (child.lemma === "be" && token.xpos === "VBG") mark(marks, child, "ongoing");
  else if (
    child.deprel === "cop" &&
    (child.xpos === "VBZ" || child.xpos === "VBP") &&
    token.upos === "NOUN" &&
    at(tree, Math.min(child.index + 1, tree.tokens.length - 1)).text === "in"
  )
    mark(marks, child, "ongoing");
  else if (child.lemma === "be" && at(tree, Math.min(child.index + 1, tree.tokens.length - 1)).text === "to")
    mark(marks, child, "future");
}

function hasModal(children: readonly Token[]): boolean {
  return children.some(
    (child) =>
      hasRelation(child, ["aux"]) &&
      (POSSIBLE_MODALS.has(child.text.toLowerCase()) || FUTURE_MODALS.has(child.text.toLowerCase())),
  );
}

function isConditional(tree: Tree, clause: Token): boolean {
  return dependentsOf(tree, clause.index, "mark").some((child) => ["if", "unless"].includes(child.text.toLowerCase()));
}

const LIKELY = new Set(["probably", "likely", "reportedly", "apparently", "presumably", "seemingly"]);
const PERHAPS = new Set(["perhaps", "possibly", "maybe", "potentially"]);

function adverb(child: Token, marks: Marks): void {
  const word = child.text.toLowerCase();
  if (LIKELY.has(word)) marks.certainty = "probable";
  if (PERHAPS.has(word)) mark(marks, child, "hypothetical", "possible");
  if (word === "still") mark(marks, child, "ongoing");
}

/** Adds what the governor does to the act that hangs from it. */
function govern(head: Token, dependent: Token, marks: Marks, lexicon: LexiconIndex): void {
  if (hasRelation(dependent, ["conj"])) return;
  if (hasRelation(dependent, ["nsubj"]) && head.upos !== "ADJ" && !isVerb(head)) return;
  for (const row of operatorsOf(head, lexicon)) {
    if (row.effect === "say" && !hasRelation(dependent, ["xcomp"])) continue;
    apply(row.effect, marks, head);
    if (row.certainty !== null && row.effect !== "light") marks.certainty = row.certainty;
  }
}

function apply(effect: OperatorEffect, marks: Marks, cue: Token): void {
  if (effect === "future" || effect === "hypothetical" || effect === "negated" || effect === "ongoing")
    mark(marks, cue, effect);
}

function mark(
  marks: Marks,
  cue: Token,
  what: "negated" | "hypothetical" | "future" | "ongoing",
  certainty?: Certainty,
): void {
  marks[what] = true;
  marks.cues.push(cue);
  if (certainty !== undefined) marks.certainty = certainty;
}

const HISTORY_DAYS = 92;
/** Words that put an act in the past without saying when. */
const LONG_AGO =
  /\b(?:in|during|of|over) (?:the )?(?:past|previous|former|earlier|bygone) (?:years|decades|times|centuries)\b|\b(?:years|decades|centuries) (?:ago|earlier)\b|\bin the past\b/i;

/**
 * Meaning: the status once the date is known. An act dated after publication that was told as fact is `future`; one that ended more than
 * three months before is `historical`. Without a date or publication the standing stands.
 */
export function datedStatus(status: Status, date: EventDate, published: IsoDate | null): Status {
  if (status === "actual" && date.start === null && /^since\b/i.test(date.text ?? "")) return "ongoing";
  if (status === "actual" && date.start === null && LONG_AGO.test(date.text ?? "")) return "historical";
  if (published === null || date.start === null || date.end === null) return status;
  if (status === "actual" || status === "ongoing") {
    if (date.start > published) return "future";
    if (status === "actual" && Date.parse(published) - Date.parse(date.end) > HISTORY_DAYS * 86_400_000)
      return "historical";
  }
  return status;
}
