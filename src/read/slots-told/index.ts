import type { ActorTable } from "../../model/actor-table.ts";
import type { ActorCode } from "../../model/codes.ts";
import type { Document } from "../../model/document.ts";
import type { CodedRecord, SentenceSpan } from "../../model/record.ts";
import type { SlotSpeaker, ToldSlot } from "../../model/told-slot.ts";
import { findDates } from "../dates/index.ts";
import { segment } from "../text/index.ts";
import { readActs, readFirst, readResponsible, readTakingPart } from "./acts.ts";
import { readCounts } from "./counts.ts";
import { type FindParties, partyFinder } from "./party-words.ts";
import { type Scene, type SlotRule, speakerCode, splitSpeaker } from "./scene.ts";
import { readTopics } from "./talk.ts";
import { readDays, readPlaces } from "./where-when.ts";

const RULES: readonly SlotRule[] = [
  readCounts,
  readFirst,
  readActs,
  readResponsible,
  readTakingPart,
  readTopics,
  readPlaces,
  readDays,
];
const ANOTHER =
  /\b(?:another|a second|second bomb|second attack|further|two more|more short|again|a new|separate|earlier attack)\b/i;
const CORRECTS = /\b(?:corrected|correction|revised|lowered|retracted|clarified)\b/i;
const PLACE_WORD = /\b(?:in|at|near|off|on|over|from|into) (?:the )?(?:\w+ )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/gu;

/** Reads the slots of one document: what it tells that other reports can contradict. */
export type ReadSlots = (document: Document, records: readonly CodedRecord[]) => readonly ToldSlot[];

/**
 * Meaning: a reader of slots over the tables of actors. It goes by the words of each sentence, by the speakers and names that the document's records
 * place, and by the dates of its sentences. Missing: a sentence without a day of its own has that of the document's first dated sentence, else null.
 */
export function slotReader(table: ActorTable): ReadSlots {
  const finder = partyFinder(table);
  return (document, records) => {
    const own = new Map<string, ActorCode>();
    for (const record of records)
      if (record.kind === "event")
        for (const { code, name, text } of [...record.actor, ...record.recipient])
          if (code !== null)
            for (const word of [name ?? text, (name ?? "").split(" ").at(-1) ?? ""])
              if (/^\p{Lu}/u.test(word)) own.set(word, code);
    const find = finder(own);
    const sentences = segment(document.text, document.boilerplate);
    const days = sentences.map(({ text }) => daysIn(text, document.published));
    const inherited = days.find((one) => one !== null) ?? null;
    const states = [...new Set(sentences.flatMap(({ text }) => find(text).flatMap(({ code }) => code ?? [])))];
    const corrects = CORRECTS.test(document.text);
    const places = sentences.map(({ text }) => placesIn(text, find));
    const before: ActorCode[] = [];
    let last: SlotSpeaker | null = null;
    return sentences.flatMap((sentence, i) => {
      const here = records.filter((record) => record.sentence.start === sentence.start);
      const scene = sceneOf({ document, sentence, records: here, find, before: [...before], last });
      if (!scene.speaker.narrator) last = scene.speaker;
      before.unshift(...scene.parties.flatMap(({ code }) => (code === null ? [] : [code])));
      return told(scene, {
        states,
        corrects,
        days: days[i] ?? inherited,
        places: places[i]?.length ? (places[i] ?? []) : places.flat(),
      });
    });
  };
}

interface Around {
  readonly document: Document;
  readonly sentence: SentenceSpan;
  readonly records: readonly CodedRecord[];
  readonly find: FindParties;
  readonly before: readonly ActorCode[];
  readonly last: SlotSpeaker | null;
}

function sceneOf({ document, sentence, records, find, before, last }: Around): Scene {
  const { text } = sentence;
  const split = splitSpeaker(text);
  const pronoun = split !== null && /^(?:it|he|she|they)\b/i.test(split.who);
  const named =
    split === null || pronoun ? null : { name: split.who, code: speakerCode(split.who, find), narrator: false };
  const outlet = document.source ?? document.id;
  const narrator = { name: outlet, code: speakerCode(outlet, find), narrator: true };
  const attributed = records.find(({ attribution }) => attribution !== null)?.attribution ?? null;
  const byRecord = attributed === null ? null : { name: attributed.text, code: attributed.code, narrator: false };
  const speaker = named !== null && named.code === null && byRecord?.code ? { ...named, code: byRecord.code } : named;
  return {
    text,
    clause: split?.clause ?? text,
    speaker: speaker ?? (pronoun ? last : null) ?? byRecord ?? narrator,
    parties: find(text),
    findParties: find,
    sentence: { index: sentence.index, start: sentence.start, end: sentence.end, text },
    document,
    records,
    before,
  };
}

function told(
  scene: Scene,
  { days, places, states, corrects }: Pick<ToldSlot, "days" | "places" | "states" | "corrects">,
): readonly ToldSlot[] {
  const { text, speaker, sentence, document, records, parties } = scene;
  const shared = {
    actors: [...new Set(parties.flatMap(({ code }) => (code === null ? [] : [code])))],
    states,
    places,
    days,
    another: ANOTHER.test(text),
    corrects,
    speaker,
    document: document.id,
    source: document.source,
    published: document.published,
    sentence,
    records: records.map(({ id }) => id),
  };
  return RULES.flatMap((rule) => rule(scene)).map((draft) => ({ scope: [], planned: false, ...draft, ...shared }));
}

function daysIn(text: string, published: Document["published"]): ToldSlot["days"] {
  const found = findDates(text, 0, published).find(({ date, role }) => role === "at" && date.start !== null);
  const { start, end } = found?.date ?? { start: null, end: null };
  return start === null || end === null ? null : { first: start, last: end };
}

/** Names after a preposition of place that name no state and no month or weekday. */
function placesIn(text: string, find: FindParties): readonly string[] {
  return [...text.matchAll(PLACE_WORD)].flatMap(([, name = ""]) =>
    find(name).length > 0 || /(?:day|ber|uary|March|April|June|July|August|Easter)$/.test(name) ? [] : [name],
  );
}
