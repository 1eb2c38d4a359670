import { plainWords } from "../lib/content-words.ts";
import { overlap, sharedCount } from "../lib/overlap.ts";
import type { EventRecord } from "../model/record.ts";
import type { Nature } from "./kinds.ts";
import { comparePersons, isSubset, type Verdict } from "./people.ts";
import type { Telling } from "./telling.ts";

/** What speaks for or against two reports telling one act, apart from parties and date. */
export interface Likeness {
  /** On how many sides the same person or office is told. */
  readonly people: number;
  readonly samePlace: boolean;
  readonly sameIssue: boolean;
  /** Share of the shorter sentence's content words that the other has, 0..1; 0 when fewer than two are shared. */
  readonly words: number;
  /** Why they cannot be one: different people, offices or places. Null when nothing is against it. */
  readonly conflict: string | null;
}

/** Word shares found to part retellings from sentences that only share a topic; see `likeness.test.ts`. */
const SOME_WORDS = 0.25;
const LIKE_WORDS = 0.4;

/** Meaning: the features of two tellings. */
export function likenessOf(a: Telling, b: Telling): Likeness {
  const [left, right] = [a.report.record, b.report.record];
  const people = comparePeople(a, b);
  const place = comparePlaces(left, right);
  return {
    people: people.same,
    samePlace: place === "same",
    sameIssue: left.contexts.some((context) => context !== "diplomatic" && right.contexts.includes(context)),
    words: sharedCount(a.words, b.words) < 2 ? 0 : overlap(a.words, b.words),
    conflict: people.differ ? "different people" : place === "different" ? "different places" : null,
  };
}

/** Meaning: whether anything beyond parties and date speaks for one act. */
export function isSupported(likeness: Likeness): boolean {
  return likeness.people > 0 || likeness.samePlace || likeness.sameIssue || likeness.words >= SOME_WORDS;
}

/** Meaning: whether the texts tell the same thing by themselves. People meet and travel seldom, but speak and order daily. */
export function isAlike(likeness: Likeness, nature: Nature): boolean {
  if (likeness.people > 0 && (nature === "visit" || nature === "joint")) return true;
  return likeness.words >= LIKE_WORDS || (likeness.samePlace && likeness.words >= SOME_WORDS);
}

/** People are compared within each state: one shared person is enough, none where both name somebody is a conflict. */
function comparePeople(a: Telling, b: Telling): { readonly same: number; readonly differ: boolean } {
  let same = 0;
  const right = b.people();
  for (const [code, ours] of a.people()) {
    const theirs = right.get(code);
    if (theirs === undefined) continue;
    const found = comparePersons(ours, theirs);
    if (found === "different") return { same, differ: true };
    if (found === "same") same += 1;
  }
  return { same, differ: false };
}

/** Places differ when they lie in different countries, or, for an attack, protest or seizure, when neither name holds the other. */
function comparePlaces(a: EventRecord, b: EventRecord): Verdict {
  if (a.place === null || b.place === null) return "unknown";
  const [left, right] = [new Set(plainWords(a.place.text)), new Set(plainWords(b.place.text))];
  if (isSubset(left, right) || isSubset(right, left)) return "same";
  if (a.place.country !== null && b.place.country !== null && a.place.country !== b.place.country) return "different";
  return ["ASSAULT", "PROTEST", "COERCE"].includes(a.event) ? "different" : "unknown";
}
