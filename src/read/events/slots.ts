import type { Token } from "../sentence.ts";
import { dependentsOf, hasRelation, headOf, isVerb, prepositionsOf, type Tree } from "../tree.ts";
import { agentOf, patientOf, prepositional, subjectOf } from "./arguments.ts";
import type { Match } from "./match.ts";
import { NOBODY, PARTNERS, type Party, partiesUnder, partyAt, union } from "./parties.ts";

const VERB_ACTOR = ["subj"] as const;
const NOUN_ACTOR = ["by", "of", "poss", "adj", "subj"] as const;

/** Meaning: the parties in the first of the row's actor slots that names any. */
export function actorOf(tree: Tree, match: Match): Party {
  const slots =
    match.row.pos === "noun" ? nounActorSlots(match) : match.row.actor.length > 0 ? match.row.actor : VERB_ACTOR;
  if (match.row.reciprocal) return union(slots.map((slot) => fill(tree, match, slot)));
  return firstFilled(tree, match, slots, NOBODY);
}

/** Meaning: a noun's actor slots, owners before "of": in "Russia's invasion of Ukraine" the owner acts and "of" names the target. */
function nounActorSlots(match: Match): readonly string[] {
  const slots = match.row.actor.length === 0 ? NOUN_ACTOR : match.row.actor;
  return [...slots.filter((slot) => slot !== "of"), ...slots.filter((slot) => slot === "of"), "subj"];
}

/** Meaning: the parties in the recipient slots: the first filled one that is not the actor itself; all of them for a reciprocal row. */
export function recipientOf(tree: Tree, match: Match, actor: Party): Party {
  if (match.row.reciprocal) return union(match.row.recipient.map((slot) => fill(tree, match, slot)));
  return firstFilled(tree, match, match.row.recipient, actor);
}

function firstFilled(tree: Tree, match: Match, slots: readonly string[], taken: Party): Party {
  const used = new Set(taken.tokens);
  for (const slot of slots) {
    const party = fill(tree, match, slot);
    if (party.entities.length > 0 && !party.tokens.some((token) => used.has(token))) return party;
  }
  return NOBODY;
}

function fill(tree: Tree, match: Match, slot: string): Party {
  return match.row.pos === "noun" ? fillNoun(tree, match.predicate, slot) : fillVerb(tree, match, slot);
}

function partyOf(tree: Tree, token: Token | null): Party {
  return token === null ? NOBODY : partyAt(tree, token);
}

function fillVerb(tree: Tree, match: Match, slot: string): Party {
  const verb = match.predicate;
  const patient = patientOf(tree, verb);
  switch (slot) {
    case "subj":
      return partyOf(tree, agentOf(tree, verb));
    case "iobj":
      return partyOf(tree, dependentsOf(tree, verb.index, "iobj")[0] ?? null);
    case "obj":
    case "obj.of":
      return patient === null || !match.row.reciprocal ? partyOf(tree, patient) : partyAt(tree, patient, 0, PARTNERS);
    case "comp": {
      const complement = dependentsOf(tree, verb.index, "xcomp", "ccomp", "advcl")[0];
      if (complement === undefined) return NOBODY;
      const inner = partyOf(tree, patientOf(tree, complement));
      return inner.entities.length > 0 ? inner : partiesUnder(tree, complement.index);
    }
    default: {
      const hosts = [verb.index, ...(patient === null || patient.mention !== null ? [] : [patient.index])];
      const party = union(prepositional(tree, hosts, slot).map((token) => partyAt(tree, token)));
      return party.entities.length > 0 ? party : lookAhead(tree, verb, slot);
    }
  }
}

/** How many words after its preposition a party may stand ("tariffs on $200 billion worth of Chinese goods"). */
const REACH = 9;

/** Meaning: the first actor after a preposition that follows the verb, within the same stretch of words. */
function lookAhead(tree: Tree, verb: Token, preposition: string): Party {
  for (let i = verb.index + 1, since = -1; i < tree.tokens.length; i++) {
    const token = tree.tokens[i];
    if (token === undefined || isVerb(token) || [",", ";", "."].includes(token.text)) return NOBODY;
    if (since >= 0 && token.mention !== null) return partyAt(tree, token);
    if (since >= 0 && i - since > REACH) return NOBODY;
    if (since < 0 && token.text.toLowerCase() === preposition) since = i;
  }
  return NOBODY;
}

function fillNoun(tree: Tree, noun: Token, slot: string): Party {
  const governor = headOf(tree, noun);
  switch (slot) {
    case "poss":
      return union(ownersOf(tree, noun).map((token) => partyAt(tree, token)));
    case "adj":
      return union(
        dependentsOf(tree, noun.index, "amod", "compound", "det", "nummod")
          .filter((token) => token.mention !== null)
          .map((token) => partyAt(tree, token)),
      );
    case "subj": {
      const copular = dependentsOf(tree, noun.index, "nsubj")[0];
      if (copular !== undefined) return partyAt(tree, copular);
      if (governor === null || !isVerb(governor) || !hasRelation(noun, ["obj", "obl"])) return NOBODY;
      if (
        hasRelation(noun, ["obl"]) &&
        !["for", "in", "to", "of", "after", "during", "on"].includes(prepositionsOf(tree, noun.index)[0] ?? "")
      )
        return NOBODY;
      const { subject, passive } = subjectOf(tree, governor);
      return passive ? NOBODY : partyOf(tree, subject);
    }
    default: {
      const hosts = [noun.index, ...(governor !== null && isVerb(governor) ? [governor.index] : [])];
      const own = prepositional(tree, [noun.index], slot);
      const tokens =
        own.length > 0 || ["of", "to", "in", "by", "for"].includes(slot) ? own : prepositional(tree, hosts, slot);
      return union(tokens.map((token) => partyAt(tree, token)));
    }
  }
}

/** Meaning: a noun's possessors, by the tree or, where it errs, by standing before it with only adjectives and nouns between ("Kim's later summit"). */
function ownersOf(tree: Tree, noun: Token): Token[] {
  const attached = dependentsOf(tree, noun.index, "nmod:poss");
  if (attached.length > 0) return attached;
  for (let i = noun.index - 1; i > 0; i--) {
    const token = tree.tokens[i];
    if (token === undefined) break;
    if (token.xpos === "POS") return [tree.tokens[i - 1]].flatMap((owner) => (owner?.mention == null ? [] : [owner]));
    if (!["ADJ", "NOUN", "NUM", "PROPN"].includes(token.upos) || token.mention !== null) break;
  }
  return [];
}
