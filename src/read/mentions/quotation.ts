import type { ParsedSentence, Token } from "../sentence.ts";

const OPENING = /^(?:["\u201c]|``)$/;
const CLOSING = /^["\u201d]$|^''$/;
const SAYING =
  /^(?:say|said|says|tell|told|tells|add|added|adds|warn|warned|declare|declared|write|wrote|insist|insisted|argue|argued|vow|vowed|reply|replied|tweet|tweeted|state|stated|note|noted|announce|announced|promise|promised|ask|asked|explain|explained)$/;

/** Meaning: whether a token stands within a quotation; `begun` tells that the sentence begins within one. */
export function isQuoted({ tokens }: ParsedSentence, token: Token, begun: boolean): boolean {
  return marksBefore(tokens, token.index) % 2 === (begun ? 0 : 1);
}

function marksBefore(tokens: readonly Token[], index: number): number {
  return tokens.slice(0, index).filter(({ text }) => OPENING.test(text) || CLOSING.test(text)).length;
}

/** Meaning: the sentences, by index, that begin within a quotation opened in one before them. A paragraph closes what it leaves open. */
export function begunInQuotation(sentences: readonly ParsedSentence[]): ReadonlySet<number> {
  const begun = new Set<number>();
  let open = false;
  let paragraph = -1;
  for (const sentence of sentences) {
    open &&= sentence.paragraph === paragraph;
    if (open) begun.add(sentence.index);
    if (marksBefore(sentence.tokens, sentence.tokens.length) % 2 === 1) open = !open;
    ({ paragraph } = sentence);
  }
  return begun;
}

/**
 * Meaning: the mention, name or pronoun that is said to have spoken the quotation in which `token` stands: "\u2018We agree,\u2019 the minister told reporters",
 * "The minister said: \u2018We agree\u2019"; null when nobody is said to have.
 */
export function speakerOf({ tokens }: ParsedSentence, token: Token): Token | null {
  const isMark = ({ text }: Token) => OPENING.test(text) || CLOSING.test(text);
  const close = tokens.findIndex((one) => one.index > token.index && CLOSING.test(one.text));
  const after = close < 0 ? [] : tokens.slice(close + 1, close + 5);
  const behind = speakerAmong(after.slice(0, lengthBefore(after, isMark)));
  if (behind !== null) return behind;
  const open = tokens.findLast((one) => one.index < token.index && isMark(one));
  if (open === undefined) return null;
  const led = /^[,:]$|^that$/.test(tokens[open.index - 1]?.text ?? "");
  const before = tokens.slice(0, open.index);
  return led ? speakerAmong(before.slice(lengthAfter(before, isMark))) : null;
}

function lengthBefore(tokens: readonly Token[], ends: (token: Token) => boolean): number {
  const at = tokens.findIndex(ends);
  return at < 0 ? tokens.length : at;
}

function lengthAfter(tokens: readonly Token[], ends: (token: Token) => boolean): number {
  return tokens.findLastIndex(ends) + 1;
}

/** The first mention, name or pronoun of a stretch in which somebody says something. */
function speakerAmong(tokens: readonly Token[]): Token | null {
  const says = tokens.some(({ text }) => SAYING.test(text.toLowerCase()));
  return says
    ? (tokens.find(({ mention, upos }) => mention !== null || upos === "PROPN" || upos === "PRON") ?? null)
    : null;
}
