import type { Sector } from "../../model/ontology.ts";
import type { Entity } from "../../model/record.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { type Cue, isCued } from "./cue.ts";
import type { Discourse } from "./discourse.ts";
import { placeByContext } from "./nominals.ts";
import type { Antecedent } from "./pronouns.ts";
import { siteOf } from "./site.ts";

/** Meaning: whose a role without a state is when the words behind it tell; null when they do not. */
export function statedOwner(sentence: ParsedSentence, token: Token, cue: Cue, discourse: Discourse): Antecedent | null {
  return (
    ofComplement(sentence, token, cue, discourse) ??
    ofApposition(sentence, token, cue) ??
    ofPlace(sentence, token, cue, discourse)
  );
}

/**
 * "diplomats of the four", "an official of the foreign ministry in Madrid", "a colonel of Russian military intelligence",
 * "surveyors from Kyrgyzstan and Tajikistan".
 */
function ofComplement(sentence: ParsedSentence, token: Token, cue: Cue, discourse: Discourse): Antecedent | null {
  const { tokens } = sentence;
  const link = LINK.exec(
    tokens
      .slice(token.index + 1, token.index + 3)
      .map(({ text }) => text)
      .join(" "),
  );
  if (cue.form !== "role" || cue.owner !== null || link === null) return null;
  const inner = firstMention(tokens, token.index + 1 + link[0].split(" ").length);
  if (inner?.mention == null || !isCued(inner.mention)) return null;
  const { form } = inner.mention.cue;
  const own = inner.mention.entities;
  const found: Antecedent | null =
    own.length > 0 || form === "person"
      ? { entities: [...own, ...joinedTo(tokens, inner)], confidence: 0.75, why: "the owner named behind it" }
      : placeByContext(discourse, inner.mention.cue, siteOf(sentence, inner));
  if (found === null || found.entities.every(({ code, name }) => code === null && name === null)) return null;
  const entities = found.entities.map((entity) => ({
    ...NO_ONE,
    code: entity.code,
    sector: sectorUnder(cue, entity),
    name: entity.code === null ? entity.name : null,
    role: cue.role,
  }));
  return { ...found, entities };
}

/** "the authorities there": of the place that the sentence, or the one before, has told. */
function ofPlace({ tokens, index }: ParsedSentence, token: Token, cue: Cue, discourse: Discourse): Antecedent | null {
  if (cue.form === "group" || cue.owner !== null || tokens[token.index + 1]?.text !== "there") return null;
  const code = discourse.places.get(index)?.[0] ?? discourse.places.get(index - 1)?.[0];
  const entity = code === undefined ? null : { ...NO_ONE, code, sector: cue.sector, role: cue.role };
  return entity === null ? null : { entities: [entity], confidence: 0.7, why: "the place that is told" };
}

/** What joins a role to its owner. */
const LINK = /^(?:working for|(?:sent|led|headed|dispatched|deployed|appointed) by|(?:of|from|at)(?= |$))/;

/** The mention that opens a phrase or, in one of a few words, owns it: "the breakaway republic of Somaliland". */
function firstMention(tokens: readonly Token[], from: number): Token | null {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at];
    if (token === undefined || (token.mention === null && !/^(?:DET|ADJ|NOUN|ADP)$/.test(token.upos))) return null;
    if (token.mention !== null) return token;
  }
  return null;
}

/** What is coordinated with a name: "Kyrgyzstan and Tajikistan". */
function joinedTo(tokens: readonly Token[], first: Token): Entity[] {
  const next = tokens[first.index + 2];
  const joined = tokens[first.index + 1]?.text === "and" && next?.mention?.kind === first.mention?.kind;
  return joined ? [...(next?.mention?.entities ?? [])] : [];
}

const GENERAL: ReadonlySet<Sector> = new Set(["GOV", "CVL", "UNK", "EDU"]);

/** Those who act for an organisation of states act in its sector. */
function sectorUnder(cue: Cue, owner: Entity): Sector {
  return owner.sector === "IGO" && GENERAL.has(cue.sector) ? "IGO" : cue.sector;
}

/** The nations of several people who are told one by one: "two women, an Indonesian and a Vietnamese". */
function ofApposition({ tokens }: ParsedSentence, token: Token, cue: Cue): Antecedent | null {
  if (cue.form !== "role" || cue.definite || token.mention?.plural !== true) return null;
  if (tokens[token.index + 1]?.text !== ",") return null;
  const entities: Entity[] = [];
  for (let at = token.index + 2; ; at++) {
    if (/^(?:an?|one|the|other)$/.test(tokens[at]?.text ?? "")) at++;
    const told = tokens[at]?.mention;
    if (told == null || !NATION.test(told.why) || (told.plural !== false && entities.length === 0)) break;
    entities.push(...told.entities);
    if (!/^(?:,|and)$/.test(tokens[at + 1]?.text ?? "")) break;
    at++;
  }
  return entities.length < 2 ? null : { entities, confidence: 0.8, why: "told one by one" };
}

const NATION = /^name of a people$/;

/** Meaning: of the state that the clause describes ("South Sudan, whose leaders met"); null when it describes none. */
export function ofRelative(
  { tokens }: ParsedSentence,
  token: Token,
  cue: Cue,
  before: readonly Token[],
): Antecedent | null {
  if (cue.form !== "role" || tokens[token.index - 1]?.text.toLowerCase() !== "whose") return null;
  const noun = before.slice(token.index - 4, token.index - 1).findLast((one) => one.mention?.entities[0]?.code);
  const codes = new Set(noun?.mention?.entities.flatMap(({ code }) => code ?? []));
  if (codes.size === 0) return null;
  const entities = [...codes].map((code) => ({ ...NO_ONE, code, sector: cue.sector, role: cue.role }));
  return { entities, confidence: 0.8, why: "the noun that the clause describes" };
}

const NO_ONE = { name: null, text: "", start: 0, end: 0 };
