import type { ActorCode } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { type Discourse, isSubject } from "./discourse.ts";

/** Remembers coordinated mentions as one plural: "France and Germany ... they". */
export function noteCoordinations(sentence: ParsedSentence, tokens: readonly Token[], discourse: Discourse): void {
  for (const token of tokens) {
    if (token.mention === null || token.mention.kind === "demonym") continue;
    const conjoined = tokens.filter(
      (other) => other.deprel === "conj" && other.head === token.index && other.mention !== null,
    );
    const groups = [token.deprel === "conj" ? [] : conjoined, listAfter(tokens, token)];
    for (const others of groups) if (others.length > 0) noteGroup(sentence, [token, ...others], discourse);
  }
}

function noteGroup({ index, paragraph, tokens }: ParsedSentence, group: readonly Token[], discourse: Discourse): void {
  const entities = distinct(group.flatMap((one) => one.mention?.entities ?? []));
  const [first] = group;
  if (first === undefined || entities.length < 2) return;
  discourse.seen.push({
    entities,
    sentence: index,
    paragraph,
    token: first.index,
    head: first.head,
    deprel: first.deprel,
    subject: isSubject(tokens, first),
    human: false,
    plural: true,
    kind: "group",
    noun: null,
    officeClass: null,
  });
}

/** The states and seats that follow one in a list that ends with "and", whatever the tree makes of it: "Riyadh, Abu Dhabi, Manama and Cairo". */
function listAfter(tokens: readonly Token[], first: Token): readonly Token[] {
  const isPart = (token: Token | undefined) => token?.mention?.kind === "state" || token?.mention?.kind === "seat";
  if (!isPart(first) || isPart(tokens[first.index - 2])) return [];
  const rest: Token[] = [];
  for (let at = first.index + 1; ; at += 2) {
    const [join, next] = [tokens[at]?.text, tokens[at + 1]];
    if (next === undefined || !isPart(next) || (join !== "," && join !== "and")) return [];
    rest.push(next);
    if (join === "and") return rest;
  }
}

function distinct(entities: readonly Entity[]): Entity[] {
  const byKey = new Map<ActorCode | null, Entity>();
  for (const entity of entities) if (!byKey.has(entity.code)) byKey.set(entity.code, entity);
  return [...byKey.values()];
}
