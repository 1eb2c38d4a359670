import type { Token } from "../sentence.ts";
import { at, dependentsOf, hasRelation, headOf, isNoun, isVerb, prepositionsOf, type Tree } from "../tree.ts";

const RELATIVE = new Set(["who", "which", "that", "whom"]);

/** A verb's surface subject and whether the verb is passive. `subject` is null when none is said or implied. */
export interface Subject {
  readonly subject: Token | null;
  readonly passive: boolean;
}

/** Meaning: whether the verb at `index` is passive: it has a passive subject or auxiliary, or is a participle after its noun ("sent by"). */
export function isPassive(tree: Tree, verb: Token): boolean {
  if (dependentsOf(tree, verb.index, "nsubj:pass", "aux:pass").length > 0) return true;
  if (verb.xpos !== "VBN") return false;
  const helped = dependentsOf(tree, verb.index, "aux").length > 0;
  if (verb.deprel === "acl" && !helped)
    return dependentsOf(tree, verb.index, "obj").length === 0 && !saysWhat(tree, verb);
  if (verb.deprel === "advcl" && !helped && dependentsOf(tree, verb.index, "obj").length === 0) return true;
  if (verb.deprel === "conj" && !helped) {
    const head = headOf(tree, verb);
    return (
      head !== null &&
      isVerb(head) &&
      head.xpos === "VBN" &&
      isPassive(tree, head) &&
      dependentsOf(tree, verb.index, "obj").length === 0
    );
  }
  return false;
}

/** Meaning: whether a participle set off by a comma has an infinitive of its own: then it is a main verb that the tree has misplaced ("China, for its part, threatened to"). */
function saysWhat(tree: Tree, verb: Token): boolean {
  return (
    tree.tokens[verb.index - 1]?.text === "," &&
    dependentsOf(tree, verb.index, "xcomp", "advcl").some((token) => markOf(tree, token, "to") !== null)
  );
}

/** Meaning: the subject of a verb, found on it or carried over from the clause that controls it. */
export function subjectOf(tree: Tree, verb: Token, depth = 0): Subject {
  const passive = isPassive(tree, verb);
  const own = dependentsOf(tree, verb.index, "nsubj")[0];
  if (own !== undefined) {
    const relative = RELATIVE.has(own.text.toLowerCase()) && verb.deprel === "acl:relcl";
    return { subject: relative ? headOf(tree, verb) : own, passive };
  }
  if (depth > 4) return { subject: null, passive };
  return { subject: inheritedSubject(tree, verb, depth), passive };
}

function inheritedSubject(tree: Tree, verb: Token, depth: number): Token | null {
  const head = headOf(tree, verb);
  if (head === null) return null;
  const infinitive = markOf(tree, verb, "to");
  if (infinitive !== null) {
    const named = forSubject(tree, infinitive) ?? objectBefore(tree, head, infinitive);
    if (head.mention !== null && head.index === infinitive.index - 1) return head;
    if (named !== null) return named;
  }
  if (hasRelation(verb, ["acl"])) {
    if (infinitive !== null) return ownerOf(tree, head, depth);
    const apart = dependentsOf(tree, head.index, "nsubj").find((token) => token.mention !== null);
    return head.mention === null && apart !== undefined ? apart : head;
  }
  if (hasRelation(verb, ["ccomp"]) && !["VBG", "VBN"].includes(verb.xpos) && infinitive === null) return null;
  if (!hasRelation(verb, ["conj", "advcl", "parataxis", "xcomp", "ccomp", "csubj"])) return null;
  if (hasRelation(verb, ["xcomp", "ccomp", "csubj"])) {
    const object = dependentsOf(tree, head.index, "obj", "iobj")[0];
    if (object !== undefined && object.index < verb.index) return object;
  }
  return isVerb(head) ? subjectOf(tree, head, depth + 1).subject : (dependentsOf(tree, head.index, "nsubj")[0] ?? null);
}

/** Meaning: the marker of a clause with the given word; null when it has none. */
export function markOf(tree: Tree, verb: Token, word: string): Token | null {
  return dependentsOf(tree, verb.index, "mark").find((mark) => mark.text.toLowerCase() === word) ?? null;
}

/** Meaning: the mention in "for X to ...", whatever the tree makes of it. */
function forSubject(tree: Tree, to: Token): Token | null {
  const named = tree.tokens[to.index - 1];
  const before = tree.tokens[to.index - 2];
  return named?.mention != null && before?.text.toLowerCase() === "for" ? named : null;
}

/** Meaning: the actor right before "to" that the governing verb acts on ("led Xi to announce"). */
function objectBefore(tree: Tree, head: Token, to: Token): Token | null {
  const named = tree.tokens[to.index - 1];
  return named?.mention != null && named.head === head.index && hasRelation(named, ["obj", "iobj"]) ? named : null;
}

/** Meaning: who a noun's act belongs to: its possessor or adjective, or the subject of the verb that governs it. */
function ownerOf(tree: Tree, noun: Token, depth: number): Token | null {
  const owner = dependentsOf(tree, noun.index, "nmod:poss", "amod", "compound").find((token) => token.mention !== null);
  if (owner !== undefined) return owner;
  const governor = headOf(tree, noun);
  return governor !== null && isVerb(governor) && !hasRelation(noun, ["nsubj"])
    ? subjectOf(tree, governor, depth + 1).subject
    : null;
}

/** Meaning: the doer of a verb: its subject, or the "by" phrase of a passive; null when unsaid. */
export function agentOf(tree: Tree, verb: Token): Token | null {
  const { subject, passive } = subjectOf(tree, verb);
  return passive ? byPhrase(tree, verb) : subject;
}

function byPhrase(tree: Tree, verb: Token): Token | null {
  const attached = dependentsOf(tree, verb.index, "obl", "nmod").find(
    (token) => prepositionsOf(tree, token.index)[0] === "by",
  );
  if (attached !== undefined) return attached;
  const by = tree.tokens.find(
    (token) => token.index > verb.index && token.index <= verb.index + 6 && token.text.toLowerCase() === "by",
  );
  const next =
    by === undefined
      ? undefined
      : tree.tokens.slice(by.index + 1, by.index + 4).find((token) => token.mention !== null);
  return next ?? null;
}

/** Meaning: what a verb acts on: its object, or the subject of a passive; null when there is none. */
export function patientOf(tree: Tree, verb: Token): Token | null {
  const { subject, passive } = subjectOf(tree, verb);
  if (passive) return verb.deprel === "acl" ? headOf(tree, verb) : subject;
  const object = dependentsOf(tree, verb.index, "obj")[0];
  if (object !== undefined) return object;
  if (
    verb.deprel === "acl:relcl" &&
    dependentsOf(tree, verb.index, "nsubj").some((token) => !RELATIVE.has(token.text.toLowerCase()))
  ) {
    const adverbial = dependentsOf(tree, verb.index, "obl", "advmod").some((token) =>
      ["where", "when", "which", "whom"].includes(token.text.toLowerCase()),
    );
    return adverbial ? null : headOf(tree, verb);
  }
  const shared = headOf(tree, verb);
  if (verb.deprel === "conj" && shared !== null && isVerb(shared)) {
    const later = dependentsOf(tree, shared.index, "obj")[0];
    return later !== undefined && later.index > verb.index ? later : null;
  }
  return null;
}

/** Meaning: the heads of the phrases that `preposition` introduces under any of `hosts`, nearest first; a linear look-ahead when the tree has none. */
export function prepositional(tree: Tree, hosts: readonly number[], preposition: string): Token[] {
  const found: Token[] = [];
  for (const host of hosts) {
    for (const token of dependentsOf(tree, host, "obl", "nmod", "advcl", "acl")) {
      if (prepositionsOf(tree, token.index).includes(preposition)) found.push(token);
    }
  }
  if (found.length > 0) return found;
  const start = Math.max(...hosts);
  for (let i = start + 1; i < Math.min(tree.tokens.length, start + 9); i++) {
    const token = at(tree, i);
    if (isVerb(token) || token.text === ";" || token.text === ".") break;
    if (token.text.toLowerCase() !== preposition) continue;
    const target = tree.tokens.slice(i + 1, i + 5).find((next) => next.mention !== null || isNoun(next));
    if (target !== undefined) return [target];
  }
  return found;
}
