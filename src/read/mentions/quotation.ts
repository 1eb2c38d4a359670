import type { Entity } from "../../model/record.ts";
import type { ParsedSentence, Token } from "../sentence.ts";

const OPENING = /^["\u201c]$/;
const CLOSING = /^["\u201d]$|^''$/;
const SAYING =
  /^(?:say|said|says|tell|told|tells|add|added|adds|warn|warned|declare|declared|write|wrote|insist|insisted|argue|argued|vow|vowed|reply|replied|tweet|tweeted|state|stated|note|noted|announce|announced|promise|promised|ask|asked|explain|explained)$/;

/** Meaning: who is said after a quotation to have spoken it, when `token` stands within one: "\u2018We agree,\u2019 the minister told reporters"; null when it does not or nobody is. */
export function speakerAfter({ tokens }: ParsedSentence, token: Token): readonly Entity[] | null {
  const opened = tokens.slice(0, token.index).filter(({ text }) => OPENING.test(text) || CLOSING.test(text)).length;
  if (opened % 2 === 0) return null;
  const close = tokens.findIndex(({ text, index }) => index > token.index && CLOSING.test(text));
  if (close < 0) return null;
  const after = tokens.slice(close + 1, close + 5);
  const says = after.some(({ text }) => SAYING.test(text.toLowerCase()));
  const subject = after.find(({ mention }) => mention?.entities.some(({ code }) => code !== null));
  return says ? (subject?.mention?.entities ?? null) : null;
}
