import type { IsoDate } from "../../model/codes.ts";
import { codeSentence } from "./code-sentence.ts";
import type { TaggedWord } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { type SpannedEvent, spannedEvents } from "./spanned-events.ts";
import type { Unusable } from "./unusable.ts";

/** What a dictionary says of a sentence of a document. */
export interface DictionaryTold {
  readonly events: readonly SpannedEvent[];
  readonly unusable: Unusable | null;
}

/** The day by which a document without a date is coded: later than every limit of a code. */
const LATEST = "9999-12-31";

/** Meaning: what a user's dictionary says of a sentence's words, `text` being that of the document. */
export function tellByDictionary(
  words: readonly (TaggedWord & { readonly start: number; readonly end: number })[],
  dictionary: CompiledDictionary,
  document: { readonly text: string; readonly published: IsoDate | null },
): DictionaryTold {
  const { events, unusable } = codeSentence(words, dictionary, document.published ?? LATEST);
  return { events: spannedEvents(events, words, document.text), unusable };
}
