import type { Document } from "../../model/document.ts";
import type { Entity } from "../../model/record.ts";
import type { Mention, ParsedSentence, Token } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { noteCoordinations } from "./coordinations.ts";
import { type Cue, isCued, NO_CUE } from "./cue.ts";
import { countStates, type Discourse, isSubject } from "./discourse.ts";
import { homeState } from "./home-state.ts";
import { introducedNames, type NameBook, type Wanted } from "./name-book.ts";
import { counterpartOf, placeByContext } from "./nominals.ts";
import { isGround, placesOf } from "./places.ts";
import { isExpletive, relativeOf, standsAlone } from "./plain-word.ts";
import { type Antecedent, antecedentOf, isPronoun } from "./pronouns.ts";
import { begunInQuotation, isQuoted, speakerOf } from "./quotation.ts";
import { barredFor, type Site, siteOf } from "./site.ts";
import { ofRelative, statedOwner } from "./stated-owner.ts";

/**
 * Meaning: the sentences of one document with every mention placed as far as the document allows: pronouns, nouns that point back,
 * titles and surnames alone, groups. A mention that cannot be placed keeps an empty list. The day of publication dates the offices.
 */
export function resolveMentions(
  sentences: readonly ParsedSentence[],
  actors: CompiledActors,
  document: Pick<Document, "published" | "genre" | "boilerplate">,
): readonly ParsedSentence[] {
  const places = new Map(sentences.map((sentence) => [sentence.index, placesOf(sentence, actors)]));
  const discourse: Discourse = {
    actors,
    date: document.published,
    seen: [],
    totals: countStates(sentences),
    places,
    home: homeState(sentences, actors, document),
    quoting: begunInQuotation(sentences),
  };
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
  const site = { ...siteOf(sentence, token), ...voiceAt(sentence, token, discourse, context) };
  const { cue, ...open } = mention;
  const at = { discourse, site, book: context.book };
  if (cue.form === "person") {
    const told = describedBehind(sentence, token, cue);
    const mine = told === null ? placedBeside(sentence, token, context.before) : null;
    if (mine !== null && open.entities[0]?.code === null) return joined(open, cue, mine, context.book);
    return told === null || open.entities[0]?.code !== null
      ? named(open, cue, at)
      : introduced(open, told.cue, { ...at, stated: statedOwner(sentence, told.token, told.cue, discourse) });
  }
  if (open.entities[0]?.code === null && cue.form === "role")
    return introduced(open, cue, { ...at, stated: statedOwner(sentence, token, cue, discourse) });
  if (open.entities.length > 0) return counterpart(open, cue, discourse, site);
  const owned = statedOwner(sentence, token, cue, discourse) ?? ofRelative(sentence, token, cue, context.before);
  return withAntecedent(open, owned ?? placeByContext(discourse, cue, site));
}

/** Whether a token is quoted, and from whom. Who is named behind the quotation is placed ahead of his turn. */
function voiceAt(
  sentence: ParsedSentence,
  token: Token,
  discourse: Discourse,
  context: Context,
): Pick<Site, "quoted" | "speaker"> {
  if (!isQuoted(sentence, token, discourse.quoting.has(sentence.index))) return { quoted: false, speaker: null };
  const said = speakerOf(sentence, token);
  const mention =
    said === null
      ? null
      : (context.before[said.index] ?? { mention: placed(sentence, said, discourse, context) }).mention;
  return { quoted: true, speaker: mention?.entities ?? null };
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

/** The state of the person named before in one breath: "Foreign Minister Kamikawa and Defense Minister Kihara". */
function placedBeside({ tokens }: ParsedSentence, token: Token, before: readonly Token[]): Entity | null {
  const first = tokens[token.index - 2]?.mention;
  const titled = first != null && isCued(first) && first.cue.form === "person" && first.cue.officeClass !== null;
  if (!titled || tokens[token.index - 1]?.text !== "and") return null;
  return before[token.index - 2]?.mention?.entities.find(({ code }) => code !== null) ?? null;
}

function joined(mention: Mention, cue: Cue, { code }: Entity, book: NameBook): Mention {
  const entities = mention.entities.map((own) => ({ ...own, code }));
  for (const entity of entities) if (cue.personName !== null) book.learn(cue.personName, entity);
  return withAntecedent(mention, { entities, confidence: 0.7, why: "named in one breath with another" });
}

/** What a name without a title is said to be: "Sergei Skripal, a colonel". */
function describedBehind({ tokens }: ParsedSentence, token: Token, cue: Cue): { token: Token; cue: Cue } | null {
  const behind = tokens[token.index + 2];
  if (cue.officeClass !== null || cue.personName === null || behind?.mention == null || !isCued(behind.mention))
    return null;
  const same = behind.mention.cue.personName === cue.personName && behind.mention.cue.form === "role";
  return same ? { token: behind, cue: behind.mention.cue } : null;
}

/** "the envoy, Yasumasa Nagamine": named here, placed by whose he is said to be, else by what the document says of the office. */
function introduced(
  mention: Mention,
  cue: Cue,
  at: { discourse: Discourse; site: Site; book: NameBook; stated: Antecedent | null },
): Mention {
  const known = cue.personName === null ? null : at.book.find(cue.personName, mention.start);
  const told =
    known?.code == null ? at.stated : { entities: [known], confidence: 0.8, why: "introduced in the document" };
  const found = told ?? placeByContext(at.discourse, { ...cue, personName: null }, at.site);
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

/** A plain word that is a pronoun, a relative pronoun or a surname introduced before. */
function ofWord(sentence: ParsedSentence, token: Token, discourse: Discourse, context: Context): Mention | null {
  const pronoun = token.upos === "PRON" || token.xpos.startsWith("PRP");
  if (!pronoun && !standsAlone(sentence, token)) return null;
  const word = token.text.toLowerCase();
  const site = { ...siteOf(sentence, token), ...voiceAt(sentence, token, discourse, context) };
  const base = {
    start: token.start,
    end: token.end,
    text: token.text,
    possessive: site.possessive,
    plural: false,
  };
  const empty: Mention = { ...base, kind: "pronoun", entities: [], confidence: 0, why: "unplaced" };
  const placedOrNull = (found: Antecedent | null) =>
    found === null || found.entities.length === 0 ? null : withAntecedent(empty, found);
  if (pronoun) {
    if (/^(?:who|which|that|whom|whose)$/.test(word)) return placedOrNull(relativeOf(sentence, token, context.before));
    if (!isPronoun(word) || isExpletive(sentence, token)) return null;
    return placedOrNull(antecedentOf(discourse, word, { ...site, barred: barredFor(sentence, token, context.before) }));
  }
  const person = context.book.find(token.text, token.start);
  return person === null
    ? null
    : withAntecedent(
        { ...empty, kind: "person" },
        { entities: [person], confidence: 0.9, why: "introduced in the document" },
      );
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
    main: sentence.tokens[token.head]?.head === -1,
    human:
      cue.human ||
      mention.kind === "person" ||
      (mention.kind === "pronoun" && mention.entities.every((entity) => entity.name !== null && entity.role !== null)),
    plural: mention.plural,
    kind: mention.kind,
    noun: cue.noun,
    officeClass: cue.officeClass,
    number: cue.number,
    ground: isGround(token),
  });
}
