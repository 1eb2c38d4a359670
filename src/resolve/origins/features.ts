import { daysBetween } from "../../lib/iso-date.ts";
import { creditKey } from "./credits.ts";
import type { OriginProfile } from "./profile.ts";
import { sharedCount } from "./words.ts";

/** Two documents, `few` the one with fewer words. */
export interface ProfilePair {
  readonly few: OriginProfile;
  readonly many: OriginProfile;
}

/** A signal that two documents go back to one report: its value is 0..1, its weight is in log-odds. */
export interface OriginFeature {
  readonly name: string;
  readonly meaning: string;
  readonly weight: number;
  readonly value: (pair: ProfilePair) => number;
}

/** Log-odds of two documents of which nothing is alike. */
export const BIAS = -5.5;

/** The signals. Weights are fitted on the development part of `cases/origins` by `node src/eval/fit-origins.ts` and rounded. */
export const FEATURES: readonly OriginFeature[] = [
  {
    name: "same words in a row",
    meaning: "share of the three-word runs of the shorter text that stand in the longer one: copied, cut or merged",
    weight: 3,
    value: ({ few, many }) => share(sharedCount(few.shingles, many.shingles), few.shingles.size),
  },
  {
    name: "same sentences",
    meaning:
      "sentences of the shorter text that are told in the longer one by nearly the same words, four or more count as all",
    weight: 3,
    value: (pair) => Math.min(1, alikeSentences(pair).size / 4),
  },
  {
    name: "same matter",
    meaning: "share of the content words of the shorter text that the longer one has too: rewritten",
    weight: 7,
    value: ({ few, many }) => share(sharedCount(few.stems, many.stems), few.stems.size),
  },
  {
    name: "same names and numbers",
    meaning: "share of the names and numbers of the one that has fewer which the other has too",
    weight: 4.5,
    value: detailShare,
  },
  {
    name: "same quotation",
    meaning: "quotations that both print word for word or of which one prints a part; two or more count as all",
    weight: 1.2,
    value: ({ few, many }) => Math.min(1, sharedQuotes(few, many) / 2),
  },
  {
    name: "same credit",
    meaning:
      "both name one agency as the one whose report it is; as far as their matter is the same, since an agency sends many reports a day",
    weight: 0.5,
    value: (pair) => (sharesCredit(pair) ? detailShare(pair) : 0),
  },
  {
    name: "cites the other",
    meaning:
      "one names the outlet of the other, or whom the other cites, as the one that reported it, as far as their matter is the same",
    weight: 0.5,
    value: (pair) => (cites(pair) ? detailShare(pair) : 0),
  },
  {
    name: "same unnamed source",
    meaning: "both stand on somebody who is not named, for a claim told by the same words",
    weight: 1,
    value: ({ few, many }) =>
      share(sharedCount(few.unnamed, many.unnamed), Math.min(few.unnamed.size, many.unnamed.size)),
  },
  {
    name: "same statement",
    meaning:
      "both stand on a written statement or release, as far as names and numbers are the same: the origin is who issued it",
    weight: 0.5,
    value: (pair) => (pair.few.fromStatement && pair.many.fromStatement ? detailShare(pair) : 0),
  },
  {
    name: "different credits",
    meaning: "each names an agency of its own as the one whose report it is",
    weight: -0.5,
    value: ({ few, many }) => (few.own.size > 0 && many.own.size > 0 && sharedCount(few.own, many.own) === 0 ? 1 : 0),
  },
  {
    name: "days apart",
    meaning: "published more than two days apart; unknown days speak neither for nor against",
    weight: -2.5,
    value: ({ few, many }) => (gapInDays(few, many) > 2 ? 1 : 0),
  },
];

/** Meaning: the sentences of the longer text, by number, that a sentence of the shorter one tells by nearly the same words. */
export function alikeSentences({ few, many }: ProfilePair): ReadonlySet<number> {
  const found = new Set<number>();
  for (const sentence of few.sentences) {
    const best = many.sentences
      .map((other, n) => ({ n, dice: (2 * sharedCount(sentence, other)) / (sentence.size + other.size) }))
      .reduce((a, b) => (b.dice > a.dice ? b : a), { n: -1, dice: 0 });
    if (best.dice >= 0.6) found.add(best.n);
  }
  return found;
}

function detailShare({ few, many }: ProfilePair): number {
  return share(sharedCount(few.details, many.details), Math.min(few.details.size, many.details.size));
}

function sharesCredit({ few, many }: ProfilePair): boolean {
  return sharedCount(creditsWithOutlet(few), creditsWithOutlet(many)) > 0;
}

/** Whose report it is: the credits, else the outlet itself. */
function creditsWithOutlet({ own, document }: OriginProfile): ReadonlySet<string> {
  return own.size > 0 || document.source === null ? own : new Set([creditKey(document.source)]);
}

function cites({ few, many }: ProfilePair): boolean {
  return (
    sharedCount(few.cited, creditsWithOutlet(many)) > 0 ||
    sharedCount(many.cited, creditsWithOutlet(few)) > 0 ||
    sharedCount(few.cited, many.cited) > 0
  );
}

function sharedQuotes(few: OriginProfile, many: OriginProfile): number {
  return few.quotes.filter((quote) => many.quotes.some((other) => other.includes(quote) || quote.includes(other)))
    .length;
}

function gapInDays(few: OriginProfile, many: OriginProfile): number {
  const [a, b] = [few.document.published, many.document.published];
  return a === null || b === null ? 0 : Math.abs(daysBetween(a, b));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
