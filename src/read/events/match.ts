import type { EventRow } from "../../model/lexicon.ts";
import type { Token } from "../sentence.ts";
import { at, dependentsOf, isNoun, isVerb, type Tree } from "../tree.ts";
import { patientOf, prepositional } from "./arguments.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { partyAt } from "./parties.ts";

/** A predicate found in a sentence: its token, the row that codes it, the next best row, and the object noun it swallows. */
export interface Match {
  readonly predicate: Token;
  readonly row: EventRow;
  readonly runnerUp: EventRow | null;
  readonly object: Token | null;
  readonly words: string;
}

/** A user's row beats any that ships. */
const OWN_FIRST = 10;

/** Meaning: the best row for a verb, by how much of the row the sentence confirms; null when no row fits. */
export function matchVerb(tree: Tree, verb: Token, index: LexiconIndex): Match | null {
  const rows = index.events.get(verb.lemma);
  if (rows === undefined) return null;
  const object = patientOf(tree, verb);
  const scored: { row: EventRow; score: number; words: string }[] = [];
  for (const row of rows) {
    if (row.pos !== "verb") continue;
    const rest = row.word.split(" ").slice(1);
    const particles = rest.length === 0 ? [] : particlesOf(tree, verb, rest);
    if (particles === null) continue;
    const governed =
      object ?? (rest.length > 0 ? (prepositional(tree, [verb.index], rest.at(-1) ?? "")[0] ?? null) : null);
    const fit = objectFit(tree, verb, governed, { row, index });
    if (fit === 0) continue;
    scored.push({
      row,
      score: fit + 2 * rest.length + (row.own === true ? OWN_FIRST : 0),
      words: [
        verb.text,
        ...rest,
        ...(fit >= 2 && object !== null && object.mention === null ? [object.text] : []),
      ].join(" "),
    });
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return null;
  return {
    predicate: verb,
    row: best.row,
    runnerUp: scored[1]?.row ?? null,
    object: best.row.object.some((item) => !item.startsWith("@actor") && item !== "none") ? object : null,
    words: best.words,
  };
}

/** Meaning: the particle or preposition tokens of a two-word verb, or null when they are not there. */
function particlesOf(tree: Tree, verb: Token, rest: readonly string[]): Token[] | null {
  const found: Token[] = [];
  for (const word of rest) {
    const last = found.at(-1) ?? verb;
    const child = dependentsOf(tree, verb.index, "compound:prt", "advmod", "obj", "obl", "case").find(
      (token) => token.text.toLowerCase() === word,
    );
    const next = tree.tokens[last.index + 1];
    const near = tree.tokens
      .slice(last.index + 1, last.index + 4)
      .find((token) => token.text.toLowerCase() === word && token.upos !== "VERB");
    const reached =
      near !== undefined &&
      rest.length === 1 &&
      tree.tokens.slice(last.index + 1, near.index).every((token) => token.upos !== "PUNCT");
    const hit = child ?? (next?.text.toLowerCase() === word || reached ? near : undefined);
    if (hit === undefined) return null;
    found.push(hit);
  }
  return found;
}

/** Meaning: how well the row's object constraint fits: 0 not at all, 1 unconstrained, 2 by kind, 3 by word. */
function objectFit(
  tree: Tree,
  verb: Token,
  object: Token | null,
  context: { row: EventRow; index: LexiconIndex },
): number {
  const { row, index } = context;
  if (row.object.length === 0) return 1;
  let best = 0;
  for (const item of row.object) best = Math.max(best, fitOf(tree, verb, object, { item, index }));
  return best;
}

function fitOf(tree: Tree, verb: Token, object: Token | null, context: { item: string; index: LexiconIndex }): number {
  const { item, index } = context;
  if (item === "none") return object === null ? 1.5 : 0;
  if (item === "inf") return dependentsOf(tree, verb.index, "xcomp").some((token) => token.xpos === "VB") ? 2 : 0;
  if (item === "that") return dependentsOf(tree, verb.index, "ccomp").length > 0 ? 2 : 0;
  if (object === null) return 0;
  if (item === "@actor") return actorFit(tree, object);
  if (item === "@state") return object.mention !== null && ["state", "seat"].includes(object.mention.kind) ? 2.5 : 0;
  const words = headWords(tree, object);
  const allowed = item.startsWith("@") ? index.classes.get(item.slice(1)) : null;
  if (allowed === null) return words.includes(item) ? 3 : 0;
  return words.some((word) => allowed?.has(word)) ? 3 : 0;
}

/** Meaning: how well a phrase fits as an actor: it is one, or it is somebody's own ("Kenyan positions"); what only a pronoun owns ("their dialogue") does not. */
function actorFit(tree: Tree, object: Token): number {
  if (object.mention !== null) return object.mention.entities.length > 0 || object.mention.kind === "role" ? 2 : 0;
  const byPronoun = dependentsOf(tree, object.index, "nmod:poss").some((token) => token.mention?.kind === "pronoun");
  return !byPronoun && partyAt(tree, object).entities.length > 0 ? 1.4 : 0;
}

/** Meaning: the words a phrase counts as: its head's lemma and form, the head of a mention ("consulate" of "a consulate in Lima"), and those of coordinated nouns. */
export function headWords(tree: Tree, token: Token): string[] {
  const own = token.mention === null ? [token.lemma, token.text.toLowerCase()] : lastWords(token.text);
  const conjuncts = dependentsOf(tree, token.index, "conj").filter((child) => isNoun(child));
  return [...own, ...conjuncts.flatMap((child) => [child.lemma, child.text.toLowerCase()])];
}

function lastWords(text: string): string[] {
  const [core] = text.split(/ (?:of|in|to|from|at|on|for|with|near) /);
  const word = (core ?? text).split(/\s+/).at(-1)?.toLowerCase() ?? "";
  return [word, word.replace(/s$/, "")];
}

/** Meaning: the best row for an event noun ("air strikes"), longest first; null when no row fits. */
export function matchNoun(tree: Tree, noun: Token, index: LexiconIndex): Match | null {
  const rows = [
    ...(index.events.get(noun.lemma) ?? []),
    ...(noun.lemma === noun.text.toLowerCase() ? [] : (index.events.get(noun.text.toLowerCase()) ?? [])),
  ];
  const fitting = rows.filter((row) => row.pos === "noun" && precededBy(tree, noun, row.word.split(" ").slice(0, -1)));
  const rank = (row: EventRow) => row.word.split(" ").length + (row.own === true ? OWN_FIRST : 0);
  fitting.sort((a, b) => rank(b) - rank(a));
  const row = fitting[0];
  if (row === undefined) return null;
  return {
    predicate: noun,
    row,
    runnerUp: fitting[1] ?? null,
    object: null,
    words: row.word.includes(" ") ? row.word : noun.text,
  };
}

function precededBy(tree: Tree, noun: Token, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const index = noun.index - words.length + i;
    if (index < 0) return false;
    const token = at(tree, index);
    return token.lemma === word || token.text.toLowerCase() === word;
  });
}

/** Meaning: whether the token can be a predicate of the given kind at all. */
export function predicateKind(token: Token): "verb" | "noun" | null {
  if (token.mention !== null) return null;
  if (isVerb(token) || (token.upos === "ADJ" && token.xpos === "VBN")) return "verb";
  return isNoun(token) ? "noun" : null;
}
