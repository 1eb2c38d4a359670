import type { Entity } from "../../model/record.ts";
import type { Mention, Token } from "../sentence.ts";
import { at, dependentsOf, headOf, isVerb, prepositionsOf, type Tree } from "../tree.ts";

/** The actors a phrase names: their entities and the tokens they stand on. */
export interface Party {
  readonly entities: readonly Entity[];
  readonly tokens: readonly number[];
}

export const NOBODY: Party = { entities: [], tokens: [] };

const INNER = new Set(["of", "from", "in", "between", "with", "to", "on", "against", "for", "among", "at"]);

/** Prepositions that lead to a partner in a joint act; "in Vienna" is only where it was done. */
export const PARTNERS: ReadonlySet<string> = new Set(["of", "between", "with", "among", "to"]);

/** Meaning: the actors of the noun phrase headed by `token`: itself when it is a mention, with what is coordinated; else the actor inside it. */
export function partyAt(tree: Tree, token: Token, depth = 0, prepositions: ReadonlySet<string> = INNER): Party {
  if (token.mention !== null) return coordinated(tree, token, token.mention);
  if (depth > 2) return NOBODY;
  const owners = dependentsOf(
    tree,
    token.index,
    "nmod:poss",
    "amod",
    "compound",
    "nummod",
    "det",
    "appos",
    "flat",
  ).filter((child) => child.mention !== null);
  const inner = dependentsOf(tree, token.index, "nmod").filter((child) =>
    prepositions.has(prepositionsOf(tree, child.index)[0] ?? ""),
  );
  const first = owners.filter((child) => child.deprel === "appos");
  for (const child of [...first, ...owners, ...inner]) {
    const party = partyAt(tree, child, depth + 1, prepositions);
    if (party.entities.length > 0) return party;
  }
  const conjuncts = dependentsOf(tree, token.index, "conj").filter((child) => !isVerb(child));
  return conjuncts.length === 0
    ? NOBODY
    : union(conjuncts.map((child) => partyAt(tree, child, depth + 1, prepositions)));
}

/** Meaning: a mention with the mentions coordinated with it ("Washington, Beijing and Moscow"), by the tree or, where it errs, by adjacency. */
function coordinated(tree: Tree, token: Token, mention: Mention): Party {
  const members = new Map<number, Mention>([[token.index, mention]]);
  const open = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of [...dependentsOf(tree, next.index, "conj"), ...neighbours(tree, next)]) {
      if (other.mention === null || members.has(other.index)) continue;
      members.set(other.index, other.mention);
      open.push(other);
    }
  }
  return {
    entities: distinct([...members.values()].flatMap((member) => member.entities)),
    tokens: [...members.keys()],
  };
}

/** Meaning: mentions that follow "and", "or" or a comma right after this one and are not the subject of another clause. */
function neighbours(tree: Tree, token: Token): Token[] {
  const found: Token[] = [];
  let i = token.index + 1;
  if (tree.tokens[i]?.text === ",") i++;
  const joiner = tree.tokens[i]?.text.toLowerCase();
  if (joiner === "and" || joiner === "&") i++;
  else if (tree.tokens[token.index + 1]?.text !== ",") return found;
  const other = tree.tokens[i];
  if (other?.mention == null || other.mention.possessive !== token.mention?.possessive) return found;
  if (!listContinues(tree, token, other)) return found;
  found.push(other);
  return found;
}

/** Meaning: whether `other` carries on the list that `token` opens: coordinated in the tree, or with the same head and no verb of its own. */
function listContinues(tree: Tree, token: Token, other: Token): boolean {
  const joined = tree.tokens
    .slice(token.index + 1, other.index)
    .some((between) => between.text.toLowerCase() === "and");
  if (other.deprel === "conj" && other.head === token.index) return true;
  const after = tree.tokens[other.index + 1]?.text.toLowerCase();
  if (!joined) return after === "and" || (after === "," && other.deprel === "conj");
  const governor = headOf(tree, other);
  const ownClause =
    other.deprel.startsWith("nsubj") &&
    governor !== null &&
    governor.index > other.index &&
    !token.deprel.startsWith("nsubj");
  const firstIsObject = token.deprel.startsWith("obj") || token.deprel.startsWith("obl");
  return !ownClause && !(firstIsObject && other.deprel.startsWith("nsubj"));
}

/** Meaning: several parties as one, each entity once by code and name. */
export function union(parties: readonly Party[]): Party {
  return {
    entities: distinct(parties.flatMap((party) => party.entities)),
    tokens: [...new Set(parties.flatMap((party) => party.tokens))],
  };
}

/** Meaning: entities with repeated codes removed; those without a code are kept once by text. */
export function distinct(entities: readonly Entity[]): Entity[] {
  const seen = new Map<string, Entity>();
  for (const entity of entities) {
    const key = entity.code === null ? `?${entity.text}` : `${entity.code}/${entity.sector}`;
    if (!seen.has(key)) seen.set(key, entity);
  }
  return [...seen.values()];
}

/** Meaning: every actor in the subtree of `index`, `index` included, in reading order. */
export function partiesUnder(tree: Tree, index: number): Party {
  const found: number[] = [];
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (at(tree, next).mention !== null) found.push(next);
    open.push(...(tree.dependents[next] ?? []));
  }
  found.sort((a, b) => a - b);
  return { entities: distinct(found.flatMap((i) => at(tree, i).mention?.entities ?? [])), tokens: found };
}
