import type { ConfidenceTable, EventTraits } from "../model/confidence.ts";
import { actKey, eventKey } from "../model/confidence.ts";
import type { EventType } from "../model/ontology.ts";
import type { CodedEvent } from "./events/index.ts";
import type { Draft } from "./statements/index.ts";

/** Types whose act is itself speech. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/**
 * Meaning: how likely an event record is right: the share that was right of those whose sides were found in the same way, with a mention as sure,
 * and of whose kind the network was as sure; where the lexicon decided, on a word of the same part of speech and of the same force. Range 0..1. Throws when the table lacks the row.
 */
export function eventConfidence(event: CodedEvent, mentionConfidence: number, table: ConfidenceTable): number {
  const mention = bandOf(mentionConfidence);
  if (event.sure !== null) return shareAt(table, actKey(event.basis, event.sure, mention));
  return shareAt(
    table,
    eventKey({
      basis: event.basis,
      word: event.predicate.upos === "VERB" ? "verb" : "other",
      mention,
      force: SPOKEN.has(event.event) ? "words" : "deeds",
    }),
  );
}

/** Meaning: how likely a statement is right, by its kind. Range 0..1. Throws as for events. */
export function statementConfidence(draft: Draft, table: ConfidenceTable): number {
  return shareAt(table, draft.kind);
}

function bandOf(confidence: number): EventTraits["mention"] {
  return confidence >= 0.85 ? "high" : confidence >= 0.6 ? "middle" : "low";
}

function shareAt(table: ConfidenceTable, key: string): number {
  const share = table.get(key);
  if (share === undefined) throw new RangeError(`no confidence for: ${key}`);
  return share;
}
