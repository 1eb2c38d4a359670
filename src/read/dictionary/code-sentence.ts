import type { IsoDate } from "../../model/codes.ts";
import { NOBODY } from "./actor-code.ts";
import { codeVerb, type VerbCoding } from "./code-verb.ts";
import { type CodingOptions, DEFAULT_OPTIONS } from "./coding-options.ts";
import { codingWords, type TaggedWord } from "./coding-word.ts";
import type { CompiledDictionary } from "./compile-dictionary.ts";
import { verbAt } from "./find-verbs.ts";
import { leaveOutClauses } from "./leave-out-clauses.ts";
import { makeEvents } from "./make-events.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { type Unusable, unusableOf } from "./unusable.ts";

/** Words of the sentence as given: `from` up to, not including, `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** One event as the dictionary codes it; its ranges say which words it rests on, null where nobody is named. */
export interface DictionaryEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly verb: TokenRange;
  readonly sourceWords: TokenRange | null;
  readonly targetWords: TokenRange | null;
}

/** What a dictionary says of a sentence. `unusable`: why it was not coded, null when it was. */
export interface DictionaryCoding {
  readonly events: readonly DictionaryEvent[];
  readonly unusable: Unusable | null;
}

/** Meaning: the events of a sentence by a user's dictionary on a day, in the order of their verbs. The words of a verb that was coded are not looked at again. */
export function codeSentence(
  words: readonly TaggedWord[],
  dictionary: CompiledDictionary,
  date: IsoDate,
  options: CodingOptions = DEFAULT_OPTIONS,
): DictionaryCoding {
  const unusable = unusableOf(words, dictionary.discards);
  if (unusable !== null) return { events: [], unusable };
  const kept = leaveOutClauses(codingWords(words), dictionary, options);
  const phrases = nounPhrases(kept, dictionary);
  const source = { words: kept, phrases, dictionary, date, newActorLength: options.newActorLength };
  const scene = sceneOf(source);
  const events: DictionaryEvent[] = [];
  for (let at = 0; at < kept.length; ) {
    const found = verbAt(scene, dictionary, at);
    const coding = found === null ? null : codeVerb(scene, dictionary, found, options);
    if (coding !== null) events.push(...eventsOf(scene, coding, options));
    at = coding === null ? at + 1 : Math.max(at + 1, coding.end);
  }
  const seen = new Map(events.toReversed().map((event) => [`${event.source} ${event.target} ${event.code}`, event]));
  return { events: [...seen.values()].reverse(), unusable: null };
}

function eventsOf(scene: Scene, coding: VerbCoding, { requireDyad }: CodingOptions): DictionaryEvent[] {
  const verb = tokens(scene, coding.verb);
  const range = (code: string) => {
    const party = [coding.source, coding.target].find((side) => side?.codes.includes(code));
    return party ? tokens(scene, party) : null;
  };
  return makeEvents(coding.source, coding.target, coding.code)
    .filter(({ source, target }) => !requireDyad || (source !== NOBODY && target !== NOBODY))
    .map((triple) => ({ ...triple, verb, sourceWords: range(triple.source), targetWords: range(triple.target) }));
}

function tokens({ words }: Scene, { from, to }: TokenRange): TokenRange {
  return { from: words[from]?.index ?? from, to: (words[to - 1]?.index ?? to - 1) + 1 };
}
