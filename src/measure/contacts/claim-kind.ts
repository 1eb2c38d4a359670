import type { ActorNames } from "../../model/actor-name.ts";
import type { ActorCode, Dyad } from "../../model/codes.ts";
import type { ContactForm, ContactKind, Office } from "../../model/contact.ts";
import type { Milestone } from "../../model/record.ts";
import { dialogueNameOf } from "./dialogue-name.ts";

/** What a claim of a first is about, or why no kind of contact can be told from its words. */
export type ClaimedKind = { readonly kind: ContactKind } | { readonly reason: string };

const FORMS: readonly (readonly [RegExp, ContactForm])[] = [
  [/\b(?:visit\w*|trips?|journeys?|travel\w*|set foot)\b/i, "visit"],
  [/\b(?:(?:phone|telephone|video) )?calls?\b/i, "call"],
  [/\b(?:talks|meetings?|met|summits?|encounters?)\b/i, "talks"],
];
const OFFICE_WORDS: readonly (readonly [RegExp, Office])[] = [
  [/\b(?:foreign (?:ministers?|secretar(?:y|ies))|secretar(?:y|ies) of state|top diplomats?)\b/i, "foreign minister"],
  [/\bdefen[cs]e (?:ministers?|secretar(?:y|ies)|chiefs?)\b|\bsecretar(?:y|ies) of defen[cs]e\b/i, "defence minister"],
  [
    /(?<!\b(?:vice|deputy)[ -])\b(?:prime ministers?|premiers?|chancellors?)\b|\bheads? of government\b/i,
    "head of government",
  ],
  [/(?<!\b(?:vice|deputy)[ -])\b(?:presidents?|heads? of state|monarchs?|kings?|emperors?)\b/i, "head of state"],
  [/\bleaders?\b/i, "leader"],
];
const MUTUAL = /\b(?:mutual|reciprocal|exchanges? of|two-way|each other|one another|either direction)\b/i;

/** What a claim leaves out of its count is not what it is about. */
const LEFT_OUT = /\b(?:outside|excluding|other than|apart from|not counting|aside from|beyond)\b.*$/i;

/**
 * Meaning: which kind of contact a claim ("the first bilateral visit to Japan by a Chinese foreign minister") is about. Where its words leave the noun to
 * what stands before them in the sentence ("an official visit and the first to China by ..."), that is taken. Missing: words that name no form of
 * contact, no side, or visits of both sides at once give the reason instead: two claims are compared only when they are about the same thing.
 */
export function claimedKind(
  { what, sentence }: Pick<Milestone, "what" | "sentence">,
  dyad: Dyad,
  names: ActorNames,
): ClaimedKind {
  const about = what.replace(LEFT_OUT, "");
  const form = FORMS.find(([pattern]) => pattern.test(about))?.[1] ?? formBefore(what, sentence.text);
  const name = dialogueNameOf([about]) ?? (/\bdialogue\b/i.test(about) ? dialogueNameOf([sentence.text]) : null);
  if (name !== null) return { kind: { form: "dialogue", side: null, office: null, name } };
  if (form === null) return { reason: "it names no visit, call, talks or dialogue" };
  if (MUTUAL.test(about)) return { reason: "it counts visits of both sides together" };
  const office = OFFICE_WORDS.find(([pattern]) => pattern.test(about))?.[1] ?? null;
  if (form !== "visit") return { kind: { form, side: null, office, name: null } };
  const side = visitorIn(about, dyad, names);
  if (side === null) return { reason: "it does not say whose visit" };
  return { kind: { form, side, office, name: null } };
}

/** The form named last before a claim that only says "the first to China by ...". */
function formBefore(what: string, sentence: string): ContactForm | null {
  const at = sentence.indexOf(what);
  if (at <= 0 || !/^(?:to|by|in|of|from)\b/i.test(what)) return null;
  const before = sentence.slice(0, at);
  const placed = FORMS.flatMap(([pattern, form]) =>
    [...before.matchAll(new RegExp(pattern.source, "gi"))].map(({ index }) => ({ index, form })),
  );
  return placed.toSorted((a, b) => b.index - a.index)[0]?.form ?? null;
}

/** The side that goes: named as the one an office-holder is of, or left over when the other is named as the place gone to. */
function visitorIn(what: string, [a, b]: Dyad, names: ActorNames): ActorCode | null {
  const isHost = (code: ActorCode) =>
    wordsOf(code, names).some((word) =>
      new RegExp(String.raw`\b(?:to|in) (?:the )?${escaped(word)}\b`, "i").test(what),
    );
  const isGuest = (code: ActorCode) =>
    wordsOf(code, names).some((word) =>
      new RegExp(String.raw`(?<!\b(?:to|in) (?:the )?)\b${escaped(word)}\b`, "i").test(what),
    );
  const [hostA, hostB] = [isHost(a), isHost(b)];
  if (hostA !== hostB) return hostA ? b : a;
  const [guestA, guestB] = [isGuest(a), isGuest(b)];
  return guestA === guestB ? null : guestA ? a : b;
}

function wordsOf(code: ActorCode, names: ActorNames): readonly string[] {
  const found = names.get(code);
  return found === undefined
    ? []
    : [found.name, ...(found.adjective === null ? [] : [found.adjective]), ...found.others];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
