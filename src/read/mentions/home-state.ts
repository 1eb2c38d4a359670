import type { ActorCode } from "../../model/codes.ts";
import type { Document } from "../../model/document.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { isCued } from "./cue.ts";
import { countStates } from "./discourse.ts";
import { pieces } from "./normalise.ts";
import { begunInQuotation, isQuoted } from "./quotation.ts";
import { matchesAt } from "./trie.ts";

/** What a document tells of whose voice it is. */
export type Voiced = Pick<Document, "genre" | "boilerplate">;

const FIRST_PERSON = /^(?:we|us|our|ours)$/i;
const OURS = /^(?:our|my)$/;
/** How far the best state must stand before the next. */
const MARGIN = 0.15;
/** A state named less often than this share of the one most named is none that a text speaks for. */
const LEAST = 0.2;
const WEIGHTS = { presence: 0.5, head: 2, own: 1, other: 0.6, title: 0.4 };

/**
 * Meaning: the state for which a text says "we" and "the Government": that of a columnist or of the ministry that speaks; null when the text
 * speaks for none or does not tell. What is said with "we" as a party (of one verb) is another state; what "our minister" is called by, or the
 * head of a readout names, is the state itself.
 */
export function homeState(
  sentences: readonly ParsedSentence[],
  actors: CompiledActors,
  { genre, boilerplate }: Voiced,
): ActorCode | null {
  const voices = narratorsWords(sentences);
  const official = genre === "readout";
  if (!official && voices.length === 0) return null;
  const totals = countStates(sentences);
  const most = Math.max(1, ...totals.values());
  const scores = new Map<ActorCode, number>();
  const isParty = (code: ActorCode) => actors.stateNames.has(code) || code === "EUR";
  for (const [code, count] of totals)
    if (isParty(code) && count >= LEAST * most) scores.set(code, (WEIGHTS.presence * count) / most);
  let told = false;
  const add = (code: ActorCode, weight: number) => {
    const score = scores.get(code);
    told ||= score !== undefined;
    if (score !== undefined) scores.set(code, score + weight);
  };
  for (const { sentence, token } of voices) {
    for (const code of ownersNamed(token)) add(code, WEIGHTS.own);
    for (const code of othersWith(sentence, token)) add(code, -WEIGHTS.other);
  }
  if (official) {
    for (const code of namedInHead(boilerplate, actors)) add(code, WEIGHTS.head);
    for (const { code, foreign } of introductions(sentences, actors))
      add(code, foreign ? -WEIGHTS.title : WEIGHTS.title);
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  return told && best !== undefined && best[1] - (next?.[1] ?? 0) >= MARGIN ? best[0] : null;
}

interface Voice {
  readonly sentence: ParsedSentence;
  readonly token: Token;
}

/** The words in which the text itself, not somebody quoted, speaks in the first person of more than one, or of what is its own. */
function narratorsWords(sentences: readonly ParsedSentence[]): Voice[] {
  const begun = begunInQuotation(sentences);
  return sentences.flatMap((sentence) =>
    sentence.tokens
      .filter((token) => FIRST_PERSON.test(token.text) || isOurs(token))
      .filter((token) => !isQuoted(sentence, token, begun.has(sentence.index)))
      .map((token) => ({ sentence, token })),
  );
}

function isOurs({ mention }: Token): boolean {
  return mention !== null && isCued(mention) && OURS.test(mention.cue.owner ?? "");
}

/** "our foreign minister, Gebran Bassil": the state of him who is named. */
function ownersNamed(token: Token): ActorCode[] {
  return isOurs(token) ? codesOf(token) : [];
}

function codesOf({ mention }: Pick<Token, "mention">): ActorCode[] {
  return mention?.entities.flatMap(({ code }) => code ?? []) ?? [];
}

/** The states of the other parties of the verb, also of the verb that it completes ("Saudis were told to leave us"), and of those "among us". */
function othersWith({ tokens }: ParsedSentence, token: Token): ActorCode[] {
  let at: Token | undefined = token;
  const others: Token[] = [];
  for (let step = 0; step < 5 && at !== undefined; step++) {
    const phrase: Token = at;
    const verbal = !/^(?:nmod|case|det|conj|compound|appos)/.test(phrase.deprel);
    const parties = tokens.filter((one) => one.head === phrase.head && one !== phrase && PARTY.test(one.deprel));
    const object = parties.filter(({ deprel }) => /^i?obj/.test(deprel));
    if (verbal) others.push(...(phrase.deprel === "xcomp" && object.length > 0 ? object : parties));
    if (verbal && !/^(?:nsubj|obj|iobj|obl|xcomp)/.test(phrase.deprel)) break;
    at = tokens[phrase.head];
    if (!verbal && at !== undefined) others.push(at);
  }
  return [...new Set(others)].flatMap((party) => (isOurs(party) ? [] : codesOf(party)));
}

const PARTY = /^(?:nsubj|obj|iobj|obl)/;

const COUNTERPART = /(?:counterpart|colleague)s?$/;

interface Introduction {
  readonly code: ActorCode;
  readonly foreign: boolean;
}

/** How each office is first told: a ministry names the state of others ("the President of Türkiye") and leaves out its own ("The Minister of Foreign Affairs, Mr Brende"). */
function introductions(sentences: readonly ParsedSentence[], actors: CompiledActors): Introduction[] {
  const told = new Map<string, Introduction>();
  for (const { mention } of sentences.flatMap(({ tokens }) => tokens)) {
    const entity = mention?.entities[0];
    if (mention == null || entity?.code == null || !isCued(mention)) continue;
    if (new Set(codesOf({ mention })).size > 1) continue;
    if (mention.cue.officeClass === null && !COUNTERPART.test(mention.cue.noun ?? "")) continue;
    const foreign = namesIn(mention.text, actors).includes(entity.code);
    const own = mention.kind !== "person" && mention.cue.definite && mention.cue.owner === null;
    const key = `${entity.code}/${entity.name ?? mention.text}`;
    if ((foreign || own) && !told.has(key)) told.set(key, { code: entity.code, foreign });
  }
  return [...told.values()];
}

/** The states and seats that the lines of a press office name. */
function namedInHead(boilerplate: Voiced["boilerplate"], actors: CompiledActors): ActorCode[] {
  const lines = boilerplate.filter(({ what }) => what === "press-office" || what === "dateline");
  return [...new Set(lines.flatMap(({ text }) => namesIn(text, actors)))];
}

/** A word in capitals as of a letterhead, no abbreviation. */
const SHOUTED = /^\p{Lu}{5,}$/u;

/** The states that words name, by name, seat, adjective or body. */
function namesIn(text: string, actors: CompiledActors): ActorCode[] {
  const words = text.split(/[\s,|]+/);
  const keys = words.map((word) => pieces(SHOUTED.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word));
  return keys.flatMap((_, i) =>
    (matchesAt(actors.names, keys, i).at(-1)?.values ?? []).flatMap((value) =>
      value.kind === "state" || value.kind === "seat" || value.kind === "adjective" || value.kind === "organisation"
        ? (value.code ?? [])
        : value.kind === "place"
          ? (value.country ?? [])
          : [],
    ),
  );
}
