import type { ActorCode } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { isSubject } from "./discourse.ts";

/** Where a mention stands that others must place. */
export interface Site {
  readonly sentence: number;
  readonly paragraph: number;
  readonly token: number;
  readonly head: number;
  readonly subject: boolean;
  /** Object or adjunct of a verb. */
  readonly argument: boolean;
  /** States named as other arguments of the same verb: a title without a state is hardly theirs ("the minister summoned the Chinese envoy"). */
  readonly opposed: readonly ActorCode[];
  readonly possessive: boolean;
  /** Whom a pronoun here cannot mean, by `keyOfEntities` or, of a state, by its code: the subject of the verb whose object it is; who is first named after it. */
  readonly barred?: ReadonlySet<string>;
  /** Whether it is quoted, and who is said to have spoken; nobody where that is not told. */
  readonly quoted?: boolean;
  readonly speaker?: readonly Entity[] | null;
}

/** Meaning: where a token stands in its sentence, as far as the tree tells. */
export function siteOf(sentence: ParsedSentence, token: Token): Site {
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
  };
}

/** The states of the other objects and agents of a token's verb. */
function opposedTo(sentence: ParsedSentence, token: Token): ActorCode[] {
  const others = sentence.tokens.filter(
    (other) => other.head === token.head && other.index !== token.index && /^(?:obj|iobj|obl:agent)/.test(other.deprel),
  );
  return others.flatMap((other) => other.mention?.entities.flatMap((entity) => entity.code ?? []) ?? []);
}

/** Meaning: what tells two antecedents apart: states and names. */
export function keyOfEntities(entities: readonly Entity[]): string {
  return entities.map((entity) => `${entity.code}/${entity.name}`).join("+");
}

/**
 * Meaning: whom a pronoun cannot mean, by `keyOfEntities`. An object is not its verb's subject, be that told at the verb or at the one above it
 * ("Moscow sought a chance to punish it"); a subject is not who is named only behind it ("it said that Somalia").
 */
export function barredFor({ tokens }: ParsedSentence, token: Token, before: readonly Token[]): ReadonlySet<string> {
  const barred = new Set<string>();
  if (token.deprel.includes("poss") || token.xpos === "PRP$" || /sel(?:f|ves)$/.test(token.text)) return barred;
  const add = (one: Token) => {
    const mention = (before[one.index] ?? one).mention;
    const entities = mention?.entities ?? [];
    if (entities.length > 0) barred.add(keyOfEntities(entities));
    if (entities.length === 1 && mention?.kind !== "person") barred.add(`${entities[0]?.code}/*`);
  };
  if (SUBJECT.test(token.deprel)) {
    if (token.text.toLowerCase() === "they") return barred;
    const main = tokens[token.head]?.head === -1;
    for (const one of tokens.slice(token.index + 1)) {
      const named = main && ["state", "seat", "person"].includes(one.mention?.kind ?? "");
      const object = one.head === token.head && /^(?:obj|iobj|obl)/.test(one.deprel);
      if (named || object) add(one);
    }
    return barred;
  }
  const controller = controllerOf(tokens, token);
  if (controller !== null) add(controller);
  return barred;
}

const SUBJECT = /^nsubj/;

/** Who does what the verb above a token says: its subject, else that of the verb it hangs on, or the object of "ask somebody to". */
function controllerOf(tokens: readonly Token[], token: Token): Token | null {
  let verb = tokens[token.head];
  for (let step = 0; step < 5 && verb !== undefined; step++) {
    const { index, deprel, head } = verb;
    const subject = tokens.find((one) => one.head === index && SUBJECT.test(one.deprel));
    if (subject !== undefined) return subject;
    const asked = tokens.find((one) => deprel === "xcomp" && one.head === head && /^i?obj/.test(one.deprel));
    if (asked !== undefined) return asked;
    verb = deprel === "conj" && step > 0 ? undefined : tokens[head];
  }
  return null;
}
