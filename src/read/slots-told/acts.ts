import type { Draft, Scene } from "./scene.ts";

/** Acts whose having happened is asserted or denied, by the words that tell them. Talks, meetings and calls are one act: they are told by each other's words. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ["meet", /\b(?:met|meets?|meetings?|talks?|spoke|spoken|conversation|conversations|telephoned|phone call)\b/i],
  ["visit", /\b(?:visit(?:s|ed|ing)?|trip)\b/i],
  ["shootdown", /\b(?:sh(?:o|oo)t(?:ing)? down|downed|downing)\b/i],
  ["destroy", /\bdestroy(?:s|ed)?\b/i],
  ["ram", /\bramm(?:ed|ing)\b/i],
  ["warn", /\b(?:warned|warnings?)\b(?! shots?)/i],
  ["fire", /\b(?:(?<!set )fired?|firing|shots?)\b(?! down)/i],
  ["shell", /\bshell(?:s|ed|ing)\b/i],
  ["demand", /\bdemand(?:s|ed)?\b/i],
  ["ask", /\b(?:asked|request(?:s|ed)?)\b/i],
  ["apologise", /\b(?:apologi[sz]ed?|apology|apologies)\b/i],
  ["withdraw", /\b(?:withdr[ae]wn?|withdrew|withdrawal|pulled (?:back|out)|disengaged?)\b/i],
  ["enter", /\b(?:entered|crossed into|incursion|invaded)\b/i],
  ["violate", /\bviolat(?:ed|ion|ions|ing)\b/i],
  ["kill", /\b(?:killed|killing)\b/i],
  ["detain", /\b(?:detain(?:ed|ing)?|arrested|captured|abducted)\b/i],
  ["pay", /\b(?:paid|payment|ransom)\b/i],
  ["burn", /\b(?:set fire|burn(?:ed|t))\b/i],
  ["assure", /\b(?:assured|assurances?)\b/i],
  ["lock", /\blocked (?:its|their|a|the)? ?radar\b/i],
  ["start", /\b(?:started|begun)\b/i],
  ["attack", /\b(?:attacked|bombed|struck|hit)\b/i],
  ["test", /\b(?:tested|test[- ]fired)\b/i],
  ["sell", /\b(?:sold|supplied|delivered)\b/i],
];
const AGREED = /\b(?:agreed|agreement|signed|initialled|deal|accord|pact|ceasefire (?:had|has) been|accepted)\b/i;
/** Denies the clause that follows it. */
const DENIES =
  /\b(?:denied|denies|rejected|dismissed)\b(?! (?:\w+ ){0,2}(?:involvement|responsibility|role|part|hand|accusations?)\b)(?: \w+){0,2}? (?:that|having|\w+ing|reports|claims|allegations|suggestions|any|it|its)\b/i;
/** Denies the verb next to it. */
const NOT_VERB = /\b(?:not|never|without|neither)\b(?: \w+){0,3} ?$/i;
/** Denies the noun next to it, or the verb of which that noun is the subject. */
const NO_NOUN = /\b(?:no|nobody|none of \w+|no[- ]one)\b(?: such)?(?: [\p{L}-]+){0,4} ?$/iu;
const NOUN =
  /^(?:talks?|meetings?|conversations?|visit|trip|warnings?|requests?|apolog(?:y|ies)|withdrawal|payment|ransom|assurances?|incursion|shots|agreement|violations?)\b/i;
const AHEAD =
  /\b(?:will|would|plans?|planned|is to|are to|to meet|to visit|expected to|due to|scheduled|hopes? to|may|might|could|wants? to|ready to|offered to|next week|next month)\b/i;

/** Meaning: whether acts happened and whether something was agreed, as a sentence asserts or denies it. A denial reaches the words of its own clause. */
export function readActs({ clause, text }: Scene): readonly Draft[] {
  const drafts: Draft[] = [];
  const whole = /\b(?:denied|denies|rejected|dismissed)\b/.test(text) ? text : clause;
  for (const part of whole.split(/; |, (?:and|but) |(?<=\w) but | after | when (?=it|its|he|they)/)) {
    for (const [key, words] of ACTS) {
      const found = words.exec(part);
      if (found === null || (key === "kill" && countsDead(part))) continue;
      drafts.push({
        kind: "happened",
        key,
        value: { is: isDenied(part, found.index) ? "no" : "yes" },
        words: part,
        planned: AHEAD.test(part.slice(0, found.index)),
      });
    }
    const agreed = AGREED.exec(part);
    if (agreed !== null)
      drafts.push({
        kind: "agreed",
        key: "",
        value: { is: isDenied(part, agreed.index) ? "no" : "yes" },
        words: part,
        planned: AHEAD.test(part.slice(0, agreed.index)),
      });
  }
  return drafts;
}

function countsDead(part: string): boolean {
  return (
    /\b(?:\d[\d,]*|nobody|no one|no \w+|\w+) (?:\p{L}+ ){0,3}(?:was|were) killed\b/iu.test(part) &&
    !/\bdenied\b/.test(part)
  );
}

function isDenied(part: string, at: number): boolean {
  const before = part.slice(0, at);
  const after = part.slice(at, at + 60);
  if (DENIES.test(before) || /^\w+ (?:did not|had not|has not|never|was not|were not)\b/.test(after)) return true;
  const noun = NOUN.test(after);
  const none = NO_NOUN.exec(before)?.[0] ?? null;
  if (none !== null && !(noun && /\b(?:took|in the|at the|in)\b/.test(none))) return true;
  return !noun && NOT_VERB.test(before);
}

const FIRST =
  /\b(?:(?:fired|attacked|struck|shot|shelled|acted|crossed|opened fire|moved) first|(?:started|began|provoked|initiated) the (?:shooting|clash|fighting|fire|attack|firing|shelling|exchange)|starting the (?:clash|shooting|fighting|firing|exchange))\b/i;
const REPLIED = /\b(?:returned fire|fired back|replied|retaliated|responded)\b/i;

/** Meaning: who acted or fired first. Whoever only returned fire was not first: then it is the other party that the sentence or document names. */
export function readFirst({ clause, text, parties, findParties, speaker, before }: Scene): readonly Draft[] {
  const found = FIRST.exec(clause) ?? FIRST.exec(text);
  const whole = FIRST.test(clause) ? clause : text;
  if (found !== null) {
    const named = findParties(whole.slice(0, found.index)).at(-1);
    const accused = /\baccused\b/.test(text) ? findParties(text.slice(text.indexOf("accused"))).at(0) : undefined;
    const party =
      (accused ?? named)?.party ??
      (/\bthe other side\b/i.test(whole) ? before.find((code) => code !== speaker.code) : undefined);
    return party === undefined
      ? []
      : [{ kind: "first", key: "", value: { is: "party", party, not: false }, words: whole }];
  }
  const replied = REPLIED.exec(clause);
  const replier = replied === null ? undefined : findParties(clause.slice(0, replied.index)).at(-1);
  const other = parties.find(({ party, code }) => party !== replier?.party && code !== null && code !== replier?.code);
  if (replier === undefined || other === undefined) return [];
  return [{ kind: "first", key: "", value: { is: "party", party: other.party, not: false }, words: clause }];
}

const BLAMES =
  /\b(?:blamed|accused|(?:was|were|is|are) (?:to blame|responsible|behind)|carried out|claimed responsibility|was the work of|fault of|pointed (?:the|a) finger at)\b/i;
const DISCLAIMS =
  /\b(?:den(?:ied|ies|y) (?:\w+ ){0,3}(?:involvement|responsibility|role|part|being behind|carrying out|it was behind|that it (?:was|had) (?:behind|responsible|carried out))|nothing to do with|played no part|had no (?:part|role|hand)|was not (?:behind|responsible))/i;

/** Meaning: who is held responsible, by whose word, and who denies being so. */
export function readResponsible({ text, clause, findParties, speaker, before }: Scene): readonly Draft[] {
  const denial = DISCLAIMS.exec(text);
  if (denial !== null) {
    const who = findParties(text.slice(0, denial.index)).at(0)?.party ?? nameBefore(text) ?? speaker.code ?? before[0];
    return who === undefined
      ? []
      : [{ kind: "responsible", key: "", value: { is: "party", party: who, not: true }, words: text }];
  }
  const blame = BLAMES.exec(clause);
  if (blame === null) return [];
  const object =
    /blamed|accused|work of|fault of|finger at/.test(blame[0]) ||
    /^\s+by\b/.test(clause.slice(blame.index + blame[0].length));
  const named = object
    ? (findParties(clause.slice(blame.index)).at(0)?.party ?? null)
    : (findParties(clause.slice(0, blame.index)).at(-1)?.party ?? nameBefore(clause));
  return named === null
    ? []
    : [{ kind: "responsible", key: "", value: { is: "party", party: named, not: false }, words: clause }];
}

/** The capitalised name that a clause begins with, without its genitive: "Khalifa Haftar's forces" is Haftar. */
function nameBefore(text: string): string | null {
  return /^(?:\p{Lu}[\p{L}]+ )?(\p{Lu}\p{L}+)(?=['’]s?\b| )/u.exec(text)?.[1] ?? null;
}

const ATTENDED = /\b(?:attended|took part in|taken part in|was present|were present|participated|joined)\b/i;
const ABSENT =
  /\b(?:did not (?:attend|take part|participate|join)|had not attended|was(?: not present| absent)|were absent|stayed away|took no part|skipped|boycotted)\b/i;

/** Meaning: who took part in a meeting, and who is said to have stayed away; the key is the party or the name. */
export function readTakingPart({ clause, findParties }: Scene): readonly Draft[] {
  const absent = ABSENT.exec(clause);
  const found = absent ?? ATTENDED.exec(clause);
  if (found === null) return [];
  const subject = clause.slice(0, found.index);
  if (/\b\d|drones|troops|soldiers|protesters|people\b/.test(subject)) return [];
  const denied = absent !== null || /^No\b|\bno \w+/.test(subject);
  const parties = findParties(subject);
  const group = parties.find(({ code }) => code === null);
  const key = group?.party ?? parties[0]?.party ?? /(\p{Lu}\p{L}+)\s*$/u.exec(subject.trim())?.[1];
  return key === undefined
    ? []
    : [{ kind: "who", key: key.toLowerCase(), value: { is: denied ? "no" : "yes" }, words: clause }];
}
