import { type Attachment, attachmentOf, isClauseHead } from "../attachment.ts";
import type { Token } from "../sentence.ts";
import type { FoundDate } from "./found-date.ts";

const SEGMENT_BORDER = /^(?:[,;:()“”"—–]|--)$/;

/**
 * Meaning: where a date hangs, with two corrections where the words are surer than the tree: a date stays with the verb of its
 * own stretch between commas ("struck in Rome on 1 May, had held"), and one right before a verb belongs to that verb
 * ("said shelling on Tuesday had killed"). A date between two commas goes with the verb before it. Null when no token lies within the date.
 */
export function hostOf(date: FoundDate, tokens: readonly Token[]): Attachment | null {
  const at = attachmentOf(date, tokens);
  if (at === null) return null;
  const following = verbRightAfter(at, tokens);
  if (following !== null) return { ...at, verb: following };
  const from = segmentStart(at.first, tokens);
  const to = segmentEnd(at.last, tokens);
  if (at.verb >= from && at.verb <= to) return at;
  const alone = from > 1 && tokens.slice(from, at.first).every((token) => token.upos === "CCONJ") && to === at.last;
  const local =
    alone && at.verb > at.last ? lastVerb(tokens.slice(0, at.first)) : lastVerb(tokens.slice(from, at.first));
  return local === null ? at : { ...at, nouns: at.nouns.filter((index) => index >= from), verb: local };
}

/** The date stands between a clause's subject and its verb, after a verb of saying that the tree gave it to. */
function verbRightAfter(at: Attachment, tokens: readonly Token[]): number | null {
  const next = tokens[at.last + 1];
  if (next === undefined || at.verb < 0 || at.verb >= at.first || at.first - at.verb < 3) return null;
  const verb =
    next.upos === "AUX" && next.head > next.index ? tokens[next.head] : next.xpos === "VBD" ? next : undefined;
  return verb !== undefined && verb.index !== at.verb && isClauseHead(verb, tokens) ? verb.index : null;
}

function segmentStart(index: number, tokens: readonly Token[]): number {
  for (let i = index - 1; i >= 0; i--) if (SEGMENT_BORDER.test(tokens[i]?.text ?? "")) return i + 1;
  return 0;
}

function segmentEnd(index: number, tokens: readonly Token[]): number {
  for (let i = index + 1; i < tokens.length; i++) if (SEGMENT_BORDER.test(tokens[i]?.text ?? "")) return i - 1;
  return tokens.length - 1;
}

function lastVerb(tokens: readonly Token[]): number | null {
  return tokens.findLast((token) => token.mention === null && token.upos === "VERB")?.index ?? null;
}
