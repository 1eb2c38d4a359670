import type { IsoDate } from "../../model/codes.ts";
import { linkAppositions } from "./appositions.ts";
import { mentionOver, phraseMention, type SpottedMention } from "./build-mention.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { type Cue, NO_CUE } from "./cue.ts";
import { nameMentionAt } from "./name-mention.ts";
import { type Elsewhere, NOWHERE_ELSE } from "./namesakes.ts";
import type { TaggedToken } from "./normalise.ts";
import { phraseAt } from "./phrase.ts";
import { nameAt, type Scan, scanOf, uposOf, wordOf } from "./scan.ts";

/**
 * Meaning: the actors that one sentence mentions, in order and without overlap, each with the tokens [from, to) it covers.
 * Spans are maximal: determiner, state, title and name are one unit; a possessive ending stays outside. What only the document
 * can place ("the minister", "both countries") has no entities yet. Without a date offices and names are left open.
 * `elsewhere` holds the names that the document uses of another place.
 */
export function spotMentions(
  tokens: readonly TaggedToken[],
  actors: CompiledActors,
  date: IsoDate | null,
  elsewhere: Elsewhere = NOWHERE_ELSE,
): readonly SpottedMention[] {
  const scan = scanOf(tokens, actors, date, elsewhere);
  const found: SpottedMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const step = mentionAt(scan, i);
    if (step === null) {
      i++;
      continue;
    }
    if (step.mention !== null && (step.mention.entities.length > 0 || step.mention.cue.form !== "named"))
      found.push(step);
    i = step.to;
  }
  return linkAppositions(scan, found);
}

function mentionAt(scan: Scan, i: number) {
  if (uposOf(scan, i) === "PUNCT") return null;
  const pair = pairAt(scan, i) ?? numbersAt(scan, i);
  if (pair !== null) return pair;
  const phrase = phraseAt(scan, i);
  if (phrase !== null) return phraseMention(scan, phrase);
  return nameMentionAt(scan, i);
}

/** "both Koreas", "the two Koreas": the states and what counts them. */
function statesFrom(scan: Scan, i: number, at: number): SpottedMention | null {
  const named = nameMentionAt(scan, at);
  if (named === null || named.mention === null) return null;
  const { entities, kind, plural, confidence, why, cue } = named.mention;
  return mentionOver(scan, i, named.to, { entities, kind, plural, confidence, why, cue });
}

/** "Thousands gathered", "police detained dozens": people told only by their number. */
function numbersAt(scan: Scan, i: number): SpottedMention | null {
  if (!/^(?:thousands|hundreds|dozens|scores)$/.test(wordOf(scan, i)) || !/^(?:NOUN|NUM|PROPN)$/.test(uposOf(scan, i)))
    return null;
  const acts =
    (/^(?:VERB|AUX)$/.test(uposOf(scan, i + 1)) || /[a-z]ed$/.test(wordOf(scan, i + 1))) &&
    uposOf(scan, i - 1) !== "NOUN";
  const suffers =
    uposOf(scan, i - 1) === "VERB" &&
    /^(?:PUNCT|CCONJ|ADP|)$/.test(uposOf(scan, i + 1)) &&
    wordOf(scan, i + 1) !== "of";
  if (!acts && !suffers) return null;
  const cue: Cue = { ...NO_CUE, form: "role", sector: "CVL", noun: "people", human: true };
  return mentionOver(scan, i, i + 1, {
    kind: "role",
    entities: [],
    plural: true,
    confidence: 0.3,
    why: "a number of people",
    cue,
  });
}

/** "both", "neither", "the two" and "each other" standing alone. */
function pairAt(scan: Scan, i: number): SpottedMention | null {
  const alone = /^(?:AUX|VERB|PUNCT|ADV|PART|CCONJ|SCONJ|)$/;
  let to = i;
  const joint = /^(?:both|all)$/.test(wordOf(scan, i)) ? i + 1 : wordOf(scan, i) === "the" ? i + 2 : -1;
  if (joint > 0 && nameAt(scan, joint)?.values.some((value) => value.kind === "states"))
    return statesFrom(scan, i, joint);
  if (/^(?:each|one)$/.test(wordOf(scan, i)) && /^(?:other|another)$/.test(wordOf(scan, i + 1))) to = i + 2;
  else if (/^(?:both|neither)$/.test(wordOf(scan, i)) && alone.test(uposOf(scan, i + 1))) to = i + 1;
  else if (wordOf(scan, i) === "the" && wordOf(scan, i + 1) === "two" && alone.test(uposOf(scan, i + 2))) to = i + 2;
  else if (wordOf(scan, i) === "the" && /^(?:pair|duo)$/.test(wordOf(scan, i + 1)) && wordOf(scan, i + 2) !== "of")
    to = i + 2;
  else if (
    wordOf(scan, i) === "the" &&
    /^(?:three|four|five|six)$/.test(wordOf(scan, i + 1)) &&
    alone.test(uposOf(scan, i + 2))
  )
    to = i + 2;
  if (to === i) return null;
  const count = ["three", "four", "five", "six"].indexOf(wordOf(scan, i + 1)) + 3;
  const cue: Cue = {
    ...NO_CUE,
    form: "group",
    definite: true,
    noun: /^(?:both|neither)$/.test(wordOf(scan, i)) ? "both" : "two",
    count:
      to === i + 2 && count > 2 && wordOf(scan, i) === "the" && /^(?:three|four|five|six)$/.test(wordOf(scan, i + 1))
        ? count
        : 2,
  };
  return mentionOver(scan, i, to, { kind: "group", entities: [], plural: true, confidence: 0.3, why: "a pair", cue });
}
