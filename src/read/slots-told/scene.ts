import type { ActorCode } from "../../model/codes.ts";
import type { Document } from "../../model/document.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { SlotKind, SlotSpeaker, SlotValue } from "../../model/told-slot.ts";
import type { FindParties, NamedParty } from "./party-words.ts";

/** A sentence with what is needed to read slots in it. `clause` is the sentence without the words that say who speaks. */
export interface Scene {
  readonly text: string;
  readonly clause: string;
  readonly speaker: SlotSpeaker;
  readonly parties: readonly NamedParty[];
  readonly findParties: FindParties;
  readonly sentence: SentenceSpan;
  readonly document: Pick<Document, "id" | "source" | "published" | "genre">;
  readonly records: readonly CodedRecord[];
  /** States that the document names before, the last named first: whom "it" and "its troops" may mean. */
  readonly before: readonly ActorCode[];
}

/** What a reader of one kind of slot found. */
export interface Draft {
  readonly kind: SlotKind;
  readonly key: string;
  readonly value: SlotValue;
  readonly words: string;
  readonly scope?: readonly string[];
  readonly planned?: boolean;
}

/** Reads the slots of one kind in a sentence. */
export type SlotRule = (scene: Scene) => readonly Draft[];

const SAY =
  "said|says|say|told|reported|announced|claimed|insisted|stated|added|confirmed|acknowledged|estimated|counted|counts|put it";

/** Meaning: who speaks in a sentence and what he says: the words before "said (that)", after ", X said", or after "according to"; else null. */
export function splitSpeaker(text: string): { readonly who: string; readonly clause: string } | null {
  const front = new RegExp(
    `^(?<who>(?!No\\b)[^,"“]{2,70}?),?(?: on \\w+)? (?:${SAY}|denied|rejected|dismissed|accused|blamed|put)\\b(?: reporters)?(?: on \\w+)?(?: that)?\\s+`,
  ).exec(text);
  const back = new RegExp(`,["”]? (?<who>[^,"“”]{2,70}?) (?:${SAY})(?: [^,]{0,30})?\\.?$`).exec(text);
  if (back?.groups !== undefined)
    return { who: back.groups["who"] ?? "", clause: `${text.slice(0, back.index).replace(/["“”]/g, "")}.` };
  const cited = /,? ?\b[Aa]ccording to (?<who>[^,]+?)(?:,|\.|$)/.exec(text);
  if (cited?.groups !== undefined)
    return { who: cited.groups["who"] ?? "", clause: text.replace(cited[0], " ").trim() };
  if (front?.groups === undefined) return null;
  const denies = /\b(?:denied|rejected|dismissed|accused|blamed|put)\b/.test(front[0]);
  return { who: front.groups["who"] ?? "", clause: denies ? text : text.slice(front[0].length) };
}

/** Meaning: the code of a speaker: of the first party that his name or office names; null when it names none. */
export function speakerCode(who: string, find: FindParties): ActorCode | null {
  return find(who).find(({ code }) => code !== null)?.code ?? null;
}
