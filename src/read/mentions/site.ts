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
