import type { EventType, Mode } from "../model/ontology.ts";
import { CONFLICT } from "./verb-phrases-conflict.ts";
import { COOPERATION, type PhraseRow } from "./verb-phrases-cooperation.ts";

/**
 * How an act is told. `to` is the plain verb phrase with `{r}` for the recipient, `alone` the one without, `joint` the one of parties who act
 * together, `passive` the past clause when nobody is named as actor. The first word of each is the verb that is inflected.
 */
export interface VerbPhrase {
  readonly to: string;
  readonly alone: string;
  readonly joint: string;
  readonly passive: string;
}

const ROWS: Readonly<Record<EventType, Readonly<Record<string, PhraseRow>>>> = { ...COOPERATION, ...CONFLICT };

/** Meaning: how an act of this type and mode is told; a mode without words of its own is told as its type. */
export function verbPhraseOf(event: EventType, mode: Mode | null): VerbPhrase {
  const rows = ROWS[event];
  const row = rows[mode ?? ""] ?? rows[""];
  if (row === undefined) throw new Error(`no words for event type: ${event}`);
  const [to, alone, joint, passive] = row;
  return { to, alone, joint, passive };
}
