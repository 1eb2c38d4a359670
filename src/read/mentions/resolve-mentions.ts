import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Mention, ParsedSentence, Token } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { noteCoordinations } from "./coordinations.ts";
import { type Cue, isCued, NO_CUE } from "./cue.ts";
import { countStates, type Discourse, isSubject } from "./discourse.ts";
import { introducedNames, type NameBook, type Wanted } from "./name-book.ts";
import { counterpartOf, placeByContext } from "./nominals.ts";
import { isGround, placesOf } from "./places.ts";
import { type Antecedent, antecedentOf, isPronoun, type Site } from "./pronouns.ts";
import { speakerAfter } from "./quotation.ts";

/**
 * Meaning: the sentences of one document with every mention placed as far as the document allows: pronouns, nouns that point back,
 * titles and surnames alone, groups. A mention that cannot be placed keeps an empty list. `published` dates the offices.
 */
export function resolveMentions(
  sentences: readonly ParsedSentence[],
  actors: CompiledActors,
  published: IsoDate | null,
): readonly ParsedSentence[] {
  const places = new Map(sentences.map((sentence) => [sentence.index, placesOf(sentence, actors)]));
  const discourse: Discourse = { actors, date: published, seen: [], totals: countStates(sentences), places };
  const book = introducedNames(sentences, actors);
  return sentences.map((sentence) => resolveSentence(sentence, discourse, book));
}

function resolveSentence(sentence: ParsedSentence, discourse: Discourse, book: NameBook): ParsedSentence {
  const tokens: Token[] = [];
  for (const token of sentence.tokens) {
    const mention = placed(sentence, token, discourse, { book, before: tokens });
    tokens.push(mention === token.mention ? token : { ...token, mention });
    if (mention !== null) note(sentence, token, mention, discourse);
  }
  noteCoordinations(sentence, tokens, discourse);
  return { ...sentence, tokens };
}

interface Context {
  readonly book: NameBook;
  /** The sentence's tokens before this one, already placed. */
  readonly before: readonly Token[];
}

function placed(sentence: ParsedSentence, token: Token, discourse: Discourse, context: Context): Mention | null {
  const { mention } = token;
  if (mention === null) return ofWord(sentence, token, discourse, context);
  if (!isCued(mention)) return mention;
  const site = siteOf(sentence, token);
  const { cue, ...open } = mention;
  if (cue.form === "person") return named(open, cue, { discourse, site, book: context.book });
  if (open.entities[0]?.code === null && cue.form === "role")
    return introduced(open, cue, { discourse, site, book: context.book });
  if (open.entities.length > 0) return counterpart(open, cue, discourse, site);
  const owned = ofGroup(sentence, token, cue, discourse) ?? ofRelative(sentence, token, cue, context.before);
  return withAntecedent(open, owned ?? placeByContext(discourse, cue, site));
}

function siteOf(sentence: ParsedSentence, token: Token): Site {
  const possessive = token.deprel === "nmod:poss" || token.xpos === "PRP$";
  const subject = isSubject(sentence.tokens, token);
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    token: token.index,
    head: token.head,
    subject,
    argument: /^(?:obj|iobj|obl)/.test(token.deprel),
    opposed: opposedTo(sentence, token),
    possessive,
    speaker: speakerAfter(sentence, token),
  };
}

/** The states of the other objects and agents of a token's verb. */
function opposedTo(sentence: ParsedSentence, token: Token): ActorCode[] {
  const others = sentence.tokens.filter(
    (other) => other.head === token.head && other.index !== token.index && /^(?:obj|iobj|obl:agent)/.test(other.deprel),
  );
  return others.flatMap((other) => other.mention?.entities.flatMap((entity) => entity.code ?? []) ?? []);
}

function withAntecedent(mention: Mention, found: Antecedent | null): Mention {
  if (found === null) return mention;
  const { text, start, end } = mention;
  const entities = found.entities.map((entity) => ({ ...entity, text, start, end }));
  const plural = mention.plural || entities.length > 1;
  return { ...mention, entities, plural, confidence: found.confidence, why: found.why };
}

/** A person: a surname alone means whom the document has introduced by it; a name without a state, the state most in play. */
function named(mention: Mention, cue: Cue, at: { discourse: Discourse; site: Site; book: NameBook }): Mention {
  const { discourse, site, book } = at;
  const introduced = cue.personName === null ? null : book.find(cue.personName, mention.start, wantedOf(mention, cue));
  const own = mention.entities[0];
  const single = cue.personName !== null && !cue.personName.includes(" ");
  if (introduced !== null && introduced.code !== null && (single || own?.code == null)) {
    return withAntecedent(mention, { entities: [introduced], confidence: 0.9, why: "introduced in the document" });
  }
  if (own !== undefined && own.code === null && cue.officeClass !== null && cue.officeClass !== "honorific") {
    const found = placeByContext(discourse, { ...cue, form: "role", definite: false }, { ...site, possessive: true });
    const code = found?.entities[0]?.code ?? null;
    if (code !== null) {
      const entity = { ...own, code };
      if (cue.personName !== null) book.learn(cue.personName, entity);
      return withAntecedent(mention, { entities: [entity], confidence: 0.45, why: "the state most in play" });
    }
  }
  return mention;
}

function wantedOf(mention: Mention, cue: Cue): Wanted {
  const address = /^(?:(mr)|mrs|ms|madame|lady)\.? /i.exec(mention.text);
  const title = cue.role ?? (/^secretary\b/i.test(mention.text) ? "secretary" : null);
  return { role: title, female: address === null ? null : address[1] === undefined };
}

/** "the envoy, Yasumasa Nagamine": named here, placed by what the document says of the office. */
function introduced(mention: Mention, cue: Cue, at: { discourse: Discourse; site: Site; book: NameBook }): Mention {
  const found = placeByContext(at.discourse, { ...cue, personName: null }, at.site);
  const own = mention.entities[0];
  const code = found?.entities[0]?.code ?? null;
  if (own === undefined || found === null || code === null) return mention;
  const entity = { ...own, code };
  if (cue.personName !== null) at.book.learn(cue.personName, entity);
  return withAntecedent(mention, { ...found, entities: [entity] });
}

/** "his Turkish counterpart", "his British and German colleagues": the states are known, the office is the owner's. */
function counterpart(mention: Mention, cue: Cue, discourse: Discourse, site: Site): Mention {
  if (cue.owner === null || !/counterpart|colleague/.test(cue.noun ?? "")) return mention;
  const owner = antecedentOf(discourse, cue.owner, { ...site, possessive: true })?.entities[0];
  const entities = mention.entities.map((own) => {
    const same = owner === undefined || own.code === null || own.name !== null;
    return same ? own : (counterpartOf(discourse, owner, own.code) ?? own);
  });
  return entities.every((entity, i) => entity === mention.entities[i])
    ? mention
    : withAntecedent(mention, { entities, confidence: 0.8, why: "the same office in the other state" });
}

/** "diplomats of the four", "troops of both countries": the states of the group that the noun is said of. */
function ofGroup(sentence: ParsedSentence, token: Token, cue: Cue, discourse: Discourse): Antecedent | null {
  const of = sentence.tokens[token.index + 1];
  const inner = sentence.tokens[token.index + 2];
  if (cue.form !== "role" || !/^(?:of|from)$/.test(of?.text ?? "") || inner?.mention == null) return null;
  if (!isCued(inner.mention) || !["group", "org"].includes(inner.mention.cue.form)) return null;
  const found = placeByContext(discourse, inner.mention.cue, siteOf(sentence, inner));
  if (found === null) return null;
  const sector = inner.mention.cue.form === "org" ? found.entities[0]?.sector : undefined;
  const entities = found.entities.map((entity) => ({
    ...entity,
    sector: sector ?? cue.sector,
    name: null,
    role: cue.role,
  }));
  return { ...found, entities };
}

/** "South Sudan, whose leaders met": of the state that the clause describes. */
function ofRelative({ tokens }: ParsedSentence, token: Token, cue: Cue, before: readonly Token[]): Antecedent | null {
  if (cue.form !== "role" || tokens[token.index - 1]?.text.toLowerCase() !== "whose") return null;
  const noun = before.slice(token.index - 4, token.index - 1).findLast((one) => one.mention?.entities[0]?.code);
  const codes = new Set(noun?.mention?.entities.flatMap(({ code }) => code ?? []));
  if (codes.size === 0) return null;
  const entities = [...codes].map((code) => ({ ...NO_ONE, code, sector: cue.sector, role: cue.role }));
  return { entities, confidence: 0.8, why: "the noun that the clause describes" };
}

const NO_ONE = { name: null, text: "", start: 0, end: 0 };

/** A plain word that is a pronoun, a relative pronoun or a surname introduced before. */
function ofWord(sentence: ParsedSentence, token: Token, discourse: Discourse, context: Context): Mention | null {
  const pronoun = token.upos === "PRON" || token.xpos.startsWith("PRP");
  if (!pronoun && !standsAlone(sentence, token)) return null;
  const word = token.text.toLowerCase();
  const site = siteOf(sentence, token);
  const base = {
    start: token.start,
    end: token.end,
    text: token.text,
    possessive: site.possessive,
    plural: false,
  };
  const empty: Mention = { ...base, kind: "pronoun", entities: [], confidence: 0, why: "unplaced" };
  if (pronoun) {
    if (/^(?:who|which|that|whom|whose)$/.test(word)) return relative(sentence, token, context.before, empty);
    if (!isPronoun(word) || isExpletive(sentence, token)) return null;
    const found = withAntecedent(empty, antecedentOf(discourse, word, site));
    return found.entities.length === 0 ? null : found;
  }
  const person = context.book.find(token.text, token.start);
  return person === null
    ? null
    : withAntecedent(
        { ...empty, kind: "person" },
        { entities: [person], confidence: 0.9, why: "introduced in the document" },
      );
}

/** A capitalised word that can be a surname by itself: no part of a longer name, and a common word only where it does something ("Straw showed her a school"). */
function standsAlone({ tokens }: ParsedSentence, token: Token): boolean {
  if (!/^\p{Lu}/u.test(token.text)) return false;
  const [before, after] = [tokens[token.index - 1], tokens[token.index + 1]];
  const acts = after?.upos === "AUX" || after?.upos === "VERB" || after?.text === "and";
  if (token.upos !== "PROPN" && !acts) return false;
  const proper = (other: Token | undefined) =>
    other?.upos === "PROPN" && other.mention === null && /^\p{Lu}/u.test(other.text);
  const place = acts && tokens[token.index - 2]?.upos === "ADP";
  return !proper(after) && (!proper(before) || place);
}

/** "It was agreed that", "it is clear": no one. */
function isExpletive(sentence: ParsedSentence, token: Token): boolean {
  if (token.text.toLowerCase() !== "it") return false;
  if (token.deprel.startsWith("expl")) return true;
  const [next, second, third] = sentence.tokens.slice(token.index + 1);
  const dummy =
    next?.upos === "AUX" &&
    (second?.upos === "ADJ" || second?.xpos === "VBN") &&
    /^(?:that|to|for|whether|if|when)$/.test(third?.text ?? "");
  if (dummy || next?.upos !== "AUX") return dummy;
  const first = second?.text.toLowerCase() === "the" && /^(?:first|second|third|last|latest)$/.test(third?.text ?? "");
  return first || /^(?:unclear|clear|likely|unlikely|possible|time)$/.test(second?.text ?? "");
}

/** "who", "which": the noun that the clause describes. */
function relative(sentence: ParsedSentence, token: Token, before: readonly Token[], empty: Mention): Mention | null {
  let clause = sentence.tokens[token.head];
  for (let step = 0; step < 4 && clause !== undefined && !clause.deprel.startsWith("acl"); step++)
    clause = sentence.tokens[clause.head];
  const noun = clause?.deprel.startsWith("acl") ? before[clause.head] : undefined;
  const found = noun?.mention;
  if (found == null || found.entities.length === 0) return null;
  return withAntecedent(empty, {
    entities: found.entities,
    confidence: found.confidence * 0.95,
    why: "the noun that the clause describes",
  });
}

/** Remembers a placed mention for those to come. */
function note(sentence: ParsedSentence, token: Token, mention: Mention, discourse: Discourse): void {
  const cue = token.mention !== null && isCued(token.mention) ? token.mention.cue : NO_CUE;
  discourse.seen.push({
    entities: mention.entities,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    token: token.index,
    head: token.head,
    deprel: token.deprel,
    subject: isSubject(sentence.tokens, token),
    human:
      cue.human ||
      mention.kind === "person" ||
      (mention.kind === "pronoun" && mention.entities.every((entity) => entity.name !== null && entity.role !== null)),
    plural: mention.plural,
    kind: mention.kind,
    noun: cue.noun,
    officeClass: cue.officeClass,
    ground: isGround(token),
  });
}
