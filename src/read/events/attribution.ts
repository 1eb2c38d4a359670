import type { Sector } from "../../model/ontology.ts";
import type { Attribution, Entity } from "../../model/record.ts";
import { type Act, roleOf } from "../acts/index.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { dependentsOf, hasRelation, headOf, isNoun, isVerb, subtree, type Tree } from "../tree.ts";
import { agentOf } from "./arguments.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { partyAt } from "./parties.ts";

const OFFICIAL: ReadonlySet<Sector> = new Set<Sector>(["GOV", "MIL", "COP", "LEG", "SPY", "JUD", "IGO", "PTY", "UAF"]);
const MEDIA =
  /\b(reports?|media|newspapers?|agency|broadcaster|daily|magazine|television|radio|press|dispatch(es)?)\b/i;
const ANONYMOUS =
  /\b(sources?|anonym\w*|unnamed|not (authori[sz]ed|named)|(asked|declined|preferred|wished|requested) not to be (named|identified|quoted)|declined to be (named|identified|quoted)|people familiar|insiders?)\b/i;

/** A speaker found in a sentence: the token that names it, and the attribution it makes. */
export interface Speaker {
  readonly token: Token;
  readonly attribution: Attribution;
}

const PRONOUN = /^(they|he|she|it|one)$/i;

/**
 * Meaning: a speaker's attribution with a pronoun settled: it goes on with whoever spoke last ("They argue that ...") when nobody else is known
 * or the last speaker is of the same state; null when it names nobody at all.
 */
export function settled(speaker: Speaker, lastSpeaker: Attribution | null): Attribution | null {
  const { token, attribution } = speaker;
  if (!PRONOUN.test(token.text)) return attribution;
  const goesOn =
    lastSpeaker !== null &&
    (attribution.code === null || attribution.code === lastSpeaker.code || /^they$/i.test(token.text));
  if (goesOn) return lastSpeaker;
  return PRONOUN.test(attribution.text) ? null : attribution;
}

/** Meaning: who says the act at `predicate`: the subject of a verb of saying above or beside it, or an "according to" phrase; null for the narrator. */
export function speakerOf(
  tree: Tree,
  predicate: Token,
  lexicon: LexiconIndex,
  sentence: ParsedSentence,
): Speaker | null {
  const cited = accordingTo(tree);
  if (
    cited !== null &&
    predicate.index >= cited.from &&
    speaks(cited.token, lexicon) &&
    inOneClause(tree, predicate, cited.token)
  )
    return speaker(tree, cited.token, sentence);
  const above = speakerAbove(tree, predicate, lexicon, sentence);
  if (above !== null) return above;
  const closing = closingSpeaker(tree, lexicon);
  if (closing === null || predicate.index >= closing.comma || !reaches(tree, predicate, closing.token)) return null;
  return speaker(tree, closing.token, sentence);
}

/** Whether no semicolon parts a predicate from a speaker: what is said behind it is another's. */
function inOneClause({ tokens }: Tree, predicate: Token, named: Token): boolean {
  const [from, to] = [Math.min(predicate.index, named.index), Math.max(predicate.index, named.index)];
  return !tokens.slice(from, to).some(({ text }) => text === ";");
}

/** Whether a speaker's word covers a predicate beside it: not over a semicolon, not where he refuses a claim, nor where what he says has a clause of its own. */
function reaches(tree: Tree, predicate: Token, named: Token): boolean {
  if (!inOneClause(tree, predicate, named)) return false;
  const verb = headOf(tree, named);
  if (verb === null || !isVerb(verb)) return true;
  if (REFUSING.has(verb.lemma)) return false;
  const inside = (token: Token) => subtree(tree, token.index).some(({ index }) => index === predicate.index);
  const said = dependentsOf(tree, verb.index, "ccomp");
  return said.length === 0 || said.some(inside);
}

/** How many words may follow the verb of saying at the end of a sentence ("told reporters in Nairobi on Monday"). */
const TAIL = 8;

/** Meaning: the speaker that closes a sentence ("..., Kenyan officials told reporters."), and where his comma stands; null without one. */
function closingSpeaker(tree: Tree, lexicon: LexiconIndex): { readonly token: Token; readonly comma: number } | null {
  const { tokens } = tree;
  for (let i = tokens.length - 1; i > 1 && i >= tokens.length - TAIL; i--) {
    const verb = tokens[i];
    if (verb === undefined || !says(verb, lexicon)) continue;
    const comma = tokens.findLastIndex((token) => token.index < i && [",", "”", '"', "''"].includes(token.text));
    const between = tokens.slice(comma + 1, i);
    const named = between.at(-1);
    if (comma < 2 || named === undefined || between.length > 6) return null;
    if (between.some((token) => isVerb(token) || token.upos === "SCONJ")) return null;
    return speaks(named, lexicon) ? { token: named, comma } : null;
  }
  return null;
}

function speakerAbove(tree: Tree, predicate: Token, lexicon: LexiconIndex, sentence: ParsedSentence): Speaker | null {
  let token = predicate;
  for (let depth = 0; depth < 8; depth++) {
    const beside = quotedBy(tree, token, lexicon);
    const covers =
      beside !== null &&
      beside.index !== predicate.index &&
      reaches(tree, predicate, beside) &&
      !(token.index < beside.index && predicate.index > beside.index);
    if (covers && speaks(beside, lexicon)) return speaker(tree, beside, sentence);
    const head = headOf(tree, token);
    if (head === null || token.deprel === "acl:relcl") return null;
    if (says(head, lexicon) && isContent(tree, token, head)) {
      const subject = agentOf(tree, head) ?? nameBefore(tree, head);
      if (subject !== null && speaks(subject, lexicon) && !(hasRelation(token, ["xcomp"]) && !isReport(tree, head)))
        return speaker(tree, subject, sentence);
    }
    token = head;
  }
  return null;
}

/** Whether a clause is what a verb of saying says: by its relation, or, where the parser calls it something else, a verb behind it with a subject or "that". */
function isContent(tree: Tree, clause: Token, verb: Token): boolean {
  if (hasRelation(clause, ["ccomp", "xcomp", "parataxis"])) return true;
  if (clause.index < verb.index || !isVerb(clause) || !hasRelation(clause, ["mark", "advmod", "obj", "dep"]))
    return false;
  return dependentsOf(tree, clause.index, "nsubj", "nsubj:pass", "mark").length > 0;
}

/** The name that stands before a verb of saying without a preposition, where the parser found no subject. */
function nameBefore(tree: Tree, verb: Token): Token | null {
  const named = tree.tokens.filter(
    (token) =>
      token.head === verb.index &&
      token.index < verb.index &&
      token.mention !== null &&
      hasRelation(token, ["obl", "obj", "iobj", "dep", "nmod", "vocative", "dislocated"]) &&
      dependentsOf(tree, token.index, "case").length === 0,
  );
  return named.at(-1) ?? null;
}

/** Meaning: "is said to", "is reported to": a passive report whose infinitive carries the content; it has no named speaker. */
function isReport(tree: Tree, verb: Token): boolean {
  return dependentsOf(tree, verb.index, "aux:pass").length > 0;
}

/** Words that stand where a speaker does and name nobody. */
const NAMES_NOBODY = /^(?:none|nobody|nothing|no-one|who|whom|whose|which|that|what)$/i;

/** Meaning: whether a phrase can speak: an actor, a pronoun, a person or press noun; "recent developments indicate" names nobody. */
function speaks(token: Token, lexicon: LexiconIndex): boolean {
  if (NAMES_NOBODY.test(token.text)) return false;
  if (token.mention !== null || token.upos === "PRON" || token.upos === "PROPN" || token.upos === "DET") return true;
  return MEDIA.test(token.text) || (lexicon.classes.get("speaker")?.has(token.lemma) ?? false);
}

/** Verbs that tell of a claim in order to refuse it: who denies an act does not report it. */
const REFUSING = new Set(["deny", "dismiss", "reject", "dispute", "refute", "rebut", "contradict"]);

function says(token: Token, lexicon: LexiconIndex): boolean {
  return isVerb(token) && (lexicon.operators.get(token.lemma) ?? []).some((row) => row.effect === "say");
}

/** Meaning: the subject of a verb of saying that stands beside a clause: "..., Benedetti told reporters". */
function quotedBy(tree: Tree, clause: Token, lexicon: LexiconIndex): Token | null {
  const beside = dependentsOf(tree, clause.index, "parataxis").find(
    (token) => says(token, lexicon) && dependentsOf(tree, token.index, "nsubj").length > 0,
  );
  return beside === undefined ? null : agentOf(tree, beside);
}

/** Meaning: whom "according to" names and from which token on he is the speaker: from the start, or, inside a relative clause, from there. */
function accordingTo(tree: Tree): { readonly token: Token; readonly from: number } | null {
  const { tokens } = tree;
  const at = tokens.findIndex(
    (token) => token.text.toLowerCase() === "according" && tokens[token.index + 1]?.text.toLowerCase() === "to",
  );
  if (at < 0) return null;
  const attached = tokens[at]?.head ?? -1;
  const named =
    attached > at
      ? tokens[attached]
      : tokens.slice(at + 2, at + 8).find((token) => token.mention !== null || isNoun(token));
  if (named === undefined) return null;
  const relative = ["that", "which", "who"].includes(tokens[at - 2]?.text.toLowerCase() ?? "");
  return { token: named, from: relative ? at : 0 };
}

/** A word is a speaker's from this probability on. */
const LEAST_SPEAKER = 0.5;

/** Meaning: who reports an act by the network's word: the head of the phrase that it takes for the speaker; null when it takes none. */
export function speakerSeen(tree: Tree, predicate: Token, act: Act, sentence: ParsedSentence): Speaker | null {
  const chosen = tree.tokens.filter((token) => roleOf(act, token, "speaker") >= LEAST_SPEAKER);
  const inside = new Set(chosen.map(({ index }) => index));
  const head = chosen.find((token) => token.mention !== null) ?? chosen.find((token) => !inside.has(token.head));
  if (head === undefined || head.upos === "PUNCT" || NAMES_NOBODY.test(head.text)) return null;
  return reaches(tree, predicate, head) ? speaker(tree, head, sentence) : null;
}

function speaker(tree: Tree, token: Token, sentence: ParsedSentence): Speaker {
  const entity =
    (token.mention === null ? partyAt(tree, token) : { entities: token.mention.entities }).entities[0] ?? null;
  const text = speakerText(tree, token, entity);
  return {
    token,
    attribution: { text, kind: kindOf(text, phrase(tree, token, sentence, true), entity), code: entity?.code ?? null },
  };
}

function speakerText(tree: Tree, token: Token, entity: Entity | null): string {
  if (token.mention?.kind === "pronoun" && entity !== null) return entity.name ?? entity.text;
  return token.mention?.text ?? phrase(tree, token, null, false);
}

/** Meaning: a noun phrase's words from its first modifier to its head, or, with `whole`, to the end of its clauses. */
function phrase(tree: Tree, token: Token, sentence: ParsedSentence | null, whole: boolean): string {
  const opening = new Set(
    dependentsOf(tree, token.index, "case", "punct").flatMap((child) =>
      subtree(tree, child.index).map((part) => part.index),
    ),
  );
  const members = subtree(tree, token.index).filter(
    (member) => !opening.has(member.index) && (whole || member.index <= token.index || member.deprel === "flat"),
  );
  const first = members[0] ?? token;
  const last = members.at(-1) ?? token;
  if (sentence !== null) return sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  return members
    .map((member) => member.text)
    .join(" ")
    .replaceAll(" ’s", "’s")
    .replaceAll(" 's", "'s");
}

function kindOf(text: string, whole: string, entity: Entity | null): Attribution["kind"] {
  if (ANONYMOUS.test(whole)) return "anonymous";
  if (entity?.sector === "JRN" || MEDIA.test(text)) return "media";
  return entity !== null && OFFICIAL.has(entity.sector) ? "official" : "expert";
}
