import type { Span } from "../../model/codes.ts";
import type { DictionaryEvent, TokenRange } from "./code-sentence.ts";

/** An event of a dictionary with the stretches of the document's text that it rests on. */
export interface SpannedEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly verb: Span;
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
}

/** Meaning: events over words as events over the text that the words stand in. */
export function spannedEvents(
  events: readonly DictionaryEvent[],
  words: readonly { readonly start: number; readonly end: number }[],
  text: string,
): SpannedEvent[] {
  const spanOf = ({ from, to }: TokenRange): Span => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    return { start, end, text: text.slice(start, end) };
  };
  return events.map(({ source, target, code, verb, sourceWords, targetWords }) => ({
    source,
    target,
    code,
    verb: spanOf(verb),
    sourceSpan: sourceWords === null ? null : spanOf(sourceWords),
    targetSpan: targetWords === null ? null : spanOf(targetWords),
  }));
}
