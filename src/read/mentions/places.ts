import type { ActorCode } from "../../model/codes.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { pieces } from "./normalise.ts";
import { matchesAt } from "./trie.ts";

const WHERE =
  /^(?:in|at|near|across|through|throughout|outside|inside|around|downtown|central|eastern|western|northern|southern)$/i;

/** Meaning: the states in which a sentence says that something takes place, in reading order: those of its towns and regions, then those of seats and states after "in" or "near". */
export function placesOf({ tokens }: ParsedSentence, actors: CompiledActors): ActorCode[] {
  const within = tokens.filter((token) => isGround(token) || isWhere(token, tokens));
  const codes = (token: Token) => token.mention?.entities.flatMap(({ code }) => code ?? []) ?? [];
  return [...passedOver(tokens, actors), ...within.filter(isGround).flatMap(codes), ...within.flatMap(codes)];
}

/** The states of towns that are no mentions ("Istanbul's Ataturk airport"); an adjective says of which state ("the Peruvian Amazon"). */
function passedOver(tokens: readonly Token[], actors: CompiledActors): ActorCode[] {
  const keys = tokens.map((token) => (token.mention === null ? pieces(token.text) : [""]));
  const found: ActorCode[] = [];
  for (let i = 0; i < keys.length; ) {
    const match = matchesAt(actors.names, keys, i).at(-1);
    const place = match?.values.find((value) => value.kind === "place");
    const before = tokens[i - 1]?.mention;
    const owner = before?.kind === "demonym" ? before.entities[0]?.code : null;
    const country = owner ?? (place?.kind === "place" ? place.country : null);
    if (place?.kind === "place" && country !== null) found.push(country);
    i = match?.to ?? i + 1;
  }
  return found;
}

/** Meaning: whether a token is a town or region that is no seat of a government. */
export function isGround({ mention }: Token): boolean {
  return mention?.kind === "seat" && mention.entities.length === 1 && mention.why === GROUND;
}

function isWhere(token: Token, tokens: readonly Token[]): boolean {
  const { mention } = token;
  if (mention === null || mention.entities.length !== 1) return false;
  if (!["seat", "state"].includes(mention.kind) && !HELD.test(mention.text)) return false;
  return WHERE.test(tokens[token.index - 1]?.text ?? "");
}

/** "in Pakistani-held Kashmir" */
const HELD = /-(?:held|controlled|administered|occupied|ruled)$/;

/** Why a mention of a town or region stands for a state. */
export const GROUND = "place in a state";
